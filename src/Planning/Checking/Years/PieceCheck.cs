using Junheng.Planning.Compliance;
using Junheng.Planning.Options;
using Junheng.Planning.Scenarios.Years;
using Junheng.Standards.Fields;
using Junheng.Standards.Numerics;

namespace Junheng.Planning.Checking.Years;

/// <summary>The pieces of a schedule: they are the plan's, at its prices, within each year's means.</summary>
internal sealed class PieceCheck(PlanOptions options, YearSchedule schedule, List<Refusal> refusals)
{
    private readonly Dictionary<string, PlanAction> kinds = options.Actions.ToDictionary(action => action.Id, StringComparer.Ordinal);

    /// <summary>True if everything was paid so early that it has taken effect by the end of the last year.</summary>
    public bool AllWorkByTheEnd { get; private set; } = true;

    public void Run()
    {
        if (!schedule.Years.Select(step => step.Year).SequenceEqual(options.Years.Select(year => year.Year)))
        {
            Refuse(CheckCodes.YearUnknown, $"方案的年份和规划选项的年份不同。", $"The years of the schedule are not those of the options.");
            return;
        }

        for (var y = 0; y < schedule.Years.Count; y++)
            Year(schedule.Years[y], options.Years[y], schedule.Years.Count - 1 - y);
        Together();
    }

    private void Year(YearStep step, PlanYear means, int yearsLeft)
    {
        var money = Rational.Zero;
        long posts = 0;
        foreach (var piece in step.Paid)
        {
            if (!kinds.TryGetValue(piece.Action, out var kind))
            {
                Refuse(CheckCodes.ActionUnknown, $"规划选项里没有“{piece.Action}”。", $"The options have no action \"{piece.Action}\".");
                continue;
            }

            AllWorkByTheEnd &= kind.LeadYears <= yearsLeft;
            var price = Rational.From(kind.Cost) * new Rational(piece.Count, 1) + Rational.From(kind.Fixed);
            if (piece.Count < 1 || price != Rational.From(piece.Cost))
                Refuse(CheckCodes.CostDiffers, $"{step.Year} 年学校 {piece.School} 的“{piece.Action}”应是 {price.ToDouble():R}，方案写的是 {piece.Cost}。", $"\"{piece.Action}\" at school {piece.School} in {step.Year} costs {price.ToDouble():R}; the plan says {piece.Cost}.");
            money += price;
            posts += (long)piece.Count * kind.UsesQuota;
        }

        if (money != Rational.From(step.Spent) || posts != step.QuotaUsed)
            Refuse(CheckCodes.CostDiffers, $"{step.Year} 年合计是 {money.ToDouble():R}、编制 {posts}，方案写的是 {step.Spent}、{step.QuotaUsed}。", $"{step.Year} adds up to {money.ToDouble():R} and {posts} posts; the plan says {step.Spent} and {step.QuotaUsed}.");
        if (means.Money.Count > 0 && money > Rational.From(means.Money.Values.Sum()))
            Refuse(CheckCodes.OverYear, $"{step.Year} 年的费用 {money.ToDouble():R} 超过当年的资金。", $"{step.Year} costs {money.ToDouble():R}, more than its money.");
        if (means.Quota is { } most && posts > most)
            Refuse(CheckCodes.OverYear, $"{step.Year} 年用的编制超过 {most}。", $"{step.Year} uses more than its {most} posts.");
    }

    /// <summary>Paid and unpaid pieces together are the plan's counts; what has a fixed part is begun once.</summary>
    private void Together()
    {
        var pieces = schedule.Years.SelectMany(step => step.Paid).Concat(schedule.Unpaid).ToLookup(Place);
        var planned = schedule.Plan.MeetsEveryRule ? schedule.Plan.Actions.ToDictionary(Place, action => (long)action.Count) : [];
        foreach (var place in pieces.Select(group => group.Key).Union(planned.Keys))
        {
            var count = pieces[place].Sum(piece => (long)piece.Count);
            if (count != planned.GetValueOrDefault(place))
                Refuse(CheckCodes.YearDiffers, $"学校 {place.School} 的“{place.Action}”各年合计 {count}，方案是 {planned.GetValueOrDefault(place)}。", $"\"{place.Action}\" at school {place.School} is {count} over the years; the plan has {planned.GetValueOrDefault(place)}.");
            if (pieces[place].Count() > 1 && kinds.TryGetValue(place.Action, out var kind) && kind.Fixed > 0)
                Refuse(CheckCodes.ActionTwice, $"学校 {place.School} 的“{place.Action}”分在几年开工。", $"\"{place.Action}\" at school {place.School} is begun in several years.");
        }
    }

    private static (string School, Stage? Stage, string Action) Place(PlannedAction action) => (action.School, action.Stage, action.Action);

    private void Refuse(string code, FormattableString zh, FormattableString en) => refusals.Add(new Refusal(code, new(FormattableString.Invariant(zh), FormattableString.Invariant(en))));
}
