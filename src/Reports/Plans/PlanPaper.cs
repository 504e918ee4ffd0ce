using Junheng.Planning.Checking;
using Junheng.Planning.Compliance;
using Junheng.Planning.Scenarios;
using Junheng.Reports.Numbers;
using Junheng.Reports.Plans.Scenarios;
using Junheng.Reports.Word;
using Junheng.Standards;
using Junheng.Standards.Evaluation;
using Junheng.Standards.Fields;

namespace Junheng.Reports.Plans;

/// <summary>A plan as a paper that a county meeting can discuss: the assumptions first, then the conclusion, the money, who does what.</summary>
public static class PlanPaper
{
    /// <param name="output">Stays open; need not be seekable.</param>
    public static void Write(Stream output, CompliancePlan plan, CheckReport report, Language language = Language.Zh) =>
        Write(output, new ScenarioSet(plan), report, language);

    /// <summary>The plan with its years, near-best alternatives and the price of what is decided, where it has them.</summary>
    /// <param name="output">Stays open; need not be seekable.</param>
    public static void Write(Stream output, ScenarioSet set, CheckReport report, Language language = Language.Zh)
    {
        var writer = new Writer(new Paper(), set.Plan, language);
        writer.Opening(report);
        writer.Money();
        writer.BeforeAfter();
        writer.Around(set);
        writer.Schools();
        writer.Levels();
        writer.Closing(report);
        writer.Paper.Save(output);
    }

    private sealed class Writer(Paper paper, CompliancePlan plan, Language language)
    {
        private static readonly string[] Numerals = ["一", "二", "三", "四", "五", "六", "七", "八", "九", "十", "十一", "十二"];
        private readonly bool zh = language == Language.Zh;
        private readonly string unit = plan.Options.MoneyUnit.In(language);
        private int section;

        public Paper Paper => paper;

        public void Opening(CheckReport report)
        {
            var county = plan.After.Facts.County;
            var goal = plan.After.Pack.ShortName;
            paper.Title(Say($"{county.Display}义务教育{goal.Zh}规划方案", $"{county.Display}: a plan for {goal.En}"));
            Heading("本方案的假设", "What this plan assumes");
            paper.Text(Say("以下单价和限额是测算的前提，没有注明文件的都是假设，改动后结果会变。", "The figures below are the premises; what names no document is an assumption, and other figures give another result."));
            paper.Table([22, 46, 20, 12],
                zh ? ["项目", "假设", "依据", "可信度"] : ["Item", "Assumption", "Source", "Confidence"],
                PlanAssumptions.Of(plan).Select(line => new[] { line.Name.In(language), line.Text.In(language), line.Source?.ToString() ?? "", line.Source is null ? "" : PlanAssumptions.Sure(line.Source).In(language) }));
            Heading("结论", "Conclusion");
            paper.Text(PlanSentences.Headline(plan).In(language) + (zh ? "" : " ") + PlanSentences.Proof(plan).In(language));
            foreach (var stage in plan.After.Stages.Where(_ => plan.After.Pack.SchoolRule is not null))
                paper.Text(PlanSentences.Schools(plan, stage).In(language) + (zh ? "。" : "."));
            if (report.Accepted)
                paper.Text(Say("方案由另一个程序用分数逐条核对，核对通过。", "Another program checked the plan line by line in fractions and accepted it."));
            foreach (var (heading, lines) in InfeasibleLines.Of(plan).Where(part => part.Lines.Count > 0))
                paper.Text($"{heading.In(language)}{(zh ? "：" : ": ")}{string.Join(zh ? "" : " ", lines.Select(line => line.In(language)))}");
        }

        public void Money()
        {
            if (plan.Actions.Count == 0)
                return;
            Heading("费用", "What it costs");
            paper.Table([36, 22, 14, 16, 24],
                zh ? ["做法", ">数量", ">学校", ">" + unit, "负责科室"] : ["Action", ">Units", ">Schools", ">" + unit, "Office"],
                PlanTotals.ByAction(plan)
                    .Select(total => new[] { total.Action.Name.In(language), PlanMoney.Count(total.Count, total.Action).In(language), Print.Number(total.Schools), PlanMoney.Number(total.Cost), total.Action.Office.In(language) })
                    .Append([Say("合计", "Total"), "", Print.Number(plan.Actions.Select(action => action.School).Distinct(StringComparer.Ordinal).Count()), PlanMoney.Number(plan.Cost), ""]));
            var townships = PlanTotals.ByTownship(plan);
            if (townships.Count > 1)
                paper.Table([40, 20, 24], zh ? ["乡镇", ">学校", ">" + unit] : ["Township", ">Schools", ">" + unit],
                    townships.Select(total => new[] { total.Township.Length > 0 ? total.Township : Print.Missing, Print.Number(total.Schools), PlanMoney.Number(total.Cost) }));
        }

