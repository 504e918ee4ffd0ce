using System.Diagnostics;
using System.Globalization;
using Junheng.Accounts.Storage;
using Junheng.Assessments;
using Junheng.Platform.Audit;
using Junheng.Platform.BulkWriting;
using Junheng.Platform.Storage;
using Junheng.Registry.Demo;
using Junheng.Registry.Rounds;
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
            Enumerable.Range(1, Rows).Select(i => new object?[] { "999999", (long)i, "2026-11-22T04:36:47.123456Z", "bench", "127.0.0.1", "write", "return x", null, "{}", null, RecordedEntry.NoHash, RecordedEntry.NoHash }));
        var engine = connection is null ? "SQLite" : "PostgreSQL";
        var reader = new AuditReader(store.Database);
        var query = new AuditQuery { CountyId = "999999" };
        await CompareAsync(engine, "changes of a return", first => store.Rounds.ChangesAfterAsync(its, first ? 0 : (Rows - Page) / Fields, first ? "" : $"field_{Fields - 1}", Page));
        await CompareAsync(engine, "audit", first => reader.PageAsync(query, "999999", first ? 0 : Rows - Page, Page));
    }

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
