using System.Globalization;
using Junheng.Planning.Rotation;
using Junheng.Standards;
using Junheng.Standards.Evaluation;
using Junheng.Standards.Facts;
using Junheng.Standards.Fields;
using Junheng.Standards.Packs;

namespace Junheng.Planning.Checking.Rotation;

/// <summary>Checks a list of moves by itself: who may take part, how far, who is there to leave, headcounts, subjects, names.</summary>
internal sealed class MoveChecker
{
    private readonly CountyFacts facts;
    private readonly IReadOnlyList<RotationMove> moves;
    private readonly RotationOptions options;
    private readonly IReadOnlyList<Teacher>? teachers;
    private readonly Dictionary<string, SchoolIdentity> schools;
    private readonly Distances distances;

    public MoveChecker(StandardPack pack, CountyFacts facts, IReadOnlyList<RotationMove> moves, RotationOptions options, IReadOnlyList<Teacher>? teachers)
    {
        this.facts = facts;
        this.moves = moves;
        this.options = options;
        this.teachers = teachers;
        schools = facts.Schools.ToDictionary(school => school.Code, StringComparer.Ordinal);
        Before = Evaluator.Evaluate(pack, facts);
        Staff = new Staff(pack, facts, options, teachers);
        distances = new Distances(options);
        if (teachers is null)
        {
            NotVerified.Add(new(
                "没有教师名册：各项人数怎样交叉、应交流的是哪一类教师，数据里没有；只核对了每校各项人数合得上、交流的人数不超过应交流教师数。",
                "There is no list of teachers: how traits overlap and which teachers are due is not in the data; only the sums of each school and the number due were checked."));
        }
    }

    public Assessment Before { get; }
    public Staff Staff { get; }
    public List<Words> Problems { get; } = [];
    public List<Words> NotVerified { get; } = [];

    /// <summary>A school that is not in the data; null if all are.</summary>
    public static Words? Unknown(CountyFacts facts, IReadOnlyList<RotationMove> moves)
    {
        var known = facts.Schools.Select(school => school.Code).ToHashSet(StringComparer.Ordinal);
        return moves.FirstOrDefault(move => !known.Contains(move.From) || !known.Contains(move.To)) is { } strange
            ? new($"学校 {strange.From} 或 {strange.To} 不在数据里。", $"School {strange.From} or {strange.To} is not in the data.")
            : null;
    }

    public void Run(IReadOnlyList<NamedMove> names)
    {
        CheckMoves();
        CheckSchools();
        if (teachers is not null)
            Problems.AddRange(NameCheck.Of(Staff, teachers, moves, names, Before));
    }

    /// <summary>Teachers due in all sections that take part.</summary>
    public double EligibleTotal => Sections().Sum(each => Staff.Due(each.Stage, each.Section) ?? 0);

    private IEnumerable<(Stage Stage, Section Section)> Sections() =>
        Before.Stages.SelectMany(stage => stage.Sections.Where(section => section.InCv && (options.IncludePrivate || facts.Schools[section.School].Operator != 10)).Select(section => (stage.Stage, section)));

    private void CheckMoves()
    {
        foreach (var move in moves)
        {
            if (move.Count < 1 || move.From == move.To)
                Say($"{move.From} → {move.To}：人数或学校不对。", $"{move.From} → {move.To}: wrong count or schools.");
            foreach (var school in (string[])[move.From, move.To])
            {
                if (MovedCounty.Find(Before, move.Stage, school) is not { } place || !place.Stage.Sections[place.Section].InCv)
                    Say($"{school} 没有计入差异系数的{move.Stage.Name().Zh}。", $"{school} has no {move.Stage.Name().En} stage that is counted.");
                if (!options.IncludePrivate && schools[school].Operator == 10)
                    Say($"{school} 是民办学校，不参加交流。", $"{school} is private and takes no part.");
            }

            if (distances.Problem(schools[move.From], schools[move.To], move) is { } problem)
                Problems.Add(problem);
        }
    }

