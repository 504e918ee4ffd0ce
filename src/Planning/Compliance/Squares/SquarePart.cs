using Junheng.Planning.Compliance.Model;

namespace Junheng.Planning.Compliance.Squares;

/// <summary>
/// Variables of one school that rows or items tie together, laid out so that their exact optimum under squares is found at once:
/// one variable (the link) is counted through, the others then stand alone or fill one row together.
/// </summary>
internal sealed class SquarePart
{
    public required int[] Variables { get; init; }

    /// <summary>The rows they touch that have a cone or of which items ask something.</summary>
    public required int[] Rows { get; init; }

    /// <summary>Ways to satisfy the items; by place in <see cref="Rows"/> a least m. One way without needs where no item is open.</summary>
    public required Pattern[] Patterns { get; init; }

    /// <summary>By pattern: its clusters' own patterns, for boxes that force an item.</summary>
    public required (Cluster Cluster, Pattern Pattern)[][] Origin { get; init; }

    /// <summary>The variable that is counted through; −1 where none needs to be.</summary>
    public required int Link { get; init; }

    /// <summary>By pattern: the place of what it lets off among all that the school may let off; −1 where that is too much.</summary>
    public required int[] Excused { get; init; }

    /// <summary>By place in <see cref="Rows"/>: touched by the link and by nothing else.</summary>
    public required bool[] OnlyLink { get; init; }

    /// <summary>The other variables, each group by itself: alone on its rows, or several that fill one row.</summary>
    public required int[][] Groups { get; init; }

    /// <summary>The place of the first of its rows that a variable touches.</summary>
    public int RowOf(PlanModel model, int variable)
    {
        for (var e = model.EntryStart[variable]; e < model.EntryStart[variable + 1]; e++)
        {
            if (Array.IndexOf(Rows, model.EntryRow[e]) is >= 0 and var at)
                return at;
        }

        return 0;
    }
}
