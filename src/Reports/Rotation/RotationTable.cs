using System.Globalization;
using Junheng.Planning.Checking.Rotation;
using Junheng.Planning.Rotation;
using Junheng.Reports.Console;
using Junheng.Standards;
using Junheng.Standards.Fields;

namespace Junheng.Reports.Rotation;

/// <summary>A rotation plan on a terminal: what, how sure, rules, moves, what is still lacking, assumptions.</summary>
public static class RotationTable
{
    /// <param name="check">The checker's verdict on it.</param>
    public static void Write(TextWriter output, RotationPlan plan, RotationCheck check, Language language)
    {
        var zh = language == Language.Zh;
        var names = plan.Before.Facts.Schools.ToDictionary(school => school.Code, school => school.Name, StringComparer.Ordinal);
        output.WriteLine(RotationWords.Lead(plan, language));
        output.WriteLine(RotationWords.Proof(plan, language));
        output.WriteLine();
        WriteRules(output, plan, language);
        MoveLines.Write(output, plan.Moves, names, language);
        WriteShortfalls(output, plan, names, language);
        output.WriteLine(zh ? "本方案的假设：" : "Assumptions:");
        output.WriteLine("  " + RotationWords.Options(plan.Options, language));
        foreach (var assumption in plan.Assumptions)
            output.WriteLine("  " + assumption.In(language));
        foreach (var open in check.NotVerified)
            output.WriteLine("  " + (zh ? "未能核对：" : "Not verified: ") + open.In(language));
    }

    private static void WriteRules(TextWriter output, RotationPlan plan, Language language)
    {
        var table = language == Language.Zh ? new TextTable("规则", ">现在", ">方案后", "结果") : new TextTable("Rule", ">Now", ">With the plan", "Result");
        foreach (var rule in plan.Rules)
            table.Add(rule.Text.In(language), RotationWords.Figure(rule, rule.Before, language), RotationWords.Figure(rule, rule.After, language), RotationWords.Met(rule, language));
        table.Write(output);
        output.WriteLine();
    }

    private static void WriteShortfalls(TextWriter output, RotationPlan plan, Dictionary<string, string> names, Language language)
    {
        if (plan.Shortfalls.Count == 0)
            return;
        var indicators = plan.Before.Pack.Indicators.ToDictionary(indicator => indicator.Id, indicator => indicator.ShortName.In(language), StringComparer.Ordinal);
        var table = language == Language.Zh ? new TextTable("学段", "学校", "还缺", ">人数") : new TextTable("Stage", "School", "Still lacking", ">Number");
        foreach (var each in plan.Shortfalls)
            table.Add(each.Stage.Name().In(language), names[each.School], indicators[each.Indicator], each.Lacking.ToString(CultureInfo.InvariantCulture));
        table.Write(output);
        output.WriteLine();
    }
}
