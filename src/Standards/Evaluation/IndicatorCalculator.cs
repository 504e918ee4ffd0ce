using Junheng.Standards.Expressions;
using Junheng.Standards.Packs;

namespace Junheng.Standards.Evaluation;

/// <summary>Computes one indicator over the sections of one stage.</summary>
internal sealed class IndicatorCalculator(StandardPack pack, StageFrame stage)
{
    private readonly SectionFrame frame = stage.Frame;
    private readonly Section[] sections = stage.Sections;

    public IndicatorResult Compute(Indicator indicator)
    {
        var count = frame.Count;
        var numerators = new double[count];
        var denominators = new double[count];
        var thresholds = new double[count];
        var lines = new int[count];
        indicator.Numerator.Evaluate(frame, numerators);
        indicator.Denominator.Evaluate(frame, denominators);
        ThresholdColumns.Fill(indicator, frame, thresholds, lines);
        var waived = Waive(indicator, numerators, thresholds);
        var values = Divide(numerators, denominators, (double)indicator.Scale);
        var statuses = Judge(indicator, new Columns(numerators, denominators, values, thresholds, lines, waived));
        var spread = Spread(numerators, denominators, out var left);
        var limit = CvLimit(indicator);
        return new IndicatorResult
        {
            Indicator = indicator,
            Numerators = numerators,
            Denominators = denominators,
            Values = values,
            Thresholds = thresholds,
            Statuses = statuses,
            Mean = spread.Mean * (double)indicator.Scale,
            Sd = spread.Sd * (double)indicator.Scale,
            Cv = spread.Cv,
            CvLimit = limit,
            CvStatus = JudgeCv(indicator, spread.Cv, limit, left, waived),
            MissingFields = MissingFields(indicator, numerators, denominators),
        };
    }

    /// <summary>A waiver in force replaces numerator or threshold where its condition holds; returns which waiver touched a section.</summary>
    private Waiver?[]? Waive(Indicator indicator, double[] numerators, double[] thresholds)
    {
        Waiver?[]? touched = null;
        foreach (var waiver in pack.Waivers)
        {
            if (!string.Equals(waiver.Indicator, indicator.Id, StringComparison.Ordinal) || !waiver.AppliesIn(stage.SchoolYear))
                continue;
            touched ??= new Waiver?[frame.Count];
            var when = Evaluate(waiver.When);
            var numerator = Evaluate(waiver.Numerator);
            var threshold = Evaluate(waiver.Threshold);
            for (var i = 0; i < frame.Count; i++)
            {
                if (when is not null && when[i] != 1)
                    continue;
                touched[i] = waiver;
                if (numerator is not null)
                    numerators[i] = numerator[i];
                if (threshold is not null)
                    thresholds[i] = threshold[i];
            }
        }

        return touched;
    }

    private double[]? Evaluate(Expression? expression)
    {
        if (expression is null)
            return null;
        var into = new double[frame.Count];
        expression.Evaluate(frame, into);
        return into;
    }

    private static double[] Divide(double[] numerators, double[] denominators, double scale)
    {
        var values = new double[numerators.Length];
        for (var i = 0; i < values.Length; i++)
            values[i] = denominators[i] > 0 ? numerators[i] * scale / denominators[i] : double.NaN;
        return values;
    }

    private SchoolIndicatorStatus[] Judge(Indicator indicator, Columns c)
    {
        var statuses = new SchoolIndicatorStatus[frame.Count];
        var floor = pack.SchoolRule?.FloorShare;
        for (var i = 0; i < statuses.Length; i++)
            statuses[i] = JudgeOne(indicator, c, i, floor);
        return statuses;
    }

    private SchoolIndicatorStatus JudgeOne(Indicator indicator, in Columns c, int i, decimal? floor)
    {
        var value = c.Values[i];
        if (double.IsNaN(value))
            return SchoolIndicatorStatus.NotComputable;
        var line = c.Lines[i];
        if (line < 0 && c.Waived?[i]?.Threshold is null)
            return HasThreshold(indicator) ? SchoolIndicatorStatus.NotComputable : SchoolIndicatorStatus.PrintedOnly;
        if (double.IsNaN(c.Thresholds[i]))
            return SchoolIndicatorStatus.NotComputable;
        if (Meets(indicator, c, i, 1m))
            return SchoolIndicatorStatus.Met;
        return floor is { } share && Meets(indicator, c, i, indicator.Direction == Direction.AtLeast ? share : 1m / share)
            ? SchoolIndicatorStatus.Floor
            : SchoolIndicatorStatus.Failed;
    }

    private bool HasThreshold(Indicator indicator) => indicator.Thresholds.Any(line => line.Stages.Contains(frame.Stage));

    private bool Meets(Indicator indicator, in Columns c, int i, decimal share)
    {
        var limit = c.Thresholds[i] * (double)share;
        var sign = indicator.Direction == Direction.AtLeast ? 1 : -1;
        if (NearLimit.IsDoubtful(c.Values[i], limit))
        {
            var waiver = c.Waived?[i];
            var threshold = waiver?.Threshold ?? indicator.Thresholds[c.Lines[i]].Value;
            var exact = NearLimit.CompareValue(
                (waiver?.Numerator ?? indicator.Numerator).Exact(frame, i),
                indicator.Denominator.Exact(frame, i),
                indicator.Scale,
                threshold.Exact(frame, i),
                share);
            if (exact is { } order)
                return order * sign >= 0;
        }

        return (c.Values[i] - limit) * sign >= 0;
    }

    /// <summary>Mean, S and CV over the sections that are counted; <paramref name="left"/> says how many of them have no value.</summary>
    private Dispersion Spread(double[] numerators, double[] denominators, out int left)
    {
        left = 0;
        var counted = 0;
        for (var i = 0; i < sections.Length; i++)
        {
            if (!sections[i].InCv)
                continue;
            counted++;
            if (double.IsNaN(numerators[i]) || !(denominators[i] > 0))
                left++;
        }

        if (counted == left || (left > 0 && pack.Missing == MissingPolicy.Block))
            return Dispersion.NotComputable;
        if (counted == sections.Length && left == 0)
            return Dispersion.Of(numerators, denominators);
        var x = new double[counted - left];
        var p = new double[counted - left];
        var at = 0;
        for (var i = 0; i < sections.Length; i++)
        {
            if (!sections[i].InCv || double.IsNaN(numerators[i]) || !(denominators[i] > 0))
                continue;
            x[at] = numerators[i];
            p[at++] = denominators[i];
        }

        return Dispersion.Of(x, p);
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

    private IReadOnlyList<string> MissingFields(Indicator indicator, double[] numerators, double[] denominators)
    {
        var any = false;
        for (var i = 0; i < sections.Length && !any; i++)
            any = (sections[i].Excluded != ExclusionScope.All) && (double.IsNaN(numerators[i]) || double.IsNaN(denominators[i]));
        if (!any)
            return [];
        return [.. indicator.Numerator.Variables.Concat(indicator.Denominator.Variables)
            .SelectMany(variable => Enumerable.Range(0, sections.Length)
                .Where(i => sections[i].Excluded != ExclusionScope.All)
                .SelectMany(i => stage.MissingFields(variable, i)))
            .Distinct(StringComparer.Ordinal)];
    }

    private readonly record struct Columns(
        double[] Numerators, double[] Denominators, double[] Values, double[] Thresholds, int[] Lines, Waiver?[]? Waived);
}
