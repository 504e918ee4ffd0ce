using Junheng.Standards;

namespace Junheng.Registry.Findings;

/// <summary>Rules between the values of a row, its county and last year; all of them can be switched off by a map.</summary>
internal static class ContentRules
{
    private static readonly Words Format = new("县级数据工作簿格式：行内检查", "County workbook format: checks");
    private static readonly Words Compare = new("改正填错的数；确认无误的保留并写明原因。", "Correct what is wrong; keep what is right and say why.");
    private static readonly Words Mend = new("两个数至少有一个错，请学校核对后重填。", "At least one of the two is wrong; ask the school to check and enter them again.");

    public static readonly Rule NoClasses = Error("stage_without_classes",
        new("有学生的学段有班级。", "A stage with pupils has classes."), new("填这个学段的班数。", "Enter the number of classes."));

    public static readonly Rule NoTeachers = Error("stage_without_teachers",
        new("有学生的学段有专任教师。", "A stage with pupils has teachers."), new("填这个学段的专任教师数。", "Enter the number of teachers."));

    public static readonly Rule ClassesEmpty = Warning("stage_classes_empty",
        new("有学生的学段填了班数。", "The classes of a stage with pupils are given."), new("补填班数。", "Enter the number of classes."));

    public static readonly Rule TeachersEmpty = Warning("stage_teachers_empty",
        new("有学生的学段填了专任教师数。", "The teachers of a stage with pupils are given."), new("补填专任教师数；不填就不能判定。", "Enter the number of teachers; without it no verdict is possible."));

    public static readonly Rule NoPupils = Warning("school_without_pupils",
        new("学校有学生。", "A school has pupils."), new("已停办的学校请删掉这一行。", "Delete the row of a school that has closed."));

    public static readonly Rule StageOfKind = Error("stage_not_of_kind",
        new("办学类型没有的学段不能有学生。", "A kind has only the stages it can have."), new("改办学类型，或把学生数移到正确的学段。", "Correct the kind or move the pupils to the right stage."));

    public static readonly Rule PartOfTeachers = Error("more_than_teachers",
        new("其中数不超过专任教师数。", "A part is at most the teachers of the stage."), Mend);

    public static readonly Rule PartOfPupils = Error("more_than_pupils",
        new("其中数不超过在校生数。", "A part is at most the pupils of the stage."), Mend);

    public static readonly Rule PartOfRotation = Warning("more_than_due",
        new("交流的教师不超过应交流的教师，交流的骨干教师不超过骨干教师。", "Rotated teachers are at most those due."), Compare);

    public static readonly Rule LargestClassLow = Error("largest_class_below_mean",
        new("最大班额不小于平均班额（进一）。", "The largest class is at least pupils ÷ classes, rounded up."), Mend);

    public static readonly Rule LargestClassHigh = Error("largest_class_above_pupils",
        new("最大班额不超过在校生数。", "The largest class is at most the pupils."), Mend);

    public static readonly Rule IndoorArea = Error("indoor_above_teaching",
        new("室内体育用房包含在教学及辅助用房内。", "Indoor PE rooms are part of the teaching rooms."), Mend);

    public static readonly Rule LastYear = Warning("changed_since_last_year",
        new("与上年相比变化不超过 30%。", "Values change by no more than 30 % from last year."), Compare);

    public static readonly Rule Outlier = Warning("far_from_county",
        new("生均值与全县相差不悬殊（修正 z 分数不超过 3.5）。", "Per-pupil values are not far from the county's (modified z-score up to 3.5)."), Compare);

    public static IReadOnlyList<Rule> All { get; } =
    [
        NoClasses, NoTeachers, ClassesEmpty, TeachersEmpty, NoPupils, StageOfKind, PartOfTeachers, PartOfPupils, PartOfRotation,
        LargestClassLow, LargestClassHigh, IndoorArea, LastYear, Outlier,
    ];

    private static Rule Error(string id, Words title, Words advice) => new(id, Severity.Error, title, advice, Format) { CanBeOff = true };

    private static Rule Warning(string id, Words title, Words advice) => new(id, Severity.Warning, title, advice, Format) { CanBeOff = true };
}
