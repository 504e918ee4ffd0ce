using Junheng.Standards;

namespace Junheng.Registry.Findings;

/// <summary>Rules about who a row is: county, code, name, kind and the school it belongs to.</summary>
internal static class IdentityRules
{
    private static readonly Words Format = new("县级数据工作簿格式", "County workbook format");
    private static readonly Words Codes = new("全国教育统计学校（机构）代码", "National codes of schools");

    public static readonly Rule CountyMissing = new("county_missing", Severity.Error,
        new("每所学校属于一个县。", "Every school belongs to a county."),
        new("在“县情”表填县级行政区划代码和县名，或在这一行填写。", "Give the county in sheet 县情 or in this row."), Format);

    public static readonly Rule CountyCode = new("county_code_format", Severity.Error,
        new("县级行政区划代码是 6 位数字。", "A county code has 6 digits."), new("改为 6 位代码，例如 610921。", "Write six digits, e.g. 610921."),
        new("GB/T 2260", "GB/T 2260")) { CanBeOff = true };

    public static readonly Rule CountyDuplicate = new("county_duplicate", Severity.Error,
        new("“县情”里一个县一行。", "Sheet 县情 has one row a county."), new("留下一行。", "Keep one row."), Format);

    public static readonly Rule CountyNames = new("county_name_differs", Severity.Warning,
        new("同一代码的县名一致。", "A county code has one name."), new("核对代码和县名。", "Check the code and the name."), Format);

    public static readonly Rule CountyWithoutSchools = new("county_without_schools", Severity.Warning,
        new("“县情”里的县在“学校”表里有学校。", "A county of sheet 县情 has schools."),
        new("核对两张表的行政区划代码。", "Compare the county codes of both sheets."), Format);

    public static readonly Rule SchoolYear = new("school_year_format", Severity.Error,
        new("学年写成开始的年份。", "A school year is named by the year it begins."),
        new("例如 2025，或 2025—2026。", "For example 2025 or 2025–2026."), Format);

    public static readonly Rule CodeMissing = new("school_code_missing", Severity.Error,
        new("每所学校有学校标识码。", "Every school has a code."), new("填 10 位学校标识码。", "Enter the ten-digit code."), Codes) { CanBeOff = true };

    public static readonly Rule CodeFormat = new("school_code_format", Severity.Error,
        new("学校标识码是 10 位数字。", "A school code has 10 digits."),
        new("把单元格格式设为“文本”再填，不要丢开头的数字。", "Format the cell as text and enter all ten digits."), Codes) { CanBeOff = true };

    public static readonly Rule CodeDuplicate = new("school_code_duplicate", Severity.Error,
        new("学校标识码不重复。", "School codes are unique."), new("核对两行，改正代码或删掉重复的一行。", "Correct one code or delete the repeated row."), Codes);

    public static readonly Rule CodeCategory = new("school_code_category", Severity.Warning,
        new("标识码的类别位与办学类型一致。", "The category digits of the code agree with the kind."),
        new("核对办学类型和标识码。", "Check kind and code."), Codes) { CanBeOff = true };

    public static readonly Rule NameMissing = new("school_name_missing", Severity.Error,
        new("每所学校有名称。", "Every school has a name."), new("填学校名称；不是学校的行请删掉。", "Enter the name, or delete the row."), Format);

    public static readonly Rule NameDuplicate = new("school_name_duplicate", Severity.Warning,
        new("一县之内校名不重复。", "Names are unique within a county."), new("核对是不是同一所学校填了两次。", "Check whether one school was entered twice."), Format) { CanBeOff = true };

    public static readonly Rule KindMissing = new("school_kind_missing", Severity.Error,
        new("每所学校有办学类型。", "Every school has a kind."), new("填小学、教学点、初级中学、九年一贯制学校等，或代码 211、218、311、312。", "Enter the kind or its code."), Codes);

    public static readonly Rule CodeUnknown = new("code_unknown", Severity.Error,
        new("分类列填规定的名称或代码。", "Classified columns hold a listed name or code."), new("从模板的下拉列表里选。", "Choose from the template's list."), Codes);

    public static readonly Rule ParentUnknown = new("parent_unknown", Severity.Error,
        new("所属中心校在本县的“学校”表里。", "The parent school is in the same county's rows."), new("填中心校的 10 位标识码，或补上中心校那一行。", "Enter the parent's code or add its row."), Format);

    public static readonly Rule ParentMissing = new("parent_missing", Severity.Error,
        new("不计校数的学校写明并入哪所学校。", "A school that does not count names its parent."), new("填“所属中心校标识码”，或把“是否计校数”改为是。", "Enter the parent's code, or set 是否计校数 to 是."), Format);

    public static IReadOnlyList<Rule> All { get; } =
    [
        CountyMissing, CountyCode, CountyDuplicate, CountyNames, CountyWithoutSchools, SchoolYear, CodeMissing, CodeFormat, CodeDuplicate,
        CodeCategory, NameMissing, NameDuplicate, KindMissing, CodeUnknown, ParentUnknown, ParentMissing,
    ];
}
