using System.Globalization;
using Junheng.Assessments;
using Junheng.Platform.Audit;
using Junheng.Platform.Backup;
using Junheng.Platform.Storage;
using Junheng.Platform.Tests.Databases;
using Junheng.Plans;
using Junheng.Plans.Storage;

namespace Junheng.Cli.Tests.Upgrades;

/// <summary>
/// Databases that earlier versions of the program made and filled (two years of a county, a draft, assessments, a pack of its own, an
/// accepted plan with a report, accounts with their posts and the audit of it) are brought to this version, and nothing is lost.
/// </summary>
public sealed class UpgradeTests(PostgresCluster postgres)
{
    /// <summary>The schema version from which fixtures hold plans.</summary>
    private const int FirstWithPlans = 4;

    /// <summary>The schema version from which fixtures hold an audit.</summary>
    private const int FirstWithAudit = 5;

    /// <summary>The schema version from which fixtures hold accounts, and in the audit what these did.</summary>
    private const int FirstWithAccounts = 6;

    /// <summary>The schema version from which fixtures hold a round with its returns, the register, a token and a list of teachers.</summary>
    private const int FirstWithRounds = 9;

    private const string County = "999901";

    public static TheoryData<int, DatabaseKind> Fixtures => new(
        from version in Versions(".sqlite.sql")
        from engine in (DatabaseKind[])[DatabaseKind.Sqlite, DatabaseKind.Postgres]
        select (version, engine));

    /// <summary>Who adds a migration keeps a database of the version before it: Fixtures/README.md says how.</summary>
    [Fact]
    public void EveryEarlierSchema_HasAFixture_OnBothEngines()
    {
        var earlier = Enumerable.Range(1, TableCatalog.NewestSchema - 1).ToList();

        Assert.Empty(earlier.Except(Versions(".sqlite.sql")));
        Assert.Empty(earlier.Except(Versions(".pg.sql")));
    }

    [Theory, MemberData(nameof(Fixtures))]
    public async Task AnOldDatabase_IsUpgraded_AndNothingIsLost(int version, DatabaseKind engine)
    {
        await CheckAsync(version, engine, await File.ReadAllTextAsync(Path.Combine(Folder(), FixtureMaker.FileName(version, engine))));
    }

    /// <summary>
    /// The fixture of the present schema can be made at any time, and is one. With JUNHENG_FIXTURES set to a folder it is kept there: so
    /// whoever adds the next migration gets it (Fixtures/README.md).
    /// </summary>
    [Theory, MemberData(nameof(TestDatabase.Engines), MemberType = typeof(TestDatabase))]
    public async Task TodaysFixture_IsMade_WithRowsInEveryTable(DatabaseKind engine)
    {
        using var open = TestDatabase.Create(engine, postgres);
        var text = await FixtureMaker.MakeAsync(open.Settings);

        await CheckAsync(TableCatalog.NewestSchema, engine, text);
        if (Environment.GetEnvironmentVariable("JUNHENG_FIXTURES") is { Length: > 0 } folder)
            await File.WriteAllTextAsync(Path.Combine(folder, FixtureMaker.FileName(TableCatalog.NewestSchema, engine)), text);
    }

    private async Task CheckAsync(int version, DatabaseKind engine, string fixture)
    {
        using var open = TestDatabase.Create(engine, postgres);
        await open.ExecuteAsync(fixture);
        var (found, before) = await ReadAsync(open.Settings, columns: null);
        Assert.Equal(version, found);
        Assert.All((string[])["upload", "data_version", "data_school", "data_item", "assessment"], table => Assert.NotEmpty(before[table]));

        var store = await JunhengStore.OpenAsync(open.Settings, TimeProvider.System, default, PlanTables.Set);

        // Every row is there with every value it had; columns may have come.
        var (_, after) = await ReadAsync(open.Settings, TableCatalog.Of(version).ToDictionary(table => table.Name, table => table.Columns, StringComparer.Ordinal));
        Assert.All(before.Where(table => table.Key != "schema_migration"), table => Assert.Equal(table.Value, after[table.Key]));
        await CheckVersionsAsync(store);
        if (version >= FirstWithPlans)
            await CheckPlansAsync(store);
        if (version >= FirstWithAccounts)
            await UpgradedAccounts.CheckAsync(open.Settings);
        if (version >= FirstWithRounds)
            await UpgradedRounds.CheckAsync(store, version);
        if (version >= FirstWithAudit)
            await CheckAuditAsync(store, version, before["audit_entry"].Count);
    }

