using System.Numerics;
using Junheng.Planning.Compliance;
using Junheng.Standards.Numerics;

namespace Junheng.Planning.Checking;

/// <summary>One group of actions of a proof that falls apart: the county cut down to what these actions alone decide.</summary>
internal sealed class ProofPart
{
    private readonly HashSet<string> actions;
    private readonly HashSet<int> own;
    private readonly HashSet<int> none;
    private readonly Dictionary<int, Lazy<ConeTotals>> cones = [];

    /// <param name="split">The node that falls apart.</param>
    /// <param name="letOff">By school: price and slot of a section that lets items off.</param>
    /// <param name="region">Where it stands.</param>
    public ProofPart(ProofCounty county, DecisionTable decisions, int split, CertificatePart part, ILookup<int, (int Slot, decimal Price)> letOff, LeafRegion region)
    {
        Split = split;
        actions = [.. part.Actions];
        own = decisions.All.Where(each => actions.Contains(each.Action.Id) && (part.Stage is null || each.Stage == part.Stage)).Select(each => each.Number).ToHashSet();
        none = decisions.All.Where(each => region.Of(each) is { Least: 0, Most: 0 }).Select(each => each.Number).ToHashSet();
        for (var j = 0; j < county.Cones.Count; j++)
        {
            if (county.RowsOf(j).Count > 0 && county.RowsOf(j).All(row => row.Terms.All(term => IsOwnOrNone(term.Count))))
                cones.Add(j, Totals(county.Cones[j], decisions));
        }

        Schools = [.. county.Schools.Select(school => Cut(school, decisions, letOff[school.School]))];
        Grain = GrainOf(decisions.All.Where(each => own.Contains(each.Number)).SelectMany(each => new[] { each.Action.Cost, each.Action.Fixed }).Distinct().Concat(Paid(letOff, region)));
    }

    /// <summary>The node that falls apart.</summary>
    public int Split { get; }

    public IReadOnlyList<ProofSchool> Schools { get; }

    /// <summary>The actions' costs, what is paid for items let off included, are whole multiples of it; 0 where there are none.</summary>
    public Rational Grain { get; }

    /// <summary>Between what the total of a CV rule of the part lies; null for a rule that is not its own.</summary>
    public ConeTotals? TotalsOf(int cone) => cones.GetValueOrDefault(cone)?.Value;

    public bool Owns(Decision decision) => own.Contains(decision.Number);

    /// <summary>True if the leaf prices nothing that other actions have a part in.</summary>
    public bool Prices(CertificateLeaf leaf, ProofCounty county)
    {
        var priced = leaf.Cones.Select(each => (each.Stage, each.Indicator)).Concat(leaf.Squares.Select(each => (each.Stage, each.Indicator)));
        return leaf.Rewards.All(each => actions.Contains(each.Action))
            && priced.All(each => cones.ContainsKey(county.Cones.FindIndex(cone => cone.Stage == each.Stage && cone.Indicator == each.Indicator)));
    }

    /// <summary>The least cost of the actions that is not below a bound.</summary>
    public Rational Up(Rational bound)
    {
        if (bound.Sign <= 0)
            return Rational.Zero;
        return Grain.Sign == 0 ? bound : -(-bound / Grain).Floor() * Grain;
    }

    /// <summary>Every price is a whole multiple of this; 0 for none.</summary>
    public static Rational GrainOf(IEnumerable<decimal> prices)
    {
        var grain = Rational.Zero;
        foreach (var price in prices.Select(Rational.From))
        {
            var (a, b) = (grain, price);
            while (b.Sign != 0)
                (a, b) = (b, a - (a / b).Floor() * b);
            grain = a;
        }

        return grain;
    }

    /// <summary>By judged section: what a school may let off besides what no counts can meet, which is let off in every plan.</summary>
    public static int[] Allowed(ProofSchool school, DecisionTable decisions)
    {
        var allowed = school.Allowed.ToArray();
        foreach (var item in school.Items.Where(item => IsOutOfReach(item, decisions)))
            allowed[item.Slot]--;
        return allowed;
    }