    /// <summary>Per school and stage: who leaves, who comes, and that nobody leaves who is not there or may not.</summary>
    private void CheckSchools()
    {
        foreach (var group in moves.SelectMany(move => new[] { (School: move.From, move, Sign: -1), (School: move.To, move, Sign: 1) }).GroupBy(each => (each.School, each.move.Stage)))
        {
            var (school, stage) = group.Key;
            if (MovedCounty.Find(Before, stage, school) is not { } place)
                continue;
            var section = place.Stage.Sections[place.Section];
            var leaving = group.Where(each => each.Sign < 0).Select(each => each.move).ToList();
            var gone = leaving.Sum(move => move.Count);
            var change = group.Sum(each => each.Sign * each.move.Count);
            var staff = Staff.All(stage, section);
            if (gone > options.MostShareOfStaff * (decimal)staff)
                Say($"{school} {stage.Name().Zh}交流出 {gone} 人，超过 {staff:0} 人的上限比例。", $"{school}: {gone} of {staff:0} teachers leave, more than may.");
            if (Math.Abs(change) > options.HeadcountChange)
                Say($"{school} {stage.Name().Zh}人数变动 {change}。", $"{school}: the headcount changes by {change}.");
            if (Staff.Due(stage, section) is not { } due || gone > due)
                Say($"{school} {stage.Name().Zh}交流出 {gone} 人，多于应交流的教师。", $"{school}: {gone} leave, more than are due.");
            if (teachers is null)
                CheckNumbers(school, stage, section, leaving, staff);
            else
                CheckList(school, stage, Staff.Listed(stage, section), leaving, [.. group.Where(each => each.Sign > 0).Select(each => each.move)]);
        }
    }

    /// <summary>
    /// Those who leave with a trait are at most those who have it, and those who leave without are at most those who have not: exactly then
    /// some way of spreading the traits over the staff agrees with the numbers reported.
    /// </summary>
    private void CheckNumbers(string school, Stage stage, in Section section, List<RotationMove> leaving, double staff)
    {
        foreach (var trait in Staff.UsedTraits)
        {
            var has = Staff.Number(trait.Field(), stage, section);
            var with = leaving.Where(move => move.Class.Traits.HasFlag(trait)).Sum(move => move.Count);
            if (with > has || leaving.Sum(move => move.Count) - with > staff - has)
                Say($"{school} {stage.Name().Zh}的{trait.Name().Zh}教师人数与方案合不上。", $"{school}: the number of {trait.Name().En} teachers does not agree with the plan.");
        }
    }

    private void CheckList(string school, Stage stage, List<Teacher> here, List<RotationMove> leaving, List<RotationMove> coming)
    {
        foreach (var one in leaving.GroupBy(move => move.Class))
        {
            var may = here.Count(teacher => Staff.MayMove(teacher) && Staff.ClassOf(teacher) == one.Key);
            if (one.Sum(move => move.Count) > may)
                Say($"{school} {stage.Name().Zh}可交流的“{one.Key.Name.Zh}”教师只有 {may} 人。", $"{school} has only {may} eligible teachers of class {one.Key.Name.En}.");
        }

        foreach (var subject in leaving.Select(move => move.Class.Subject).Where(subject => subject.Length > 0).Distinct(StringComparer.Ordinal))
        {
            var has = here.Count(teacher => teacher.Subject == subject);
            var left = has - leaving.Where(move => move.Class.Subject == subject).Sum(move => move.Count) + coming.Where(move => move.Class.Subject == subject).Sum(move => move.Count);
            if (left < has && left < options.LeastShareOfSubject * has)
                Say($"{school} {stage.Name().Zh}的{subject}教师由 {has} 人减到 {left} 人，低于应保留的比例。", $"{school}: teachers of {subject} fall from {has} to {left}, below the share to be kept.");
        }
    }

    private void Say(FormattableString zh, FormattableString en) =>
        Problems.Add(new Words(zh.ToString(CultureInfo.InvariantCulture), en.ToString(CultureInfo.InvariantCulture)));
}
