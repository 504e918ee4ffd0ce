using Junheng.Platform.Audit;
using Junheng.Platform.Storage;
using Junheng.Platform.Tests.Databases;

namespace Junheng.Cli.Tests.Audit;

/// <summary><c>junheng audit …</c> on a data folder, as the audit administrator runs it.</summary>
public sealed class AuditCommandTests : IDisposable
{
    private readonly Folder folder = new();

    [Fact]
    public async Task Verify_OfAnUntouchedAudit_SaysSo()
    {
        await FillAsync();

        var run = await RunAsync("verify");

        Assert.Equal(0, run.ExitCode);
        Assert.Equal("2 条链，5 条记录，0 份审计锚：没有发现改动。\n", run.Text);
        Assert.Contains("junheng audit anchor", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Verify_OfAnEditedEntry_NamesIt()
    {
        await FillAsync();
        await ExecuteAsync("DROP TRIGGER audit_entry_no_update; UPDATE audit_entry SET who = 'x', at = '2026-11-22T04:30:00.000000Z' WHERE county_id = '610921' AND seq = 3");

        var run = await RunAsync("verify", "--lang", "en");

        Assert.Equal(1, run.ExitCode);
        Assert.Equal("610921: entry 3 (2026-11-22T04:30:00.000000Z) does not fit its hash: it was altered.\n", string.Join('\n', run.Error.Split('\n')[..1]) + "\n");
        Assert.Contains("1 faults", run.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Anchor_KeptElsewhere_ShowsAnEndThatWasCutOff()
    {
        await FillAsync();
        var anchor = folder["kept.txt"];
        Assert.Equal(0, (await RunAsync("anchor", "--out", anchor)).ExitCode);
        Assert.Equal(0, (await RunAsync("verify", "--anchor", anchor)).ExitCode);
        await ExecuteAsync(
            """
            DROP TRIGGER audit_entry_no_delete; DROP TRIGGER audit_head_forward; DELETE FROM audit_entry WHERE county_id = '610921' AND seq = 4;
            UPDATE audit_head SET seq = 3, hash = (SELECT hash FROM audit_entry WHERE county_id = '610921' AND seq = 3) WHERE county_id = '610921'
            """);

        Assert.Equal(0, (await RunAsync("verify")).ExitCode);
        var run = await RunAsync("verify", "--anchor", anchor);

        Assert.Equal(1, run.ExitCode);
        Assert.Contains("610921 第 4 条", run.Error, StringComparison.Ordinal);
        Assert.Contains("［kept.txt］", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Anchor_Altered_OrOfAnotherKey_ProvesNothing()
    {
        await FillAsync();
        var anchor = folder["kept.txt"];
        await RunAsync("anchor", "--out", anchor);
        await File.WriteAllTextAsync(folder["altered.txt"], (await File.ReadAllTextAsync(anchor)).Replace("610921 4", "610921 3", StringComparison.Ordinal));
        Assert.Equal(0, (await Junheng.RunAsync("audit", "key", "--data", folder["other"])).ExitCode);

        var altered = await RunAsync("verify", "--anchor", folder["altered.txt"]);
        var otherKey = await RunAsync("verify", "--anchor", anchor, "--public-key", folder[Path.Combine("other", "keys", "audit-anchor.pub.pem")]);

        Assert.Equal(1, altered.ExitCode);
        Assert.Contains("签名不对", altered.Error, StringComparison.Ordinal);
        Assert.Equal(1, otherKey.ExitCode);
        Assert.Contains("另一把密钥", otherKey.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Show_PrintsWhatWasAskedFor_AndNothingThatSteersTheTerminal()
    {
        await FillAsync();

        var all = await RunAsync("show");
        var failed = await RunAsync("show", "--kind", "登录被拒");
        var own = await RunAsync("show", "--county", "-");
        var later = await RunAsync("show", "--since", "2999-01-01");

        Assert.Equal(5, all.Text.Split('\n', StringSplitOptions.RemoveEmptyEntries).Length);
        Assert.Contains("610921\t4\t", failed.Text, StringComparison.Ordinal);
        Assert.Contains("evil\uFFFD[2J", failed.Text, StringComparison.Ordinal);
        Assert.DoesNotContain('\u001b', all.Text);
        Assert.StartsWith("-\t1\t", own.Text, StringComparison.Ordinal);
        Assert.Equal("", later.Text);
    }

    /// <summary>The lines are kept as a table: what a stranger typed at the sign-in page must not compute anything there.</summary>
    [Fact]
    public async Task Show_OpenedAsATable_HasNoFormula()
    {
        var database = new JunhengDatabase(DatabaseSettings.InFolder(folder.ToString()), AuditTables.Set);
        await database.MigrateAsync(TimeProvider.System);
        foreach (var who in (string[])["=cmd|' /C calc'!A0", "+1+1", "-2+3", "@SUM(1)", "＝1+1", "\t=1"])
            await new AuditLog(database, TimeProvider.System).AppendAsync(new AuditEntry(AuditEntry.Installation, who, "10.0.0.8", AuditKind.FailedSignIn, "sign-in"));

        var lines = (await RunAsync("show")).Text.Split('\n', StringSplitOptions.RemoveEmptyEntries);

        Assert.Equal(6, lines.Length);
        // A field of one sign alone is the installation's own chain, and no formula.
        Assert.All(lines.SelectMany(line => line.Split('\t')).Where(field => field.Length > 1), field => Assert.False("=+-@＝＋－＠".Contains(field[0], StringComparison.Ordinal), field));
        Assert.Contains("\t'=cmd|' /C calc'!A0\t", lines[0], StringComparison.Ordinal);
    }

    [Fact]
    public async Task Anchors_AreKeptInTheDataFolder_AndAllowPruning()
    {
        await FillAsync();

        var made = await RunAsync("anchor");
        var pruned = await RunAsync("prune", "--days", "183");

        Assert.Contains("2 条链", made.Text, StringComparison.Ordinal);
        Assert.Equal("清理了 0 条超过 183 天、已有审计锚作证的记录。\n", pruned.Text);
        Assert.Contains("1 份审计锚", (await RunAsync("verify")).Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("show", "--since", "昨天", "不是日期")]
    [InlineData("show", "--kind", "x", "没有“x”这一类")]
    [InlineData("verify", "--anchor", "没有.txt", "没有审计锚文件")]
    [InlineData("verify", "--public-key", "没有.pem", "不是可用的密钥")]
    [InlineData("prune", "--days", "30", "183")]
    public async Task WrongWords_AreAnsweredInWords(string command, string option, string value, string answer)
    {
        await FillAsync();

        var run = await RunAsync(command, option, value);

        Assert.Equal(2, run.ExitCode);
        Assert.Contains(answer, run.Error, StringComparison.Ordinal);
        Assert.DoesNotContain("   at ", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task WhereThereIsNoDatabase_NoneIsMade()
    {
        var run = await Junheng.RunAsync("audit", "verify", "--data", folder["empty"]);

        Assert.Equal(2, run.ExitCode);
        Assert.Contains("没有数据库", run.Error, StringComparison.Ordinal);
        Assert.False(Directory.Exists(folder["empty"]));
    }

    public void Dispose() => folder.Dispose();

    private Task<Outcome> RunAsync(params string[] arguments) => Junheng.RunAsync(["audit", .. arguments, "--data", folder.ToString()]);

    private async Task FillAsync()
    {
        var database = new JunhengDatabase(DatabaseSettings.InFolder(folder.ToString()), AuditTables.Set);
        await database.MigrateAsync(TimeProvider.System);
        var log = new AuditLog(database, TimeProvider.System);
        await log.AppendAsync(new AuditEntry(AuditEntry.Installation, "admin", "::1", AuditKind.SignIn, "session"));
        for (var i = 0; i < 3; i++)
            await log.AppendAsync(new AuditEntry("610921", "clerk", "10.0.0.7", AuditKind.Write, "return 2025/1"));
        await log.AppendAsync(new AuditEntry("610921", "evil\u001b[2J\n", "10.0.0.8", AuditKind.FailedSignIn, "session"));
        Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
    }

    private async Task ExecuteAsync(string sql)
    {
        await using var connection = new Microsoft.Data.Sqlite.SqliteConnection(DatabaseSettings.InFolder(folder.ToString()).ConnectionString);
        await connection.OpenAsync();
        await using var command = connection.CreateCommand();
        command.CommandText = sql;
        await command.ExecuteNonQueryAsync();
        Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
    }
}
