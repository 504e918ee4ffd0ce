using System.Runtime.Intrinsics;
using Junheng.Standards.Fields;
using Junheng.Standards.Numerics;

namespace Junheng.Standards.Evaluation;

/// <summary>Pupils by stage of a county's schools: which stages a school has, and each stage's part of what the school shares between them.</summary>
internal sealed class CountyPupils
{
    private readonly MergedCounty county;
    private readonly PackPlan plan;
    private readonly double[]?[] columns = new double[]?[PackPlan.StageCount];
    private readonly double[] totals;

    /// <summary>True if some school lacks the pupils of a stage that its kind always has.</summary>
    private readonly bool hasGaps;

    public CountyPupils(MergedCounty county, PackPlan plan)
    {
        this.county = county;
        this.plan = plan;
        for (var each = 0; each < columns.Length; each++)
            columns[each] = plan.Pupils[each] is { } field ? county.Column(field) : null;
        totals = new double[county.Facts.Kinds.Length];
        for (var each = 0; each < columns.Length; each++)
        {
            var expected = county.Facts.ExpectedIn[each];
            hasGaps |= columns[each] is { } column ? AddWeighted(column, plan.WeightsAsDoubles[each], expected) : expected.AsSpan().ContainsAnyExcept(0ul);
        }
    }

    public PackPlan Plan => plan;

    /// <summary>Pupils of a stage; NaN where missing.</summary>
    public double Of(Stage stage, int school) => columns[(int)stage] is { } column ? column[school] : double.NaN;

    /// <summary>A kind that always has the stage: there a missing number of pupils is a gap, elsewhere it means that there is no such stage.</summary>
    public bool IsExpected(int school, Stage stage) => (county.Facts.ExpectedIn[(int)stage][school >> 6] >> school & 1) != 0;

    /// <summary>The schools that have a stage, by index.</summary>
    public int[] SchoolsWith(Stage stage)
    {
        var found = new int[totals.Length];
        var at = 0;
        if (columns[(int)stage] is { } column && !hasGaps && !county.HasMerged)
        {
            // Counted up rather than branched on: schools do not come in an order that a processor could foresee.
            for (var i = 0; i < found.Length; i++)
            {
                found[at] = i;
                at += column[i] > 0 ? 1 : 0;
            }
        }
        else
        {
            for (var i = 0; i < found.Length; i++)
            {
                var mine = Of(stage, i);
                if ((mine > 0 || (double.IsNaN(mine) && IsExpected(i, stage))) && !county.IsMergedAway(i))
                    found[at++] = i;
            }
        }

        Array.Resize(ref found, at);
        return found;
    }

    /// <summary>weight × pupils of this stage ÷ Σ over the school's stages; 1 for a school of one stage.</summary>
    public double Share(Stage stage, int school) =>
        hasGaps ? ShareBesideGaps(stage, school) : Of(stage, school) * plan.WeightsAsDoubles[(int)stage] / totals[school];

    /// <summary>The same as a fraction; null where something is missing.</summary>
    public Rational? ExactShare(Stage stage, int school)
    {
        Rational mine = Rational.Zero, total = Rational.Zero;
        foreach (var each in Stages.All)
        {
            if (double.IsNaN(Of(each, school)) && !IsExpected(school, each))
                continue;
            if (plan.Pupils[(int)each] is not { } field || county.Exact(field, school) is not { } exact)
                return null;
            var weighted = exact * Rational.From(plan.Weights[(int)each]);
            if (each == stage)
                mine = weighted;
            total += weighted;
        }

        return total.Sign == 0 ? null : mine / total;
    }

    private double ShareBesideGaps(Stage wanted, int school)
    {
        double mine = 0, total = 0;
        var stages = 0;
        foreach (var stage in Stages.All)
        {
            var count = Of(stage, school);
            if (count == 0 || (double.IsNaN(count) && !IsExpected(school, stage)))
                continue;
            var weighted = count * plan.WeightsAsDoubles[(int)stage];
            if (stage == wanted)
                mine = weighted;
            total += weighted;
            stages++;
        }

        return stages <= 1 ? 1 : mine / total;
    }

    /// <summary>Adds weight × pupils to the totals; true if pupils are missing in a school that is expected to have some.</summary>
    private bool AddWeighted(double[] pupils, double weight, ulong[] expected)
    {
        var whole = totals.Length & ~3;
        var by = Vector256.Create(weight);
        ulong gaps = 0;
        for (var i = 0; i < whole; i += 4)
        {
            var count = Vector256.LoadUnsafe(ref pupils[0], (nuint)i);
            var counted = Vector256.GreaterThan(count, Vector256<double>.Zero) & (count * by);
            (Vector256.LoadUnsafe(ref totals[0], (nuint)i) + counted).StoreUnsafe(ref totals[0], (nuint)i);
            gaps |= (~Vector256.Equals(count, count)).ExtractMostSignificantBits() & (expected[i >> 6] >> i);
        }

        for (var i = whole; i < totals.Length; i++)
        {
            totals[i] += pupils[i] > 0 ? pupils[i] * weight : 0;
            gaps |= (double.IsNaN(pupils[i]) ? 1ul : 0) & (expected[i >> 6] >> i);
        }

        return gaps != 0;
    }
}
