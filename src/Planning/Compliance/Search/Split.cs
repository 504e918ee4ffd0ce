using Junheng.Planning.Compliance.Schools;
using Junheng.Planning.Compliance.Squares;

namespace Junheng.Planning.Compliance.Search;

/// <summary>By what a box is cut in two.</summary>
internal enum SplitKind
{
    /// <summary>A count: at most so many, or more.</summary>
    Count,

    /// <summary>Whether a row reaches its threshold.</summary>
    Threshold,

    /// <summary>ΣR of a cone: at most so much, or at least.</summary>
    Amount,

    /// <summary>Units of an action in the county.</summary>
    Units,

    /// <summary>Schools (or their stages) at which an action is done.</summary>
    Starts,
}

/// <summary>How a box is cut in two.</summary>
/// <param name="Index">The variable, item, cone or action.</param>
/// <param name="Most">Of a count, units or starts.</param>
/// <param name="Row">Of a threshold.</param>
/// <param name="At">Of an amount.</param>
internal readonly record struct Split(SplitKind Kind, int Index, long Most, int Row, double At)
{
    public static Split AtCount(int variable, int most) => new(SplitKind.Count, variable, most, -1, 0);

    public static Split AtThreshold(int item, int row) => new(SplitKind.Threshold, item, 0, row, 0);

    public static Split AtAmount(int cone, double at) => new(SplitKind.Amount, cone, 0, -1, at);

    public static Split AtUnits(int action, long most) => new(SplitKind.Units, action, most, -1, 0);

    public static Split AtStarts(int action, int most) => new(SplitKind.Starts, action, most, -1, 0);

    /// <summary>The half with no more than the split says, or in which the row reaches its threshold.</summary>
    public SearchBox First(SearchBox box)
    {
        if (Kind > SplitKind.Threshold)
            return box;
        var half = box.Clone();
        if (Kind == SplitKind.Threshold)
            half.Force[Index] = Row + 1;
        else
            half.Hi[Index] = (int)Most;
        return half;
    }

    /// <summary>The other half.</summary>
    public SearchBox Second(SearchBox box)
    {
        if (Kind > SplitKind.Threshold)
            return box;
        var half = box.Clone();
        if (Kind == SplitKind.Threshold)
            half.Force[Index] = -(Row + 1);
        else
            half.Lo[Index] = (int)Most + 1;
        return half;
    }

    /// <inheritdoc cref="First(SearchBox)"/>
    public TotalBox First(TotalBox totals)
    {
        if (Kind <= SplitKind.Threshold)
            return totals;
        var half = totals.Clone();
        if (Kind == SplitKind.Amount)
            half.High[Index] = At;
        else if (Kind == SplitKind.Units)
            half.Most[Index] = Most;
        else
            half.MostStarts[Index] = (int)Most;
        return half;
    }

    /// <inheritdoc cref="Second(SearchBox)"/>
    public TotalBox Second(TotalBox totals)
    {
        if (Kind <= SplitKind.Threshold)
            return totals;
        var half = totals.Clone();
        if (Kind == SplitKind.Amount)
            half.Low[Index] = At;
        else if (Kind == SplitKind.Units)
            half.Fewest[Index] = Most + 1;
        else
            half.LeastStarts[Index] = (int)Most + 1;
        return half;
    }
}
