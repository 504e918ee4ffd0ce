using Junheng.Planning.Compliance.Model;
using Junheng.Planning.Options;
using Junheng.Standards;
using Junheng.Standards.Fields;
using static System.FormattableString;

namespace Junheng.Planning.Compliance.Infeasible;

/// <summary>
/// A smallest set of county rules that cannot hold together, by deletion: each rule in turn is left out, and stays out if there is still no plan
/// without it.
/// </summary>
internal sealed class ConflictFinder(PlanModel model, CvLimits limits, Prober prober)
{
    public (IReadOnlyList<ConflictRule> Rules, IReadOnlyList<Cone> Cones) Find()
    {
        if (model.Hopeless.Count > 0)
            return (model.Hopeless, []);
        var options = model.Options;
        var kept = model.Cones.ToList();
        if (options.Budget is not null && StillNone(options with { Budget = null }, kept))
            options = options with { Budget = null };
        if (options.Quota is not null && StillNone(options with { Quota = null }, kept))
            options = options with { Quota = null };
        foreach (var cone in model.Cones)
        {
            var fewer = kept.Where(each => each != cone).ToList();
            if (StillNone(options, fewer))
                kept = fewer;
        }

        var rules = kept.ConvertAll(Rule);
        if (options.Quota is { } quota)
            rules.Add(new ConflictRule(PlanRuleKind.Quota, null, null, null, new Words(Invariant($"编制不超过 {quota} 名。"), Invariant($"At most {quota} posts."))));
        if (options.Budget is { } budget)
            rules.Add(new ConflictRule(PlanRuleKind.Budget, null, null, null, new Words(Invariant($"资金不超过 {budget} {options.MoneyUnit.Zh}。"), Invariant($"At most {budget} {options.MoneyUnit.En}."))));
        return (rules, kept);
    }

    private bool StillNone(PlanOptions options, List<Cone> cones) =>
        prober.HasPlan(options, limits.Where((stage, k) => cones.Exists(cone => cone.Stage == stage && cone.Indicator == k))) == false;

    private ConflictRule Rule(Cone cone)
    {
        var indicator = model.Pack.Indicators[cone.Indicator];
        return new ConflictRule(PlanRuleKind.Cv, cone.Stage, indicator.Id, null, new Words(
            Invariant($"{cone.Stage.Name().Zh}“{indicator.Name.Zh}”的差异系数不大于 {cone.Limit}。"),
            Invariant($"{cone.Stage.Name().En}: the CV of \"{indicator.Name.En}\" is at most {cone.Limit}.")));
    }
}
