using Junheng.Standards;

namespace Junheng.Registry.Findings;

/// <summary>Rules about the headings and about rows that are no schools.</summary>
internal static class HeadingRules
{
    private static readonly Words Format = new("县级数据工作簿格式", "County workbook format");

    public static readonly Rule NoHeadings = new("headings_missing", Severity.Error,
        new("表里有一行列名。", "The sheet has a row of headings."),
        new("按模板写列名，例如“学校标识码”“学校名称”“办学类型”；其他列名可以先保存一份对应表。",
            "Write headings as in the template, or bind your own headings with a map."), Format);

    public static readonly Rule ColumnMissing = new("column_missing", Severity.Error,
        new("学校标识码、学校名称、办学类型三列必须有。", "The columns school_code, school_name and school_kind are required."),
        new("加上这一列；列名不同的，在对应表里指定。", "Add the column, or bind it in a map."), Format);

    public static readonly Rule Duplicate = new("heading_duplicate", Severity.Error,
        new("一个字段只有一列。", "A field has one column only."),
        new("留下正确的一列，把另一列删掉或改名。", "Keep the right column and delete or rename the other."), Format);

    public static readonly Rule NearMiss = new("column_not_used", Severity.Warning,
        new("列名认得出。", "The heading is known."),
        new("如果就是那一列，把列名改过来再导入。", "If that column is meant, correct the heading and import again."), Format);

    public static readonly Rule Unused = new("columns_unknown", Severity.Note,
        new("不认识的列不读。", "Unknown columns are not read."),
        new("要用的列请改成模板里的列名，或在对应表里指定。", "Rename columns that matter, or bind them in a map."), Format);

    public static readonly Rule UnitForeign = new("unit_not_known", Severity.Error,
        new("列名里的单位能换算。", "The unit in the heading can be converted."),
        new("面积换算成平方米，金额换算成元或万元，再改列名里的单位。", "Convert areas to m² and money to yuan, then change the unit in the heading."), Format);

    public static readonly Rule UnitFromTitle = new("unit_from_title", Severity.Warning,
        new("列名没有写单位时，按表头上方写的单位读。", "Where a heading names no unit, the unit above the table holds."),
        new("核对一两个数；单位不对就在列名里写明“（元）”或“（万元）”。", "Compare a value or two; if the unit is wrong, write (元) or (万元) in the heading."), Format);

    public static readonly Rule MapHeading = new("map_heading_missing", Severity.Error,
        new("对应表指定的列名在文件里有。", "The headings named by the map are in the file."),
        new("改对应表里的列名，或改文件里的列名。", "Change the heading in the map or in the file."), Format);

    public static readonly Rule MapField = new("map_field_unknown", Severity.Error,
        new("对应表里的字段都认识。", "The fields named by the map are known."),
        new("字段名见“标准”页的字段表。", "See the field reference."), Format);

    public static readonly Rule ChecksOff = new("checks_off", Severity.Note,
        new("关掉的检查写明。", "Checks that are switched off are named."),
        new("对应表里 checks_off 列出的检查没有做。", "The map's checks_off were not made."), Format);

    public static readonly Rule TotalsRow = new("row_total_skipped", Severity.Note,
        new("合计、小计行不当学校。", "Totals are not schools."), new("不用处理。", "Nothing to do."), Format);

    public static readonly Rule NoteRow = new("row_note_skipped", Severity.Note,
        new("表下的注、填表人等不当学校。", "Notes below the table are not schools."), new("不用处理。", "Nothing to do."), Format);

    public static readonly Rule BlankRows = new("rows_blank_skipped", Severity.Note,
        new("空行跳过。", "Blank rows are skipped."), new("不用处理。", "Nothing to do."), Format);

    public static readonly Rule HeadingRepeat = new("row_heading_skipped", Severity.Note,
        new("重复的列名行、编号行、单位行跳过。", "Repeated headings, number and unit rows are skipped."), new("不用处理。", "Nothing to do."), Format);

    public static readonly Rule NoRows = new("rows_missing", Severity.Error,
        new("列名下面有学校。", "There are schools below the headings."),
        new("在列名下面每校填一行。", "Fill one row a school below the headings."), Format);

    public static IReadOnlyList<Rule> All { get; } =
    [
        NoHeadings, ColumnMissing, Duplicate, NearMiss, Unused, UnitForeign, UnitFromTitle, MapHeading, MapField, ChecksOff,
        TotalsRow, NoteRow, BlankRows, HeadingRepeat, NoRows,
    ];
}
