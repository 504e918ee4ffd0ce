using System.Globalization;
using System.Text.Json;
using Xunit;

namespace Junheng.Cli.Tests.Assess;

/// <summary>
/// The main job on data that nobody here made: 420 districts in 45 counties, against a computation written here with decimals
/// and plain loops that shares no code with the product. The file lies beside the repository (or in $JUNHENG_SHARED).
/// </summary>
public class CaliforniaTests
{
    [Fact]
    public async Task EveryCounty_EqualsAnIndependentComputation()
    {
        var root = RepositoryRoot();
        var csv = Path.Combine(Environment.GetEnvironmentVariable("JUNHENG_SHARED") ?? Path.Combine(root, "..", "shared"), "data", "CASchools.csv");
        Assert.SkipUnless(File.Exists(csv), "CASchools.csv is not beside the repository (../shared/data) nor in $JUNHENG_SHARED/data.");
        var outcome = await Junheng.RunAsync(
            "assess", csv, "--map", Path.Combine(root, "samples/california/map.yaml"), "--standard", Path.Combine(root, "samples/california/pack.yaml"), "--json", "-");
        Assert.True(outcome.ExitCode is 0 or 1, outcome.Error);
        using var json = JsonDocument.Parse(outcome.Out);
        var results = json.RootElement.GetProperty("results").EnumerateArray().ToDictionary(result => result.GetProperty("countyName").GetString()!, StringComparer.Ordinal);
        var counties = Districts(csv);
        Assert.Equal(45, counties.Count);
        Assert.Equal(counties.Keys.Order(StringComparer.Ordinal), results.Keys.Order(StringComparer.Ordinal));
        foreach (var (county, districts) in counties)
        {
            var stage = results[county].GetProperty("stages")[0];
            Assert.Equal(districts.Count, stage.GetProperty("sections").GetInt32());
            Compare(stage, "teachers_per_100", districts.ConvertAll(district => (district.Teachers, district.Students)));
            Compare(stage, "computers_per_100", districts.ConvertAll(district => (district.Computers, district.Students)));
        }

        Assert.Equal(420, counties.Values.Sum(districts => districts.Count));
    }

    private static void Compare(JsonElement stage, string id, List<(decimal Amount, decimal Pupils)> districts)
    {
        var (mean, sd) = MeanAndDeviation(districts);
        var written = stage.GetProperty("indicators").EnumerateArray().Single(indicator => indicator.GetProperty("id").GetString() == id);
        Near(mean, written.GetProperty("mean").GetDouble());
        Near(sd, written.GetProperty("sd").GetDouble());
        Near(sd / mean, written.GetProperty("cv").GetDouble());
        var schools = stage.GetProperty("schools").EnumerateArray().ToList();
        for (var i = 0; i < districts.Count; i++)
        {
            var value = schools[i].GetProperty("indicators").EnumerateArray().Single(indicator => indicator.GetProperty("id").GetString() == id);
            Near(districts[i].Amount / districts[i].Pupils * 100, value.GetProperty("value").GetDouble());
        }
    }

    private static (decimal Mean, decimal Sd) MeanAndDeviation(List<(decimal Amount, decimal Pupils)> districts)
    {
        decimal amounts = 0, pupils = 0, squares = 0;
        foreach (var (amount, count) in districts)
        {
            amounts += amount;
            pupils += count;
        }

        var mean = amounts / pupils * 100;
        foreach (var (amount, count) in districts)
        {
            var distance = amount / count * 100 - mean;
            squares += count / pupils * distance * distance;
        }

        return (mean, Root(squares));
    }

    /// <summary>Newton's iteration in decimal.</summary>
    private static decimal Root(decimal square)
    {
        if (square == 0)
            return 0;
        var root = (decimal)Math.Sqrt((double)square);
        for (var i = 0; i < 4; i++)
            root = (root + square / root) / 2;
        return root;
    }

    private static void Near(decimal expected, double actual) =>
        Assert.InRange(actual, (double)expected - 1e-9, (double)expected + 1e-9);

    private static Dictionary<string, List<(decimal Students, decimal Teachers, decimal Computers)>> Districts(string csv)
    {
        var lines = File.ReadAllLines(csv);
        var head = lines[0].Split(',');
        int Column(string name) => Array.IndexOf(head, name);
        var counties = new Dictionary<string, List<(decimal, decimal, decimal)>>(StringComparer.Ordinal);
        foreach (var line in lines.Skip(1).Where(line => line.Length > 0))
        {
            var cells = line.Split(',');
            decimal Number(string name) => decimal.Parse(cells[Column(name)], CultureInfo.InvariantCulture);
            var county = cells[Column("county")];
            if (!counties.TryGetValue(county, out var districts))
                counties.Add(county, districts = []);
            districts.Add((Number("students"), Number("teachers"), Number("computer")));
        }

        return counties;
    }

    private static string RepositoryRoot()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "Junheng.slnx")))
            folder = folder.Parent;
        return folder?.FullName ?? throw new InvalidOperationException("The tests do not lie inside the repository.");
    }
}
