using Junheng.Registry.Findings;
using Junheng.Registry.Workbooks.Headings;
using Junheng.Registry.Workbooks.Raw;
using Junheng.Registry.Workbooks.Rows;
using Junheng.Standards.Facts;
using Junheng.Standards.Fields;

namespace Junheng.Registry.Travel;

/// <summary>The rows of a travel table: from, to, minutes.</summary>
internal sealed class TravelSheet(RawSheet sheet, IReadOnlySet<string>? schoolCodes, FindingCollector findings)
{
    private const double Most = 1440;
    private static readonly FieldCatalog Fields = new(
    [
        new FieldDefinition("from_code", "出发学校代码", "From", FieldType.Text, ""),
        new FieldDefinition("to_code", "到达学校代码", "To", FieldType.Text, ""),
        new FieldDefinition("minutes", "分钟", "Minutes", FieldType.Number, ""),
    ]);

    private readonly Dictionary<(string From, string To), decimal> minutes = [];

    public Dictionary<(string From, string To), decimal> Read()
    {
        var index = new HeadingIndex(Fields.All, map: null);
        if (HeadingRows.Find(sheet, index) is not { } headings)
        {
            NoColumn("from_code", sheet.RowNumber(0));
            return minutes;
        }

        var columns = SheetColumns.Bind(sheet, headings, index, Fields, findings);
        var missing = Fields.All.Where(field => !columns.Fields.ContainsKey(field.Id)).ToList();
        missing.ForEach(field => NoColumn(field.Id, sheet.RowNumber(columns.HeadingRow)));
        if (missing.Count > 0)
            return minutes;
        var texts = new CellTexts(sheet, columns, map: null);
        for (var row = columns.HeadingRow + 1; row < sheet.RowCount; row++)
            Row(row, texts);
        return minutes;
    }

    private void Row(int row, CellTexts texts)
    {
        var (from, to) = (texts.Code(row, "from_code"), texts.Code(row, "to_code"));
        var cell = texts.Address(row, "minutes");
        var number = sheet.Cell(row, cell.Column);
        if (from.Length == 0 && to.Length == 0 && number.IsEmpty)
            return;
        if (from.Length == 0 || to.Length == 0)
        {
            findings.Add(TravelRules.School, texts.Address(row, from.Length == 0 ? "from_code" : "to_code"), "", new("这一行缺学校代码。", "This row lacks a school code."));
            return;
        }

        foreach (var (code, column) in new[] { (from, "from_code"), (to, "to_code") })
        {
            if (schoolCodes?.Contains(code) == false)
                findings.Add(TravelRules.SchoolUnknown, texts.Address(row, column), code, new($"“学校”表里没有 {code}。", $"Sheet 学校 has no school {code}."));
        }

        var value = number.IsNumber ? number.Number : double.NaN;
        if (number.Kind == CellKind.Text)
            NumberText.Read(sheet.Text(number).Trim(), out value);
        if (!(value is >= 0 and <= Most))
            findings.Add(TravelRules.Number, cell, sheet.Text(number), new($"“{sheet.Text(number)}”不能作分钟数。", $"“{sheet.Text(number)}” cannot be minutes."));
        else if (from == to)
            findings.Add(TravelRules.SameSchool, cell, from, new($"两所学校都是 {from}。", $"Both schools are {from}."));
        else if (!minutes.TryAdd((from, to), Math.Round((decimal)value, 4)))
            findings.Add(TravelRules.Twice, cell, from, new($"{from} 到 {to} 写了两次。", $"{from} to {to} is given twice."));
    }

    private void NoColumn(string id, int row)
    {
        var name = Fields.Find(id)!.Heading;
        findings.Add(HeadingRules.ColumnMissing, new CellAddress(sheet.Name, row, 1), "", new($"没有“{name}”（{id}）这一列。", $"There is no column {id}."),
            new("第一行写列名：from_code、to_code、minutes。", "Write headings in the first row: from_code, to_code, minutes."), fieldId: id);
    }
}
