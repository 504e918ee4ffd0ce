using System.Numerics;
using Junheng.Standards.Numerics;

namespace Junheng.Planning.Checking;

/// <summary>What a CV rule's amounts add up to today, and between what they can lie within the bounds of counts.</summary>
/// <param name="Today">ΣR of today, ΣR²/P rounded down.</param>
/// <param name="Low">The least that ΣR can be; null where a count without limit takes from it.</param>
/// <param name="High">The most; null where a count without limit adds to it.</param>
/// <param name="Weight">ΣP.</param>
internal sealed record ConeTotals(Rational Today, Rational SquaresToday, Rational? Low, Rational? High, Rational Weight)
{
    /// <param name="none">Counts that are nothing whatever their bounds say.</param>
    public static ConeTotals Of(ProofCone cone, DecisionTable decisions, IReadOnlySet<int>? none = null)
    {
        var today = ExactSum.Of([.. cone.Amounts.Select(each => each.Amount.Constant)]);
        var squares = BigInteger.Zero;
        List<Rational>? low = [today], high = [today];
        foreach (var (amount, weight) in cone.Amounts)
        {
            squares += FixedPoint.Down(amount.Constant * amount.Constant / weight);
            foreach (var (count, factor) in amount.Terms)
            {
                if (none?.Contains(count) == true)
                    continue;
                var least = factor * new Rational(decisions.All[count].Least, 1);
                Rational? most = decisions.All[count].Most is { } limit ? factor * new Rational(limit, 1) : null;
                Add(ref low, factor.Sign > 0 ? least : most);
                Add(ref high, factor.Sign > 0 ? most : least);
            }
        }

        return new ConeTotals(today, FixedPoint.Value(squares), Sum(low), Sum(high), ExactSum.Of([.. cone.Amounts.Select(each => each.Weight)]));
    }

    private static void Add(ref List<Rational>? terms, Rational? term)
    {
        if (term is { } known)
            terms?.Add(known);
        else
            terms = null;
    }

    private static Rational? Sum(List<Rational>? terms) => terms is null ? null : ExactSum.Of(terms);

    /// <summary>The least of τS − νκS² between two ends: at one of them.</summary>
    /// <exception cref="NoMinimumException">It has no least value.</exception>
    public static Rational Least(Rational reward, Rational square, Rational? low, Rational? high)
    {
        if ((high is null && (square.Sign > 0 || reward.Sign < 0)) || (low is null && (square.Sign > 0 || reward.Sign > 0)))
            throw new NoMinimumException(tooMany: false);
        var ends = new[] { low, high }.OfType<Rational>().Select(end => end * (reward - square * end)).ToList();
        return ends.Count == 0 ? Rational.Zero : ends.Min();
    }
}
