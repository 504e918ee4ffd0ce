using Junheng.Planning.Compliance;
using Junheng.Planning.Options;
using Junheng.Standards.Fields;
using Junheng.Standards.Packs;

namespace Junheng.Planning.Scenarios.Curves;

/// <summary>One point of a curve.</summary>
/// <param name="Limit">The limit of the CV asked for.</param>
/// <param name="Cost">The cost of the plan found; null where there is none.</param>
/// <param name="LowerBound">No plan within the limit costs less.</param>
public sealed record CurvePoint(decimal Limit, PlanStatus Status, decimal? Cost, double LowerBound);

/// <summary>What a lower or higher limit of one CV costs, all other rules as they are. Money is in the options' unit.</summary>
/// <param name="Official">The limit that the standard (or the options) sets.</param>
/// <param name="SchoolsOnly">Cost of bringing every school to its thresholds without any limit of a CV; null where even that cannot be done.</param>
/// <param name="Points">By falling limit; the official one is among them.</param>
public sealed record CostCurve(Stage Stage, string Indicator, decimal Official, decimal? SchoolsOnly, IReadOnlyList<CurvePoint> Points)
{
    private const int MostPoints = 9;

    /// <summary>A limit above which no CV of real schools lies: it switches the rule off.</summary>
    private const decimal NoLimit = 1000;

    /// <summary>
    /// Draws the curve for the CV that decides most: the active one with the highest price, else the one nearest its limit.
    /// </summary>
    /// <returns>Null where no CV is judged.</returns>
    public static CostCurve? Draw(StandardPack pack, PlanOptions options, CompliancePlan plan, SolvePlan solve)
    {
        if (Deciding(plan) is not { Stage: { } stage, Indicator: { } indicator } rule)
            return null;
        var official = LimitOf(pack, options, stage, indicator) ?? (decimal)rule.Limit;
        var free = solve(WithoutCvLimits(pack, options));
        var freely = Array.Find([.. free.Rules], other => other.Kind == PlanRuleKind.Cv && other.Stage == stage && other.Indicator == indicator)?.After ?? rule.Before;
        var points = new List<CurvePoint>();
        foreach (var limit in Limits(official, freely))
        {
            var made = limit == official ? plan : solve(options with { CvLimits = With(options, (stage, indicator), limit) });
            points.Add(new CurvePoint(limit, made.Status, made.MeetsEveryRule ? made.Cost : null, made.LowerBound));
        }

        return new CostCurve(stage, indicator, official, free.MeetsEveryRule ? free.Cost : null, points);
    }

    /// <summary>The options with every limit of a CV switched off.</summary>
    public static PlanOptions WithoutCvLimits(StandardPack pack, PlanOptions options)
    {
        var limits = new Dictionary<(Stage, string), decimal>();
        foreach (var stage in pack.Stages)
        {
            foreach (var indicator in pack.Indicators.Where(indicator => indicator.HasCv))
                limits[(stage, indicator.Id)] = NoLimit;
        }

        return options with { CvLimits = limits };
    }

    private static PlanRule? Deciding(CompliancePlan plan) => plan.Rules
        .Where(rule => rule.Kind == PlanRuleKind.Cv && double.IsFinite(rule.After) && rule.Limit > 0)
        .OrderByDescending(rule => rule.Active ? rule.Price : 0)
        .ThenByDescending(rule => Math.Max(rule.Before, rule.After) / rule.Limit)
        .FirstOrDefault();

    private static decimal? LimitOf(StandardPack pack, PlanOptions options, Stage stage, string indicator) =>
        options.CvLimits.TryGetValue((stage, indicator), out var own) ? own
            : pack.CvRule is { } rule && rule.Limits.TryGetValue(stage, out var limit) ? limit : null;

    private static Dictionary<(Stage, string), decimal> With(PlanOptions options, (Stage, string) cone, decimal limit) =>
        new(options.CvLimits) { [cone] = limit };

    /// <summary>Round limits from where the rule no longer matters down to four fifths of the official one, which is always among them.</summary>
    private static IEnumerable<decimal> Limits(decimal official, double freely)
    {
        var highest = Math.Max(official * 1.1m, double.IsFinite(freely) ? (decimal)Math.Min(freely, 10) : 0);
        var lowest = official * 0.8m;
        var step = Step((highest - lowest) / (MostPoints - 1));
        var limits = new SortedSet<decimal> { official };
        for (var limit = Math.Ceiling(lowest / step) * step; limit < highest + step; limit += step)
            limits.Add(limit);
        return limits.Reverse();
    }

    /// <summary>The next of 1, 2, 5 times a power of ten, at least 0.01.</summary>
    private static decimal Step(decimal least)
    {
        for (var unit = 0.01m; ; unit *= 10)
        {
            foreach (var factor in (ReadOnlySpan<int>)[1, 2, 5])
            {
                if (unit * factor >= least)
                    return unit * factor;
            }
        }
    }
}
