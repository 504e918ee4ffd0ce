using System.Globalization;
using Junheng.Registry.Rounds.Returns;
using Junheng.Registry.Sheets;
using Junheng.Registry.Workbooks.Rows;
using Junheng.Standards.Fields;

namespace Junheng.Registry.Rounds.Checks;

/// <summary>
/// All returns of a round as a county workbook that the reader of workbooks takes back. Row of a return: its ordinal + 2; column of a field:
/// its place among the round's fields + 1, as findings of the round's check say.
/// </summary>
public static class RoundWorkbook
{
    private static readonly CellFormat Head = new() { Bold = true, Fill = "F1EFEA", Lined = true, Wrap = true, Align = CellAlign.Centre };

    /// <param name="output">Stays open; need not be seekable.</param>
    /// <param name="itemHeadings">Chinese heading → id of the standards' items; an item without one is headed by its id, which is read too.</param>
    public static void Write(Stream output, Round round, FieldCatalog fields, IReadOnlyDictionary<string, string> itemHeadings, IReadOnlyList<SchoolReturn> returns)
    {
        var asked = round.Fields.Select(id => fields.Find(id) ?? new FieldDefinition(id, id, id, FieldType.Text, "")).ToList();
        using var workbook = new WorkbookWriter(output);
        using (var sheet = workbook.Sheet(ReturnBook.Schools, new SheetLayout { FrozenRows = 1, FrozenColumns = 2, Widths = [.. asked.Select(field => field.Id == "school_name" ? 26.0 : 12.0)], PrintTitles = (1, 1) }))
        {
            sheet.Row(48);
            foreach (var field in asked)
                sheet.Cell(Heading(field), Head);
            foreach (var its in returns.OrderBy(each => each.Summary.Ordinal))
            {
                while (sheet.RowNumber < its.Summary.Ordinal + 1)
                    sheet.Row();
                sheet.Row();
                foreach (var field in asked)
                    Cell(sheet, field, its.Cell(field.Id));
            }
        }

        using var county = workbook.Sheet("县情", new SheetLayout { FrozenRows = 1, Widths = [16, 14, 10, .. Enumerable.Repeat(22.0, round.Items.Count)] });
        var items = round.Items.Where(item => item.Value.Length > 0).OrderBy(item => item.Key, StringComparer.Ordinal).ToList();
        county.Row(48).Cell("县级行政区划代码", Head).Cell("县名", Head).Cell("学年", Head);
        foreach (var (id, _) in items)
            county.Cell(CountySheetReader.Fields.Find(id)?.Heading ?? itemHeadings.FirstOrDefault(pair => pair.Value == id).Key ?? id, Head);
        county.Row().Cell(round.County.Code).Cell(round.County.Name).Cell(round.SchoolYear);
        foreach (var (_, text) in items)
            Number(county, text);
    }

    /// <summary>With its unit where one could be taken for another.</summary>
    private static string Heading(FieldDefinition field) => field.Unit switch { "m2" => field.Heading + "（㎡）", "yuan" => field.Heading + "（元）", _ => field.Heading };

    private static void Cell(SheetWriter sheet, FieldDefinition field, string text)
    {
        if (field.IsNumeric)
            Number(sheet, text);
        else
            sheet.Cell(text);
    }

    /// <summary>A number as a number; what is none stays as it was typed.</summary>
    private static void Number(SheetWriter sheet, string text)
    {
        if (double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) && double.IsFinite(number))
            sheet.Cell(number);
        else
            sheet.Cell(text);
    }
}
