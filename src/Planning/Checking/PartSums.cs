using Junheng.Standards.Numerics;

namespace Junheng.Planning.Checking;

/// <summary>Adds up what the parts of nodes that fall apart prove.</summary>
internal sealed class PartSums
{
    private readonly List<ProofPart> parts = [];
    private readonly Dictionary<ProofPart, Rational> least = [];
    private readonly Dictionary<int, Rational> charges = [];

    /// <summary>A node that falls apart.</summary>
    /// <param name="charge">What all items that may be let off cost together: taken from the sum.</param>
    public void Open(int node, IEnumerable<ProofPart> own, Rational charge)
    {
        parts.AddRange(own);
        charges.Add(node, charge);
    }

    /// <summary>Takes in what a leaf of a part proved; null where it holds nothing at all.</summary>
    public void Take(ProofPart part, Rational? proved)
    {
        if (proved is { } bound && (!least.TryGetValue(part, out var known) || bound < known))
            least[part] = bound;
    }

    /// <summary>By node: the sum; null where one of its parts holds nothing, so that the whole holds no plan.</summary>
    public IEnumerable<(int Node, Rational? Bound)> All()
    {
        foreach (var node in parts.GroupBy(part => part.Split))
            yield return (node.Key, node.All(least.ContainsKey) ? ExactSum.Of([.. node.Select(part => part.Up(least[part])), -charges[node.Key]]) : null);
    }
}
