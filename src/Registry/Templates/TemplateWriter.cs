using System.Globalization;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;
using Junheng.Standards.Facts;
using Junheng.Standards.Fields;
using SheetList = DocumentFormat.OpenXml.Spreadsheet.Sheets;

namespace Junheng.Registry.Templates;

/// <summary>
/// Writes the workbook that schools fill in: sheet 学校 with headings, lists, checks and input notes, sheet 县情, where asked for sheet 规划约束, how to
/// fill it in, and last year's values where they are known.
/// </summary>
public static class TemplateWriter
{
    private const int LastRow = 1000;

    /// <param name="output">Where the .xlsx is written; stays open.</param>
    public static void Write(Stream output, TemplateOptions options)
    {
        using var memory = new MemoryStream();
        using (var document = SpreadsheetDocument.Create(memory, SpreadsheetDocumentType.Workbook))
        {
            var workbook = document.AddWorkbookPart();
            workbook.Workbook = new Workbook(new BookViews(new WorkbookView()), new SheetList());
            workbook.AddNewPart<WorkbookStylesPart>().Stylesheet = TemplateStyles.Create();
            var columns = Columns(options);
            Add(workbook, "学校", Schools(columns, options).ToWorksheet(1, Math.Min(columns.Count, columns.FindIndex(column => column.Field.Id == "school_name") + 1)));
            Add(workbook, "县情", County(options).ToWorksheet(1, 0));
            if (options.Caps.Count > 0)
                Add(workbook, "规划约束", TemplateCaps.Sheet(options.Caps, options.LastYear, LastRow).ToWorksheet(1, 2));
            Add(workbook, "填报说明", TemplateGuide.Sheet(columns).ToWorksheet(3, 0));
            if (options.Mark.Length > 0)
                document.PackageProperties.Identifier = options.Mark;
            if (options.LastYear is { } before)
                Add(workbook, "上年数据", LastYear(columns, before).ToWorksheet(1, 0));
        }

        memory.Position = 0;
        memory.CopyTo(output);
    }

    private static List<TemplateColumn> Columns(TemplateOptions options) =>
    [
        .. options.Fields.All
            .Where(field => options.Needed is null || !field.IsNumeric || field.Type is FieldType.Year or FieldType.Degrees || options.Needed.Contains(field.Id, StringComparer.Ordinal))
            .Select(field => new TemplateColumn(field)),
    ];

    private static TemplateSheet Schools(List<TemplateColumn> columns, TemplateOptions options)
    {
        var sheet = new TemplateSheet();
        foreach (var column in columns)
            sheet.Column(column.Width, column.IsText ? TemplateStyles.Text : TemplateStyles.Plain);
        sheet.Row(columns.Select(column => column.Heading), _ => TemplateStyles.Head, 48);
        foreach (var row in options.Present ?? [])
            sheet.Row(columns.Select(column => Present(column, row)), column => columns[column - 1].IsText ? TemplateStyles.Text : TemplateStyles.Plain);
        for (var school = 0; options.Present is null && school < (options.LastYear?.Schools.Count ?? 0); school++)
        {
            var at = school;
            sheet.Row(columns.Select(column => column.IsIdentity ? column.Known(options.LastYear!, at) : null), column => columns[column - 1].IsText ? TemplateStyles.Text : TemplateStyles.Plain);
        }

        var last = Math.Max(LastRow, sheet.RowCount + 200);
        for (var at = 0; at < columns.Count; at++)
        {
            var column = columns[at];
            if (column.Choices.Count > 0)
                sheet.List(at + 1, 2, last, column.Choices, column.Field.Heading, column.Note);
            else if (column.Field.Type is FieldType.Number or FieldType.Count)
                sheet.Number(at + 1, 2, last, 0, 1e11, column.Field.Heading, column.Note);
            else if (column.Field.Type == FieldType.Year)
                sheet.Number(at + 1, 2, last, 1000, 2100, column.Field.Heading, "四位年份，例如 1998。");
            else if (column.Field.Type == FieldType.Degrees)
                sheet.Number(at + 1, 2, last, -180, 180, column.Field.Heading, "十进制度，例如 108.5070。");
            else if (column.Field.Id is "school_code" or "parent_code")
                sheet.Length(at + 1, 2, last, 10, column.Field.Heading, column.Note.Length > 0 ? column.Note : "10 位学校标识码。");
            else if (column.Field.Id == "county_code")
                sheet.Length(at + 1, 2, last, 6, column.Field.Heading, column.Note);
            else
                sheet.Prompt(at + 1, 2, last, column.Field.Heading, column.Note);
        }

        return sheet;
    }

    /// <summary>A number as a number; what is none stays as it was typed.</summary>
    private static object? Present(TemplateColumn column, IReadOnlyDictionary<string, string> row)
    {
        var text = row.GetValueOrDefault(column.Field.Id, "");
        return column.Field.IsNumeric && double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) ? number : text;
    }

    private static TemplateSheet County(TemplateOptions options)
    {
        (string Id, string Heading)[] columns =
        [
            ("county_code", "县级行政区划代码"), ("county_name", "县名"), ("school_year", "学年"), ("population", "常住人口数"), ("gdp_per_capita", "人均GDP"),
            ("revenue_per_capita", "人均财政收入"), .. options.Items,
        ];
        var county = options.County ?? options.LastYear?.County;
        var sheet = new TemplateSheet();
        foreach (var (id, _) in columns)
            sheet.Column(16, id is "county_code" ? TemplateStyles.Text : TemplateStyles.Plain);
        sheet.Row(columns.Select(column => column.Heading), _ => TemplateStyles.Head, 64);
        sheet.Row([county?.Code, county?.Name, options.County?.SchoolYear is { } year ? (double)year : null], column => column == 1 ? TemplateStyles.Text : TemplateStyles.Plain);
        sheet.Length(1, 2, 2, 6, "县级行政区划代码", "6 位数字。");
        sheet.Prompt(3, 2, 2, "学年", "开始的年份，例如 2025 表示 2025 年 9 月到 2026 年 8 月。");
        for (var at = 6; at < columns.Length; at++)
            sheet.Prompt(at + 1, 2, 2, columns[at].Heading, "填数字，或填“达标”“不达标”。");
        return sheet;
    }

    private static TemplateSheet LastYear(List<TemplateColumn> columns, CountyFacts before)
    {
        var sheet = new TemplateSheet();
        foreach (var column in columns)
            sheet.Column(column.Width);
        sheet.Row(columns.Select(column => column.Heading), _ => TemplateStyles.Head, 48);
        for (var school = 0; school < before.Schools.Count; school++)
        {
            var at = school;
            sheet.Row(columns.Select(column => column.Known(before, at) ?? before.Value(column.Field.Id, at)), _ => TemplateStyles.Grey);
        }

        return sheet;
    }

    private static void Add(WorkbookPart workbook, string name, Worksheet worksheet)
    {
        var part = workbook.AddNewPart<WorksheetPart>();
        part.Worksheet = worksheet;
        var sheets = workbook.Workbook.GetFirstChild<SheetList>()!;
        sheets.AppendChild(new Sheet { Name = name, SheetId = (uint)sheets.ChildElements.Count + 1, Id = workbook.GetIdOfPart(part) });
    }
}
