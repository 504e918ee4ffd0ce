using System.Globalization;
using Junheng.Standards;
using Junheng.Standards.Evaluation;
using Junheng.Standards.Facts;
using Junheng.Standards.Fields;

namespace Junheng.Planning.Rotation.Cases;

/// <summary>Teachers by class for the sections of a county: from the numbers of the workbook, or counted from a list.</summary>
internal sealed class StaffCounts
{
    private readonly RotationOptions options;
    private readonly CountyFacts facts;
    private readonly TeacherTraits[] traits;
    private readonly Dictionary<TeacherClass, int> classIndex = [];
    private readonly ILookup<(string School, Stage Stage), Teacher>? teachers;
    private int guessedDue, different;

    /// <param name="traits">The traits that matter to the standard.</param>
    /// <param name="list">Null where only the numbers are known.</param>
    public StaffCounts(RotationOptions options, CountyFacts facts, TeacherTraits[] traits, IReadOnlyList<Teacher>? list)
    {
        this.options = options;
        this.facts = facts;
        this.traits = traits;
        teachers = list?.ToLookup(teacher => (teacher.School, teacher.Stage));
        if (list is null)
        {
            for (var mask = 0; mask < 1 << traits.Length; mask++)
                Index(new TeacherClass(TraitsOf(mask), ""));
            return;
        }

        foreach (var each in list.Select(ClassOf).Distinct().OrderBy(each => each.Subject, StringComparer.Ordinal).ThenBy(each => each.Traits))
            Index(each);
    }

    public List<TeacherClass> Classes { get; } = [];

    public List<Words> Assumptions { get; } = [];

    public TeacherClass ClassOf(Teacher teacher) => new(teacher.Traits & traits.Aggregate(TeacherTraits.None, (all, trait) => all | trait), teacher.Subject);

    public int Index(TeacherClass one)
    {
        if (classIndex.TryGetValue(one, out var index))
            return index;
        classIndex.Add(one, Classes.Count);
        Classes.Add(one);
        return Classes.Count - 1;
    }

    /// <summary>True if the teacher may move: so many years here, and not exempt.</summary>
    public bool IsEligible(Teacher teacher) => !teacher.Exempt && teacher.YearsHere >= (double)options.YearsBeforeMoving;

    /// <summary>Teachers and eligible ones by class; null where the numbers needed are not there.</summary>
    public (int[] Teachers, int[] Eligible)? Of(Stage stage, in Section section) =>
        teachers is null ? FromNumbers(stage, section) : FromList(stage, section);

    /// <summary>Says what was taken for granted, once all sections were asked for.</summary>
    public void Conclude()
    {
        if (teachers is not null)
        {
            if (different > 0)
            {
                Assumptions.Add(new Words(
                    string.Create(CultureInfo.InvariantCulture, $"{different} 个学段的名册人数与上报的专任教师数不同：谁可以交流看名册，指标按上报数计算。"),
                    string.Create(CultureInfo.InvariantCulture, $"In {different} school stages the list and the reported number of teachers differ: who may move is taken from the list, indicators from the reported numbers.")));
            }

            return;
        }

        Assumptions.Add(new Words(
            "没有教师名册：各类教师的交叉人数按各项人数均匀分布推算，合计与上报数一致。",
            "There is no list of teachers: how traits overlap is taken as spread evenly, with the sums as reported."));
        Assumptions.Add(new Words(
            "应交流教师按各类教师人数的比例分到各类。",
            "Teachers due to rotate are divided over the classes in proportion to their numbers."));
        if (guessedDue > 0)
        {
            Assumptions.Add(new Words(
                string.Create(CultureInfo.InvariantCulture, $"{guessedDue} 个学段没有应交流教师数，按专任教师的 {options.UnknownEligibleShare:P0} 计。"),
                string.Create(CultureInfo.InvariantCulture, $"{guessedDue} school stages report no teachers due to rotate; {options.UnknownEligibleShare:P0} of their teachers are taken.")));
        }
    }

    private (int[], int[])? FromNumbers(Stage stage, in Section section)
    {
        var pupils = $"pupils_{stage.Id()}";
        var total = FactColumns.Sum(facts, $"teachers_{stage.Id()}", pupils, section);
        if (!IsCount(total))
            return null;
        var margins = new int[traits.Length];
        for (var t = 0; t < traits.Length; t++)
        {
            var count = FactColumns.Sum(facts, $"{traits[t].Field()}_{stage.Id()}", pupils, section);
            if (!IsCount(count) || count > total)
                return null;
            margins[t] = (int)count;
        }

        var table = JointTable.Spread((int)total, margins);
        var due = FactColumns.Sum(facts, $"teachers_rotation_due_{stage.Id()}", pupils, section);
        if (!IsCount(due))
        {
            due = Math.Floor(total * (double)options.UnknownEligibleShare);
            guessedDue++;
        }

        return (table, JointTable.Share((int)Math.Min(due, total), table));
    }

    private (int[], int[])? FromList(Stage stage, in Section section)
    {
        var all = new int[Classes.Count];
        var eligible = new int[Classes.Count];
        foreach (var row in section.Merged.Prepend(section.School))
        {
            foreach (var teacher in teachers![(facts.Schools[row].Code, stage)])
            {
                var index = classIndex[ClassOf(teacher)];
                all[index]++;
                eligible[index] += IsEligible(teacher) ? 1 : 0;
            }
        }

        if (all.Sum() != FactColumns.Sum(facts, $"teachers_{stage.Id()}", $"pupils_{stage.Id()}", section))
            different++;
        return all.Sum() == 0 ? null : (all, eligible);
    }

    private TeacherTraits TraitsOf(int mask)
    {
        var all = TeacherTraits.None;
        for (var t = 0; t < traits.Length; t++)
            all |= (mask >> t & 1) == 1 ? traits[t] : TeacherTraits.None;
        return all;
    }

    private static bool IsCount(double value) => value >= 0 && value <= 1_000_000 && value == Math.Floor(value);
}