        public void BeforeAfter()
        {
            Heading("达标前后", "Before and after");
            foreach (var after in plan.After.Stages)
            {
                var before = plan.Before.Stages.FirstOrDefault(stage => stage.Stage == after.Stage);
                paper.Table([30, 14, 14, 14, 14, 14],
                    zh ? [after.Stage.Name().Zh, ">现在不达标", ">之后不达标", ">现在差异", ">之后差异", ">限值"] : [after.Stage.Name().En, ">Below now", ">Below after", ">CV now", ">CV after", ">Limit"],
                    after.Indicators.Select((then, k) => Line(then, after, before, k)));
            }

            paper.Note(Say("差异为校际差异系数；不达标为学校数，其中可以有规定允许的余项。", "CV: coefficient of variation between schools. Below: schools, among them those that the rule lets off."));
        }

        public void Schools()
        {
            if (plan.Actions.Count == 0)
                return;
            Heading("各校要做的事", "What each school does");
            paper.Table([34, 26, 18, 12, 20],
                zh ? ["学校", "做法", ">数量", ">" + unit, "为什么"] : ["School", "Action", ">Units", ">" + unit, "Why"],
                plan.Actions.Select(action => new[]
                {
                    PlanSentences.School(plan, action.School, action.Stage).In(language),
                    PlanSentences.Action(plan, action.Action).In(language),
                    PlanSentences.Count(plan, action).In(language),
                    PlanMoney.Number(action.Cost),
                    PlanSentences.Why(action.Why).In(language),
                }));
        }

        public void Levels()
        {
            if (plan.Rules.Count == 0)
                return;
            Heading("水位和价格", "Water levels and prices");
            foreach (var rule in plan.Rules.Where(rule => rule.Active || rule.Kind is PlanRuleKind.Quota or PlanRuleKind.Budget))
                paper.Text($"{RuleSentences.Name(rule, plan.After.Pack).In(language)}{(zh ? "：" : ": ")}{RuleSentences.Level(rule, plan.After.Pack, plan.Options).In(language)}{(zh ? "" : " ")}{RuleSentences.Price(rule, plan.Options).In(language)}");
            var idle = plan.Rules.Count(rule => !rule.Active && rule.Kind is PlanRuleKind.Cv or PlanRuleKind.Composite);
            if (idle > 0)
                paper.Text(Say($"其余 {idle} 项差异系数不增加费用。", $"The other {idle} coefficients of variation cost nothing."));
            paper.Note(Say("价格指小的变动；变动大时要重新测算。", "Prices speak of small changes; a large one has to be computed again."));
        }

        public void Closing(CheckReport report)
        {
            Heading("没有包括的", "What is not covered");
            if (plan.OutOfReach.Count == 0)
                paper.Text(Say("规划的做法管得到的要求都已包括。", "Every requirement that the actions reach is covered."));
            foreach (var text in plan.OutOfReach)
                paper.Text(text.In(language));
            paper.Note(Say("核对内容：", "Checked: ") + string.Join(zh ? "" : " ", report.Checked.Select(text => text.In(language))));
            paper.Note($"{plan.After.Pack.Id} {plan.After.Pack.Version} {plan.After.Pack.Hash}");
        }

        public void Around(ScenarioSet set)
        {
            foreach (var part in ScenarioParts.Of(set, language))
            {
                Heading(part.Heading.Zh, part.Heading.En);
                if (part.Widths.Length > 0)
                    paper.Table(part.Widths, part.Head, part.Rows);
                foreach (var text in part.Texts)
                    paper.Text(text);
            }
        }

        private string[] Line(IndicatorResult then, StageAssessment after, StageAssessment? before, int k)
        {
            var pack = plan.After.Pack;
            var judged = then.Indicator.Thresholds.Count > 0 && pack.SchoolRule is not null;
            return
            [
                then.Indicator.ShortName.In(language),
                judged && before is not null ? Print.Number(PlanCounts.Below(before.Indicators[k], before)) : Print.Missing,
                judged ? Print.Number(PlanCounts.Below(then, after)) : Print.Missing,
                before is null ? Print.Missing : Print.Cv(before.Indicators[k].Cv, pack),
                Print.Cv(then.Cv, pack),
                Print.Limit(then.CvLimit),
            ];
        }

        private void Heading(string chinese, string english)
        {
            paper.Heading(zh ? $"{Numerals[section]}、{chinese}" : FormattableString.Invariant($"{section + 1}. {english}"));
            section++;
        }

        private string Say(string chinese, string english) => zh ? chinese : english;
    }
}
