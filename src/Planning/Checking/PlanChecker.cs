using Junheng.Planning.Compliance;
using Junheng.Planning.Options;
using Junheng.Standards;
using Junheng.Standards.Facts;
using Junheng.Standards.Fields;
using Junheng.Standards.Numerics;
using Junheng.Standards.Packs;

namespace Junheng.Planning.Checking;

/// <summary>
/// Judges a plan a second time, apart from everything that made it: own reading of formulas, own sections and splits, fractions
/// throughout. Nothing is shown to people that it refuses.
/// </summary>
public static class PlanChecker
{
    public static CheckReport Check(StandardPack pack, CountyFacts facts, CompliancePlan plan) =>
        Check(pack, facts, plan.Options, plan.Actions, plan.Status, plan.Cost, plan.LowerBound, plan.Certificate);

    /// <param name="lowerBound">What the plan says nothing can cost less than.</param>
    /// <param name="certificate">Its proof; may be null only where the status is unknown.</param>
    /// <remarks>
    /// Of a plan for a county that has none (status infeasible) the actions, prices and caps are checked and the proof that nothing
    /// meets every rule; the rules themselves are reported, not required.
    /// </remarks>
    public static CheckReport Check(
        StandardPack pack,
        CountyFacts facts,
        PlanOptions options,
        IReadOnlyList<PlannedAction> actions,
        PlanStatus status,
        decimal cost,
        double lowerBound,
        PlanCertificate? certificate)
    {
        var refusals = new List<Refusal>();
        var done = new List<Words>();
        var today = new ExactSchools(pack, facts, (_, _) => null);
        var decisions = new DecisionTable(today, options);
        var taken = new ActionCheck(facts, decisions, options, refusals);
        taken.Run(actions, cost);
        done.Add(new($"{actions.Count} 项做法的学校、数量、上限和已定的事；费用重新相加。", $"School, count, cap and decisions of {actions.Count} actions; the cost added up again."));
        var required = status is PlanStatus.Optimal or PlanStatus.WithinGap or PlanStatus.Feasible;
        var rules = Rules(pack, options, facts, decisions, taken, done);
        if (required)
            refusals.AddRange(rules.Where(rule => rule.Verdict == CheckVerdict.Broken).Select(rule => Broken(rule, pack)));
        double? proved = null;
        if (certificate is not null)
            proved = Prove(today, decisions, options, certificate, status, refusals, done);
        else if (status != PlanStatus.Unknown)
            refusals.Add(new Refusal(CheckCodes.CertificateMissing, new("没有证明。", "There is no proof.")));
        if (required)
            Bound(taken.Cost, options, status, lowerBound, proved, refusals);
        return new CheckReport(rules, refusals, done) { ProvedBound = refusals.Count == 0 ? proved : null };
    }

    private static List<RuleCheck> Rules(StandardPack pack, PlanOptions options, CountyFacts facts, DecisionTable decisions, ActionCheck taken, List<Words> done)
    {
        var after = new ExactSchools(pack, facts, (field, school) => decisions.Given(field, school, taken.Counts));
        var review = new RuleReview(pack, options, after);
        review.Run();
        var rules = review.Rules;
        var cvs = rules.Count(rule => rule.Kind is CheckKind.Cv or CheckKind.Composite);
        done.Add(new($"用分数重算 {review.Schools} 个学段的学校规则和 {cvs} 项差异系数，没有四舍五入。", $"The school rule of {review.Schools} sections and {cvs} coefficients of variation computed again in fractions, nothing rounded."));
        if (options.Quota is { } quota)
            rules.Add(new RuleCheck(CheckKind.Quota, null, null, null, taken.Quota, quota, taken.Quota <= quota ? CheckVerdict.Holds : CheckVerdict.Broken));
        if (options.Budget is { } budget)
            rules.Add(new RuleCheck(CheckKind.Budget, null, null, null, taken.Cost.ToDouble(), (double)budget, taken.Cost <= Rational.From(budget) ? CheckVerdict.Holds : CheckVerdict.Broken));
        return rules;
    }

