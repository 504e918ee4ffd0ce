using System.Buffers;
using System.Runtime.Intrinsics;
using Junheng.Standards.Expressions;
using Junheng.Standards.Expressions.Nodes;
using Junheng.Standards.Packs;

namespace Junheng.Standards.Evaluation;

/// <summary>Computes one indicator over the sections of one stage.</summary>
internal sealed class IndicatorCalculator(StandardPack pack, StageFrame stage)
{
    private readonly PackPlan plan = PackPlan.Of(pack);
    private readonly SectionFrame frame = stage.Frame;
    private readonly Section[] sections = stage.Sections;

    /// <param name="k">Place of the indicator in the pack.</param>
    public IndicatorResult Compute(int k)
    {
        var indicator = pack.Indicators[k];
        var scale = plan.Scales[k];
        var numerators = Column(indicator.Numerator);
        var denominators = Column(indicator.Denominator);
        var waived = Waive(indicator, ref numerators, out var waivedThresholds);
        var values = Divide(numerators, denominators, scale);
        var judge = new ThresholdJudge(pack, indicator, frame, waived, waivedThresholds);
        var statuses = judge.Judge(values);
        var spread = Spread(numerators, denominators, values, scale, out var left);
        var limit = CvLimit(indicator);
        return new IndicatorResult(judge.Constant, judge.Thresholds)
        {
            Indicator = indicator,
            Numerators = numerators,
            Denominators = denominators,
            Values = values,
            Statuses = statuses,
            Mean = spread.Mean,
            Sd = spread.Sd,
            Cv = spread.Cv,
            CvLimit = limit,
            CvStatus = JudgeCv(indicator, spread.Cv, limit, left, waived),
            MissingFields = MissingFields(indicator, values),
        };
    }

    /// <summary>A formula's values; a plain variable's column is used as it stands.</summary>
    private double[] Column(Expression expression)
    {
        if (expression is VariableNode plain && frame.Column(plain.Variable.Slot) is var own && own.Length == frame.Count)
            return own;
        var column = new double[frame.Count];
        expression.Evaluate(frame, column);
        return column;
    }

    /// <summary>A waiver in force replaces numerator or threshold where its condition holds; returns which waiver touched a section.</summary>
    private Waiver?[]? Waive(Indicator indicator, ref double[] numerators, out double[]? thresholds)
    {
        Waiver?[]? touched = null;
        thresholds = null;
        foreach (var waiver in plan.Applied)
        {
            if (!string.Equals(waiver.Indicator, indicator.Id, StringComparison.Ordinal) || !waiver.AppliesIn(stage.SchoolYear))
                continue;
            touched ??= new Waiver?[frame.Count];
            var when = waiver.When is null ? null : Column(waiver.When);
            var numerator = waiver.Numerator is null ? null : Column(waiver.Numerator);
            var threshold = waiver.Threshold is null ? null : Column(waiver.Threshold);
            numerators = numerator is null ? numerators : (double[])numerators.Clone();
            if (threshold is not null && thresholds is null)
                Array.Fill(thresholds = new double[frame.Count], double.NaN);
            for (var i = 0; i < frame.Count; i++)
            {
                if (when is not null && when[i] != 1)
                    continue;
                touched[i] = touched[i] is { } earlier ? Both(earlier, waiver) : waiver;
                if (numerator is not null)
                    numerators[i] = numerator[i];
                if (threshold is not null)
                    thresholds![i] = threshold[i];
            }
        }

        return touched;
    }

    /// <summary>Two relaxations of one section: the later one stands where both say something.</summary>
    private static Waiver Both(Waiver earlier, Waiver later) => later with
    {
        Numerator = later.Numerator ?? earlier.Numerator,
        Threshold = later.Threshold ?? earlier.Threshold,
    };

    private static double[] Divide(double[] numerators, double[] denominators, double scale)
    {
        var values = new double[numerators.Length];
        var whole = values.Length & ~3;
        var (by, none, zero) = (Vector256.Create(scale), Vector256.Create(double.NaN), Vector256<double>.Zero);
        for (var i = 0; i < whole; i += 4)
        {
            var p = Vector256.LoadUnsafe(ref denominators[0], (nuint)i);
            var x = Vector256.LoadUnsafe(ref numerators[0], (nuint)i) * by / p;
            Vector256.ConditionalSelect(Vector256.GreaterThan(p, zero), x, none).StoreUnsafe(ref values[0], (nuint)i);
        }

        for (var i = whole; i < values.Length; i++)
            values[i] = denominators[i] > 0 ? numerators[i] * scale / denominators[i] : double.NaN;
        return values;
    }

    /// <summary>Mean, S (both in printed scale) and CV over the sections that are counted; <paramref name="left"/> says how many of them have no value.</summary>
    private Dispersion Spread(double[] numerators, double[] denominators, double[] values, double scale, out int left)
    {
        left = 0;
        var counted = stage.Counted;
        if (counted.Length == values.Length && Dispersion.OfValues(numerators, denominators, values, scale) is var whole && double.IsFinite(whole.Sd))
            return whole;
        var rented = ArrayPool<double>.Shared.Rent(3 * counted.Length);
        var x = rented.AsSpan(0, counted.Length);
        var p = rented.AsSpan(counted.Length, counted.Length);
        var v = rented.AsSpan(2 * counted.Length, counted.Length);
        var at = 0;
        foreach (var i in counted)
        {
            if (double.IsNaN(values[i]))
            {
                left++;
                continue;
            }

            x[at] = numerators[i];
            p[at] = denominators[i];
            v[at++] = values[i];
        }

        var spread = at == 0 || (left > 0 && pack.Missing == MissingPolicy.Block)
            ? Dispersion.NotComputable
            : Dispersion.OfValues(x[..at], p[..at], v[..at], scale);
        ArrayPool<double>.Shared.Return(rented);
        return spread;
    }

    private decimal? CvLimit(Indicator indicator) =>
        indicator.HasCv && pack.CvRule is { Kind: CvRuleKind.Each } rule && rule.Limits.TryGetValue(frame.Stage, out var limit) ? limit : null;

    private CvStatus JudgeCv(Indicator indicator, double cv, decimal? limit, int left, Waiver?[]? waived)
    {
        if (limit is not { } most)
            return CvStatus.PrintedOnly;
        if (double.IsNaN(cv) || left > 0)
            return CvStatus.NotComputable;
        if (waived is null && NearLimit.IsDoubtful(cv, (double)most)
            && NearLimit.CvSquared(NearLimit.Counted(indicator, frame, sections)) is { } square)
            return NearLimit.CvWithin(square, most) ? CvStatus.Pass : CvStatus.Fail;
        return cv <= (double)most ? CvStatus.Pass : CvStatus.Fail;
    }

    private IReadOnlyList<string> MissingFields(Indicator indicator, double[] values)
    {
        List<string>? missing = null;
        for (var i = 0; i < values.Length; i++)
        {
            if (!double.IsNaN(values[i]) || sections[i].Excluded == ExclusionScope.All)
                continue;
            foreach (var variable in indicator.Numerator.Variables.Concat(indicator.Denominator.Variables))
                (missing ??= []).AddRange(stage.MissingFields(variable, i));
        }

        return missing is null ? [] : [.. missing.Distinct(StringComparer.Ordinal)];
    }
}
