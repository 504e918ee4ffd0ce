using System.Globalization;
using Junheng.Planning.Rotation;
using Junheng.Standards;
using Junheng.Standards.Evaluation;
using Junheng.Standards.Facts;
using Junheng.Standards.Fields;
using Junheng.Standards.Numerics;
using Junheng.Standards.Packs;

namespace Junheng.Planning.Checking.Rotation;

/// <summary>
/// Checks a rotation plan from its list of moves alone, in whole numbers and fractions. It shares nothing with the model that made the
/// plan: limits are counted again from the facts, and the county is judged again by the evaluator.
/// </summary>
public sealed class RotationChecker
{
    private readonly RotationPlan plan;
    private readonly CountyFacts facts;
    private readonly Assessment before, after;
    private readonly MoveChecker moves;
    private readonly List<Words> problems = [];

    private RotationChecker(StandardPack pack, CountyFacts facts, RotationPlan plan, IReadOnlyList<Teacher>? teachers)
    {
        this.plan = plan;
        this.facts = facts;
        moves = new MoveChecker(pack, facts, plan.Moves, plan.Options, teachers);
        before = moves.Before;
        after = Evaluator.Evaluate(pack, MovedCounty.Make(facts, plan.Moves));
    }

    /// <param name="teachers">The list that the plan was made from; null for a plan made from numbers.</param>
    public static RotationCheck Check(StandardPack pack, CountyFacts facts, RotationPlan plan, IReadOnlyList<Teacher>? teachers = null)
    {
        if (MoveChecker.Unknown(facts, plan.Moves) is { } strange)
            return new RotationCheck([strange], []);
        var checker = new RotationChecker(pack, facts, plan, teachers);
        checker.moves.Run(plan.Names);
        checker.CheckShares();
        checker.CheckCvs();
        checker.CheckShortfalls();
        checker.CheckCost();
        return new RotationCheck([.. checker.moves.Problems, .. checker.problems], checker.moves.NotVerified);
    }

    private void CheckShares()
    {
        var movers = plan.Moves.Sum(move => move.Count);
        var backbone = plan.Moves.Where(move => move.Class.Traits.HasFlag(TeacherTraits.Backbone)).Sum(move => move.Count);
        foreach (var rule in plan.Rules.Where(rule => rule.Id is "backbone"))
        {
            if (rule.Met != (backbone >= plan.Options.LeastShareOfBackbone * movers))
                Say($"骨干教师占比的结论不对：{backbone}/{movers}。", $"The conclusion on backbone teachers is wrong: {backbone}/{movers}.");
        }

        // How many are eligible is counted anew from the list or the numbers due.
        var eligible = (decimal)moves.EligibleTotal;
        foreach (var rule in plan.Rules.Where(rule => rule.Id == "movers"))
        {
            if (rule.Met != (movers >= plan.Options.LeastShareOfEligible * eligible))
                Say($"交流比例的结论不对：{movers}/{eligible:0}。", $"The conclusion on the share of movers is wrong: {movers}/{eligible:0}.");
        }
    }

    /// <summary>Each CV that the plan says is within its limit is, in fractions.</summary>
    private void CheckCvs()
    {
        foreach (var rule in plan.Rules.Where(rule => rule.Id == "cv"))
        {
            var stage = after.Stages.First(each => each.Stage == rule.Stage);
            var indicator = stage.Indicators.First(each => each.Indicator.Id == rule.Indicator);
            Rational amounts = Rational.Zero, pupils = Rational.Zero, squares = Rational.Zero;
            for (var i = 0; i < stage.Sections.Count; i++)
            {
                if (!stage.Sections[i].InCv)
                    continue;
                var (amount, weight) = (Rational.FromShortest(indicator.Numerators[i]), Rational.FromShortest(indicator.Denominators[i]));
                amounts += amount;
                pupils += weight;
                squares += amount * amount / weight;
            }

            var limit = Rational.FromShortest(rule.Limit);
            var within = squares * pupils <= (Rational.One + limit * limit) * amounts * amounts;
            if (within != rule.Met)
                Say($"{rule.Text.Zh}：结论不对，算得 {indicator.Cv:0.0000}。", $"{rule.Text.En}: the conclusion is wrong; it is {indicator.Cv:0.0000}.");
        }
    }

    /// <summary>A school that fails only for want of teachers is listed with what it lacks.</summary>
    private void CheckShortfalls()
    {
        var listed = plan.Shortfalls.Select(each => (each.School, each.Stage)).ToHashSet();
        foreach (var stage in after.Stages)
        {
            var was = before.Stages.First(each => each.Stage == stage.Stage);
            for (var i = 0; i < stage.Sections.Count; i++)
            {
                var code = facts.Schools[stage.Sections[i].School].Code;
                if (was.Schools[i] == SchoolStatus.Pass && stage.Schools[i] == SchoolStatus.Fail && !listed.Contains((code, stage.Stage)))
                    Say($"{code} {stage.Stage.Name().Zh}本来达标，按方案反而不达标。", $"{code} met the standard and would not with the plan.");
            }
        }
    }

    private void CheckCost()
    {
        if (plan.LowerBound > plan.Cost)
            Say($"下界 {plan.LowerBound} 高于 {plan.Cost}。", $"The bound {plan.LowerBound} is above {plan.Cost}.");
        var points = plan.Moves.Sum(move => move.Count * plan.Options.Points(move.Kilometres, move.Minutes))
            + plan.Shortfalls.Sum(each => each.Lacking) * (double)plan.Options.PointsPerShortfall;
        if (points > plan.Cost + 1e-6 * (1 + Math.Abs(plan.Cost)))
            Say($"分值合计 {points:0.####} 高于方案所写的 {plan.Cost:0.####}。", $"The points add up to {points:0.####}, above the {plan.Cost:0.####} stated.");
    }

    private void Say(FormattableString zh, FormattableString en) =>
        problems.Add(new Words(zh.ToString(CultureInfo.InvariantCulture), en.ToString(CultureInfo.InvariantCulture)));
}
