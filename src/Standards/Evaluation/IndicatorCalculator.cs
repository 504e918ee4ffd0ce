using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using Junheng.Standards.Expressions;
using Junheng.Standards.Expressions.Nodes;
using Junheng.Standards.Packs;

namespace Junheng.Standards.Evaluation;

/// <summary>Computes the indicators over the sections of one stage.</summary>
internal readonly ref struct IndicatorCalculator
{
    /// <summary>Columns of scratch space that it needs.</summary>
    public const int ScratchColumns = 6;

    private readonly StageFrame stage;
    private readonly StageFigures figures;
    private readonly Span<double> scratch;

    public IndicatorCalculator(StageFrame stage, Span<double> scratch)
    {
        this.stage = stage;
        this.scratch = scratch;
        figures = new StageFigures(stage.Pack, stage.Facts, stage.Stage);
    }

    /// <param name="k">Place of the indicator in the pack.</param>
    public IndicatorResult Compute(int k)
    {
        var plan = stage.Plan.Indicators[k];
        var row = Figures(k);
        var judge = new ThresholdJudge(plan, stage, row.Waived, row.WaivedThresholds);
        var statuses = new SchoolIndicatorStatus[stage.Count];
        judge.Judge(row.Values, statuses);
        var left = 0;
        var spread = row.Complete ? Spread(row, plan.Scale) : SpreadOfRest(row, plan.Scale, out left);
        return new IndicatorResult(figures, k, plan.Constant, judge.Thresholds)
        {
            Indicator = plan.Indicator,
            Statuses = statuses,
            Mean = spread.Mean,
            Sd = spread.Sd,
            Cv = spread.Cv,
            CvLimit = plan.CvLimit,
            CvStatus = JudgeCv(plan, spread.Cv, left, row.Waived),
            MissingFields = row.Complete ? [] : MissingFields(plan.Indicator, row.Values),
            CountedWithoutValue = left,
        };
    }

    /// <summary>Numerators, denominators and values of an indicator, good until the next one is computed.</summary>
    public IndicatorRow Figures(int k)
    {
        var plan = stage.Plan.Indicators[k];
        var numerators = Column(plan.Indicator.Numerator, 0);
        var denominators = Column(plan.Indicator.Denominator, 1);
        double[]? thresholds = null;
        var waived = plan.Waivers.Length == 0 ? null : Waive(plan, ref numerators, out thresholds);
        var values = Room(2);
        Divide(numerators, denominators, plan.Scale, values, out var complete);
        return new IndicatorRow(numerators, denominators, values, complete, waived, thresholds);
    }

    private Span<double> Room(int column) => scratch.Slice(column * stage.Count, stage.Count);

    /// <summary>A formula's values; a plain variable's column is used as it stands.</summary>
    private ReadOnlySpan<double> Column(Expression expression, int room)
    {
        if (expression is VariableNode plain)
            return stage[plain.Variable.Slot];
        var column = Room(room);
        expression.Evaluate(stage, column);
        return column;
    }

    /// <summary>A waiver in force replaces numerator or threshold where its condition holds; returns which waiver touched a section.</summary>
    private Waiver?[]? Waive(IndicatorPlan plan, ref ReadOnlySpan<double> numerators, out double[]? thresholds)
    {
        Waiver?[]? touched = null;
        thresholds = null;
        foreach (var waiver in plan.Waivers)
        {
            if (!waiver.AppliesIn(stage.SchoolYear))
                continue;
            touched ??= new Waiver?[stage.Count];
            var when = Of(waiver.When);
            var numerator = Of(waiver.Numerator);
            var threshold = Of(waiver.Threshold);
            var replaced = numerator is null ? null : numerators.ToArray();
            numerators = replaced ?? numerators;
            if (threshold is not null && thresholds is null)
                Array.Fill(thresholds = new double[stage.Count], double.NaN);
            for (var i = 0; i < stage.Count; i++)
            {
                if (when is not null && when[i] != 1)
                    continue;
                touched[i] = touched[i] is { } earlier ? Both(earlier, waiver) : waiver;
                if (numerator is not null)
                    replaced![i] = numerator[i];
                if (threshold is not null)
                    thresholds![i] = threshold[i];
            }
        }

        return touched;
    }

    private double[]? Of(Expression? formula)
    {
        if (formula is null)
            return null;
        var column = new double[stage.Count];
        formula.Evaluate(stage, column);
        return column;
    }

    /// <summary>Two relaxations of one section: the later one stands where both say something.</summary>
    private static Waiver Both(Waiver earlier, Waiver later) => later with
    {
        Numerator = later.Numerator ?? earlier.Numerator,
        Threshold = later.Threshold ?? earlier.Threshold,
    };

    /// <param name="complete">True if every section has a value.</param>
    private static void Divide(ReadOnlySpan<double> numerators, ReadOnlySpan<double> denominators, double scale, Span<double> values, out bool complete)
    {
        var whole = Math.Min(values.Length, numerators.Length) & ~3;
        var (by, none, zero) = (Vector256.Create(scale), Vector256.Create(double.NaN), Vector256<double>.Zero);
        var there = Vector256<double>.AllBitsSet;
        ref var firstX = ref MemoryMarshal.GetReference(numerators);
        ref var firstP = ref MemoryMarshal.GetReference(denominators[..values.Length]);
        ref var firstValue = ref MemoryMarshal.GetReference(values);
        for (var i = 0; i < whole; i += 4)
        {
            var p = Vector256.LoadUnsafe(ref firstP, (nuint)i);
            var x = Vector256.LoadUnsafe(ref firstX, (nuint)i) * by / p;
            var value = Vector256.ConditionalSelect(Vector256.GreaterThan(p, zero), x, none);
            there &= Vector256.Equals(value, value);
            value.StoreUnsafe(ref firstValue, (nuint)i);
        }

        complete = there.ExtractMostSignificantBits() == 15;
        for (var i = whole; i < values.Length; i++)
        {
            values[i] = denominators[i] > 0 ? numerators[i] * scale / denominators[i] : double.NaN;
            complete &= !double.IsNaN(values[i]);
        }
    }

    /// <summary>Mean, S (both in printed scale) and CV over the counted sections, which all have a value.</summary>
    private Dispersion Spread(in IndicatorRow row, double scale)
    {
        var counted = stage.Counted;
        if (counted.Length == 0)
            return Dispersion.NotComputable;
        if (counted.Length == stage.Count)
            return Dispersion.OfValues(row.Numerators, row.Denominators, row.Values, scale);
        var x = Room(3)[..counted.Length];
        var p = Room(4)[..counted.Length];
        var v = Room(5)[..counted.Length];
        for (var at = 0; at < counted.Length; at++)
        {
            var i = counted[at];
            x[at] = row.Numerators[i];
            p[at] = row.Denominators[i];
            v[at] = row.Values[i];
        }

        return Dispersion.OfValues(x, p, v, scale);
    }

    /// <summary>The same where some section has no value; <paramref name="left"/> says how many of the counted ones have none.</summary>
    private Dispersion SpreadOfRest(in IndicatorRow row, double scale, out int left)
    {
        var x = Room(3);
        var p = Room(4);
        var v = Room(5);
        var at = 0;
        foreach (var i in stage.Counted)
        {
            if (double.IsNaN(row.Values[i]))
                continue;
            x[at] = row.Numerators[i];
            p[at] = row.Denominators[i];
            v[at++] = row.Values[i];
        }

        left = stage.Counted.Length - at;
        return at == 0 || (left > 0 && stage.Pack.Missing == MissingPolicy.Block)
            ? Dispersion.NotComputable
            : Dispersion.OfValues(x[..at], p[..at], v[..at], scale);
    }

    private CvStatus JudgeCv(IndicatorPlan plan, double cv, int left, Waiver?[]? waived)
    {
        if (plan.CvLimit is not { } most)
            return CvStatus.PrintedOnly;
        if (double.IsNaN(cv) || left > 0)
            return CvStatus.NotComputable;
        if (waived is null && NearLimit.IsDoubtful(cv, plan.CvLimitAsDouble)
            && NearLimit.CvSquared(NearLimit.Counted(plan.Indicator, stage)) is { } square)
            return NearLimit.CvWithin(square, most) ? CvStatus.Pass : CvStatus.Fail;
        return cv <= plan.CvLimitAsDouble ? CvStatus.Pass : CvStatus.Fail;
    }

    private IReadOnlyList<string> MissingFields(Indicator indicator, ReadOnlySpan<double> values)
    {
        List<string>? missing = null;
        for (var i = 0; i < values.Length; i++)
        {
            if (!double.IsNaN(values[i]) || stage.Sections.Scope(i) == ExclusionScope.All)
                continue;
            foreach (var variable in indicator.Numerator.Variables.Concat(indicator.Denominator.Variables))
                (missing ??= []).AddRange(stage.MissingFields(variable, i));
        }

        return missing is null ? [] : [.. missing.Distinct(StringComparer.Ordinal)];
    }
}

/// <summary>One indicator's figures over the sections of a stage.</summary>
/// <param name="complete">True if every section has a value.</param>
internal readonly ref struct IndicatorRow(
    ReadOnlySpan<double> numerators, ReadOnlySpan<double> denominators, ReadOnlySpan<double> values, bool complete, Waiver?[]? waived, double[]? waivedThresholds)
{
    public ReadOnlySpan<double> Numerators { get; } = numerators;
    public ReadOnlySpan<double> Denominators { get; } = denominators;
    public ReadOnlySpan<double> Values { get; } = values;
    public bool Complete { get; } = complete;

    /// <summary>Which waiver touched a section; null where none did.</summary>
    public Waiver?[]? Waived { get; } = waived;

    public double[]? WaivedThresholds { get; } = waivedThresholds;
}
