using System.Numerics;
using Junheng.Planning.Compliance.Model;
using Junheng.Standards.Numerics;

namespace Junheng.Planning.Compliance.Search;

/// <summary>
/// The CV of a cone with given counts, decided in fractions: ΣPᵢ · Σ(Rᵢ²/Pᵢ) ≤ (1 + c²)(ΣRᵢ)².
/// </summary>
internal sealed class ExactCone
{
    private readonly PlanModel model;
    private readonly List<(int Variable, int Coefficient)>[] touching;

    public ExactCone(PlanModel model)
    {
        this.model = model;
        touching = new List<(int, int)>[model.Rows.Length];
        for (var r = 0; r < touching.Length; r++)
            touching[r] = [];
        for (var v = 0; v < model.Count; v++)
        {
            for (var e = model.EntryStart[v]; e < model.EntryStart[v + 1]; e++)
                touching[model.EntryRow[e]].Add((v, model.EntryCoefficient[e]));
        }
    }

    /// <summary>The exact amount of a row.</summary>
    public Rational Amount(int row, int[] counts)
    {
        BigInteger m = 0;
        foreach (var (v, k) in touching[row])
            m += (BigInteger)k * counts[v];
        return m.IsZero ? model.Rows[row].Base : model.Rows[row].Base + model.Rows[row].Step * new Rational(m, 1);
    }

    /// <summary>True if the CV does not exceed its limit.</summary>
    public bool Holds(int cone, int[] counts)
    {
        var which = model.Cones[cone];
        var amounts = new Rational[which.Rows.Length];
        var weights = new Rational[which.Rows.Length];
        for (var i = 0; i < amounts.Length; i++)
        {
            amounts[i] = Amount(which.Rows[i], counts);
            weights[i] = model.Rows[which.Rows[i]].Weight;
        }

        var limit = Rational.From(which.Limit);
        var factor = Rational.One + limit * limit;
        var total = Sum(amounts, 0, amounts.Length);
        if (total.Sign <= 0)
            return total.Sign == 0 && Array.TrueForAll(amounts, each => each.Sign == 0);
        var squares = new Rational[amounts.Length];
        for (var i = 0; i < squares.Length; i++)
            squares[i] = amounts[i] * amounts[i] / weights[i];
        return Sum(weights, 0, weights.Length) * Sum(squares, 0, squares.Length) <= factor * total * total;
    }

    /// <summary>Halves first, so that the fractions stay as short as they can.</summary>
    private static Rational Sum(Rational[] values, int start, int count) => count switch
    {
        0 => Rational.Zero,
        1 => values[start],
        _ => Sum(values, start, count / 2) + Sum(values, start + count / 2, count - count / 2),
    };
}
