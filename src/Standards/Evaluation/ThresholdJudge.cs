using Junheng.Standards.Expressions;
using Junheng.Standards.Packs;

namespace Junheng.Standards.Evaluation;

/// <summary>Compares an indicator's values with their thresholds: met, at least the floor, failed.</summary>
internal sealed class ThresholdJudge
{
    private readonly Indicator indicator;
    private readonly SectionFrame frame;
    private readonly Waiver?[]? waived;
    private readonly int constantLine;
    private readonly int[]? lines;
    private readonly double sign;
    private readonly decimal? floor;

    public ThresholdJudge(StandardPack pack, Indicator indicator, SectionFrame frame, Waiver?[]? waived, double[]? waivedThresholds)
    {
        this.indicator = indicator;
        this.frame = frame;
        this.waived = waived;
        sign = indicator.Direction == Direction.AtLeast ? 1 : -1;
        floor = pack.SchoolRule?.FloorShare is { } share
            ? indicator.Direction == Direction.AtLeast ? share : 1m / share
            : null;
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

        var share = (double)(floor ?? 0);
        for (var i = 0; i < statuses.Length; i++)
        {
            var limit = Thresholds is null ? Constant : Thresholds[i];
            if (double.IsNaN(values[i]) || double.IsNaN(limit))
                statuses[i] = Undecided(values[i], i);
            else if (Meets(values[i], limit, 1m, i))
                statuses[i] = SchoolIndicatorStatus.Met;
            else
                statuses[i] = floor is { } part && Meets(values[i], limit * share, part, i) ? SchoolIndicatorStatus.Floor : SchoolIndicatorStatus.Failed;
        }

        return statuses;
    }

    /// <summary>No line for this stage at all: the value is only printed. Otherwise something is missing.</summary>
    private SchoolIndicatorStatus Undecided(double value, int i) =>
        !double.IsNaN(value) && lines is not null && lines[i] < 0 && !indicator.Thresholds.Any(line => ThresholdColumns.Contains(line.Stages, frame.Stage))
            ? SchoolIndicatorStatus.PrintedOnly
            : SchoolIndicatorStatus.NotComputable;

    private bool Meets(double value, double limit, decimal share, int i)
    {
        if (NearLimit.IsDoubtful(value, limit) && ExactOrder(share, i) is { } order)
            return order * sign >= 0;
        return (value - limit) * sign >= 0;
    }

    private int? ExactOrder(decimal share, int i)
    {
        var waiver = waived?[i];
        var line = lines is null ? constantLine : lines[i];
        var threshold = waiver?.Threshold ?? indicator.Thresholds[line].Value;
        return NearLimit.CompareValue(
            (waiver?.Numerator ?? indicator.Numerator).Exact(frame, i),
            indicator.Denominator.Exact(frame, i),
            indicator.Scale,
            threshold.Exact(frame, i),
            share);
    }
}
