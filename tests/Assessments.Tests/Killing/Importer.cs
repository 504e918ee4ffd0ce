using System.Globalization;
using Junheng.Platform.Storage;

namespace Junheng.Assessments.Tests.Killing;

/// <summary>
/// A process that accepts one file of three counties after the other until it is killed, and says on its output when it
/// begins one and when one is committed.
/// </summary>
internal static class Importer
{
    public const string Word = "import-until-killed";
    public const int SchoolsPerCounty = 800;

    public static IReadOnlyList<string> Counties { get; } = ["610921", "610922", "610923"];

    public static async Task RunAsync(string setting, string folder)
    {
        var store = await JunhengStore.OpenAsync(DatabaseSettings.Parse(setting, folder), TimeProvider.System);
        var number = (await store.Versions.LatestAsync(Counties[0]))?.Key.VersionNo ?? 0;
        while (true)
        {
            number++;
            await SayAsync("begin", number);
            await store.Versions.AcceptFactsAsync(
                "p.xlsx", [.. Counties.Select(county => SampleFacts.County(county, schools: SchoolsPerCounty, area: number))]);
            await SayAsync("committed", number);
        }
    }

    private static async Task SayAsync(string what, int number)
    {
        await Console.Out.WriteLineAsync(string.Create(CultureInfo.InvariantCulture, $"{what} {number}"));
        await Console.Out.FlushAsync();
    }
}
