using Junheng.Registry.Findings;
using Junheng.Standards.Facts;
using Junheng.Standards.Fields;

namespace Junheng.Registry.Checks;

/// <summary>Counts and amounts that differ by more than 30 % from last year's, school by school.</summary>
internal static class LastYearChecks
{
    private const double Limit = 0.30;

    /// <summary>A difference of one or two things or persons is normal in a small school, whatever its share.</summary>
    private const double LeastDifference = 2;

    public static void Run(CheckedCounty county, CountyFacts before, FieldCatalog fields)
    {
        var positions = new Dictionary<string, int>(StringComparer.Ordinal);
        for (var school = 0; school < before.Schools.Count; school++)
            positions.TryAdd(before.Schools[school].Code, school);
        foreach (var field in fields.All.Where(field => field.Type is FieldType.Number or FieldType.Count))
        {
            var now = county.Facts.Column(field.Id);
            var then = before.Column(field.Id);
            if (now.IsEmpty || then.IsEmpty)
                continue;
            for (var school = 0; school < now.Length; school++)
            {
                if (!positions.TryGetValue(county.Facts.Schools[school].Code, out var old))
                    continue;
                var (value, last) = (now[school], then[old]);
                if (!(last > 0) || !(Math.Abs(value - last) > LeastDifference) || !(Math.Abs(value / last - 1) > Limit))
                    continue;
                var share = Figures.Short(Math.Abs(value / last - 1) * 100);
                county.Add(ContentRules.LastYear, school, field.Id, new(
                    $"{field.Heading}上年 {Figures.Text(last)}，今年 {Figures.Text(value)}，{(value > last ? "增加" : "减少")} {share}%。",
                    $"{field.English}: {Figures.Text(last)} last year, {Figures.Text(value)} now, {(value > last ? "up" : "down")} {share} %."));
            }
        }
    }
}
