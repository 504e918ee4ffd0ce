using Junheng.Planning.Compliance.Model;
using Junheng.Planning.Compliance.Schools;

namespace Junheng.Planning.Compliance.Bounds;

/// <summary>
/// Counts beyond any use for variables without a limit, so that the continuous plan has an end to mix with. Only the search is kept within
/// them; a bound is made without.
/// </summary>
internal sealed class Reach
{
    /// <summary>So far beyond use that a fixed cost spread over it is next to nothing, as it is over a count without limit.</summary>
    private const double Far = 200;

    private const int Most = 50_000_000;
    private readonly int[] reach;
    private readonly int[] open;

    public Reach(PlanModel model)
    {
        reach = new int[model.Count];
        open = [.. Enumerable.Range(0, model.Count).Where(v => model.Hi[v] == PlanModel.Unlimited)];
        var highest = new double[model.Cones.Length];
        for (var j = 0; j < highest.Length; j++)
            highest[j] = model.Cones[j].Rows.Max(row => model.Base[row] / model.Weight[row]);
        foreach (var v in open)
        {
            double useful = 10;
            for (var e = model.EntryStart[v]; e < model.EntryStart[v + 1]; e++)
            {
                var (row, effect) = (model.EntryRow[e], model.EntryEffect[e]);
                if (model.RowCone[row] is >= 0 and var j && effect > 0)
                    useful = Math.Max(useful, 2 * highest[j] * model.Weight[row] / effect);
                if (model.Rows[row].Met is { } met)
                    useful = Math.Max(useful, met);
            }

            reach[v] = (int)Math.Min(Far * useful, Most);
        }
    }

    /// <summary>The box with an end to every count.</summary>
    public SearchBox Within(SearchBox box)
    {
        if (open.Length == 0)
            return box;
        var within = box.Clone();
        foreach (var v in open)
            within.Hi[v] = Math.Max(within.Lo[v], Math.Min(within.Hi[v], reach[v]));
        return within;
    }
}