    private static double? Prove(
        ExactSchools today, DecisionTable decisions, PlanOptions options, PlanCertificate certificate, PlanStatus status, List<Refusal> refusals, List<Words> done)
    {
        try
        {
            var county = new ProofCounty(today, decisions, options);
            var check = new CertificateCheck(county, decisions, today, certificate, options.Quota, options.Budget, refusals);
            check.Run();
            if (status == PlanStatus.Infeasible && !check.AllEmpty)
                refusals.Add(new Refusal(CheckCodes.BoundNotProved, new("没有证明不存在方案。", "It is not proved that there is no plan.")));
            if (double.IsPositiveInfinity(certificate.Bound) && !check.AllEmpty)
                refusals.Add(new Refusal(CheckCodes.BoundNotProved, new("下界写的是无穷大，证明却留有方案。", "The bound is infinite, but the proof leaves room for plans.")));
            done.Add(new($"证明的 {check.Leaves} 个部分合起来包括所有方案，每一部分的下界用分数重算。", $"The {check.Leaves} parts of the proof cover every plan; the bound of each computed again in fractions."));
            if (county.TakenAsTheyStand.Count > 0)
                done.Add(new($"下界把这些指标看作不变：{string.Join("、", county.TakenAsTheyStand)}。", $"The bound takes these indicators as they stand: {string.Join(", ", county.TakenAsTheyStand)}."));
            return certificate.Bound;
        }
        catch (NotAffineException)
        {
            refusals.Add(new Refusal(CheckCodes.NotLinear, new("标准里谁计入由方案改变的数决定，证明无法核对。", "Who is counted depends on what the plan changes; the proof cannot be checked.")));
            return null;
        }
    }

    /// <summary>The stated bound is proved and not above the cost; an optimal plan leaves no room for a cheaper multiple of the prices.</summary>
    private static void Bound(Rational cost, PlanOptions options, PlanStatus status, double stated, double? proved, List<Refusal> refusals)
    {
        if (double.IsNaN(stated) || double.IsPositiveInfinity(stated) || (proved is { } bound && stated > bound))
        {
            refusals.Add(new Refusal(CheckCodes.BoundNotProved, new("方案写的下界大于证明的下界。", "The plan states a larger bound than its proof.")));
            return;
        }

        if (double.IsNegativeInfinity(stated))
            return;
        var (exact, grain) = (ExactSum.Of(Math.Max(stated, 0)), ProofPart.GrainOf(options.Actions.SelectMany(action => new[] { action.Cost, action.Fixed })));
        if (exact > cost)
            refusals.Add(new Refusal(CheckCodes.BoundOverCost, new("下界大于费用。", "The bound is above the cost.")));
        else if (status == PlanStatus.Optimal && grain.Sign > 0 && exact <= cost - grain)
            refusals.Add(new Refusal(CheckCodes.NotOptimal, new("下界和费用之间还有更省的方案的余地，不能说最省。", "Between bound and cost there is room for a cheaper plan; it cannot be called the cheapest.")));
    }

    private static Refusal Broken(RuleCheck rule, StandardPack pack)
    {
        var (zh, en) = (rule.Stage?.Name().Zh ?? "", rule.Stage?.Name().En ?? "");
        var name = pack.Indicators.FirstOrDefault(indicator => indicator.Id == rule.Indicator)?.ShortName ?? Words.Same("");
        var text = rule.Kind switch
        {
            CheckKind.School => new Words($"学校 {rule.School}（{zh}）不达标", $"school {rule.School} ({en}) is below standard"),
            CheckKind.Cv => new Words($"{zh}{name.Zh}的差异系数超过限值", $"the CV of {name.En}, {en}, is over its limit"),
            CheckKind.Composite => new Words($"{zh}综合差异系数超过限值", $"the composite CV, {en}, is over its limit"),
            CheckKind.Quota => new Words("用的编制超过限额", "more posts are used than there are"),
            _ => new Words("费用超过资金", "the cost is over the budget"),
        };
        var figures = double.IsNaN(rule.Limit) ? "" : FormattableString.Invariant($" ({rule.Value:R} > {rule.Limit:R})");
        return new Refusal(CheckCodes.RuleBroken, new($"方案做完后，{text.Zh}{figures}。", $"With the plan carried out {text.En}{figures}."));
    }
}
