using Junheng.Standards.Facts;
using Junheng.Standards.Fields;

namespace Junheng.Standards.Tests.Evaluation;

/// <summary>
/// The 2017 resource rules computed a second time, straight from the text, in decimals, sharing nothing with the evaluator:
/// its own thresholds, its own splitting, its own loops.
/// </summary>
internal static class SecondComputation
{
    private static readonly (string Id, decimal Primary, decimal Middle, decimal Scale)[] Rules =
    [
        ("teachers_above_degree", 4.2m, 5.3m, 100), ("teachers_backbone", 1m, 1m, 100), ("teachers_pe_art", 0.9m, 0.9m, 100),
        ("area_teaching", 4.5m, 5.8m, 1), ("area_sports", 7.5m, 10.2m, 1), ("equipment_value", 2000m, 2500m, 1),
        ("multimedia_rooms", 2.3m, 2.4m, 100),
    ];

    public sealed record Result(string Id, decimal[] Values, string[] Statuses, decimal Mean, double Sd, double Cv, bool CvPasses);

    public sealed record StageResult(string[] Schools, bool[] Passes, Result[] Indicators);

    public static StageResult Judge(CountyFacts facts, bool primary)
    {
        var suffix = primary ? "_primary" : "_middle";
        var rows = Enumerable.Range(0, facts.Schools.Count).Where(i => Counts(facts, i, suffix)).ToArray();
        var indicators = Rules.Select(rule => One(facts, rows, rule.Id, primary ? rule.Primary : rule.Middle, rule.Scale, primary)).ToArray();
        var passes = rows.Select((_, at) =>
        {
            var met = indicators.Count(each => each.Statuses[at] == "met");
            return met >= 6 && indicators.All(each => each.Statuses[at] != "failed");
        }).ToArray();
        return new StageResult([.. rows.Select(i => facts.Schools[i].Name)], passes, indicators);
    }

    private static bool Counts(CountyFacts facts, int i, string suffix)
    {
        var pupils = facts.Value("pupils" + suffix, i);
        var kind = facts.Schools[i].Kind;
        return pupils > 0 && kind != SchoolKind.Special && kind != SchoolKind.Vocational && !(kind == SchoolKind.TeachingPoint && pupils < 50);
    }

    private static Result One(CountyFacts facts, int[] rows, string id, decimal threshold, decimal scale, bool primary)
    {
        var suffix = primary ? "_primary" : "_middle";
        var amounts = rows.Select(i => Amount(facts, i, id, primary)).ToArray();
        var pupils = rows.Select(i => (decimal)facts.Value("pupils" + suffix, i)).ToArray();
        var values = amounts.Zip(pupils, (x, p) => x * scale / p).ToArray();
        var statuses = amounts.Zip(pupils, (x, p) =>
            x * scale >= threshold * p ? "met" : x * scale >= threshold * 0.85m * p ? "floor" : "failed").ToArray();
        var mean = amounts.Sum() / pupils.Sum();
        decimal square = 0;
        for (var k = 0; k < rows.Length; k++)
        {
            var distance = amounts[k] / pupils[k] - mean;
            square += pupils[k] / pupils.Sum() * distance * distance;
        }

        var cv = Math.Sqrt((double)square) / (double)mean;
        return new Result(id, values, statuses, mean * scale, Math.Sqrt((double)square) * (double)scale, cv, cv <= (primary ? 0.5 : 0.45));
    }

    private static decimal Amount(CountyFacts facts, int i, string id, bool primary)
    {
        decimal Get(string field) => (decimal)facts.Value(field, i);
        var stage = primary ? "_primary" : "_middle";
        return id switch
        {
            "teachers_above_degree" or "teachers_backbone" or "teachers_pe_art" => Get(id + stage),
            "area_teaching" => (Get("area_teaching") - Get("area_indoor_pe")) * Share(facts, i, primary),
            "area_sports" => (Get("area_sports_ground") + Get("area_indoor_pe")) * Share(facts, i, primary),
            _ => Get(id) * Share(facts, i, primary),
        };
    }

    private static decimal Share(CountyFacts facts, int i, bool primary)
    {
        decimal Pupils(string field) => double.IsNaN(facts.Value(field, i)) ? 0 : (decimal)facts.Value(field, i);
        var a = Pupils("pupils_primary");
        var b = 1.1m * Pupils("pupils_middle");
        var c = 1.32m * Pupils("pupils_high");
        return (primary ? a : b) / (a + b + c);
    }
}