    /// <summary>The chain is whole, and what was written since the upgrade continues it.</summary>
    private static async Task CheckAuditAsync(JunhengStore store, int version, int before)
    {
        await new AuditLog(store.Database, TimeProvider.System).AppendAsync(new AuditEntry(AuditEntry.Installation, AuditEntry.System, "", AuditKind.Configuration, "upgrade"));
        var summary = await new AuditVerifier(store.Database).VerifyAsync([], fault => Assert.Fail(fault.ToString()));
        Assert.InRange(before, 1, summary.Entries - 1);

        var kinds = new HashSet<string>(StringComparer.Ordinal);
        await foreach (var entry in new AuditReader(store.Database).ReadAsync(new AuditQuery { CountyId = AuditEntry.Installation }))
            kinds.Add(entry.Kind);
        AuditKind[] happened = version < FirstWithAccounts ? [AuditKind.Backup] : [AuditKind.Account, AuditKind.SignIn, AuditKind.FailedSignIn, AuditKind.SignOut, AuditKind.Backup];
        Assert.Subset(kinds, happened.Select(kind => kind.Id()).ToHashSet(StringComparer.Ordinal));
    }

    private static async Task CheckVersionsAsync(JunhengStore store)
    {
        await foreach (var refusal in store.Versions.CheckAllAsync())
            Assert.Fail(refusal.Message);
        Assert.Equal([2025, 2024], (await store.Versions.ListVersionsAsync(County)).Select(version => version.Key.SchoolYear));
        var verdicts = await store.Assessments.ListAsync(County);
        Assert.NotEmpty(verdicts);
        foreach (var verdict in verdicts)
        {
            // Packs that changed since are kept by their hash only where the county made them its own.
            if (await store.Packs.FindAsync(County, verdict.PackId, verdict.PackHash) is not { } pack)
                continue;
            var assessment = await store.Assessments.GetAsync(verdict.Version, pack);
            Assert.Equal(verdict.ResultHash, assessment.StoredHash);
            Assert.Equal(verdict.Verdict, assessment.Assessment.Verdict);
        }
    }

    private static async Task CheckPlansAsync(JunhengStore store)
    {
        var desk = new PlanDesk(store, TimeProvider.System);
        var plans = await desk.Plans.ListAsync(County);
        var accepted = Assert.Single(plans, plan => plan.Fate == PlanFate.Accepted);
        Assert.NotNull(await desk.Plans.ContentAsync(accepted.Key));
        var orders = await desk.Orders.ListAsync(accepted.Key);
        Assert.NotEmpty(orders);
        Assert.Contains(orders, order => order.Reports.Count > 0);
    }

    /// <summary>Schema version, and for each table its rows as texts in the order of the key.</summary>
    /// <param name="columns">Only these columns of these tables; null for all.</param>
    private static async Task<(int Version, Dictionary<string, List<string>> Tables)> ReadAsync(DatabaseSettings settings, Dictionary<string, IReadOnlyList<string>>? columns)
    {
        await using var dump = await DatabaseDump.OpenAsync(new JunhengDatabase(settings));
        var tables = new Dictionary<string, List<string>>(StringComparer.Ordinal);
        foreach (var table in dump.Tables.Where(table => columns is null || columns.ContainsKey(table.Name)))
        {
            var wanted = columns is null ? table.Columns : columns[table.Name];
            tables.Add(table.Name, [.. dump.Rows(table).Select(row => string.Join('|', wanted.Select(column => Text(row[table.Columns.ToList().IndexOf(column)]))))]);
        }

        return (dump.Version, tables);
    }

    private static string Text(object? value) => value switch
    {
        null => "NULL",
        byte[] bytes => Convert.ToHexString(bytes),
        _ => Convert.ToString(value, CultureInfo.InvariantCulture)!,
    };

    private static List<int> Versions(string ending) =>
        [.. Directory.GetFiles(Folder(), "*" + ending).Select(file => int.Parse(Path.GetFileName(file).AsSpan(0, 4), CultureInfo.InvariantCulture)).Order()];

    private static string Folder() => Path.Combine(AppContext.BaseDirectory, "Upgrades", "Fixtures");
}
