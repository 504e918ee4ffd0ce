using Junheng.Planning.Options;
using Junheng.Standards.Fields;
using Junheng.Standards.Numerics;
using Junheng.Standards.Packs;

namespace Junheng.Planning.Checking;

/// <summary>The CV rules of a plan and the test of one, in fractions.</summary>
internal static class CvLimit
{
    /// <summary>The limit of a CV: the pack's, or the one that the options put in its place; null where it is not judged on its own.</summary>
    public static Rational? Of(StandardPack pack, PlanOptions options, Stage stage, Indicator indicator)
    {
        if (!indicator.HasCv || pack.CvRule is not { } rule || !rule.Limits.TryGetValue(stage, out var limit))
            return null;
        if (options.CvLimits.TryGetValue((stage, indicator.Id), out var own))
            return Rational.From(own);
        return rule.Kind == CvRuleKind.Each ? Rational.From(limit) : null;
    }

    /// <summary>
    /// What a CV certainly does not exceed in any plan: its limit; where the mean of all is judged, the limit times their number,
    /// because no CV is negative.
    /// </summary>
    public static Rational? Certain(StandardPack pack, PlanOptions options, Stage stage, Indicator indicator)
    {
        if (Of(pack, options, stage, indicator) is { } limit)
            return limit;
        return indicator.HasCv && pack.CvRule is { Kind: CvRuleKind.Composite } rule && rule.Limits.TryGetValue(stage, out var mean)
            ? Rational.From(mean) * pack.Indicators.Count(each => each.HasCv)
            : null;
    }

    /// <summary>CV² = P × Σ(Rᵢ² ÷ Pᵢ) ÷ (ΣRᵢ)² − 1; null where all amounts together are 0.</summary>
    public static Rational? Squared(IReadOnlyList<(Rational Amount, Rational Weight)> sections)
    {
        var total = ExactSum.Of([.. sections.Select(each => each.Amount)]);
        if (total.Sign == 0)
            return null;
        var weight = ExactSum.Of([.. sections.Select(each => each.Weight)]);
        var squares = ExactSum.Of([.. sections.Select(each => each.Amount * each.Amount / each.Weight)]);
        return weight * squares / (total * total) - Rational.One;
    }
}
