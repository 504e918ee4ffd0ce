using Junheng.Planning.Checking.Rotation;
using Junheng.Planning.Joint;
using Junheng.Reports.Console;
using Junheng.Reports.Numbers;
using Junheng.Reports.Plans;
using Junheng.Standards;

namespace Junheng.Reports.Rotation;

/// <summary>A plan of moves and purchases on a terminal: the answer, the three ways side by side, moves, purchases, what is assumed.</summary>
public static class JointTable
{
    private const int MostActions = 40;

    /// <param name="check">The checker's verdict on it.</param>
    public static void Write(TextWriter output, JointPlan plan, RotationCheck check, Language language)
    {
        var zh = language == Language.Zh;
        var names = plan.Before.Facts.Schools.ToDictionary(school => school.Code, school => school.Name, StringComparer.Ordinal);
        output.WriteLine($"{plan.Before.Facts.County.Display}  {plan.Before.Pack.ShortName.In(language)}");
        output.WriteLine(JointWords.Headline(plan).In(language));
        output.WriteLine(JointWords.Proof(plan).In(language));
        output.WriteLine();
        Ways(plan, language).Write(output);
        output.WriteLine();
        if (plan.Moves.Count > 0)
        {
            output.WriteLine(RotationWords.Moves(plan.Moves, language));
            MoveLines.Write(output, plan.Moves, names, language);
        }

        WritePurchases(output, plan, language);
        foreach (var stage in plan.After.Stages.Where(_ => plan.After.Pack.SchoolRule is not null))
            output.WriteLine(PlanSentences.Schools(plan.Purchases with { Before = plan.Before }, stage).In(language));
        output.WriteLine();
        output.WriteLine(zh ? "本方案的假设：" : "Assumptions:");
        output.WriteLine("  " + RotationWords.Limits(plan.Rotation, language));
        foreach (var line in PlanAssumptions.Of(plan.Purchases))
            output.WriteLine($"  {line.Name.In(language)}{(zh ? "：" : ": ")}{line.Text.In(language)}");
        foreach (var assumption in plan.Assumptions.Except(plan.Purchases.Assumptions))
            output.WriteLine("  " + assumption.In(language));
        foreach (var open in check.NotVerified)
            output.WriteLine("  " + (zh ? "未能核对：" : "Not verified: ") + open.In(language));
    }

    private static TextTable Ways(JointPlan plan, Language language)
    {
        var unit = plan.Options.MoneyUnit.In(language);
        var table = language == Language.Zh ? new TextTable("办法", ">" + unit, "证明") : new TextTable("Way", ">" + unit, "Proof");
        foreach (var (name, cost, proof) in JointWords.Ways(plan))
            table.Add(name.In(language), cost, proof.In(language));
        return table;
    }

    private static void WritePurchases(TextWriter output, JointPlan plan, Language language)
    {
        var (zh, bought) = (language == Language.Zh, plan.Purchases);
        if (bought.Actions.Count == 0)
            return;
        var unit = plan.Options.MoneyUnit.In(language);
        var totals = zh ? new TextTable("做法", ">数量", ">学校", ">" + unit) : new TextTable("Action", ">Units", ">Schools", ">" + unit);
        foreach (var total in PlanTotals.ByAction(bought))
            totals.Add(total.Action.Name.In(language), PlanMoney.Count(total.Count, total.Action).In(language), Print.Number(total.Schools), PlanMoney.Number(total.Cost));
        totals.Write(output);
        output.WriteLine();
        var table = zh ? new TextTable("学校", "做法", ">数量", ">" + unit) : new TextTable("School", "Action", ">Units", ">" + unit);
        foreach (var action in bought.Actions.OrderByDescending(action => action.Cost).Take(MostActions))
            table.Add(PlanSentences.School(bought, action.School, action.Stage).In(language), PlanSentences.Action(bought, action.Action).In(language), PlanSentences.Count(bought, action).In(language), PlanMoney.Number(action.Cost));
        table.Write(output);
        if (bought.Actions.Count > MostActions)
            output.WriteLine(zh ? $"另有 {bought.Actions.Count - MostActions} 行，全部见 --json 或 --xlsx。" : $"{bought.Actions.Count - MostActions} more lines; all are in --json or --xlsx.");
        output.WriteLine();
    }
}
