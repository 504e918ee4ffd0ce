using System.Buffers.Binary;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using Junheng.Standards.Expressions;
using Junheng.Standards.Expressions.Nodes;
using Junheng.Standards.Numerics;
using Junheng.Standards.Packs;

namespace Junheng.Standards.Evaluation;

/// <summary>Compares an indicator's values with their thresholds: met, at least the floor, failed.</summary>
internal readonly struct ThresholdJudge
{
    /// <summary>Up to here a count, a limit of at most six decimals and a share together have at most 27 digits, which a decimal holds.</summary>
    private const int MostWhole = 10_000_000;

    private readonly IndicatorPlan plan;
    private readonly SectionFrame frame;
    private readonly Waiver?[]? waived;
    private readonly int[]? lines;

    public ThresholdJudge(IndicatorPlan plan, SectionFrame frame, Waiver?[]? waived, double[]? waivedThresholds)
    {
        this.plan = plan;
        this.frame = frame;
        this.waived = waived;
        if ((plan.ConstantLine >= 0 || plan.Indicator.Thresholds.Count == 0) && waivedThresholds is null)
            return;
        lines = new int[frame.Count];
        Thresholds = new double[frame.Count];
        ThresholdColumns.Fill(plan.Indicator, frame, Thresholds, lines);
        for (var i = 0; waivedThresholds is not null && i < Thresholds.Length; i++)
            Thresholds[i] = waived![i]?.Threshold is null ? Thresholds[i] : waivedThresholds[i];
    }

    /// <summary>The thresholds by section; null where the plan's constant stands for all.</summary>
    public double[]? Thresholds { get; }

    public void Judge(ReadOnlySpan<double> values, Span<SchoolIndicatorStatus> statuses)
    {
        if (Thresholds is null && plan.ConstantLine < 0)
        {
            for (var i = 0; i < statuses.Length; i++)
                statuses[i] = double.IsNaN(values[i]) ? SchoolIndicatorStatus.NotComputable : SchoolIndicatorStatus.PrintedOnly;
        }
        else if (Thresholds is null)
        {
            var start = JudgeFours(values, MemoryMarshal.AsBytes(statuses));
            for (var i = start; i < statuses.Length; i++)
                statuses[i] = Decide(values[i], plan.Band, i);
        }
        else
        {
            for (var i = 0; i < statuses.Length; i++)
                statuses[i] = Decide(values[i], new ThresholdBand(Thresholds[i], plan.Floor.Share, plan.Sign), i);
        }
    }

    /// <summary>Four sections at once against one threshold; where one of the four lies near a limit, each by itself. Returns where the rest begins.</summary>
    private int JudgeFours(ReadOnlySpan<double> values, Span<byte> statuses)
    {
        var band = plan.Band;
        var (sign, metAbove, failedBelow) = (Vector256.Create(plan.Sign), Vector256.Create(band.MetAbove), Vector256.Create(band.FailedBelow));
        var (floorAbove, floorBelow) = (Vector256.Create(band.FloorAbove), Vector256.Create(band.FloorBelow));
        ref var first = ref MemoryMarshal.GetReference(values);
        var at = 0;
        for (; at + 4 <= values.Length; at += 4)
        {
            var value = Vector256.LoadUnsafe(ref first, (nuint)at) * sign;
            var met = Vector256.GreaterThan(value, metAbove).ExtractMostSignificantBits();
            var failed = Vector256.LessThan(value, failedBelow).ExtractMostSignificantBits();
            var near = (Vector256.GreaterThan(value, floorAbove) & Vector256.LessThan(value, floorBelow)).ExtractMostSignificantBits();
            if ((met | failed | near) == 15)
            {
                var four = Spread[(int)near] * (uint)SchoolIndicatorStatus.Floor + Spread[(int)failed] * (uint)SchoolIndicatorStatus.Failed;
                BinaryPrimitives.WriteUInt32LittleEndian(statuses[at..], four);
                continue;
            }

            for (var i = at; i < at + 4; i++)
                statuses[i] = (byte)Decide(values[i], band, i);
        }

        return at;
    }

    /// <summary>Each of four bits as a byte of 0 or 1, the lowest first in memory.</summary>
    private static ReadOnlySpan<uint> Spread =>
    [
        0x00000000, 0x00000001, 0x00000100, 0x00000101, 0x00010000, 0x00010001, 0x00010100, 0x00010101,
        0x01000000, 0x01000001, 0x01000100, 0x01000101, 0x01010000, 0x01010001, 0x01010100, 0x01010101,
    ];

    /// <summary>Clear of both limits a comparison of doubles decides; within their reach fractions do.</summary>
    private SchoolIndicatorStatus Decide(double raw, in ThresholdBand band, int i)
    {
        var value = raw * plan.Sign;
        if (value > band.MetAbove)
            return SchoolIndicatorStatus.Met;
        if (value < band.FailedBelow)
            return SchoolIndicatorStatus.Failed;
        if (value > band.FloorAbove && value < band.FloorBelow)
            return SchoolIndicatorStatus.Floor;
        if (double.IsNaN(value) || double.IsNaN(band.Limit))
            return Undecided(raw);
        if (Meets(raw, band.Limit, Rational.One, i))
            return SchoolIndicatorStatus.Met;
        return plan.Floor.Exact is { } part && Meets(raw, band.Limit * part.ToDouble(), part, i) ? SchoolIndicatorStatus.Floor : SchoolIndicatorStatus.Failed;
    }

    /// <summary>No line for this stage at all: the value is only printed. Otherwise something is missing.</summary>
    private SchoolIndicatorStatus Undecided(double value)
    {
        var stage = plan.Stage;
        return !double.IsNaN(value) && !plan.Indicator.Thresholds.Any(line => ThresholdColumns.Contains(line.Stages, stage))
            ? SchoolIndicatorStatus.PrintedOnly
            : SchoolIndicatorStatus.NotComputable;
    }

    private bool Meets(double value, double limit, Rational share, int i)
    {
        if (NearLimit.IsDoubtful(value, limit) && ExactOrder(share, i) is { } order)
            return order * plan.Sign >= 0;
        return (value - limit) * plan.Sign >= 0;
    }

    private int? ExactOrder(Rational share, int i)
    {
        var waiver = waived?[i];
        if (waiver is null && lines is null && WholeOrder(share, i) is { } whole)
            return whole;
        var line = lines is null ? plan.ConstantLine : lines[i];
        var threshold = waiver?.Threshold ?? plan.Indicator.Thresholds[line].Value;
        return NearLimit.CompareValue(
            (waiver?.Numerator ?? plan.Indicator.Numerator).Exact(frame, i),
            plan.Indicator.Denominator.Exact(frame, i),
            plan.Indicator.Scale,
            threshold.Exact(frame, i),
            share);
    }

    /// <summary>
    /// The same for whole numbers of people or things that are not split, which is where values meet a limit exactly most often:
    /// decimals are exact there and far quicker than fractions. Null where they are not sure to be.
    /// </summary>
    private int? WholeOrder(Rational share, int i)
    {
        if (!plan.IsWhole || plan.Indicator.Thresholds[plan.ConstantLine].Value is not NumberNode limit)
            return null;
        var x = frame[((VariableNode)plan.Indicator.Numerator).Variable.Slot][i];
        var p = frame[((VariableNode)plan.Indicator.Denominator).Variable.Slot][i];
        if (!IsWhole(x) || !IsWhole(p) || !IsShort(limit.Exactly) || !IsShort(plan.Indicator.Scale) || share.Denominator > MostWhole || share.Numerator > MostWhole)
            return null;
        return ((decimal)x * plan.Indicator.Scale * (decimal)share.Denominator).CompareTo(limit.Exactly * (decimal)p * (decimal)share.Numerator);
    }

    /// <summary>At most seven digits before the point and six behind it.</summary>
    private static bool IsShort(decimal value) => Math.Abs(value) <= MostWhole && value % 0.000001m == 0;

    private static bool IsWhole(double value) => value >= 0 && value <= MostWhole && value == Math.Floor(value);
}
