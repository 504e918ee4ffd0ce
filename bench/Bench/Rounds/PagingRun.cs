using System.Diagnostics;
using System.Globalization;
using Junheng.Accounts.Storage;
using Junheng.Assessments;
using Junheng.Platform.Audit;
using Junheng.Platform.BulkWriting;
using Junheng.Platform.Storage;
using Junheng.Registry.Demo;
using Junheng.Registry.Rounds;
using Junheng.Registry.Rounds.Workflow;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;

namespace Junheng.Bench.Rounds;

/// <summary><c>paging DATAFOLDER [CONNECTION]</c>: the first and the last page of lists of half a million rows, in turn; medians.</summary>
internal static class PagingRun
{
    private const int Rows = 500_000;
    private const int Fields = 5;
    private const int Page = 200;
    private const int Turns = 200;
    private const string Wide = "999998";

    /// <summary>One return in so many is being filled; one entry in so many is an approval; one in so many is of the person looked for.</summary>
    private const int Statuses = 8;

    private const int Kinds = 20;
    private const int Seldom = 500;

    public static async Task RunAsync(string dataFolder, string? connection)
    {
        var store = await JunhengStore.OpenAsync(DatabaseSettings.Parse(connection, dataFolder), TimeProvider.System, default, AccountTables.Set);
        var facts = DemoCounty.Generate(new DemoOptions { Schools = 12, Years = 1, FirstYear = 2024, Seed = 3 }).First();
        var county = facts.County.Key;
        await store.Versions.AcceptFactsAsync("2024.xlsx", [facts]);
        var round = await store.Rounds.OpenAsync(new NewRound(county, 2025, "2025", ["quality-2017"], new(2025, 9, 1), new(2025, 10, 15)));
        var its = new ReturnKey(county, round.RoundId, facts.Schools[0].Code);
        var at = TimeProvider.System.GetUtcNow();
        await WriteAsync(store, new BulkTable("return_change", Text("county_id"), Text("round_id"), Text("school_code"), new("revision", BulkType.Integer), Text("field_id"), Text("before"), Text("after"), new("at", BulkType.Time), Text("by")),
            Enumerable.Range(0, Rows).Select(i => new object?[] { county, its.RoundId, its.SchoolCode, (i / Fields) + 1, $"field_{i % Fields}", "1", "2", at, "bench" }));
        // A chain of its own: what is measured is reading, so its hashes need not hold.
        await WriteAsync(store, new BulkTable("audit_head", Text("county_id"), new("seq", BulkType.Long), Text("hash"), new("pruned_seq", BulkType.Long), Text("pruned_hash")), [["999999", (long)Rows, RecordedEntry.NoHash, 0L, RecordedEntry.NoHash]]);
        await WriteAsync(store, new BulkTable("audit_entry", Text("county_id"), new("seq", BulkType.Long), Text("at"), Text("who"), Text("address"), Text("kind"), Text("subject"), Text("before"), Text("after"), Text("reason"), Text("previous_hash"), Text("hash")),
            Enumerable.Range(1, Rows).Select(i => new object?[] { "999999", (long)i, "2026-11-22T04:36:47.123456Z", i % Seldom == 0 ? "seldom" : "bench", "127.0.0.1", i % Kinds == 0 ? "approval" : "write", "return x", null, "{}", null, RecordedEntry.NoHash, RecordedEntry.NoHash }));
        var wide = await WideAsync(store, at);
        await AnalyseAsync(store);
        var engine = connection is null ? "SQLite" : "PostgreSQL";
        var reader = new AuditReader(store.Database);
        var query = new AuditQuery { CountyId = "999999" };
        await CompareAsync(engine, "schools", first => store.Rounds.Schools.ListAfterAsync(Wide, first ? "" : Code(Rows - Page - 1), Page));
        await CompareAsync(engine, "returns of a round", first => store.Rounds.ReturnsAfterAsync(wide, first ? "" : Code(Rows - Page - 1), Page));
        await CompareAsync(engine, "returns of a round, one status", first => store.Rounds.ReturnsAfterAsync(wide, first ? "" : Code(Rows - (Page + 1) * Statuses), Page, ReturnStatus.Filling));
        await CompareAsync(engine, "changes of a return", first => store.Rounds.ChangesAfterAsync(its, first ? 0 : (Rows - Page) / Fields, first ? "" : $"field_{Fields - 1}", Page));
        await CompareAsync(engine, "audit", first => reader.PageAsync(query, "999999", first ? 0 : Rows - Page, Page));
        await CompareAsync(engine, "audit, of one kind", first => reader.PageAsync(query with { Kind = AuditKind.Approval }, "999999", first ? 0 : Rows - Page * Kinds, Page));
        await CompareAsync(engine, "audit, of one person", first => reader.PageAsync(query with { Who = "seldom" }, "999999", first ? 0 : Rows - Page * Seldom, Page));
    }

