using Junheng.Planning.Compliance;
using Junheng.Planning.Options;

namespace Junheng.Planning.Scenarios.Years;

/// <summary>A piece of a plan that is paid in one year.</summary>
/// <param name="Lead">Years until it takes effect.</param>
/// <param name="Relief">By how much it alone lowers the CVs that are over their limits.</param>
internal sealed record YearItem(PlannedAction Action, int Lead, int Quota, double Relief)
{
    /// <summary>
    /// The plan's actions as pieces. One that no single year can pay is cut by units, unless it is a building begun once.
    /// </summary>
    public static List<YearItem> Of(CompliancePlan plan, IReadOnlyList<PlanYear> years, Func<PlannedAction, double> relief)
    {
        var known = plan.Options.Actions.ToDictionary(action => action.Id, StringComparer.Ordinal);
        var mostMoney = years.Max(year => year.Money.Count == 0 ? decimal.MaxValue : year.Money.Values.Sum());
        var mostQuota = years.Max(year => year.Quota ?? int.MaxValue);
        var items = new List<YearItem>();
        foreach (var action in plan.Actions)
        {
            var kind = known[action.Action];
            var piece = PieceOf(kind, action.Count, mostMoney, mostQuota);
            for (var rest = action.Count; rest > 0; rest -= piece)
            {
                var count = Math.Min(piece, rest);
                var part = count == action.Count ? action : action with { Count = count, Cost = kind.Cost * count + kind.Fixed };
                items.Add(new YearItem(part, kind.LeadYears, kind.UsesQuota * count, relief(part)));
            }
        }

        return items;
    }

    private static int PieceOf(PlanAction kind, int count, decimal mostMoney, int mostQuota)
    {
        if (kind.Fixed > 0)
            return count;
        var most = count;
        if (kind.Cost > 0 && kind.Cost * count > mostMoney)
            most = (int)Math.Max(1, Math.Floor(mostMoney / kind.Cost));
        if (kind.UsesQuota > 0 && (long)kind.UsesQuota * most > mostQuota)
            most = Math.Max(1, mostQuota / kind.UsesQuota);
        return most;
    }
}
