using Junheng.Registry.Findings;
using Junheng.Registry.Workbooks.Headings;
using Junheng.Registry.Workbooks.Raw;
using Junheng.Standards.Facts;

namespace Junheng.Registry.Workbooks;

/// <summary>Finds the sheets 学校 and 县情 by name, and says what was probably meant where they are not there.</summary>
internal static class SheetChoice
{
    private const string SchoolsName = "学校";
    private const string CountyName = "县情";
    private const string CapsName = "规划约束";
    private const string TeachersName = "教师";
    private const string PupilsName = "学生";
    private static readonly string[] OwnSheets = [CountyName, CapsName, TeachersName, PupilsName, "填报说明", "上年数据", "问题清单"];

    public static RawSheet? Schools(RawBook book, string? wanted, FindingCollector findings)
    {
        if (book.Sheets is [{ IsCsv: true } csv])
            return csv;
        var name = wanted ?? SchoolsName;
        if (book.Sheets.Find(sheet => HeadingText.Key(sheet.Name) == HeadingText.Key(name)) is { } found)
            return found;
        var others = book.Sheets.Where(sheet => !OwnSheets.Contains(sheet.Name.Trim(), StringComparer.Ordinal)).ToList();
        var visible = others.Where(sheet => !sheet.IsHidden && sheet.RowCount > 0).ToList();
        if (wanted is null && visible.Count == 1)
        {
            findings.Add(FileRules.SheetTaken, new CellAddress(visible[0].Name, 1, 0), visible[0].Name,
                new($"没有“{SchoolsName}”表，读的是“{visible[0].Name}”。", $"There is no sheet {SchoolsName}; “{visible[0].Name}” was read."));
            return visible[0];
        }

        var near = others.Find(sheet => sheet.Name.Contains(name, StringComparison.Ordinal))?.Name
            ?? EditDistance.Nearest(name, others.Select(sheet => sheet.Name)) ?? "";
        var names = string.Join("、", book.SheetNames.Take(20).Select(sheet => sheet.Name));
        findings.Add(FileRules.SheetMissing, CellAddress.None, names, near.Length > 0
            ? new($"没有名为“{name}”的工作表，是不是“{near}”？文件里有：{names}。", $"There is no sheet “{name}”; is it “{near}”? The file has: {names}.")
            : new($"没有名为“{name}”的工作表。文件里有：{names}。", $"There is no sheet “{name}”. The file has: {names}."), suggestion: near);
        return null;
    }

    public static RawSheet? County(RawBook book) =>
        book.Sheets.Find(sheet => !sheet.IsCsv && HeadingText.Key(sheet.Name) is CountyName or "县情表" or "县级情况" or "县域情况");

    /// <summary>The sheet of caps for planning; a CSV is one as a whole.</summary>
    public static RawSheet? Caps(RawBook book) =>
        book.Sheets.Find(sheet => sheet.IsCsv || HeadingText.Key(sheet.Name) is CapsName or "规划约束表");

    /// <summary>The list of teachers for rotation plans; a CSV is one as a whole.</summary>
    public static RawSheet? Teachers(RawBook book) =>
        book.Sheets.Find(sheet => sheet.IsCsv || HeadingText.Key(sheet.Name) is TeachersName or "教师名册" or "教师名单" or "专任教师");

    /// <summary>The list of pupils for the register; a CSV is one as a whole.</summary>
    public static RawSheet? Pupils(RawBook book) =>
        book.Sheets.Find(sheet => sheet.IsCsv || HeadingText.Key(sheet.Name) is PupilsName or "学生名册" or "学生名单");
}
