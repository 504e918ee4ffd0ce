using Junheng.Standards.Evaluation;
using Junheng.Standards.Expressions;
using Junheng.Standards.Packs;

namespace Junheng.Planning.Compliance.Model;

/// <summary>
/// Which formulas decide one indicator in each section of a stage, waivers in force included: the same choice as the evaluator's.
/// </summary>
internal sealed class EffectiveFormulas
{
    private readonly Indicator indicator;
    private readonly Waiver?[]? touched;
    private readonly int constantLine;
    private readonly int[]? lines;

    public EffectiveFormulas(StandardPack pack, Indicator indicator, StageFrame stage)
    {
        this.indicator = indicator;
        foreach (var waiver in PackPlan.Of(pack).Applied)
        {
            if (!string.Equals(waiver.Indicator, indicator.Id, StringComparison.Ordinal) || !waiver.AppliesIn(stage.SchoolYear))
                continue;
            touched ??= new Waiver?[stage.Count];
            Touch(waiver, stage);
        }

        constantLine = ThresholdColumns.Constant(indicator, stage.Stage, out _);
        if (constantLine >= 0 || indicator.Thresholds.Count == 0)
            return;
        lines = new int[stage.Count];
        ThresholdColumns.Fill(indicator, stage, new double[stage.Count], lines);
    }

    /// <summary>Every formula that decides who is measured against what, apart from numerators: they must not depend on actions.</summary>
    public IEnumerable<Expression> Deciding
    {
        get
        {
            yield return indicator.Denominator;
            foreach (var line in indicator.Thresholds)
            {
                yield return line.Value;
                if (line.When is not null)
                    yield return line.When;
            }

            foreach (var waiver in (touched ?? []).OfType<Waiver>().Distinct())
            {
                if (waiver.When is not null)
                    yield return waiver.When;
                if (waiver.Threshold is not null)
                    yield return waiver.Threshold;
            }
        }
    }

    public Expression Numerator(int section) => touched?[section]?.Numerator ?? indicator.Numerator;

    /// <summary>The threshold's formula; null where no line applies.</summary>
    public Expression? Threshold(int section)
    {
        if (touched?[section]?.Threshold is { } waived)
            return waived;
        var line = lines is null ? constantLine : lines[section];
        return line < 0 ? null : indicator.Thresholds[line].Value;
    }

    private void Touch(Waiver waiver, SectionFrame frame)
    {
        double[]? when = null;
        if (waiver.When is not null)
            waiver.When.Evaluate(frame, when = new double[frame.Count]);
        for (var i = 0; i < frame.Count; i++)
        {
            if (when is not null && when[i] != 1)
                continue;
            touched![i] = touched[i] is { } earlier
                ? waiver with { Numerator = waiver.Numerator ?? earlier.Numerator, Threshold = waiver.Threshold ?? earlier.Threshold }
                : waiver;
        }
    }
}
