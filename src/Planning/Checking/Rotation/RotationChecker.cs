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
    private readonly IReadOnlyList<Teacher>? teachers;
    private readonly List<Words> problems = [];

    private RotationChecker(StandardPack pack, CountyFacts facts, RotationPlan plan, IReadOnlyList<Teacher>? teachers)
    {
        this.plan = plan;
        this.facts = facts;
        this.teachers = teachers;
        before = Evaluator.Evaluate(pack, facts);
        after = Evaluator.Evaluate(pack, MovedCounty.Make(facts, plan));
    }

    /// <param name="teachers">The list that the plan was made from; null for a plan made from numbers.</param>
    public static RotationCheck Check(StandardPack pack, CountyFacts facts, RotationPlan plan, IReadOnlyList<Teacher>? teachers = null)
    {
        var known = facts.Schools.Select(school => school.Code).ToHashSet(StringComparer.Ordinal);
        if (plan.Moves.FirstOrDefault(move => !known.Contains(move.From) || !known.Contains(move.To)) is { } strange)
            return new RotationCheck([new($"学校 {strange.From} 或 {strange.To} 不在数据里。", $"School {strange.From} or {strange.To} is not in the data.")]);
        var checker = new RotationChecker(pack, facts, plan, teachers);
        checker.CheckMoves();
        checker.CheckSchools();
        checker.CheckShares();
        checker.CheckCvs();
        checker.CheckShortfalls();
        checker.CheckCost();
        return new RotationCheck(checker.problems);
    }

    private void CheckMoves()
    {
        foreach (var move in plan.Moves)
        {
            if (move.Count < 1 || move.From == move.To)
                Say($"{move.From} → {move.To}：人数或学校不对。", $"{move.From} → {move.To}: wrong count or schools.");
            foreach (var school in (string[])[move.From, move.To])
            {
                if (MovedCounty.Find(before, move.Stage, school) is not { } place || !place.Stage.Sections[place.Section].InCv)
                    Say($"{school} 没有计入差异系数的{move.Stage.Name().Zh}。", $"{school} has no {move.Stage.Name().En} stage that is counted.");
                if (!plan.Options.IncludePrivate && facts.Schools.First(each => each.Code == school).Operator == 10)
                    Say($"{school} 是民办学校，不参加交流。", $"{school} is private and takes no part.");
            }

            if (move.Kilometres > (double)plan.Options.MostKilometres || (Distance(move.From, move.To) is { } km && Math.Abs(km - move.Kilometres) > 0.01))
                Say($"{move.From} → {move.To}：距离 {move.Kilometres:0.##} km 不对或超限。", $"{move.From} → {move.To}: {move.Kilometres:0.##} km is wrong or too far.");
        }
    }

    /// <summary>Per school and stage: who leaves, who comes, and that nobody leaves who is not there or may not.</summary>
    private void CheckSchools()
    {
        foreach (var group in plan.Moves.SelectMany(move => new[] { (School: move.From, move, Sign: -1), (School: move.To, move, Sign: 1) }).GroupBy(each => (each.School, each.move.Stage)))
        {
            var (school, stage) = group.Key;
            if (MovedCounty.Find(before, stage, school) is not { } place)
                continue;
            var leaving = group.Where(each => each.Sign < 0).Sum(each => each.move.Count);
            var change = group.Sum(each => each.Sign * each.move.Count);
            var staff = Number("teachers", stage, place.Stage.Sections[place.Section]);
            if (teachers is null && leaving > plan.Options.MostShareOfStaff * (decimal)staff)
                Say($"{school} {stage.Name().Zh}交流出 {leaving} 人，超过 {staff:0} 人的上限比例。", $"{school}: {leaving} of {staff:0} teachers leave, more than may.");
            if (Math.Abs(change) > plan.Options.HeadcountChange)
                Say($"{school} {stage.Name().Zh}人数变动 {change}。", $"{school}: the headcount changes by {change}.");
            CheckPeople(school, stage, place.Stage.Sections[place.Section], [.. group.Where(each => each.Sign < 0).Select(each => each.move)]);
        }
    }

    private void CheckPeople(string school, Stage stage, in Section section, List<RotationMove> leaving)
    {
        if (teachers is null)
        {
            var due = Number("teachers_rotation_due", stage, section);
            if (!double.IsNaN(due) && leaving.Sum(move => move.Count) > due)
                Say($"{school} {stage.Name().Zh}交流出的多于应交流的 {due:0} 人。", $"{school}: more leave than the {due:0} who are due.");
            foreach (var (trait, field) in new[] { (TeacherTraits.HighDegree, "teachers_above_degree"), (TeacherTraits.Backbone, "teachers_backbone"), (TeacherTraits.PeArt, "teachers_pe_art") })
            {
                var has = Number(field, stage, section);
                if (leaving.Where(move => move.Class.Traits.HasFlag(trait)).Sum(move => move.Count) > has)
                    Say($"{school} {stage.Name().Zh}没有那么多{trait.Name().Zh}教师。", $"{school} does not have so many {trait.Name().En} teachers.");
            }

            return;
        }

        var codes = section.Merged.Prepend(section.School).Select(row => facts.Schools[row].Code).ToHashSet(StringComparer.Ordinal);
        var here = teachers.Where(teacher => teacher.Stage == stage && codes.Contains(teacher.School)).ToList();
        if (leaving.Sum(move => move.Count) > plan.Options.MostShareOfStaff * here.Count)
            Say($"{school} {stage.Name().Zh}交流出的人数超过上限比例。", $"{school}: more leave than may.");
        foreach (var one in leaving.GroupBy(move => move.Class))
        {
            var may = here.Count(teacher => !teacher.Exempt && teacher.YearsHere >= (double)plan.Options.YearsBeforeMoving && teacher.Subject == one.Key.Subject && (teacher.Traits & one.Key.Traits) == one.Key.Traits);
            if (one.Sum(move => move.Count) > may)
                Say($"{school} {stage.Name().Zh}可交流的“{one.Key.Name.Zh}”教师只有 {may} 人。", $"{school} has only {may} eligible teachers of class {one.Key.Name.En}.");
        }
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

        if (plan.Rules.FirstOrDefault(rule => rule.Id == "movers") is { } share && !double.IsNaN(share.After) && share.After > 0)
        {
            var eligible = (decimal)Math.Round(movers / share.After);
            if (share.Met != (movers >= plan.Options.LeastShareOfEligible * eligible))
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
        var points = plan.Moves.Sum(move => move.Count * ((double)plan.Options.PointsPerMove + (double)plan.Options.PointsPerKilometre * move.Kilometres))
            + plan.Shortfalls.Sum(each => each.Lacking) * (double)plan.Options.PointsPerShortfall;
        if (points > plan.Cost + 1e-6 * (1 + Math.Abs(plan.Cost)))
            Say($"分值合计 {points:0.####} 高于方案所写的 {plan.Cost:0.####}。", $"The points add up to {points:0.####}, above the {plan.Cost:0.####} stated.");
    }

    private double Number(string field, Stage stage, in Section section)
    {
        double sum = 0;
        foreach (var row in section.Merged.Prepend(section.School))
        {
            if (facts.Value($"pupils_{stage.Id()}", row) > 0)
                sum += facts.Value($"{field}_{stage.Id()}", row);
        }

        return sum;
    }

    /// <summary>Great-circle distance by the spherical law of cosines; null where a place is not known.</summary>
    private double? Distance(string from, string to)
    {
        var (a, b) = (facts.Schools.First(each => each.Code == from), facts.Schools.First(each => each.Code == to));
        if (a is not { Latitude: { } y1, Longitude: { } x1 } || b is not { Latitude: { } y2, Longitude: { } x2 })
            return null;
        const double Degree = Math.PI / 180;
        var cosine = Math.Sin(y1 * Degree) * Math.Sin(y2 * Degree) + Math.Cos(y1 * Degree) * Math.Cos(y2 * Degree) * Math.Cos((x1 - x2) * Degree);
        return 6371.0088 * Math.Acos(Math.Clamp(cosine, -1, 1));
    }

    private void Say(FormattableString zh, FormattableString en) =>
        problems.Add(new Words(zh.ToString(CultureInfo.InvariantCulture), en.ToString(CultureInfo.InvariantCulture)));
}
