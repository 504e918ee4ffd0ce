using Junheng.Planning.Compliance.Model;
using Junheng.Planning.Compliance.Search;
using Junheng.Planning.Options;
using Junheng.Standards;
using Junheng.Standards.Fields;
using static System.FormattableString;

namespace Junheng.Planning.Compliance.Infeasible;

/// <summary>What would help, each tried by a search of its own: a lever that alone leads to no plan is not named.</summary>
internal sealed class LeverFinder(PlanModel model, CvLimits limits, Prober prober)
{
    public IReadOnlyList<Lever> Find(IReadOnlyList<Cone> conflict)
    {
        var found = new List<Lever>();
        var reach = new ReachableCvs(model, limits, prober);
        foreach (var cone in conflict)
            Relax(cone, reach, found);
        Posts(found);
        Money(found);
        foreach (var action in model.Options.Actions)
            Uncap(action, found);
        foreach (var cone in conflict)
            found.Add(Move(cone));
        return found;
    }

    private void Relax(Cone cone, ReachableCvs reach, List<Lever> found)
    {
        var wide = Prober.With(limits, cone.Stage, cone.Indicator, 100m);
        if (prober.HasPlan(model.Options, wide) != true)
            return;
        var limit = Math.Ceiling(reach.Bracket(model.Options, cone, alone: false).Some * 1000) / 1000;
        var (stage, name) = (cone.Stage.Name(), Name(cone));
        found.Add(new Lever("relax_limit", cone.Stage, model.Pack.Indicators[cone.Indicator].Id, (double)limit, new Words(
            Invariant($"把{stage.Zh}“{name.Zh}”的差异系数限值放到 {limit} 就有方案。"),
            Invariant($"With a limit of {limit} for the CV of \"{name.En}\" ({stage.En}) there is a plan."))));
    }

    private void Posts(List<Lever> found)
    {
        if (model.Options.Quota is not { } quota)
            return;
        // Posts so dear that the search looks for the fewest.
        var dear = model.Options with { Quota = null, Budget = null, Actions = [.. model.Options.Actions.Select(each => each.UsesQuota > 0 ? each with { Cost = each.Cost + 10_000m * each.UsesQuota } : each)] };
        var (made, search) = prober.Search(dear, limits);
        if (!search.Best.Exists || (model.Options.Budget is not null && prober.HasPlan(model.Options with { Quota = null }, limits) != true))
            return;
        var more = Enumerable.Range(0, made.Count).Sum(v => (long)made.Posts[v] * search.Best.Counts![v]) - quota;
        if (more > 0)
            found.Add(new Lever("more_quota", null, null, more, new Words(Invariant($"再有 {more} 名编制就有方案。"), Invariant($"With {more} more posts there is a plan."))));
    }

    private void Money(List<Lever> found)
    {
        if (model.Options.Budget is not { } budget)
            return;
        var (made, search) = prober.Search(model.Options with { Budget = null }, limits);
        if (!search.Best.Exists)
            return;
        var more = PlanMoney.CostOf(made, search.Best.Counts!) - budget;
        if (more > 0)
            found.Add(new Lever("more_budget", null, null, (double)more, new Words(Invariant($"再有 {more:0.##} {model.Options.MoneyUnit.Zh}就有方案。"), Invariant($"With {more:0.##} {model.Options.MoneyUnit.En} more there is a plan."))));
    }

    private void Uncap(PlanAction action, List<Lever> found)
    {
        if (!model.Options.Caps.Any(cap => cap.Action == action.Id) && action.CapField is null)
            return;
        var open = model.Options with
        {
            Caps = [.. model.Options.Caps.Where(cap => cap.Action != action.Id)],
            Actions = [.. model.Options.Actions.Select(each => each == action ? each with { CapField = null, CapMinus = null } : each)],
        };
        if (prober.HasPlan(open, limits) == true)
            found.Add(new Lever("raise_cap", null, null, double.NaN, new Words(Invariant($"放开“{action.Name.Zh}”的上限就有方案。"), Invariant($"Without the caps of \"{action.Name.En}\" there is a plan."))));
    }

    /// <summary>Moving instead of adding: the least amount whose moving towards the mean brings the CV of today to its limit.</summary>
    private Lever Move(Cone cone)
    {
        var indicator = model.Pack.Indicators[cone.Indicator];
        var cv = model.Before.Stages.First(stage => stage.Stage == cone.Stage).Indicators[cone.Indicator].Cv;
        var mean = cone.Rows.Sum(row => model.Base[row]) / cone.Weight;
        var apart = cone.Rows.Sum(row => Math.Abs(model.Base[row] - mean * model.Weight[row])) / 2;
        var amount = cv > (double)cone.Limit ? apart * (1 - (double)cone.Limit / cv) : 0;
        var id = indicator.Numerator.Variables.Any(each => each.Name.StartsWith("teachers", StringComparison.Ordinal)) ? "move_teachers" : "move_resources";
        var printed = Math.Ceiling(amount);
        return new Lever(id, cone.Stage, indicator.Id, amount, new Words(
            Invariant($"不新增，只从高的学校调到低的学校：{cone.Stage.Name().Zh}“{indicator.Name.Zh}”调动约 {printed:0} {indicator.AmountUnit.Zh}，差异系数到限值。"),
            Invariant($"Without adding anything, moving about {printed:0} {indicator.AmountUnit.En} from high to low schools brings the CV of \"{indicator.Name.En}\" ({cone.Stage.Name().En}) to its limit.")));
    }

    private Words Name(Cone cone) => model.Pack.Indicators[cone.Indicator].Name;
}
