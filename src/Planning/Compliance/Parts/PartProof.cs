using Junheng.Planning.Compliance.Bounds;
using Junheng.Planning.Compliance.Model;
using Junheng.Planning.Compliance.Search;

namespace Junheng.Planning.Compliance.Parts;

/// <summary>What is proved of one group of actions in one box of the county: a search of its own, gone on with when more is asked.</summary>
internal sealed class PartProof
{
    private const int FirstNodes = 40, Growth = 2;
    private readonly PartModel part;
    private readonly Prices common;
    private readonly LetOff letOff;
    private bool isSpent;

    /// <param name="county">Linear prices of the whole county.</param>
    public PartProof(PlanModel model, ActionGroup group, PartSpace space, Prices county)
    {
        part = new PartModel(model, group, space);
        common = part.Of(county);
        letOff = new LetOff(part.Model);
    }

    public ActionGroup Group => part.Group;

    public PlanModel Model => part.Model;

    /// <summary>How much work the search might do so far, in boxes.</summary>
    public int Nodes { get; private set; }

    public TreeSearch Search { get; private set; } = null!;

    /// <summary>No plan in the box spends less on the group; a cost that the group can have.</summary>
    public double Bound { get; private set; } = double.NegativeInfinity;

    /// <summary>Cost of the best counts of the group by itself; +∞ before there are any.</summary>
    public double Best => Search?.Best.Cost ?? double.PositiveInfinity;

    /// <summary>How far best counts and bound are apart.</summary>
    public double Open => Best - Bound;

    /// <summary>True if more boxes may raise the bound.</summary>
    public bool CanRise => !isSpent && Bound < Best - 0.5 * (double)Model.Grain;

    /// <summary>True if prices of letting off make the group's measure finer than its actions' costs do, and that keeps the bound from the best counts.</summary>
    public bool IsBroken => CostGrain.Of(Group.Actions) is var own && Model.Grain < own && Open <= (double)own;

    /// <summary>The sections whose prices do so.</summary>
    public IEnumerable<(int School, int Section)> Breaks(PartSpace space) =>
        part.Sections.Where(section => space.PriceOf(section) % CostGrain.Of(Group.Actions) != 0).Order();

    public bool IsSameIn(PartSpace space) => part.IsSameIn(space);

    /// <summary>Searches on, for as long again.</summary>
    /// <param name="known">Counts of the county that hold.</param>
    /// <param name="wanted">A bound of this much is enough.</param>
    /// <param name="stopper">Of the whole search.</param>
    public void Run(int[] known, double wanted, Stopper stopper)
    {
        Nodes = Math.Min(Nodes == 0 ? FirstNodes : Growth * Nodes, stopper.MostNodes);
        Search ??= new TreeSearch(Model, common, part.Of(known));
        var cost = Best;
        var gap = cost > 0 && double.IsFinite(cost) ? Math.Max(0, 1 - wanted / cost) : 0;
        Search.Run(stopper.For(Nodes, gap));
        isSpent = Nodes == stopper.MostNodes || Search.IsOver;
        Bound = Math.Max(Bound, Up(Search.Bound));
    }

    /// <summary>Puts the group's best counts among the county's.</summary>
    public void PutBest(int[] county)
    {
        if (Search.Best.Counts is { } own)
            part.Put(own, county);
    }

    /// <summary>What the group costs in a plan for the county, what it pays for items let off included.</summary>
    public double CostIn(int[] county) => CostOf(part.Of(county));

    /// <summary>The least whole multiple of the prices' measure that is not below a bound, doubles having erred.</summary>
    public static decimal Up(double bound, decimal grain) =>
        bound <= 0 ? 0 : grain == 0 ? (decimal)(bound * (1 - 1e-12)) : Math.Ceiling((decimal)((bound - 1e-9 * (1 + bound)) / (double)grain)) * grain;

    private double Up(double bound) => double.IsFinite(bound) ? (double)Up(bound, Model.Grain) : bound;

    private double CostOf(int[] counts) => (double)(PlanMoney.CostOf(Model, counts) + letOff.PaidFor(counts));
}