    /// <summary>A county such as there is none: half a million schools, all in one round.</summary>
    private static async Task<RoundKey> WideAsync(JunhengStore store, DateTimeOffset at)
    {
        var round = new RoundKey(Wide, "wide");
        await WriteAsync(store, new BulkTable("school", Text("county_id"), Text("school_code"), Text("name"), Text("kind")), Enumerable.Range(0, Rows).Select(i => new object?[] { Wide, Code(i), "学校", "小学" }));
        await WriteAsync(
            store,
            new BulkTable("collection_round", Text("county_id"), Text("round_id"), new("school_year", BulkType.Integer), Text("title"), Text("packs"), Text("fields"), Text("rules"), new("opens_on", BulkType.Day), new("closes_on", BulkType.Day),
                new("few_hands", BulkType.Boolean), Text("status"), new("revision", BulkType.Integer), Text("county"), Text("items"), new("created_at", BulkType.Time), Text("created_by")),
            [[Wide, round.RoundId, 2025, "2025", "[]", "[]", "{}", new DateOnly(2025, 9, 1), new DateOnly(2025, 10, 15), false, "open", 1, "{}", "{}", at, "bench"]]);
        await WriteAsync(
            store,
            new BulkTable("school_return", Text("county_id"), Text("round_id"), Text("school_code"), Text("name"), new("ordinal", BulkType.Integer), Text("status"), new("revision", BulkType.Integer), Text("cells"), Text("last_year"), Text("answers"),
                Text("batch"), new("errors", BulkType.Integer), new("warnings", BulkType.Integer), new("filled", BulkType.Integer), new("due_on", BulkType.Day), Text("reporter"), Text("reviewer"), Text("principal"), new("version_no", BulkType.Integer),
                new("updated_at", BulkType.Time), Text("updated_by")),
            Enumerable.Range(0, Rows).Select(i => new object?[] { Wide, round.RoundId, Code(i), "学校", i, i % Statuses == 0 ? "filling" : "open", 1, "{}", "{}", "[]", "[]", 0, 0, 0, new DateOnly(2025, 10, 15), "", "", "", 0, at, "bench" }));
        return round;
    }

    /// <summary>What the engines do by themselves in time: they count what is in the tables.</summary>
    private static async Task AnalyseAsync(JunhengStore store)
    {
        await using var context = store.Database.CreateContext();
        await context.Database.ExecuteSqlAsync($"ANALYZE");
    }

    private static string Code(int i) => string.Create(CultureInfo.InvariantCulture, $"{i:D10}");

    private static async Task CompareAsync<T>(string engine, string list, Func<bool, Task<IReadOnlyList<T>>> readAsync)
    {
        var (first, last) = (new double[Turns], new double[Turns]);
        for (var i = -10; i < Turns; i++)
        {
            foreach (var isFirst in (bool[])[true, false])
            {
                var begun = Stopwatch.GetTimestamp();
                var page = await readAsync(isFirst);
                var time = Stopwatch.GetElapsedTime(begun).TotalMilliseconds;
                if (page.Count != Page)
                    throw new InvalidOperationException($"{list}: a page of {page.Count}.");
                if (i >= 0)
                    (isFirst ? first : last)[i] = time;
            }
        }

        Array.Sort(first);
        Array.Sort(last);
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"| {engine} | {list} | {first[Turns / 2]:F2} | {last[Turns / 2]:F2} | {last[Turns / 2] / first[Turns / 2]:F2} |"));
    }

    private static BulkColumn Text(string name) => new(name, BulkType.Text);

    private static async Task WriteAsync(JunhengStore store, BulkTable table, IEnumerable<object?[]> rows)
    {
        await using var context = store.Database.CreateContext();
        await using var transaction = await context.Database.BeginTransactionAsync();
        await store.Database.Bulk.WriteAsync(transaction.GetDbTransaction(), table, rows);
        await transaction.CommitAsync();
    }
}
