using Junheng.Standards.Facts;
using Junheng.Standards.Fields;

namespace Junheng.Registry.Demo;

/// <summary>
/// Turns a made-up county into one that is hard to bring to standard: what schools have spreads widely, two or three large flagship
/// schools of the county town have far more than the rest, and most schools are short of several things at once.
/// </summary>
internal static class HardCounty
{
    private static readonly string[] Whole = ["area_teaching", "area_sports_ground", "equipment_value", "multimedia_rooms"];
    private static readonly string[] Staff = ["teachers_above_degree", "teachers_backbone", "teachers_pe_art"];

    public static CountyFacts Make(CountyFacts facts, int seed, int county)
    {
        var columns = facts.FieldIds.ToDictionary(id => id, id => facts.Column(id).ToArray(), StringComparer.Ordinal);
        var flagships = Flagships(facts);
        for (var school = 0; school < facts.Schools.Count; school++)
        {
            var chance = new Chance(seed, county, 6, school);
            var wealth = chance.LogNormal(facts.Schools[school].Location == Location.Rural ? 0.86 : 0.95, 0.12);
            foreach (var field in Whole)
                Scale(columns[field], school, flagships.Contains(school) ? chance.Between(1.9, 2.5) : wealth * chance.LogNormal(0.9, 0.33), field.StartsWith("area", StringComparison.Ordinal) ? 1 : 0);
            foreach (var stage in Stages.Compulsory)
                Spread(columns, school, stage, flagships.Contains(school) ? chance.Between(1.6, 2.1) : wealth, chance);
            var (area, indoor) = (columns["area_teaching"], columns["area_indoor_pe"]);
            area[school] = Math.Max(area[school], indoor[school]);
        }

        return new CountyFacts(facts.County, facts.Schools, columns, facts.Sources, facts.Items);
    }

    /// <summary>The largest schools of the county town: one in forty.</summary>
    private static HashSet<int> Flagships(CountyFacts facts) =>
    [
        .. Enumerable.Range(0, facts.Schools.Count)
            .Where(school => facts.Schools[school].Location == Location.Urban && facts.Schools[school].Kind is SchoolKind.Primary or SchoolKind.Middle)
            .OrderByDescending(school => Pupils(facts, school)).ThenBy(school => school)
            .Take(Math.Max(1, facts.Schools.Count / 40)),
    ];

    private static double Pupils(CountyFacts facts, int school) =>
        Stages.Compulsory.Select(stage => facts.Value($"pupils_{stage.Id()}", school)).Where(count => count > 0).Sum();

    private static void Spread(Dictionary<string, double[]> columns, int school, Stage stage, double wealth, Chance chance)
    {
        var teachers = columns[$"teachers_{stage.Id()}"];
        foreach (var field in Staff)
        {
            var column = columns[$"{field}_{stage.Id()}"];
            Scale(column, school, wealth * chance.LogNormal(0.88, 0.3), 0);
            // A flagship has teachers for what it has; elsewhere nobody counts twice.
            teachers[school] = Math.Max(teachers[school], column[school]);
        }
    }

    private static void Scale(double[] column, int school, double factor, int decimals) => column[school] = Math.Round(column[school] * factor, decimals);
}
