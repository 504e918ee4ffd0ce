using Junheng.Planning.Compliance;
using Junheng.Planning.Options;
using Junheng.Standards.Facts;
using Junheng.Standards.Fields;
using Junheng.Standards.Numerics;

namespace Junheng.Planning.Checking;

/// <summary>Checks what a plan does: who, what, how many, at what price, within caps, decisions and means.</summary>
internal sealed class ActionCheck(CountyFacts facts, DecisionTable decisions, PlanOptions options, List<Refusal> refusals)
{
    private const int MostRefusals = 50;

    /// <summary>Units by decision.</summary>
    public long[] Counts { get; } = new long[decisions.All.Count];

    public Rational Cost { get; private set; } = Rational.Zero;
    public long Quota { get; private set; }

    public void Run(IReadOnlyList<PlannedAction> actions, decimal cost)
    {
        var bySchool = new Dictionary<string, int>(StringComparer.Ordinal);
        for (var i = 0; i < facts.Schools.Count; i++)
            bySchool.TryAdd(facts.Schools[i].Code, i);
        var money = new Dictionary<int, Rational>();
        foreach (var action in actions)
            Take(action, bySchool);
        foreach (var paid in actions.Where(action => action.Year is not null))
            money[paid.Year!.Value] = money.GetValueOrDefault(paid.Year.Value, Rational.Zero) + Rational.From(paid.Cost);
        Prices(actions);
        Bounds();
        Years(actions, money);
        if (Cost != Rational.From(cost))
            Refuse(CheckCodes.CostDiffers, $"各项费用合计是 {Cost.ToDouble():R}，方案写的是 {cost}。", $"The actions cost {Cost.ToDouble():R} together; the plan says {cost}.");
    }

    private void Take(PlannedAction action, Dictionary<string, int> bySchool)
    {
        if (!bySchool.TryGetValue(action.School, out var school))
            Refuse(CheckCodes.SchoolUnknown, $"没有学校 {action.School}。", $"There is no school {action.School}.");
        else if (decisions.Find(school, action.Stage, action.Action) is not { } decision)
            Refuse(CheckCodes.ActionUnknown, $"学校 {action.School} 不能做“{action.Action}”（{StageWord(action.Stage)}）。", $"School {action.School} cannot do \"{action.Action}\" ({action.Stage?.Id() ?? "whole school"}).");
        else if (action.Count < 1)
            Refuse(CheckCodes.CountNotPositive, $"学校 {action.School} 的“{action.Action}”数量是 {action.Count}。", $"The count of \"{action.Action}\" at school {action.School} is {action.Count}.");
        else if (Counts[decision.Number] > 0 && action.Year is null)
            Refuse(CheckCodes.ActionTwice, $"学校 {action.School} 的“{action.Action}”写了两次。", $"\"{action.Action}\" at school {action.School} is written twice.");
        else
            Counts[decision.Number] += action.Count;
    }

    /// <summary>count × price, the fixed part once however many years it takes.</summary>
    private void Prices(IReadOnlyList<PlannedAction> actions)
    {
        var stated = actions.GroupBy(action => (action.School, action.Stage, action.Action)).ToDictionary(group => group.Key, group => group.Aggregate(Rational.Zero, (sum, each) => sum + Rational.From(each.Cost)));
        foreach (var decision in decisions.All.Where(decision => Counts[decision.Number] > 0))
        {
            var count = Counts[decision.Number];
            var price = Rational.From(decision.Action.Cost) * new Rational(count, 1) + Rational.From(decision.Action.Fixed);
            Cost += price;
            Quota += count * decision.Action.UsesQuota;
            var code = facts.Schools[decision.School].Code;
            if (stated.TryGetValue((code, decision.Stage, decision.Action.Id), out var said) && said != price)
                Refuse(CheckCodes.CostDiffers, $"学校 {code} 的“{decision.Action.Id}”应是 {price.ToDouble():R}，方案写的是 {said.ToDouble():R}。", $"\"{decision.Action.Id}\" at school {code} costs {price.ToDouble():R}; the plan says {said.ToDouble():R}.");
        }
    }

    private void Bounds()
    {
        foreach (var decision in decisions.All)
        {
            var count = Counts[decision.Number];
            var code = facts.Schools[decision.School].Code;
            if (decision.Locked && count != decision.Least)
                Refuse(CheckCodes.LockBroken, $"学校 {code} 的“{decision.Action.Id}”已定为 {decision.Least}，方案是 {count}。", $"\"{decision.Action.Id}\" at school {code} is decided as {decision.Least}; the plan has {count}.");
            else if (decision.Most is { } most && count > most)
                Refuse(CheckCodes.OverCap, $"学校 {code} 的“{decision.Action.Id}”最多 {most}，方案是 {count}。", $"\"{decision.Action.Id}\" at school {code} is at most {most}; the plan has {count}.");
        }
    }

    private void Years(IReadOnlyList<PlannedAction> actions, Dictionary<int, Rational> money)
    {
        var uses = options.Actions.ToDictionary(action => action.Id, action => action.UsesQuota, StringComparer.Ordinal);
        foreach (var group in actions.Where(action => action.Year is not null).GroupBy(action => action.Year!.Value))
        {
            if (options.Years.FirstOrDefault(year => year.Year == group.Key) is not { } year)
            {
                Refuse(CheckCodes.YearUnknown, $"规划选项里没有 {group.Key} 年。", $"The options have no year {group.Key}.");
                continue;
            }

            if (year.Money.Count > 0 && money[group.Key] > Rational.From(year.Money.Values.Sum()))
                Refuse(CheckCodes.OverYear, $"{group.Key} 年的费用 {money[group.Key].ToDouble():R} 超过当年的资金。", $"{group.Key} costs {money[group.Key].ToDouble():R}, more than its money.");
            if (year.Quota is { } posts && group.Sum(action => (long)action.Count * uses.GetValueOrDefault(action.Action)) > posts)
                Refuse(CheckCodes.OverYear, $"{group.Key} 年用的编制超过 {posts}。", $"{group.Key} uses more than its {posts} posts.");
        }
    }

    private static string StageWord(Stage? stage) => stage?.Name().Zh ?? "全校";

    private void Refuse(string code, FormattableString zh, FormattableString en)
    {
        if (refusals.Count < MostRefusals)
            refusals.Add(new Refusal(code, new(FormattableString.Invariant(zh), FormattableString.Invariant(en))));
    }
}
