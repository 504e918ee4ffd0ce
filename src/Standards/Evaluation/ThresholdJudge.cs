using Junheng.Standards.Expressions;
using Junheng.Standards.Expressions.Nodes;
using Junheng.Standards.Numerics;
using Junheng.Standards.Packs;

namespace Junheng.Standards.Evaluation;

/// <summary>Compares an indicator's values with their thresholds: met, at least the floor, failed.</summary>
internal sealed class ThresholdJudge
{
    /// <summary>Up to here a count, a limit of at most six decimals and a share together have at most 27 digits, which a decimal holds.</summary>
    private const int MostWhole = 10_000_000;

    private readonly Indicator indicator;
    private readonly SectionFrame frame;
    private readonly Waiver?[]? waived;
    private readonly int constantLine;
    private readonly int[]? lines;
    private readonly double sign;
    private readonly Rational? floor;
    private readonly double? floorShare;
    private readonly PackPlan plan;

    public ThresholdJudge(StandardPack pack, Indicator indicator, SectionFrame frame, Waiver?[]? waived, double[]? waivedThresholds)
    {
        this.indicator = indicator;
        this.frame = frame;
        this.waived = waived;
        sign = indicator.Direction == Direction.AtLeast ? 1 : -1;
        plan = PackPlan.Of(pack);
        (floor, floorShare) = indicator.Direction == Direction.AtLeast ? plan.AtLeast : plan.AtMost;
        constantLine = ThresholdColumns.Constant(indicator, frame.Stage, out var constant);
        Constant = constant;
        if ((constantLine >= 0 || indicator.Thresholds.Count == 0) && waivedThresholds is null)
            return;
        lines = new int[frame.Count];
        Thresholds = new double[frame.Count];
        ThresholdColumns.Fill(indicator, frame, Thresholds, lines);
        for (var i = 0; waivedThresholds is not null && i < Thresholds.Length; i++)
            Thresholds[i] = waived![i]?.Threshold is null ? Thresholds[i] : waivedThresholds[i];
    }

    /// <summary>The threshold of every section where it is one number; NaN otherwise.</summary>
    public double Constant { get; }

    /// <summary>The thresholds by section; null where <see cref="Constant"/> stands for all.</summary>
    public double[]? Thresholds { get; }

    public SchoolIndicatorStatus[] Judge(double[] values)
    {
        var statuses = new SchoolIndicatorStatus[values.Length];
        if (Thresholds is null && constantLine < 0)
        {
            for (var i = 0; i < statuses.Length; i++)
                statuses[i] = double.IsNaN(values[i]) ? SchoolIndicatorStatus.NotComputable : SchoolIndicatorStatus.PrintedOnly;
            return statuses;
        }

        if (Thresholds is null)
        {
            var band = new Band(Constant, floorShare, sign);
            for (var i = 0; i < statuses.Length; i++)
                statuses[i] = Decide(values[i], band, i);
        }
        else
        {
            for (var i = 0; i < statuses.Length; i++)
                statuses[i] = Decide(values[i], new Band(Thresholds[i], floorShare, sign), i);
        }

        return statuses;
    }

    /// <summary>Clear of both limits a comparison of doubles decides; within their reach fractions do.</summary>
    private SchoolIndicatorStatus Decide(double raw, in Band band, int i)
    {
        var value = raw * sign;
        // Added up rather than branched on: schools do not come in an order that a processor could foresee.
        var met = value > band.MetAbove ? 1 : 0;
        var failed = value < band.FailedBelow ? 1 : 0;
        var near = (value > band.FloorAbove ? 1 : 0) & (value < band.FloorBelow ? 1 : 0);
        if ((met | failed | near) != 0)
            return (SchoolIndicatorStatus)(near * (int)SchoolIndicatorStatus.Floor + failed * (int)SchoolIndicatorStatus.Failed);
        if (double.IsNaN(value) || double.IsNaN(band.Limit))
            return Undecided(raw);
        if (Meets(raw, band.Limit, Rational.One, i))
            return SchoolIndicatorStatus.Met;
        return floor is { } part && Meets(raw, band.Limit * part.ToDouble(), part, i) ? SchoolIndicatorStatus.Floor : SchoolIndicatorStatus.Failed;
    }

    /// <summary>No line for this stage at all: the value is only printed. Otherwise something is missing.</summary>
    private SchoolIndicatorStatus Undecided(double value) =>
        !double.IsNaN(value) && !indicator.Thresholds.Any(line => ThresholdColumns.Contains(line.Stages, frame.Stage))
            ? SchoolIndicatorStatus.PrintedOnly
            : SchoolIndicatorStatus.NotComputable;

    private bool Meets(double value, double limit, Rational share, int i)
    {
        if (NearLimit.IsDoubtful(value, limit) && ExactOrder(share, i) is { } order)
            return order * sign >= 0;
        return (value - limit) * sign >= 0;
    }

    private int? ExactOrder(Rational share, int i)
    {
        var waiver = waived?[i];
        if (waiver is null && lines is null && WholeOrder(share, i) is { } whole)
            return whole;
        var line = lines is null ? constantLine : lines[i];
        var threshold = waiver?.Threshold ?? indicator.Thresholds[line].Value;
        return NearLimit.CompareValue(
            (waiver?.Numerator ?? indicator.Numerator).Exact(frame, i),
            indicator.Denominator.Exact(frame, i),
            indicator.Scale,
            threshold.Exact(frame, i),
            share);
    }

    /// <summary>
    /// The same for whole numbers of people or things that are not split, which is where values meet a limit exactly most often:
    /// decimals are exact there and far quicker than fractions. Null where they are not sure to be.
    /// </summary>
    private int? WholeOrder(Rational share, int i)
    {
        if (indicator.Numerator is not VariableNode { Variable: { IsField: true } amount } || indicator.Denominator is not VariableNode { Variable: { IsField: true } weight }
            || plan.IsSplit(amount.Slot, frame.Stage) || plan.IsSplit(weight.Slot, frame.Stage)
            || indicator.Thresholds[constantLine].Value is not NumberNode limit)
            return null;
        var x = frame[amount.Slot][i];
        var p = frame[weight.Slot][i];
        if (!IsWhole(x) || !IsWhole(p) || !IsShort(limit.Exactly) || !IsShort(indicator.Scale) || share.Denominator > MostWhole || share.Numerator > MostWhole)
            return null;
        return ((decimal)x * indicator.Scale * (decimal)share.Denominator).CompareTo(limit.Exactly * (decimal)p * (decimal)share.Numerator);
    }

    /// <summary>At most seven digits before the point and six behind it.</summary>
    private static bool IsShort(decimal value) => Math.Abs(value) <= MostWhole && value % 0.000001m == 0;

    private static bool IsWhole(double value) => value >= 0 && value <= MostWhole && value == Math.Floor(value);

    /// <summary>Where doubles decide, in values turned so that more is better. NaN limits leave every comparison false.</summary>
    private readonly struct Band
    {
        public Band(double limit, double? floor, double sign)
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
}
