using Junheng.Registry.Findings;
using Junheng.Registry.Workbooks.Raw;
using Junheng.Registry.Workbooks.Rows;
using Junheng.Standards.Facts;

namespace Junheng.Registry.Workbooks;

/// <summary>From the raw sheets to the reading: notes about the book, then 县情, then 学校.</summary>
internal static class BookReader
{
    public static WorkbookReading Read(RawBook book, string name, ReadOptions options, FindingCollector findings)
    {
        var schools = SheetChoice.Schools(book, options.Map?.Sheet, findings);
        var county = SheetChoice.County(book);
        Notes(book, schools, county, findings);
        if (schools is null)
            return new WorkbookReading { FileName = name, Counties = [], Blocked = [], Findings = findings.ToList() };
        var known = county is null ? [] : CountySheetReader.Read(county, options.ItemHeadings ?? PackColumns.BuiltInItemHeadings, findings);
        var (good, blocked, grid) = new SchoolSheetReader(schools, known, options, findings).Read();
        return new WorkbookReading { FileName = name, Counties = good, Blocked = blocked, Findings = findings.ToList(), Grid = grid };
    }

    private static void Notes(RawBook book, RawSheet? schools, RawSheet? county, FindingCollector findings)
    {
        var hidden = book.SheetNames.Where(sheet => sheet.IsHidden).Select(sheet => sheet.Name).ToList();
        if (hidden.Count > 0)
            findings.Add(FileRules.HiddenSheet, CellAddress.None, string.Join("、", hidden),
                new($"隐藏的工作表：{string.Join("、", hidden)}。", $"Hidden sheets: {string.Join(", ", hidden)}."));
        foreach (var sheet in (ReadOnlySpan<RawSheet?>)[schools, county])
        {
            if (sheet is null)
                continue;
            var at = new CellAddress(sheet.Name, 1, 0);
            if (sheet.HiddenRows > 0)
                findings.Add(FileRules.HiddenRows, at, "", new($"“{sheet.Name}”表有 {sheet.HiddenRows} 行被隐藏或筛选掉，照样读入。", $"Sheet {sheet.Name} has {sheet.HiddenRows} hidden rows, which were read too."));
            if (sheet.ColumnsBeyond > 0)
                findings.Add(FileRules.ColumnsIgnored, at, "", new($"“{sheet.Name}”表超出 {RawSheet.MostColumns} 列，右边 {sheet.ColumnsBeyond} 列没有读。", $"Sheet {sheet.Name} has more than {RawSheet.MostColumns} columns; {sheet.ColumnsBeyond} were not read."));
            if (book.Scans.TryGetValue(sheet.Name, out var scan) && scan.Formulas > 0)
                findings.Add(FileRules.Formulas, new CellAddress(sheet.Name, scan.FirstFormula.Row, scan.FirstFormula.Column), "",
                    new($"“{sheet.Name}”表有 {scan.Formulas} 个公式单元格，读的是保存时的值；第一个在 {scan.FirstFormulaCell}。", $"Sheet {sheet.Name} has {scan.Formulas} formula cells, read as saved; the first is {scan.FirstFormulaCell}."));
        }
    }
}