    /// <summary>
    /// Items with a count of others are left out, unless nothing is done of it here; of one that no counts can meet only its floor is asked.
    /// </summary>
    private ProofSchool Cut(ProofSchool school, DecisionTable decisions, IEnumerable<(int Slot, decimal Price)> letOff)
    {
        var allowed = Allowed(school, decisions);
        var items = school.Items.Where(IsOf)
            .Select(item => IsOutOfReach(item, decisions) ? item with { Met = [.. (item.Floors ?? []).Select(floor => ("", floor))], Floors = [] } : item)
            .Where(item => item.Met.Count > 0)
            .Select(item => item with { Met = [.. item.Met.Select(each => (each.Indicator, Cut(each.Row)))], Floors = item.Floors?.Select(Cut).ToList() }).ToList();
        var prices = new BigInteger[allowed.Length];
        foreach (var (slot, price) in letOff)
            prices[slot] = FixedPoint.Down(Rational.From(price));
        return school with
        {
            LetOff = prices,
            Decisions = [.. school.Decisions.Where(each => own.Contains(each.Number))],
            Allowed = allowed,
            Items = items,
            Thresholds = school.Thresholds.Where(pair => pair.Value.Terms.All(term => IsOwnOrNone(term.Count))).ToDictionary(pair => pair.Key, pair => Cut(pair.Value)),
            Moved = [.. school.Moved.Where(row => row.Terms.All(term => IsOwnOrNone(term.Count))).Select(row => row with { Terms = Array.FindAll(row.Terms, term => own.Contains(term.Count)) })],
        };
    }

    /// <summary>The row without the counts of which nothing is done.</summary>
    private CoverRow Cut(CoverRow row) => row with { Terms = Array.FindAll(row.Terms, term => own.Contains(term.Count)) };

    private bool IsOf(ProofItem item)
    {
        var terms = item.Met.Select(each => each.Row).Concat(item.Floors ?? []).SelectMany(row => row.Terms).ToList();
        return terms.Exists(term => own.Contains(term.Count)) && terms.TrueForAll(term => IsOwnOrNone(term.Count));
    }

    private Lazy<ConeTotals> Totals(ProofCone cone, DecisionTable decisions) => new(() => ConeTotals.Of(cone, decisions, none));

    private bool IsOwnOrNone(int count) => own.Contains(count) || none.Contains(count);

    /// <summary>The prices of sections in which the actions have items that may be met or let off.</summary>
    private IEnumerable<decimal> Paid(ILookup<int, (int Slot, decimal Price)> letOff, LeafRegion region)
    {
        foreach (var school in Schools)
        {
            var met = region.Thresholds(school.School).Where(each => each.Met).Select(each => (each.Stage, each.Indicator)).ToHashSet();
            var least = school.Decisions.ToDictionary(each => each.Number, each => (BigInteger)each.Least);
            var open = school.Items.Where(item => item.Floors is not { Count: 0 }
                && !item.Met.Any(member => met.Contains((item.Stage, member.Indicator)) || member.Row.After(count => least[count]).Need.Sign <= 0));
            var slots = open.Select(item => item.Slot).ToHashSet();
            foreach (var (slot, price) in letOff[school.School])
            {
                if (slots.Contains(slot))
                    yield return price;
            }
        }
    }

    private static bool IsOutOfReach(ProofItem item, DecisionTable decisions) => item.Met.All(each => IsOutOfReach(each.Row, decisions));

    private static bool IsOutOfReach(CoverRow row, DecisionTable decisions)
    {
        var need = row.Need;
        foreach (var (count, factor) in row.Terms)
        {
            if (decisions.All[count].Most is not { } most)
                return false;
            need -= factor * most;
        }

        return need > BigInteger.Zero;
    }
}
