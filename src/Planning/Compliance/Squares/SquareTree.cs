using Junheng.Planning.Compliance.Search;

namespace Junheng.Planning.Compliance.Squares;

/// <summary>The boxes of a search, and the lowest bound of those that are done with.</summary>
internal sealed class SquareTree(List<Box> all)
{
    public IReadOnlyList<Box> All => all;

    /// <summary>The lowest bound of boxes that are not split any further.</summary>
    public double Closed { get; private set; } = double.PositiveInfinity;

    public void Close(double bound) => Closed = Math.Min(Closed, bound);

    /// <summary>Splits a box; its halves begin with its bound and prices.</summary>
    public (Box First, Box Second) Divide(Box box, Split cut)
    {
        box.Cut = cut;
        var first = Half(box, new Box(cut.First(box.Space), cut.First(box.Totals), all.Count, box.Depth + 1));
        var second = Half(box, new Box(cut.Second(box.Space), cut.Second(box.Totals), all.Count, box.Depth + 1));
        (box.First, box.Second) = (first.Index, second.Index);
        return (first, second);
    }

    private Box Half(Box box, Box half)
    {
        (half.Bound, half.Prices, half.Squares) = (box.Bound, box.Prices, box.Squares);
        all.Add(half);
        return half;
    }
}
