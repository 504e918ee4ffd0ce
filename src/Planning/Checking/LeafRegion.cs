using Junheng.Planning.Compliance;
using Junheng.Standards.Fields;

namespace Junheng.Planning.Checking;

/// <summary>The part of all plans that the splits above a leaf leave: narrower bounds of counts, thresholds to reach or to miss.</summary>
internal sealed class LeafRegion
{
    private readonly Dictionary<int, (long Least, long? Most)> bounds = [];
    private readonly Dictionary<(int School, Stage Stage, string Indicator), bool> thresholds = [];
    private readonly HashSet<int> touched = [];

    public LeafRegion()
    {
    }

    private LeafRegion(LeafRegion other)
    {
        bounds = new(other.bounds);
        thresholds = new(other.thresholds);
        touched = [.. other.touched];
        IsEmpty = other.IsEmpty;
        Depth = other.Depth + 1;
    }

    /// <summary>How many splits lead here.</summary>
    public int Depth { get; }

    /// <summary>True if a threshold is both to be reached and to be missed.</summary>
    public bool IsEmpty { get; private set; }

    public bool Touches(int school) => touched.Contains(school);

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
        region.touched.Add(school);
        if (!region.thresholds.TryAdd((school, split.Stage, split.Indicator), met) && region.thresholds[(school, split.Stage, split.Indicator)] != met)
            region.IsEmpty = true;
        return region;
    }

    private LeafRegion With(Decision decision, long least, long? most)
    {
        var region = new LeafRegion(this);
        region.bounds[decision.Number] = (least, most);
        region.touched.Add(decision.School);
        return region;
    }
}
