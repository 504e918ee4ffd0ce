using Junheng.Standards;

namespace Junheng.Registry.Findings;

/// <summary>Rules about a table of travel times between schools.</summary>
internal static class TravelRules
{
    private static readonly Words Format = new("路程表格式", "Format of the travel table");

    public static readonly Rule School = new("travel_school_missing", Severity.Error,
        new("每一行写明两所学校的代码。", "Every row names the codes of two schools."),
        new("填 from_code 和 to_code，用“学校”表里的学校标识码。", "Enter from_code and to_code as in sheet 学校."), Format);

    public static readonly Rule SchoolUnknown = new("travel_school_unknown", Severity.Error,
        new("学校代码在“学校”表里有。", "The school codes are in sheet 学校."),
        new("核对代码；撤并的学校删去这一行。", "Check the code, or delete the row of a closed school."), Format);

    public static readonly Rule SameSchool = new("travel_same_school", Severity.Warning,
        new("一行写两所不同的学校。", "A row names two different schools."),
        new("删去这一行；同一所学校不用路程。", "Delete the row; a school is no way from itself."), Format);

    public static readonly Rule Number = new("travel_minutes", Severity.Error,
        new("分钟数是 0 到 1440 的数。", "Minutes are a number from 0 to 1440."),
        new("填分钟数；到不了的两校不写这一行。", "Enter minutes; leave out the row of schools that cannot be reached."), Format);

    public static readonly Rule Twice = new("travel_twice", Severity.Error,
        new("同一方向只写一次。", "Each direction is given once."),
        new("留下正确的一行。", "Keep the right row."), Format);

    public static IReadOnlyList<Rule> All { get; } = [School, SchoolUnknown, SameSchool, Number, Twice];
}
