using Junheng.Planning.Compliance.Composite;
using Junheng.Planning.Compliance.Infeasible;
using Junheng.Planning.Compliance.Model;
using Junheng.Planning.Compliance.Results;
using Junheng.Planning.Compliance.Search;
using Junheng.Planning.Options;
using Junheng.Standards.Evaluation;
using Junheng.Standards.Facts;
using Junheng.Standards.Packs;

namespace Junheng.Planning.Compliance;

/// <summary>
/// The cheapest plan in whole numbers under which every school meets the standard's rule and every CV its limit, within 编制, budget,
/// caps and locks; with a proved lower bound.
/// </summary>
public static class CompliancePlanner
{
    /// <remarks>
    /// Pure: the same input gives the same plan, as long as time does not cut the search short. Nothing is accepted before it was tested in whole
    /// numbers and fractions; <see cref="CompliancePlan.After"/> is the evaluator's own judgement of the facts with the plan carried out.
    /// </remarks>
    /// <param name="progress">Told the best cost and the bound as they close in on each other.</param>
    /// <exception cref="OperationCanceledException">The caller asked to stop.</exception>
    /// <exception cref="PlanLimitException">The options tie so many actions together that no exact answer can be had.</exception>
    public static CompliancePlan Plan(
        StandardPack pack, CountyFacts facts, PlanOptions options, PlanTarget target, IProgress<PlanProgress>? progress = null, CancellationToken cancellation = default)
    {
        var stopper = new Stopper(target, progress, cancellation);
        var limits = CvLimits.From(pack, options);
        var model = ModelBuilder.Build(pack, facts, options, limits);
        var search = new TreeSearch(model);
        search.Run(stopper);
        if (search.Best.Exists && pack.CvRule is { Kind: CvRuleKind.Composite })
            return UnderComposite(model, search, target, stopper, cancellation);
        if (search.Best.Exists || !double.IsPositiveInfinity(search.Bound) || !target.Explain)
            return Result(model, search, target, search.Best.Counts ?? model.Lo);
        var (why, nearest) = InfeasibilityFinder.Find(model, limits, target, cancellation);
        return Result(model, search, target, nearest ?? model.Lo) with { Infeasible = why };
    }

    /// <summary>The plan without any CV is the cheapest if the composite allows it; otherwise caps of the single CVs are searched for.</summary>
    private static CompliancePlan UnderComposite(PlanModel model, TreeSearch search, PlanTarget target, Stopper stopper, CancellationToken cancellation)
    {
        var plain = Result(model, search, target, search.Best.Counts!);
        if (plain.After.Stages.All(stage => stage.CompositeStatus != CvStatus.Fail))
            return plain;
        var found = CompositePlanner.Find(model.Pack, model.Facts, model.Options, model, target, stopper, cancellation);
        var made = Result(model, search, target, found?.Counts ?? search.Best.Counts!);
        var holds = made.After.Stages.All(stage => stage.CompositeStatus != CvStatus.Fail);
        var gap = Stopper.GapOf((double)made.Cost, made.LowerBound);
        return made with
        {
            Status = !holds ? PlanStatus.Unknown : gap <= target.Gap ? PlanStatus.WithinGap : PlanStatus.Feasible,
            Gap = gap,
            Assumptions = found is { } one ? [.. made.Assumptions, one.Note] : made.Assumptions,
        };
    }

    private static CompliancePlan Result(PlanModel model, TreeSearch search, PlanTarget target, int[] counts)
    {
        var certificate = CertificateMaker.Make(model, search);
        var actions = PlanWriter.Actions(model, counts, PlanWriter.Floors(model, search.Solver.Evaluator));
        var cost = PlanMoney.CostOf(model, counts);
        var after = Evaluator.Evaluate(model.Pack, PlanFacts.Apply(model.Facts, model.Pack, model.Options, actions));
        var bound = Math.Min(certificate.Bound, search.Best.Exists ? (double)cost : double.PositiveInfinity);
        var gap = search.Best.Exists ? Stopper.GapOf((double)cost, bound) : 0;
        return new CompliancePlan
        {
            Status = StatusOf(model, search, gap, bound, (double)cost, target),
            Cost = cost,
            LowerBound = bound,
            Gap = gap,
            Actions = actions,
            Rules = RuleWriter.Write(model, search.Root, after, model.PostsOf(counts), cost),
            Before = model.Before,
            After = after,
            Certificate = certificate with { Bound = bound },
            Options = model.Options,
            Assumptions = model.Assumptions,
            OutOfReach = model.OutOfReach,
        };
    }

    private static PlanStatus StatusOf(PlanModel model, TreeSearch search, double gap, double bound, double cost, PlanTarget target)
    {
        if (!search.Best.Exists)
            return double.IsPositiveInfinity(search.Bound) ? PlanStatus.Infeasible : PlanStatus.Unknown;
        if (bound > cost - (double)model.Grain || model.Grain == 0)
            return PlanStatus.Optimal;
        return gap <= target.Gap ? PlanStatus.WithinGap : PlanStatus.Feasible;
    }
}
