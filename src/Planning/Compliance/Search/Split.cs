using Junheng.Planning.Compliance.Schools;

namespace Junheng.Planning.Compliance.Search;

/// <summary>How a box is cut in two: at a count, or at whether a row reaches its threshold (then <see cref="Item"/> is at least 0).</summary>
internal readonly record struct Split(int Variable, int Most, int Item, int Row)
{
    public static Split AtCount(int variable, int most) => new(variable, most, -1, -1);

    public static Split AtThreshold(int item, int row) => new(-1, 0, item, row);

    /// <summary>The half with count ≤ most, or in which the row reaches its threshold.</summary>
    public SearchBox First(SearchBox box)
    {
        var half = box.Clone();
        if (Item >= 0)
            half.Force[Item] = Row + 1;
        else
            half.Hi[Variable] = Most;
        return half;
    }

    /// <summary>The other half.</summary>
    public SearchBox Second(SearchBox box)
    {
        var half = box.Clone();
        if (Item >= 0)
            half.Force[Item] = -(Row + 1);
        else
            half.Lo[Variable] = Most + 1;
        return half;
    }
}
