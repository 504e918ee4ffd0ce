using Junheng.Standards.Expressions.Nodes;
using Junheng.Standards.Fields;
using Junheng.Standards.Packs;

namespace Junheng.Standards.Evaluation;

/// <summary>What evaluation needs of one indicator in one stage over and over, made once a pack.</summary>
internal sealed class IndicatorPlan
{
    public IndicatorPlan(StandardPack pack, Indicator indicator, Stage stage, PackPlan plan)
    {
        Indicator = indicator;
        Stage = stage;
        Plan = plan;
        Scale = (double)indicator.Scale;
        Sign = indicator.Direction == Direction.AtLeast ? 1 : -1;
        Floor = indicator.Direction == Direction.AtLeast ? plan.AtLeast : plan.AtMost;
        ConstantLine = ThresholdColumns.Constant(indicator, stage, out var constant);
        Constant = constant;
        Band = new ThresholdBand(constant, Floor.Share, Sign);
        Waivers = [.. plan.Applied.Where(waiver => string.Equals(waiver.Indicator, indicator.Id, StringComparison.Ordinal))];
        if (indicator.HasCv && pack.CvRule is { Kind: CvRuleKind.Each } rule && rule.Limits.TryGetValue(stage, out var limit))
            CvLimit = limit;
        CvLimitAsDouble = (double)CvLimit.GetValueOrDefault();
    }

    public Indicator Indicator { get; }
    public Stage Stage { get; }
    public PackPlan Plan { get; }
    public double Scale { get; }

    /// <summary>1 where more is better, −1 where less is.</summary>
    public double Sign { get; }

    public Floor Floor { get; }

    /// <summary>The threshold line that holds for every section as a plain number; −1 if there is none.</summary>
    public int ConstantLine { get; }

    /// <summary>That number; NaN without one.</summary>
    public double Constant { get; }

    public ThresholdBand Band { get; }

    /// <summary>The waivers of this indicator that are switched on, whatever their dates.</summary>
    public Waiver[] Waivers { get; }

    /// <summary>The limit where each CV is judged; null where it is only printed.</summary>
    public decimal? CvLimit { get; }

    public double CvLimitAsDouble { get; }

    /// <summary>Numerator and denominator, where each is a plain field that is not split, so that its values stand as they were reported.</summary>
    public bool IsWhole => Indicator.Numerator is VariableNode { Variable: { IsField: true } amount } && Indicator.Denominator is VariableNode { Variable: { IsField: true } weight }
        && !Plan.IsSplit(amount.Slot, Stage) && !Plan.IsSplit(weight.Slot, Stage);
}

/// <summary>Where doubles decide on a threshold, in values turned so that more is better. NaN limits leave every comparison false.</summary>
internal readonly struct ThresholdBand
{
    public ThresholdBand(double limit, double? floor, double sign)
    {
        Limit = limit;
        var reach = Math.Abs(limit) * NearLimit.Reach;
        MetAbove = limit * sign + reach;
        FailedBelow = (floor is { } share ? limit * share : limit) * sign - reach;
        FloorAbove = floor is { } part ? limit * part * sign + reach : double.PositiveInfinity;
        FloorBelow = limit * sign - reach;
    }

    public double Limit { get; }
    public double MetAbove { get; }
    public double FailedBelow { get; }
    public double FloorAbove { get; }
    public double FloorBelow { get; }
}
