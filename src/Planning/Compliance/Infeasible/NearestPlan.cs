using Junheng.Planning.Compliance.Model;
using Junheng.Planning.Options;

namespace Junheng.Planning.Compliance.Infeasible;

/// <summary>
/// Where no plan exists, the plan that comes nearest: every limited CV may exceed its limit by the same share, the least for which a plan is
/// found; schools reach what they can; posts are kept if they can be, money is not.
/// </summary>
internal sealed class NearestPlan(PlanModel model, CvLimits limits, Prober prober)
{
    private const int Steps = 8;
    private const decimal Widest = 8m;

    /// <summary>Null where not even wide limits lead to a plan.</summary>
    public int[]? Find()
    {
        var options = model.Options with { Budget = null };
        if (Try(options, Widest) is null)
            options = options with { Quota = null };
        if (Try(options, 1) is { } asIs)
            return asIs;
        if (Try(options, Widest) is not { } best)
            return null;
        var (none, some) = (1m, Widest);
        for (var step = 0; step < Steps; step++)
        {
            // By ratio: most counties are near.
            var middle = Math.Round((decimal)Math.Sqrt((double)(none * some)), 4);
            if (Try(options, middle) is { } found)
                (best, some) = (found, middle);
            else
                none = middle;
        }

        return best;
    }

    private int[]? Try(PlanOptions options, decimal factor)
    {
        var (_, search) = prober.Search(options, limits.Map((_, _, limit) => limit * factor), schools: false);
        return search.Best.Counts;
    }
}
