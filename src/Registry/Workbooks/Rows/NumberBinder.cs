using System.Globalization;
using Junheng.Registry.Findings;
using Junheng.Registry.Workbooks.Headings;
using Junheng.Registry.Workbooks.Raw;
using Junheng.Standards;
using Junheng.Standards.Fields;

namespace Junheng.Registry.Workbooks.Rows;

/// <summary>Reads the number columns, one whole column after the other.</summary>
internal sealed class NumberBinder(RawSheet sheet, SheetColumns columns, CellTexts texts, IReadOnlyList<SchoolRow> rows, FindingCollector findings)
{
    private const double Largest = 1e12;

    /// <summary>Cells that hold something unreadable: other checks are silent about them.</summary>
    public HashSet<(string Field, int Row)> Bad { get; } = [];

    /// <summary>The column of a field, NaN where missing; null if the file has neither column nor constant for it.</summary>
    public double[]? Read(FieldDefinition field, string? constant)
    {
        if (!columns.Fields.TryGetValue(field.Id, out var column))
            return constant is null ? null : Constant(constant);
        var values = new double[rows.Count];
        for (var index = 0; index < values.Length; index++)
        {
            var row = rows[index];
            var cell = sheet.Cell(row.Row, column.Number);
            var value = cell.IsNumber ? cell.Number : cell.IsEmpty ? Empty(row, field, column) : Text(row, field, cell);
            values[index] = double.IsNaN(value) ? value : Judge(row, field, cell, value, column.Factor);
        }

        return values;
    }

    private double[] Constant(string constant)
    {
        var values = new double[rows.Count];
        NumberText.Read(constant, out var value);
        Array.Fill(values, value);
        return values;
    }

    private double Empty(SchoolRow row, FieldDefinition field, GridColumn column)
    {
        if (texts.IsMergedAway(row.Row, column.Number))
            Say(row, field, CellRules.Merged, "", new($"“{field.Heading}”的单元格与上面或左边的单元格合并，看不出这所学校的数。", $"The cell of “{field.English}” is merged with another; this school's value cannot be told."));
        return double.NaN;
    }

    private double Text(SchoolRow row, FieldDefinition field, RawCell cell)
    {
        var text = sheet.Text(cell).Trim();
        switch (cell.Kind)
        {
            case CellKind.NoValue:
                Say(row, field, CellRules.NoCachedValue, "", new($"“{field.Heading}”是公式，文件里没有存结果。", $"“{field.English}” is a formula without a saved result."));
                return double.NaN;
            case CellKind.Error:
                Say(row, field, CellRules.CellError, text, new($"“{field.Heading}”是公式错误 {text}。", $"“{field.English}” is the formula error {text}."));
                return double.NaN;
            case CellKind.Date:
                Say(row, field, CellRules.DateInNumber, text, new($"“{field.Heading}”是日期 {text}，不是数字。", $"“{field.English}” is the date {text}, not a number."), field.Type == FieldType.Year ? text[..4] : "");
                return double.NaN;
            case CellKind.Percent:
                return double.Parse(text, CultureInfo.InvariantCulture) / 100;
        }

        switch (NumberText.Read(text, out var number))
        {
            case NumberReading.Number:
                return number;
            case NumberReading.Missing:
                return double.NaN;
        }

        var suggestion = NumberText.Suggest(text);
        var advice = suggestion.Length > 0
            ? new Words($"把单元格改为 {suggestion}。", $"Change the cell to {suggestion}.")
            : CellRules.NumberExpected.Advice;
        Say(row, field, CellRules.NumberExpected, text, new($"“{text}”不是数字（{field.Heading}）。", $"“{text}” is not a number ({field.English})."), suggestion, advice);
        return double.NaN;
    }

    /// <summary>Range and wholeness of a number that was read; the number with its factor, or NaN.</summary>
    private double Judge(SchoolRow row, FieldDefinition field, RawCell cell, double value, decimal factor)
    {
        switch (field.Type)
        {
            case FieldType.Year when value is < 1000 or > 2100 || value != Math.Floor(value):
                Say(row, field, CellRules.YearFormat, sheet.Text(cell), new($"“{sheet.Text(cell)}”不是四位年份。", $"“{sheet.Text(cell)}” is no four-digit year."));
                return double.NaN;
            case FieldType.Degrees when Math.Abs(value) > (field.Id == "latitude" ? 90 : 180):
                Say(row, field, CellRules.Degrees, sheet.Text(cell), new($"{field.Heading} {sheet.Text(cell)} 超出范围。", $"{field.English} {sheet.Text(cell)} is out of range."));
                return double.NaN;
            case FieldType.Degrees when field.Id == "latitude" ? value is < 3 or > 54 : value is < 73 or > 136:
                Say(row, field, CellRules.OutsideChina, sheet.Text(cell), new($"{field.Heading} {sheet.Text(cell)} 不在中国范围内。", $"{field.English} {sheet.Text(cell)} is outside China."));
                return value;
            case FieldType.Year or FieldType.Degrees:
                return value;
        }

        if (value < 0)
        {
            Say(row, field, CellRules.Negative, sheet.Text(cell), new($"“{field.Heading}”是负数 {sheet.Text(cell)}。", $"“{field.English}” is negative: {sheet.Text(cell)}."));
            return double.NaN;
        }

        if (value > Largest)
        {
            Say(row, field, CellRules.TooBig, sheet.Text(cell), new($"“{field.Heading}”的数 {sheet.Text(cell)} 太大。", $"“{field.English}” is too large: {sheet.Text(cell)}."));
            return double.NaN;
        }

        var scaled = Scaling.Apply(value, factor);
        if (field.Type == FieldType.Count && scaled != Math.Floor(scaled))
            Say(row, field, CellRules.NotWhole, sheet.Text(cell), new($"“{field.Heading}”不是整数：{sheet.Text(cell)}。", $"“{field.English}” is not whole: {sheet.Text(cell)}."));
        return scaled;
    }

    private void Say(SchoolRow row, FieldDefinition field, Rule rule, string value, Words message, string suggestion = "", Words? advice = null)
    {
        if (rule.Severity == Severity.Error)
            Bad.Add((field.Id, row.Row));
        findings.Add(rule, row.Place(texts.Address(row.Row, field.Id), field.Id), value, message, advice, suggestion);
    }
}
