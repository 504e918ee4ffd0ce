using Junheng.Platform.Audit;
using Junheng.Platform.Storage;
using Junheng.Platform.Tests.Databases;

namespace Junheng.Platform.Tests.Audit;

/// <summary>A database with the audit in it, on the engine that a test asks for.</summary>
public abstract class AuditTests(PostgresCluster postgres) : IDisposable
{
    private TestDatabase? open;

    public static TheoryData<DatabaseKind> Engines => TestDatabase.Engines;

    protected SettableClock Clock { get; } = new(new DateTimeOffset(2026, 11, 22, 4, 30, 0, TimeSpan.Zero));

    protected JunhengDatabase Database { get; private set; } = null!;

    protected AuditLog Log { get; private set; } = null!;

    protected async Task OpenAsync(DatabaseKind engine)
    {
        open = TestDatabase.Create(engine, postgres);
        Database = new JunhengDatabase(open.Settings, AuditTables.Set);
        await Database.MigrateAsync(Clock);
        Log = new AuditLog(Database, Clock);
    }

    protected Task ExecuteAsync(string sql) => open!.ExecuteAsync(sql);

    protected static AuditEntry Entry(string county, int i) =>
        new(county, $"user{i}", "10.0.0.7", AuditKind.Write, $"return 2025/{i}") { Before = """{"pupils":1}""", After = """{"pupils":2}""" };

    /// <summary>A chain of so many entries, one a minute.</summary>
    protected async Task FillAsync(string county, int count)
    {
        for (var i = 1; i <= count; i++)
        {
            await Log.AppendAsync(Entry(county, i));
            Clock.Advance(TimeSpan.FromMinutes(1));
        }
    }

    protected async Task<List<RecordedEntry>> ReadAsync(string? county = null)
    {
        var rows = new List<RecordedEntry>();
        await foreach (var row in new AuditReader(Database).ReadAsync(new AuditQuery { CountyId = county }))
            rows.Add(row);
        return rows;
    }

    protected async Task<AnchoredHead> AnchorAsync(string county)
    {
        var head = (await new AuditReader(Database).HeadsAsync()).Single(head => head.CountyId == county);
        return new AnchoredHead("anchor", Clock.GetUtcNow(), county, head.Seq, head.Hash);
    }

    protected async Task<List<AuditFault>> FaultsAsync(params AnchoredHead[] anchors)
    {
        var faults = new List<AuditFault>();
        var summary = await new AuditVerifier(Database).VerifyAsync(anchors, faults.Add);
        Assert.Equal(faults.Count, summary.Faults);
        return faults;
    }

    public void Dispose()
    {
        open?.Dispose();
        GC.SuppressFinalize(this);
    }
}

/// <summary>A clock that a test sets.</summary>
public sealed class SettableClock(DateTimeOffset start) : TimeProvider
{
    private DateTimeOffset now = start;

    public override DateTimeOffset GetUtcNow() => now;

    public void Advance(TimeSpan by) => now += by;
}
