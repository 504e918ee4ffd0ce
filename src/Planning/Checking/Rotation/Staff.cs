using Junheng.Planning.Rotation;
using Junheng.Standards.Evaluation;
using Junheng.Standards.Facts;
using Junheng.Standards.Fields;
using Junheng.Standards.Packs;

namespace Junheng.Planning.Checking.Rotation;

/// <summary>Who is at a school and who may move, counted anew from the list of teachers, or from the school's own numbers.</summary>
internal sealed class Staff
{
    private readonly CountyFacts facts;
    private readonly RotationOptions options;
    private readonly IReadOnlyList<Teacher>? teachers;
    private readonly TeacherTraits used;

    public Staff(StandardPack pack, CountyFacts facts, RotationOptions options, IReadOnlyList<Teacher>? teachers)
    {
        this.facts = facts;
        this.options = options;
        this.teachers = teachers;
        var named = pack.Indicators.SelectMany(indicator => indicator.Numerator.Variables.Concat(indicator.Denominator.Variables))
            .Concat(pack.Waivers.SelectMany(waiver => waiver.Numerator?.Variables ?? []))
            .Where(variable => variable.IsField).SelectMany(variable => variable.Fields.Values).Select(field => field.BaseId).ToHashSet(StringComparer.Ordinal);
        // A rule on movers looks at backbone teachers whatever the standard counts.
        used = Traits.Each.Where(trait => trait == TeacherTraits.Backbone || named.Contains(trait.Field())).Aggregate(TeacherTraits.None, (all, trait) => all | trait);
    }

    /// <summary>The traits that tell classes apart under this standard.</summary>
    public IEnumerable<TeacherTraits> UsedTraits => Traits.Each.Where(trait => used.HasFlag(trait));

    public TeacherClass ClassOf(Teacher teacher) => new(teacher.Traits & used, teacher.Subject);

    public bool MayMove(Teacher teacher) => !teacher.Exempt && teacher.YearsHere >= (double)options.YearsBeforeMoving;

    /// <summary>Listed teachers of a section, its teaching points included.</summary>
    public List<Teacher> Listed(Stage stage, in Section section)
    {
        var codes = section.Merged.Prepend(section.School).Select(row => facts.Schools[row].Code).ToHashSet(StringComparer.Ordinal);
        return [.. teachers!.Where(teacher => teacher.Stage == stage && codes.Contains(teacher.School))];
    }

    /// <summary>All teachers of a section as the plan may count them; NaN where they are not known.</summary>
    public double All(Stage stage, in Section section) => teachers is null ? Number("teachers", stage, section) : Listed(stage, section).Count;

    /// <summary>Teachers due to rotate; null where the section takes no part for want of numbers.</summary>
    public double? Due(Stage stage, in Section section)
    {
        if (teachers is not null)
            return Listed(stage, section).Count(MayMove);
        var all = Number("teachers", stage, section);
        if (!IsCount(all))
            return null;
        foreach (var trait in UsedTraits)
        {
            if (Number(trait.Field(), stage, section) is var count && (!IsCount(count) || count > all))
                return null;
        }

        var due = Number("teachers_rotation_due", stage, section);
        return IsCount(due) ? Math.Min(due, all) : Math.Floor(all * (double)options.UnknownEligibleShare);
    }

    public double Number(string field, Stage stage, in Section section)
    {
        double sum = 0;
        foreach (var row in section.Merged.Prepend(section.School))
        {
            if (facts.Value($"pupils_{stage.Id()}", row) > 0)
                sum += facts.Value($"{field}_{stage.Id()}", row);
        }

        return sum;
    }

    private static bool IsCount(double value) => value >= 0 && value == Math.Floor(value);
}
