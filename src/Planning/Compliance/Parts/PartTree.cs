using Junheng.Planning.Compliance.Bounds;
using Junheng.Planning.Compliance.Model;
using Junheng.Planning.Compliance.Schools;
using Junheng.Planning.Compliance.Search;

namespace Junheng.Planning.Compliance.Parts;

/// <summary>The boxes above the parts: split by what schools let off, nothing else.</summary>
internal sealed class PartTree
{
    /// <summary>Whoever checks the proof pays for each.</summary>
    private const int MostSettled = 600;

    private readonly PlanModel model;
    private readonly Auction auction;
    private readonly List<Box> all;
    private readonly LetOff letOff;

    /// <param name="closed">The lowest bound of boxes that were settled before.</param>
    public PartTree(PlanModel model, Auction auction, List<Box> all, double closed)
    {
        (this.model, this.auction, this.all, Closed) = (model, auction, all, closed);
        letOff = new LetOff(model);
    }

    public IReadOnlyList<Box> All => all;

    /// <summary>The lowest bound of boxes that are not split any further.</summary>
    public double Closed { get; private set; }

    public void Close(double bound) => Closed = Math.Min(Closed, bound);

    /// <summary>Cuts off, one after the other, what a school would let off only at a price beyond what is open.</summary>
    /// <returns>The box that is left.</returns>
    public Box Settle(Box root, double enough)
    {
        foreach (var (item, bound) in auction.Losses(root.Space).Where(each => each.Bound >= enough).OrderByDescending(each => each.Bound).Take(MostSettled))
        {
            var (first, second) = Divide(root, Split.AtThreshold(item.Id, Auction.RowOf(item)));
            second.Bound = bound;
            Close(bound);
            root = first;
        }

        return root;
    }

    /// <summary>The item at which to split where the parts' best counts together let off too much, or pay for what they do not need; null where they do not.</summary>
    public (int School, PlanItem Item)? Conflict(Box box)
    {
        var merged = new int[model.Count];
        foreach (var part in box.Parts!.Proofs)
            part.PutBest(merged);
        (int, PlanItem)? found = null;
        var most = 0m;
        for (var s = 0; s < model.Schools.Length; s++)
        {
            if (letOff.Of(s, merged) is not { } items)
                continue;
            for (var section = 0; section < model.Schools[s].Allowed.Length; section++)
            {
                var over = items.Count(item => item.SectionOfSchool == section) - model.Schools[s].Allowed[section];
                var price = box.Parts.Space.PriceOf((s, section));
                var lost = over > 0 ? over * (price + model.Grain) : -over * price;
                if (lost > most && auction.Offers(s, section, box.Space) is [(var item, _), ..])
                    (found, most) = ((s, item), lost);
            }
        }

        return found ?? Broken(box);
    }

    /// <summary>Where a price of letting off breaks the measure of a part that is not proved; its bound could be rounded up further without.</summary>
    private (int School, PlanItem Item)? Broken(Box box)
    {
        foreach (var part in box.Parts!.Proofs.Where(part => part.CanRise && part.IsBroken))
        {
            foreach (var (school, section) in part.Breaks(box.Parts.Space))
            {
                if (auction.Offers(school, section, box.Space) is [(var item, _), ..])
                    return (school, item);
            }
        }

        return null;
    }

    /// <summary>A box with the prices of another, those of a section made anew.</summary>
    public PartSpace Space(Box box, PartSpace before, (int School, PlanItem Item) cut)
    {
        var prices = new Dictionary<(int, int), decimal>(before.Prices);
        prices.Remove((cut.School, cut.Item.SectionOfSchool));
        auction.Price(cut.School, cut.Item.SectionOfSchool, box.Space, prices);
        return new PartSpace(box.Space, prices);
    }

    /// <summary>A box with prices of all sections in which several groups want items let off.</summary>
    public PartSpace Space(Box box)
    {
        var prices = new Dictionary<(int, int), decimal>();
        for (var s = 0; s < model.Schools.Length; s++)
        {
            for (var section = 0; section < model.Schools[s].Allowed.Length; section++)
                auction.Price(s, section, box.Space, prices);
        }

        return new PartSpace(box.Space, prices);
    }

    /// <summary>Splits at an item: it is met, or it is let off, and then others of the section cannot be.</summary>
    public (Box First, Box Second) Divide(Box box, (int School, PlanItem Item) cut)
    {
        var (first, second) = Divide(box, Split.AtThreshold(cut.Item.Id, Auction.RowOf(cut.Item)));
        var items = model.Schools[cut.School].Clusters.SelectMany(cluster => cluster.Items).Where(item => item.SectionOfSchool == cut.Item.SectionOfSchool).ToList();
        var off = items.Count(item => second.Space.Force[item.Id] < 0 || Array.TrueForAll(item.Alternatives, each => each.Excused));
        if (off < model.Schools[cut.School].Allowed[cut.Item.SectionOfSchool])
            return (first, second);
        foreach (var item in items.FindAll(item => Auction.IsOpen(item, second.Space)))
        {
            (second, var empty) = Divide(second, Split.AtThreshold(item.Id, Auction.RowOf(item)));
            (empty.IsEmpty, empty.Prices, empty.Bound) = (true, new Prices(model), double.PositiveInfinity);
        }

        return (first, second);
    }

    /// <summary>Takes a division back, and what was divided after it.</summary>
    /// <param name="before">How many boxes there were.</param>
    public void Undo(Box box, int before)
    {
        all.RemoveRange(before, all.Count - before);
        (box.Cut, box.First, box.Second) = (null, -1, -1);
    }

    /// <summary>Tries groups' best counts among the county's; a school that would then let off too much keeps its own.</summary>
    public void Offer(IEnumerable<PartProof> parts, Incumbent incumbent)
    {
        var trial = (int[])incumbent.Counts!.Clone();
        foreach (var part in parts)
            part.PutBest(trial);
        for (var s = 0; s < model.Schools.Length; s++)
        {
            var unit = model.Schools[s];
            if (!letOff.Holds(s, trial))
                Array.Copy(incumbent.Counts, unit.FirstVariable, trial, unit.FirstVariable, unit.VariableCount);
        }

        incumbent.Try(trial);
    }

    private (Box First, Box Second) Divide(Box box, Split cut)
    {
        box.Cut = cut;
        var first = Half(box, cut.First(box.Space));
        var second = Half(box, cut.Second(box.Space));
        (box.First, box.Second) = (first.Index, second.Index);
        return (first, second);
    }

    private Box Half(Box box, SearchBox space)
    {
        var half = new Box(space, box.Totals, all.Count, box.Depth + 1) { Bound = box.Bound, Prices = box.Prices };
        all.Add(half);
        return half;
    }
}
