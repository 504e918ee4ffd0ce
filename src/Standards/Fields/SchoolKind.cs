namespace Junheng.Standards.Fields;

/// <summary>办学类型, as far as the rules distinguish it (codes of the national statistics in brackets).</summary>
public enum SchoolKind : byte
{
    /// <summary>Not given or not known.</summary>
    Unknown,

    /// <summary>小学 (211).</summary>
    Primary,

    /// <summary>教学点 (218).</summary>
    TeachingPoint,

    /// <summary>初级中学 (311).</summary>
    Middle,

    /// <summary>九年一贯制学校 (312).</summary>
    NineYear,

    /// <summary>完全中学 (341).</summary>
    CompleteSecondary,

    /// <summary>高级中学 (342).</summary>
    High,

    /// <summary>十二年一贯制学校 (345).</summary>
    TwelveYear,

    /// <summary>特殊教育学校 (5xx).</summary>
    Special,

    /// <summary>职业学校 (321, 36x).</summary>
    Vocational,
}

/// <summary>Codes, names and stages of the school kinds.</summary>
public static class SchoolKinds
{
    private static readonly (SchoolKind Kind, string Code, string Id, Words Name, Stage[] Stages)[] Table =
    [
        (SchoolKind.Primary, "211", "primary_school", new("小学", "Primary school"), [Stage.Primary]),
        (SchoolKind.TeachingPoint, "218", "teaching_point", new("教学点", "Teaching point"), [Stage.Primary]),
        (SchoolKind.Middle, "311", "middle_school", new("初级中学", "Junior middle school"), [Stage.Middle]),
        (SchoolKind.NineYear, "312", "nine_year", new("九年一贯制学校", "Nine-year school"), [Stage.Primary, Stage.Middle]),
        (SchoolKind.CompleteSecondary, "341", "complete_secondary", new("完全中学", "Complete secondary school"), [Stage.Middle, Stage.High]),
        (SchoolKind.High, "342", "high_school", new("高级中学", "High school"), [Stage.High]),
        (SchoolKind.TwelveYear, "345", "twelve_year", new("十二年一贯制学校", "Twelve-year school"), [Stage.Primary, Stage.Middle, Stage.High]),
        (SchoolKind.Special, "511", "special", new("特殊教育学校", "Special education school"), [Stage.Primary, Stage.Middle, Stage.High]),
        (SchoolKind.Vocational, "321", "vocational", new("职业学校", "Vocational school"), [Stage.Middle, Stage.High]),
    ];

    /// <summary>Every kind that a workbook can name, in the order of their codes.</summary>
    public static IEnumerable<SchoolKind> All => Table.Select(row => row.Kind);

    /// <summary>The code written to templates; for 5xx and 36x the first of the family.</summary>
    public static string Code(this SchoolKind kind) => Row(kind).Code;

    /// <summary>The id used in packs, e.g. <c>teaching_point</c>.</summary>
    public static string Id(this SchoolKind kind) => Row(kind).Id;

    public static Words Name(this SchoolKind kind) => Row(kind).Name;

    /// <summary>The stages that a school of this kind can have.</summary>
    public static IReadOnlyList<Stage> StagesOf(this SchoolKind kind) => Row(kind).Stages;

    /// <summary>Reads a code (211, 5xx, 36x), an official name, a common shortening or a pack id.</summary>
    public static bool TryParse(string text, out SchoolKind kind)
    {
        var value = text.Trim();
        foreach (var row in Table)
        {
            if (value == row.Code || value == row.Name.Zh || value == row.Id
                || (row.Name.Zh.EndsWith("学校", StringComparison.Ordinal) && value == row.Name.Zh[..^2]))
            {
                kind = row.Kind;
                return true;
            }
        }

        kind = value switch
        {
            "初中" or "普通初中" or "独立初中" => SchoolKind.Middle,
            "普通小学" or "完全小学" or "完小" => SchoolKind.Primary,
            "高中" or "普通高中" => SchoolKind.High,
            "完中" => SchoolKind.CompleteSecondary,
            "特教学校" or "特殊学校" => SchoolKind.Special,
            "职业初中" or "职业高中" or "中等职业学校" => SchoolKind.Vocational,
            ['5', _, _] when IsDigits(value) => SchoolKind.Special,
            ['3', '6', _] when IsDigits(value) => SchoolKind.Vocational,
            _ => SchoolKind.Unknown,
        };
        return kind != SchoolKind.Unknown;
    }

    private static bool IsDigits(string value) => value.All(char.IsAsciiDigit);

    private static (SchoolKind Kind, string Code, string Id, Words Name, Stage[] Stages) Row(SchoolKind kind)
    {
        foreach (var row in Table)
        {
            if (row.Kind == kind)
                return row;
        }

        return (SchoolKind.Unknown, "", "unknown", new Words("未知", "Unknown"), []);
    }
}
