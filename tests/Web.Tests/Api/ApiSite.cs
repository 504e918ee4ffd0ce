using Junheng.Accounts;
using Junheng.Accounts.Notices;
using Junheng.Accounts.Posts;
using Junheng.Accounts.Roles;
using Junheng.Accounts.Storage;
using Junheng.Assessments;
using Junheng.Platform.Access;
using Junheng.Platform.Audit;
using Junheng.Platform.Secrets;
using Junheng.Platform.Storage;
using Junheng.Registry.Demo;
using Junheng.Registry.Rounds;
using Junheng.Registry.Rounds.Returns;
using Junheng.Standards.Facts;
using Junheng.Web.Tests.Hosting;

namespace Junheng.Web.Tests.Api;

/// <summary>A small county with last year's data and an open round, and the tokens of its people.</summary>
public sealed class ApiSite() : RunningSite(demo: null), IAsyncLifetime
{
    public const string County = "999901";
    private static readonly IReadOnlyList<CountyFacts> Years = [.. DemoCounty.Generate(new DemoOptions { Schools = 12, Years = 2, FirstYear = 2024, Seed = 3 })];
    private readonly Dictionary<string, ApiClient> clients = new(StringComparer.Ordinal);
    private IReadOnlyList<string> fields = [];

    public string Round { get; private set; } = "";

    public static string School(int number) => Years[1].Schools[number].Code;

    public string Return(int school) => $"/rounds/{Round}/returns/{School(school)}";

    /// <summary>What a school says this year, as the cells of its form.</summary>
    public Dictionary<string, string> Cells(int school) => ReturnCells.Of(Years[1], school, fields.Where(field => !FormSections.IsOfRegister(field)));

    public static Post Bureau { get; } = new(Role.Clerk, new Place(PlaceKind.County, County), Module.Data);

    public static Post At(Role role, int school) => new(role, new Place(PlaceKind.School, County, School(school)));

    /// <summary>A program of somebody with these posts, its token good for all that they may do; the same one for the same name.</summary>
    public async Task<ApiClient> ProgramAsync(string name, params IReadOnlyList<Post> posts)
    {
        if (!clients.TryGetValue(name, out var client))
            clients[name] = client = Program(await SignedIn.SecretAsync(Folder, name, posts));
        return client;
    }

    /// <summary>A program that shows this token; none, if null.</summary>
    public ApiClient Program(string? secret) => new(Client(cookie: null), secret);

    public Task<ApiClient> BureauAsync() => ProgramAsync("county", Bureau);

    /// <summary>What an account was told, newest first.</summary>
    public async Task<IReadOnlyList<Notice>> NoticesAsync(string name)
    {
        var database = new JunhengDatabase(DatabaseSettings.InFolder(Folder), AccountTables.Set, AuditTables.Set);
        using var desk = new AccountDesk(database, FieldKeys.Open(Path.Combine(Folder, "keys"), TimeProvider.System), new AuditLog(database, TimeProvider.System), TimeProvider.System);
        var person = (await desk.ListAsync()).Single(each => each.UserName == name);
        return await new NoticeBook(database, TimeProvider.System).OfAsync(person.AccountId);
    }

    async ValueTask IAsyncLifetime.InitializeAsync()
    {
        await InitializeAsync();
        var store = await JunhengStore.OpenAsync(DatabaseSettings.InFolder(Folder), TimeProvider.System, default, AccountTables.Set);
        await store.Versions.AcceptFactsAsync("2024.xlsx", [Years[0]]);
        using var acting = new Acting("county", AccessScope.County(County)).Enter();
        var key = await store.Rounds.OpenAsync(new NewRound(County, 2025, "2025 学年填报", ["quality-2017", "basic-2012"], new(2025, 9, 1), new(2025, 10, 15)));
        Round = key.RoundId;
        fields = (await store.Rounds.GetAsync(key)).Fields;
    }
}
