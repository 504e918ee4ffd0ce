using Junheng.Planning.Compliance.Bounds;
using Junheng.Planning.Compliance.Model;
using Junheng.Planning.Compliance.Schools;

namespace Junheng.Planning.Compliance.Parts;

/// <summary>
/// Groups of actions compete for what a section may let off. At the county's linear prices each item has a worth; the price of letting off
/// lies between the worth of the last that gets it and of the first that does not.
/// </summary>
internal sealed class Auction
{
    private readonly PlanModel model;
    private readonly BoundEvaluator evaluator;
    private readonly IReadOnlyList<ActionGroup> groups;
    private readonly decimal[] grains;
    private readonly double bound;

    public Auction(PlanModel model, BoundEvaluator evaluator, IReadOnlyList<ActionGroup> groups, SearchBox root, Prices prices)
    {
        (this.model, this.evaluator, this.groups) = (model, evaluator, groups);
        grains = [.. groups.Select(group => CostGrain.Of(group.Actions))];
        // Sets the prices at which schools are asked from now on.
        bound = evaluator.Evaluate(prices, root);
    }

    /// <summary>Every contested item with the bound of the half in which it is let off.</summary>
    public IEnumerable<(PlanItem Item, double Bound)> Losses(SearchBox root)
    {
        for (var s = 0; s < model.Schools.Length; s++)
        {
            var value = evaluator.Of(s, root);
            for (var section = 0; section < model.Schools[s].Allowed.Length; section++)
            {
                foreach (var (item, _) in Contenders(s, section, root))
                {
                    // Where there is no way to let it off, nobody competes for that.
                    if (Forced(s, root, [item], isMet: false) is var off && double.IsFinite(off))
                        yield return (item, bound + off - value);
                }
            }
        }
    }

    /// <summary>The open items of a section with what letting each off is worth, the dearest first; none where only one group has any.</summary>
    public List<(PlanItem Item, double Worth)> Offers(int school, int section, SearchBox box)
    {
        var items = Contenders(school, section, box).ConvertAll(each => each.Item);
        if (items.Count == 0)
            return [];
        var all = Forced(school, box, items, isMet: true);
        return [.. items.Select(item => (item, Worth(school, box, items, item, all))).OrderByDescending(each => each.Item2).ThenBy(each => each.item.Id)];
    }

    /// <summary>Adds the price of a section in which several groups compete for fewer items than they have.</summary>
    public void Price(int school, int section, SearchBox box, Dictionary<(int, int), decimal> prices)
    {
        var offers = Offers(school, section, box);
        var free = model.Schools[school].Allowed[section] - Items(school, section).Count(item => box.Force[item.Id] < 0 || Array.TrueForAll(item.Alternatives, each => each.Excused));
        if (free <= 0 || offers.Count <= free || !(offers[free].Worth > 0))
            return;
        var price = Round(offers[free].Worth, offers[free - 1].Worth, Contenders(school, section, box).Select(each => each.Group).Distinct());
        if (price > 0)
            prices[(school, section)] = price;
    }

    /// <summary>True if one row alone meets the item, and it may be met or let off.</summary>
    public static bool IsOpen(PlanItem item, SearchBox box) =>
        !item.Relaxed && box.Force[item.Id] == 0 && Array.Exists(item.Alternatives, each => each.Excused) && item.Alternatives.Count(each => !each.Excused) == 1 && RowOf(item) >= 0;

    public static int RowOf(PlanItem item) => Array.Find(item.Alternatives, each => !each.Excused).Row;

    /// <summary>A price between two worths that breaks as few of the groups' own measures as possible: their bounds are rounded up to these.</summary>
    private decimal Round(double least, double most, IEnumerable<int> contenders)
    {
        var units = contenders.Select(g => grains[g]).Where(grain => grain > 0).OrderDescending().ToList();
        var common = units.Count == 0 ? 0 : units.Aggregate((a, b) => a * b / CostGrain.Of([a, b]));
        foreach (var unit in units.Prepend(common).Where(unit => unit > 0))
        {
            var price = Math.Ceiling((decimal)least / unit) * unit;
            if (price <= (decimal)Math.Min(most, 1e12))
                return price;
        }

        return model.Grain == 0 ? 0 : Math.Round((decimal)least / model.Grain) * model.Grain;
    }

    private double Worth(int school, SearchBox box, List<PlanItem> items, PlanItem item, double all)
    {
        var worth = all - Forced(school, box, items.FindAll(each => each != item), isMet: true);
        // Where meeting all is out of reach every item is worth more than any other cost.
        return double.IsNaN(worth) ? 0 : Math.Min(worth, 1e9);
    }

    /// <summary>A school's value with items forced one way.</summary>
    private double Forced(int school, SearchBox box, List<PlanItem> items, bool isMet)
    {
        foreach (var item in items)
            box.Force[item.Id] = (isMet ? 1 : -1) * (RowOf(item) + 1);
        var value = evaluator.Of(school, box);
        foreach (var item in items)
            box.Force[item.Id] = 0;
        return value;
    }

    private List<(PlanItem Item, int Group)> Contenders(int school, int section, SearchBox box)
    {
        var open = model.Schools[school].Clusters
            .SelectMany(cluster => cluster.Items.Where(item => item.SectionOfSchool == section && IsOpen(item, box)).Select(item => (Item: item, Group: GroupOf(cluster, item, box))))
            .Where(each => each.Group >= 0).ToList();
        return open.Select(each => each.Group).Distinct().Count() > 1 ? open : [];
    }

    private IEnumerable<PlanItem> Items(int school, int section) =>
        model.Schools[school].Clusters.SelectMany(cluster => cluster.Items).Where(item => item.SectionOfSchool == section);

    /// <summary>The group that can bring the item nearer; −1 where none can.</summary>
    private int GroupOf(Cluster cluster, PlanItem item, SearchBox box)
    {
        var at = Array.FindIndex(cluster.Variables, v => box.Hi[v] > 0 && ActionGroups.Touches(model, v, item));
        for (var g = 0; at >= 0 && g < groups.Count; g++)
        {
            if (groups[g].Has(model.Variables[cluster.Variables[at]]))
                return g;
        }

        return -1;
    }
}
