using System.Diagnostics;
using System.Globalization;
using Junheng.Accounts.Storage;
using Junheng.Assessments;
using Junheng.Platform.Storage;
using Junheng.Registry.Demo;
using Junheng.Registry.Rounds;
using Junheng.Registry.Rounds.Returns;
using Junheng.Registry.Rounds.Workflow;
using Junheng.Standards.Facts;

namespace Junheng.Bench.Rounds;

/// <summary>
/// <c>rounds ADDRESS PROCESS DATAFOLDER SECONDS [CONNECTION]</c>: 300 schools fill their returns by twelve saves each and hand them in with three signatures, all
/// within so many seconds, at a running server. Then what the database holds is compared with what was sent: nothing lost, nothing double.
/// </summary>
internal static class RoundLoad
{
    private const int Schools = 300;
    private const int SavesEach = 12;

    /// <summary>Saves and steps of one return, and its first revision.</summary>
    private const int Revisions = SavesEach + 3 + 1;

    /// <summary>A server has been running for a while when the day comes: this many schools fill another round first, which is not counted.</summary>
    private const int Practising = 60;

    private const int PracticeSeconds = 30;

    public static async Task RunAsync(string address, int server, string dataFolder, int seconds, string? connection)
    {
        var store = await JunhengStore.OpenAsync(DatabaseSettings.Parse(connection, dataFolder), TimeProvider.System, default, AccountTables.Set);
        List<CountyFacts> years = [.. DemoCounty.Generate(new DemoOptions { Schools = Schools, Years = 2, FirstYear = 2024, Seed = 4 })];
        var (before, now) = (years[0], years[1]);
        var county = now.County.Key;
        await store.Versions.AcceptFactsAsync("2024.xlsx", [before]);
        var codes = now.Schools.Select(school => school.Code).ToList();
        var tokens = await RoundPeople.MakeAsync(store, dataFolder, county, codes);
        using var http = new HttpClient(new SocketsHttpHandler { MaxConnectionsPerServer = 300 }, disposeHandler: true) { BaseAddress = new Uri(address), Timeout = TimeSpan.FromSeconds(120) };
        await FillAsync(http, store, now, tokens, await OpenAsync(store, county, 2026, codes[..Practising]), codes[..Practising], PracticeSeconds);

        var key = await OpenAsync(store, county, 2025, codes);
        using var process = Process.GetProcessById(server);
        var (processor, clock) = (process.TotalProcessorTime, Stopwatch.StartNew());
        var (working, sent) = await FillAsync(http, store, now, tokens, key, codes, seconds);
        clock.Stop();
        process.Refresh();
        processor = process.TotalProcessorTime - processor;
        var saved = await CompareAsync(store, key, codes, sent);
        var saves = working.SelectMany(school => school.Saves).Order().ToArray();
        var steps = working.SelectMany(school => school.Steps).Order().ToArray();
        Print($"| {(connection is null ? "SQLite" : "PostgreSQL")} | {Schools} | {saves.Length} | {saved} | {clock.Elapsed.TotalSeconds:F0} | {At(saves, 0.5):F0} | {At(saves, 0.95):F0} | {At(saves, 0.99):F0} | {At(steps, 0.95):F0} | {processor.TotalMilliseconds / saves.Length:F1} | 0 | 0 |");
    }

    private static Task<RoundKey> OpenAsync(JunhengStore store, string county, int year, IReadOnlyList<string> codes) => store.Rounds.OpenAsync(
        new NewRound(county, year, $"{year} 学年填报", ["quality-2017", "basic-2012"], new(year, 9, 1), new(year, 10, 15), Schools: codes));

    /// <summary>The schools fill and hand in; how long each took, and what it sent.</summary>
    private static async Task<(IReadOnlyList<SchoolAtWork> Working, List<Dictionary<string, string>> Sent)> FillAsync(
        HttpClient http, JunhengStore store, CountyFacts facts, IReadOnlyList<string[]> tokens, RoundKey key, List<string> codes, int seconds)
    {
        var round = await store.Rounds.GetAsync(key);
        var sent = new List<Dictionary<string, string>>();
        var working = new List<SchoolAtWork>();
        for (var i = 0; i < codes.Count; i++)
        {
            var cells = ReturnCells.Of(facts, i, round.Fields.Where(field => !FormSections.IsOfRegister(field)));
            sent.Add(cells);
            var parts = cells.Select((cell, n) => (cell, n)).GroupBy(pair => pair.n * SavesEach / cells.Count).Select(part => part.ToDictionary(pair => pair.cell.Key, pair => pair.cell.Value, StringComparer.Ordinal)).ToList();
            working.Add(new SchoolAtWork(http, $"/api/v1/rounds/{key.RoundId}/returns/{codes[i]}", tokens[i], parts));
        }

        var clock = Stopwatch.StartNew();
        // They begin one after another in the first half, so that in the middle all of them are at it.
        await Task.WhenAll(working.Select((school, i) => school.RunAsync(clock, TimeSpan.FromSeconds(seconds * 0.5 * i / codes.Count), TimeSpan.FromSeconds(seconds * 0.5 / SavesEach))));
        return (working, sent);
    }

    /// <returns>How many cells were changed.</returns>
    /// <exception cref="InvalidOperationException">Something was lost or is there twice.</exception>
    private static async Task<int> CompareAsync(JunhengStore store, RoundKey key, List<string> codes, List<Dictionary<string, string>> sent)
    {
        var cells = 0;
        for (var i = 0; i < codes.Count; i++)
        {
            var its = await store.Rounds.ReturnAsync(new ReturnKey(key.CountyId, key.RoundId, codes[i]));
            var versions = await store.Rounds.SignedAsync(its.Key);
            var changes = await store.Rounds.ChangesAsync(its.Key);
            var lost = sent[i].Where(cell => its.Cell(cell.Key) != cell.Value).Select(cell => cell.Key).ToList();
            if (its.Summary.Status != ReturnStatus.Signed || versions is not [{ VersionNo: 1 } version] || lost.Count > 0)
                throw new InvalidOperationException($"{codes[i]}: {its.Summary.Status}, {versions.Count} versions, not as sent: {string.Join(' ', lost)}");
            if (sent[i].Any(cell => version.Cells.GetValueOrDefault(cell.Key, "") != cell.Value))
                throw new InvalidOperationException($"{codes[i]}: what was signed is not what was sent.");
            if (changes.DistinctBy(change => change.FieldId, StringComparer.Ordinal).Count() != changes.Count || its.Summary.Revision > Revisions)
                throw new InvalidOperationException($"{codes[i]}: a change is there twice.");
            cells += changes.Count;
        }

        return cells;
    }

    private static double At(double[] sorted, double share) => sorted[Math.Min(sorted.Length - 1, (int)(share * sorted.Length))];

    private static void Print(FormattableString line) => Console.WriteLine(line.ToString(CultureInfo.InvariantCulture));
}
