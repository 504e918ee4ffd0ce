using Junheng.Standards.Expressions;
using Junheng.Standards.Expressions.Nodes;
using Junheng.Standards.Facts;
using Junheng.Standards.Fields;
using Junheng.Standards.Packs;

namespace Junheng.Standards.Evaluation;

/// <summary>What a pack asks of one stage, made once a pack.</summary>
internal sealed class StagePlan
{
    public StagePlan(StandardPack pack, PackPlan plan, Stage stage)
    {
        Indicators = [.. pack.Indicators.Select(indicator => new IndicatorPlan(pack, indicator, stage, plan))];
        Exclusions = [.. pack.Exclusions.Select(exclusion => new ExclusionPlan(exclusion, ExclusionPlan.KindOf(exclusion.When)))];
        CompositeLimit = pack.CvRule is { Kind: CvRuleKind.Composite } rule && rule.Limits.TryGetValue(stage, out var limit) ? limit : null;
    }

    /// <summary>By place in the pack.</summary>
    public IndicatorPlan[] Indicators { get; }

    public ExclusionPlan[] Exclusions { get; }

    public decimal? CompositeLimit { get; }
}

/// <summary>An exclusion with the one kind of school that it can hit, where its condition says so.</summary>
internal readonly record struct ExclusionPlan(Exclusion Exclusion, SchoolKind? Kind)
{
    /// <summary>False if no school of the county can be excluded by it.</summary>
    public bool MayHit(CountyFacts facts) => Kind is not { } kind || facts.HasKind(kind);

    /// <summary>K of a condition <c>kind == K</c> or <c>kind == K and …</c>; null where it is not of that form.</summary>
    public static SchoolKind? KindOf(Expression when) => when switch
    {
        BinaryNode { Symbol: "and" } both => KindOf(both.Children[0]) ?? KindOf(both.Children[1]),
        BinaryNode { Symbol: "==", Children: [VariableNode { Variable.Name: "kind" }, CodeNode code] } => (SchoolKind)code.Index,
        _ => null,
    };
}
