using Junheng.Registry.Demo;
using Junheng.Standards.Facts;

namespace Junheng.Bench.Rotation;

/// <summary>
/// A demo county whose teachers are spread badly: few schools hold the backbone and PE and art teachers and the degrees, as in counties
/// that fail most. The numbers of teachers stay as they are.
/// </summary>
internal static class HardCounty
{
    public static CountyFacts Create(int schools, int seed)
    {
        var facts = DemoCounty.GenerateYear(new DemoOptions { Schools = schools, Seed = seed }, 2025).First();
        var random = new Random(seed);
        var changed = new Dictionary<string, double[]>(StringComparer.Ordinal);
        foreach (var stage in new[] { "primary", "middle" })
        {
            foreach (var (field, spread, least) in new[] { ("teachers_backbone", 0.55, 0.0), ("teachers_pe_art", 0.40, 0.0), ("teachers_above_degree", 0.35, 0.3) })
            {
                var column = changed[$"{field}_{stage}"] = facts.Column($"{field}_{stage}").ToArray();
                var all = facts.Column($"teachers_{stage}");
                for (var i = 0; i < column.Length; i++)
                {
                    var factor = Math.Exp(spread * Normal(random));
                    column[i] = Math.Clamp(Math.Round(column[i] * factor), Math.Ceiling(least * all[i]), all[i]);
                }
            }
        }

        return new CountyFacts(
            facts.County, facts.Schools,
            facts.FieldIds.ToDictionary(id => id, id => changed.GetValueOrDefault(id) ?? facts.Column(id).ToArray(), StringComparer.Ordinal), facts.Sources, facts.Items);
    }

    private static double Normal(Random random) =>
        Math.Sqrt(-2 * Math.Log(1 - random.NextDouble())) * Math.Cos(2 * Math.PI * random.NextDouble());
}
