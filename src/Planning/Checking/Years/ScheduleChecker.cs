using Junheng.Planning.Options;
using Junheng.Planning.Scenarios.Years;
using Junheng.Standards;
using Junheng.Standards.Evaluation;
using Junheng.Standards.Facts;
using Junheng.Standards.Packs;

namespace Junheng.Planning.Checking.Years;

/// <summary>
/// Judges a plan over years a second time: that its pieces are the plan's, that each year's money and 编制 suffice, and what has taken
/// effect by the end of each year, with that year's pupils, by fractions. Shares nothing with the code that ordered the years.
/// </summary>
public static class ScheduleChecker
{
    /// <param name="facts">The county today.</param>
    /// <param name="options">The options the schedule was asked for under, with their years.</param>
    public static CheckReport Check(StandardPack pack, CountyFacts facts, PlanOptions options, YearSchedule schedule)
    {
        var refusals = new List<Refusal>();
        var done = new List<Words>();
        var pieces = new PieceCheck(options, schedule, refusals);
        pieces.Run();
        done.Add(new(
            $"{schedule.Years.Count} 年的各项合起来是方案本身，每年的资金和编制够用。",
            $"The pieces of {schedule.Years.Count} years together are the plan; each year's money and posts suffice."));
        var rules = new List<RuleCheck>();
        for (var y = 0; y < Math.Min(schedule.Years.Count, options.Years.Count); y++)
            rules = End(pack, facts, options, schedule, y, refusals);
        if (schedule.Plan.MeetsEveryRule && schedule.Unpaid.Count == 0 && pieces.AllWorkByTheEnd)
            refusals.AddRange(rules.Where(rule => rule.Verdict == CheckVerdict.Broken).Select(rule => new Refusal(CheckCodes.RuleBroken, new("到最后一年还有规则没有达到。", "A rule is still broken in the last year."))).Take(1));
        done.Add(new("每年年底的学生数、已见效的做法、达标学校数和差异系数用分数重算。", "Pupils, actions that have taken effect, schools to standard and CVs at the end of each year computed again in fractions."));
        return new CheckReport(rules, refusals, done);
    }

    private static List<RuleCheck> End(StandardPack pack, CountyFacts facts, PlanOptions options, YearSchedule schedule, int y, List<Refusal> refusals)
    {
        var step = schedule.Years[y];
        var then = ExactPupils.Of(facts, options.Years[y].PupilFactor);
        // What can be done at all is what could be done with the last year's pupils, for which the plan was made.
        var decisions = new DecisionTable(new ExactSchools(pack, ExactPupils.Of(facts, options.Years[^1].PupilFactor), static (_, _) => null), schedule.Plan.Options);
        var counts = Working(facts, options, schedule, y, decisions);
        var review = new RuleReview(pack, options, new ExactSchools(pack, then, (field, school) => decisions.Given(field, school, counts)));
        review.Run();
        var meeting = review.Schools - review.Rules.Count(rule => rule.Kind == CheckKind.School);
        if (pack.SchoolRule is not null && (meeting != step.SchoolsMeeting || review.Schools != step.SchoolsJudged))
        {
            refusals.Add(new Refusal(CheckCodes.YearDiffers, new(
                $"{step.Year} 年底达标的是 {meeting}/{review.Schools}，方案写的是 {step.SchoolsMeeting}/{step.SchoolsJudged}。",
                $"At the end of {step.Year} {meeting} of {review.Schools} meet the standard; the plan says {step.SchoolsMeeting} of {step.SchoolsJudged}.")));
        }

        foreach (var rule in review.Rules.Where(rule => rule.Kind == CheckKind.Cv))
            Compare(step, rule, refusals);
        return review.Rules;
    }

    private static void Compare(YearStep step, RuleCheck rule, List<Refusal> refusals)
    {
        var said = step.End.Stages.FirstOrDefault(stage => stage.Stage == rule.Stage)?.Indicators.FirstOrDefault(indicator => indicator.Indicator.Id == rule.Indicator);
        var same = said is not null && said.CvStatus == CvStatus.Fail == (rule.Verdict == CheckVerdict.Broken)
            && (double.IsNaN(rule.Value) ? double.IsNaN(said.Cv) : Math.Abs(said.Cv - rule.Value) <= 1e-9 * Math.Max(1, rule.Value));
        if (!same)
        {
            refusals.Add(new Refusal(CheckCodes.YearDiffers, new(
                $"{step.Year} 年底 {rule.Indicator} 的差异系数和方案写的不同。",
                $"At the end of {step.Year} the CV of {rule.Indicator} differs from the plan's.")));
        }
    }

    /// <summary>Units by decision that were paid early enough to work at the end of year <paramref name="y"/>.</summary>
    private static long[] Working(CountyFacts facts, PlanOptions options, YearSchedule schedule, int y, DecisionTable decisions)
    {
        var lead = options.Actions.ToDictionary(action => action.Id, action => action.LeadYears, StringComparer.Ordinal);
        var school = facts.Schools.Select((each, i) => (each.Code, i)).DistinctBy(each => each.Code, StringComparer.Ordinal).ToDictionary(each => each.Code, each => each.i, StringComparer.Ordinal);
        var counts = new long[decisions.All.Count];
        for (var paid = 0; paid <= y; paid++)
        {
            foreach (var action in schedule.Years[paid].Paid)
            {
                if (lead.TryGetValue(action.Action, out var years) && paid + years <= y && school.TryGetValue(action.School, out var at) && decisions.Find(at, action.Stage, action.Action) is { } decision)
                    counts[decision.Number] += action.Count;
            }
        }

        return counts;
    }
}
