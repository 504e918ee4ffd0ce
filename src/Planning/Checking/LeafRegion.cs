using Junheng.Planning.Compliance;
using Junheng.Standards.Fields;
using Junheng.Standards.Numerics;

namespace Junheng.Planning.Checking;

/// <summary>The part of all plans that the splits above a leaf leave: narrower bounds of counts, thresholds to reach or to miss.</summary>
internal sealed class LeafRegion
{
    private readonly Dictionary<int, (long Least, long? Most)> bounds = [];
    private readonly Dictionary<(int School, Stage Stage, string Indicator), bool> thresholds = [];
    private readonly Dictionary<int, object> touched = [];
    private readonly Dictionary<(CountyTotal, string), (Rational? Low, Rational? High)> totals = [];
    private readonly Dictionary<int, (Rational? Low, Rational? High)> amounts = [];

    public LeafRegion()
    {
    }

    private LeafRegion(LeafRegion other)
    {
        bounds = new(other.bounds);
        thresholds = new(other.thresholds);
        touched = new(other.touched);
        totals = new(other.totals);
        amounts = new(other.amounts);
        IsEmpty = other.IsEmpty;
        Part = other.Part;
        Depth = other.Depth + 1;
    }

    /// <summary>How many splits lead here.</summary>
    public int Depth { get; }

    /// <summary>True if a threshold is both to be reached and to be missed, or a total both above and below something.</summary>
    public bool IsEmpty { get; private set; }

    /// <summary>The group of actions of which alone it speaks; null for the whole county.</summary>
    public ProofPart? Part { get; private init; }

    /// <summary>Stands for all that splits say of a school: the same object as long as none says more. Null where none does.</summary>
    public object? StateOf(int school) => touched.GetValueOrDefault(school);

    /// <remarks>What the splits say of an action's total in the county does not bound from below what one part does of it.</remarks>
    public LeafRegion In(ProofPart part)
    {
        var region = new LeafRegion(this) { Part = part };
        region.totals.Clear();
        return region;
    }

    /// <summary>Nothing of these is done.</summary>
    public LeafRegion Without(IEnumerable<Decision> none)
    {
        var region = new LeafRegion(this);
        foreach (var decision in none)
        {
            region.bounds[decision.Number] = (region.Of(decision).Least, 0);
            region.touched[decision.School] = region;
        }

        return region;
    }

    public (long Least, long? Most) Of(Decision decision) => bounds.TryGetValue(decision.Number, out var found) ? found : (decision.Least, decision.Most);

    public IEnumerable<(Stage Stage, string Indicator, bool Met)> Thresholds(int school) =>
        thresholds.Where(pair => pair.Key.School == school).Select(pair => (pair.Key.Stage, pair.Key.Indicator, pair.Value));

    public LeafRegion AtMost(Decision decision, long most)
    {
        var (least, before) = Of(decision);
        return With(decision, least, before is { } limit ? Math.Min(limit, most) : most);
    }

    public LeafRegion AtLeast(Decision decision, long least)
    {
        var (before, most) = Of(decision);
        return With(decision, Math.Max(before, least), most);
    }

    public LeafRegion With(int school, ThresholdSplit split, bool met)
    {
        var region = new LeafRegion(this);
        region.touched[school] = region;
        if (!region.thresholds.TryAdd((school, split.Stage, split.Indicator), met) && region.thresholds[(school, split.Stage, split.Indicator)] != met)
            region.IsEmpty = true;
        return region;
    }

    /// <summary>The range of a CV rule's total: what counts can make of it, narrowed by splits.</summary>
    public (Rational? Low, Rational? High) Amount(int cone, ConeTotals natural)
    {
        var (low, high) = amounts.GetValueOrDefault(cone);
        return (Larger(natural.Low, low), Smaller(natural.High, high));
    }

    /// <summary>The range of an action's units or starts: what caps and decisions leave, narrowed by splits.</summary>
    public (Rational Low, Rational? High) Of(CountyTotal total, string action, DecisionTable decisions)
    {
        var (low, high) = totals.GetValueOrDefault((total, action));
        var (least, most) = decisions.RangeOf(total, action, Part);
        return (Larger(least, low)!.Value, Smaller(most, high));
    }

    /// <summary>Narrows the range of a CV rule's total.</summary>
    public LeafRegion WithAmount(int cone, Rational? low, Rational? high)
    {
        var region = new LeafRegion(this);
        var (before, after) = region.amounts.GetValueOrDefault(cone);
        region.amounts[cone] = (Larger(before, low), Smaller(after, high));
        region.IsEmpty |= Crossed(region.amounts[cone]);
        return region;
    }

    /// <summary>Narrows the range of an action's units or starts.</summary>
    public LeafRegion With(CountyTotal total, string action, Rational? low, Rational? high)
    {
        var region = new LeafRegion(this);
        var (before, after) = region.totals.GetValueOrDefault((total, action));
        region.totals[(total, action)] = (Larger(before, low), Smaller(after, high));
        region.IsEmpty |= Crossed(region.totals[(total, action)]);
        return region;
    }

    private static bool Crossed((Rational? Low, Rational? High) range) => range is { Low: { } low, High: { } high } && low > high;

    private static Rational? Larger(Rational? a, Rational? b) => a is { } one && b is { } other ? one > other ? one : other : a ?? b;

    private static Rational? Smaller(Rational? a, Rational? b) => a is { } one && b is { } other ? one < other ? one : other : a ?? b;

    private LeafRegion With(Decision decision, long least, long? most)
    {
        var region = new LeafRegion(this);
        region.bounds[decision.Number] = (least, most);
        region.touched[decision.School] = region;
        return region;
    }
}
