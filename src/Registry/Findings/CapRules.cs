using Junheng.Standards;

namespace Junheng.Registry.Findings;

/// <summary>Rules about sheet 规划约束: the most that a school can take of what a plan offers.</summary>
internal static class CapRules
{
    private static readonly Words Format = new("规划约束表格式", "Format of the sheet of caps");

    public static readonly Rule Action = new("cap_action_unknown", Severity.Error,
        new("列名 cap_… 是规划选项里有的做法。", "A heading cap_… names an action of the plan options."),
        new("把列名改成规划选项里的标识，或在规划选项里加上这种做法。", "Name an action of the plan options, or add it there."), Format);

    public static readonly Rule School = new("cap_school_missing", Severity.Error,
        new("每一行写明学校代码。", "Every row names a school code."),
        new("填“学校”表里的学校标识码。", "Enter the code as in sheet 学校."), Format);

    public static readonly Rule SchoolUnknown = new("cap_school_unknown", Severity.Error,
        new("学校代码在“学校”表里有。", "The school code is in sheet 学校."),
        new("核对代码；撤并的学校删去这一行。", "Check the code, or delete the row of a closed school."), Format);

    public static readonly Rule StageWord = new("cap_stage_unknown", Severity.Error,
        new("学段写小学或初中，全校的留空。", "The stage is 小学 or 初中, or empty for the whole school."),
        new("改为 小学、初中，或留空。", "Write 小学 or 初中, or leave it empty."), Format);

    public static readonly Rule StageNotMeant = new("cap_stage_not_meant", Severity.Error,
        new("全校的做法不写在学段的行里。", "An action of the whole school has its cap in a row without a stage."),
        new("另起一行，学段留空，把这个数写在那里。", "Put the number in a row with an empty stage."), Format);

    public static readonly Rule Number = new("cap_number", Severity.Error,
        new("上限是 0 到 1000000 的整数，空着为不限。", "A cap is a whole number from 0 to 1000000; empty is no limit."),
        new("填整数；不限就清空单元格。", "Enter a whole number, or clear the cell for no limit."), Format);

    public static readonly Rule Twice = new("cap_twice", Severity.Error,
        new("同一学校、学段和做法只有一个上限。", "A school, stage and action has one cap."),
        new("留下正确的一行。", "Keep the right row."), Format);

    public static IReadOnlyList<Rule> All { get; } = [Action, School, SchoolUnknown, StageWord, StageNotMeant, Number, Twice];
}
