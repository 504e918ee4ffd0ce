using Junheng.Planning.Compliance.Model;
using Junheng.Planning.Compliance.Parts;
using Junheng.Planning.Options;
using Junheng.Standards.Fields;

namespace Junheng.Planning.Compliance;

/// <summary>What a proof says of one group of actions, for people to read.</summary>
/// <param name="Stage">The stage in which the actions are meant; null for whatever they do.</param>
/// <param name="Cost">What the plan spends on them, in money.</param>
/// <param name="Bound">What no plan spends less than, what is paid for items let off included; a cost that the group can have.</param>
public sealed record ProofGroup(IReadOnlyList<PlanAction> Actions, Stage? Stage, decimal Cost, decimal Bound);

/// <summary>The groups of actions that a proof looks at one by one, in the case in which they add up to least.</summary>
/// <param name="HasLetOff">True if groups compete for what schools may let off: a price of that is in their bounds, and is taken from the sum.</param>
public sealed record ProofGroups(IReadOnlyList<ProofGroup> Groups, bool HasLetOff)
{
    /// <summary>Null where the proof does not fall apart.</summary>
    public static ProofGroups? Of(CompliancePlan plan)
    {
        if (plan.Certificate is not { } certificate)
            return null;
        var nodes = certificate.Nodes;
        ProofGroups? lowest = null;
        foreach (var split in nodes.OfType<PartSplit>())
        {
            if (Read(plan, nodes, split) is { } groups && (lowest is null || groups.Sum < lowest.Sum))
                lowest = groups;
        }

        return lowest;
    }

    private decimal Sum => Groups.Sum(each => each.Bound);

    /// <summary>Null for a case that holds no plan.</summary>
    private static ProofGroups? Read(CompliancePlan plan, IReadOnlyList<CertificateNode> nodes, PartSplit split)
    {
        var groups = new List<ProofGroup>();
        foreach (var part in split.Parts)
        {
            var bound = Lowest(nodes, part.Node);
            if (!double.IsFinite(bound))
                return null;
            List<PlanAction> actions = [.. plan.Options.Actions.Where(action => part.Actions.Contains(action.Id, StringComparer.Ordinal))];
            var own = plan.Actions.Where(each => part.Actions.Contains(each.Action, StringComparer.Ordinal) && (part.Stage is null || each.Stage == part.Stage));
            var grain = CostGrain.Of([CostGrain.Of(actions), .. split.LetOff.Select(each => each.Price)]);
            groups.Add(new ProofGroup(actions, part.Stage, own.Sum(each => each.Cost), PartProof.Up(bound, grain)));
        }

        return new ProofGroups(groups, split.LetOff.Count > 0);
    }

    private static double Lowest(IReadOnlyList<CertificateNode> nodes, int at) => nodes[at] switch
    {
        CertificateLeaf leaf => leaf.Empty ? double.PositiveInfinity : leaf.Bound,
        CountSplit split => Math.Min(Lowest(nodes, split.Below), Lowest(nodes, split.Above)),
        ThresholdSplit split => Math.Min(Lowest(nodes, split.Met), Lowest(nodes, split.Unmet)),
        TotalSplit split => Math.Min(Lowest(nodes, split.Below), Lowest(nodes, split.Above)),
        _ => double.NegativeInfinity,
    };
}
