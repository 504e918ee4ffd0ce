using System.Numerics;
using Junheng.Standards.Numerics;
using Junheng.Standards.Packs;

namespace Junheng.Planning.Compliance.Model;

/// <summary>Makes the rows of one stage and tells which variables touch them, on the lattice of whole steps.</summary>
internal sealed class RowBuilder(StageReach reach, List<PlanRow> rows, List<List<(int Row, int Coefficient)>> entries)
{
    private readonly List<(int Variable, Rational Effect)> found = [];
    private readonly int[,] rowOf = new int[reach.Frame.Sections.Count, reach.Formulas.Length];

    public StageReach Reach => reach;

    /// <summary>Makes the rows that a cone or a threshold may need.</summary>
    /// <param name="variableOf">By section: the school's variable of a slot, −1 for none.</param>
    /// <param name="isLimited">By indicator: whether its CV is limited.</param>
    public void Build(Func<int, Func<int, int>> variableOf, Func<int, bool> isLimited)
    {
        for (var i = 0; i < reach.Frame.Sections.Count; i++)
        {
            var section = reach.Frame.Sections[i];
            var variables = variableOf(i);
            for (var k = 0; k < reach.Formulas.Length; k++)
                rowOf[i, k] = section.Excluded == ExclusionScope.All ? -1 : Add(i, k, variables, section.InCv && isLimited(k));
        }
    }

    /// <summary>The row of an indicator in a section; −1 where there is none.</summary>
    public int Row(int section, int indicator) => rowOf[section, indicator];

    /// <summary>The least m at which scale × amount ÷ weight reaches share × threshold (or stays under it, for indicators that should be low).</summary>
    public long? Least(int section, int indicator, PlanRow row, Rational share)
    {
        if (reach.Formulas[indicator].Threshold(section)?.Exact(reach.Frame, section) is not { } threshold)
            return null;
        var amount = threshold * share * row.Weight / Rational.From(reach.Pack.Indicators[indicator].Scale);
        var least = ((amount - row.Base) / row.Step).Ceiling().Numerator;
        return (long)BigInteger.Max(BigInteger.Min(least, long.MaxValue / 4), -(long.MaxValue / 4));
    }

    private int Add(int i, int k, Func<int, int> variables, bool limited)
    {
        reach.Effects(k, i, variables, found);
        var judged = found.Count > 0 && reach.Frame.Sections[i].InSchoolRule && reach.Pack.SchoolRule is not null && reach.Pack.Indicators[k].Thresholds.Count > 0;
        if (!judged && !limited)
            return -1;
        var frame = reach.Frame;
        if (reach.Formulas[k].Numerator(i).Exact(frame, i) is not { } amount || reach.Pack.Indicators[k].Denominator.Exact(frame, i) is not { Sign: > 0 } weight)
            return -1;
        var step = found.Select(each => each.Effect.Abs()).Aggregate(Rational.Zero, Common);
        if (step.Sign == 0)
            step = Rational.One;
        if (reach.Pack.Indicators[k].Direction == Direction.AtMost)
            step = -step;
        var row = new PlanRow(reach.Frame.Stage, i, k, amount, step, weight, null);
        if (judged)
            row = row with { Met = Least(i, k, row, Rational.One) };
        foreach (var (variable, effect) in found)
            entries[variable].Add((rows.Count, (int)(effect / step).Numerator));
        rows.Add(row);
        return rows.Count - 1;
    }

    /// <summary>The largest fraction of which both are whole multiples.</summary>
    private static Rational Common(Rational a, Rational b)
    {
        if (a.Sign == 0 || b.Sign == 0 || a == b)
            return a.Sign == 0 ? b : a;
        var above = BigInteger.GreatestCommonDivisor(a.Numerator * b.Denominator, b.Numerator * a.Denominator);
        return new Rational(above, a.Denominator * b.Denominator);
    }
}
