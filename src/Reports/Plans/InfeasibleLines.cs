using Junheng.Planning.Compliance;
using Junheng.Reports.Numbers;
using Junheng.Standards;

namespace Junheng.Reports.Plans;

/// <summary>Why there is no plan, line by line: what conflicts, how far it goes, what would help.</summary>
public static class InfeasibleLines
{
    private const int MostSchools = 5;

    /// <summary>Heading and lines of each part; empty where the plan is feasible.</summary>
    public static IReadOnlyList<(Words Heading, IReadOnlyList<Words> Lines)> Of(CompliancePlan plan)
    {
        if (plan.Infeasible is not { } infeasible)
            return [];
        return
        [
            (new("互相冲突的要求", "Requirements in conflict"), [.. infeasible.SmallestConflict.Select(rule => rule.Text)]),
            (new("最低能到多少", "The least that can be reached"), [.. infeasible.SmallestReachable.Select(cv => Reachable(plan, cv))]),
            (new("什么能帮上忙", "What would help"), [.. infeasible.Levers.Select(lever => lever.Text)]),
        ];
    }

    internal static void Write(TextWriter output, CompliancePlan plan, Language language)
    {
        foreach (var (heading, lines) in Of(plan).Where(part => part.Lines.Count > 0))
        {
            output.WriteLine();
            output.WriteLine(heading.In(language));
            foreach (var line in lines)
                output.WriteLine("  " + line.In(language));
        }
    }

    private static Words Reachable(CompliancePlan plan, ReachableCv cv)
    {
        var rule = new PlanRule(PlanRuleKind.Cv, cv.Stage, cv.Indicator, cv.Limit, double.NaN, double.NaN, true, null, 0);
        var name = RuleSentences.Name(rule, plan.After.Pack);
        var smallest = Print.Number(Math.Floor(cv.Smallest * 1000) / 1000, 3);
        var zh = string.Join("、", cv.Schools.Take(MostSchools).Select(code => PlanSentences.School(plan, code, cv.Stage).Zh));
        var en = string.Join(", ", cv.Schools.Take(MostSchools).Select(code => PlanSentences.School(plan, code, cv.Stage).En));
        return new(
            $"{name.Zh}差异系数不可能低于 {smallest}，限值 {Print.Exact(cv.Limit)}{(zh.Length > 0 ? $"；主要因为{zh}" : "")}。",
            $"{name.En}: the CV cannot fall below {smallest}, its limit is {Print.Exact(cv.Limit)}{(en.Length > 0 ? $"; mainly because of {en}" : "")}.");
    }
}
