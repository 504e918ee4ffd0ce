using Xunit;
using Junheng.Accounts.Notices;
using Junheng.Accounts.Posts;
using Junheng.Accounts.Roles;
using Junheng.Platform.Storage;
using Junheng.Platform.Tests.Databases;
using System.Net;
using System.Net.Sockets;
using System.Text;

namespace Junheng.Accounts.Tests.Notices;

public sealed class MailTests(PostgresCluster postgres) : AccountTests(postgres)
{
    private static readonly Place School = new(PlaceKind.School, "610921", "2161001234");

    [Theory]
    [InlineData("smtp://u:p%40ss@mail.example.cn:2525?from=jyj@example.cn&site=http://10.0.0.1:5080/", "mail.example.cn", 2525, "u", "p@ss", "http://10.0.0.1:5080")]
    [InlineData("smtp://mail.example.cn?from=jyj@example.cn", "mail.example.cn", 587, "", "", "")]
    public void Setting_IsRead(string setting, string host, int port, string user, string password, string site)
    {
        var read = MailSettings.Parse(setting)!;
        Assert.Equal((host, port, user, password, site, true), (read.Host, read.Port, read.User, read.Password, read.Site, read.Encrypted));
    }

    [Theory]
    [InlineData("mail.example.cn")]
    [InlineData("http://mail.example.cn?from=a@b.cn")]
    [InlineData("smtp://u:secret-word@mail.example.cn")]
    [InlineData("smtp://mail.example.cn?from=nobody")]
    public void AWrongSetting_IsRefused_WithoutRepeatingIt(string setting) =>
        Assert.DoesNotContain("secret-word", Assert.Throws<ArgumentException>(() => MailSettings.Parse(setting)).Message, StringComparison.Ordinal);

    [Theory, MemberData(nameof(Engines))]
    public async Task AMessage_GoesOutOnce_ToWhoHasThePostAndAnAddress(DatabaseKind engine)
    {
        var with = await OpenAsync(engine);
        var (without, _) = await Desk.CreateAsync("other", "别校的人", password: null, by: "test", cancellation: Stop);
        await Desk.Posts.GiveAsync(with, new Post(Role.SchoolReporter, School), by: "test", Stop);
        await Desk.Posts.GiveAsync(without, new Post(Role.SchoolReporter, School with { Part = "2161009999" }), by: "test", Stop);
        await Desk.SetMailAsync(with, "tianbao@example.cn", Stop);
        using var server = new MailServer();
        var notices = new NoticeBook(Database, TimeProvider.System);
        var mailer = new Mailer(notices, MailSettings.Parse($"smtp://127.0.0.1:{server.Port}?from=jyj@example.cn&plain=yes&site=http://10.0.0.1:5080")!);
        bool Meant(Post post) => post.Place == School;

        Assert.Equal(1, await notices.SendAsync(Meant, new("表被退回。\n第二行", "Sent back."), "/returns/r/2161001234", "return 1", Stop));
        Assert.Equal(0, await notices.SendAsync(Meant, new("表被退回。", "Sent back."), "/returns/r/2161001234", "return 1", Stop));
        Assert.Equal((1, 0), await mailer.SendWaitingAsync(Stop));
        Assert.Equal((0, 0), await mailer.SendWaitingAsync(Stop));

        var mail = await server.ReceivedAsync();
        Assert.Contains("RCPT TO:<tianbao@example.cn>", mail, StringComparison.OrdinalIgnoreCase);
        Assert.Equal(1, await notices.UnreadAsync(with, Stop));
        Assert.Equal(0, await notices.UnreadAsync(without, Stop));
        await notices.ReadAsync(with, Stop);
        Assert.Equal(0, await notices.UnreadAsync(with, Stop));
    }

    [Fact]
    public async Task AServerThatIsAway_LosesNoMessage()
    {
        var id = await OpenAsync(DatabaseKind.Sqlite);
        await Desk.Posts.GiveAsync(id, new Post(Role.SchoolReporter, School), by: "test", Stop);
        await Desk.SetMailAsync(id, "tianbao@example.cn", Stop);
        var notices = new NoticeBook(Database, TimeProvider.System);
        await notices.SendAsync(post => post.Place == School, new("到期", "Due"), "/tasks", "due 1", Stop);

        var sent = await new Mailer(notices, MailSettings.Parse("smtp://127.0.0.1:1?from=jyj@example.cn&plain=yes")!).SendWaitingAsync(Stop);

        Assert.Equal((0, 1), sent);
        Assert.Equal("到期", Assert.Single(await notices.OfAsync(id, cancellation: Stop)).Text.Zh);
    }

    [Theory]
    [InlineData("not an address")]
    [InlineData("a@b.cn, c@d.cn")]
    [InlineData("a@b.cn\r\nBcc: x@y.cn")]
    public async Task AWrongAddress_IsRefused(string address)
    {
        var id = await OpenAsync(DatabaseKind.Sqlite);
        Assert.Equal(RefusalCodes.MailUnusable, (await Assert.ThrowsAsync<AccountRefusedException>(() => Desk.SetMailAsync(id, address, Stop))).Code);
    }

    /// <summary>As much of a mail server as one message needs.</summary>
    private sealed class MailServer : IDisposable
    {
        private readonly TcpListener listener = new(IPAddress.Loopback, 0);
        private readonly Task<string> talk;

        public MailServer()
        {
            listener.Start();
            Port = ((IPEndPoint)listener.LocalEndpoint).Port;
            talk = TalkAsync();
        }

        public int Port { get; }

        public Task<string> ReceivedAsync() => talk;

        public void Dispose() => listener.Dispose();

        private async Task<string> TalkAsync()
        {
            using var client = await listener.AcceptTcpClientAsync();
            await using var stream = client.GetStream();
            using var reader = new StreamReader(stream, Encoding.UTF8);
            await using var writer = new StreamWriter(stream, new UTF8Encoding(false)) { AutoFlush = true, NewLine = "\r\n" };
            var all = new StringBuilder();
            await writer.WriteLineAsync("220 test");
            var isData = false;
            while (await reader.ReadLineAsync() is { } line)
            {
                all.AppendLine(line);
                if (isData && line != ".")
                    continue;
                if (line.StartsWith("QUIT", StringComparison.OrdinalIgnoreCase))
                    break;
                isData = line.StartsWith("DATA", StringComparison.OrdinalIgnoreCase);
                await writer.WriteLineAsync(isData ? "354 go on" : "250 ok");
            }

            return all.ToString();
        }
    }
}
