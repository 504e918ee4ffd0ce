using System.Globalization;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Spreadsheet;
using Junheng.Registry.Findings.Marking;
using Junheng.Registry.Sheets;
using Junheng.Standards.Facts;

namespace Junheng.Registry.Templates;

/// <summary>Builds one sheet of a template: cells, widths, frozen panes and validations.</summary>
internal sealed class TemplateSheet
{
    private readonly SheetData data = new();
    private readonly Columns columns = new();
    private readonly DataValidations validations = new();
    private uint width;

    public int RowCount { get; private set; }

    public TemplateSheet Column(double characters, uint style = TemplateStyles.Plain)
    {
        width++;
        columns.AppendChild(new Column { Min = width, Max = width, Width = characters, CustomWidth = true, Style = style });
        return this;
    }

    /// <summary>Adds a row; text as text, numbers as numbers, null or empty as nothing.</summary>
    public TemplateSheet Row(IEnumerable<object?> cells, Func<int, uint> style, double? height = null)
    {
        var row = new Row { RowIndex = (uint)++RowCount };
        if (height is { } points)
            (row.Height, row.CustomHeight) = (points, true);
        var column = 0;
        foreach (var cell in cells)
        {
            var reference = Reference(++column, RowCount);
            if (cell is string { Length: > 0 } text)
                row.AppendChild(InlineCells.Text(reference, text, FormulaText.Begins(text) ? TemplateStyles.Quoted(style(column)) : style(column)));
            else if (cell is double number && double.IsFinite(number))
                row.AppendChild(new Cell(new CellValue(number.ToString("R", CultureInfo.InvariantCulture))) { CellReference = reference, StyleIndex = style(column) });
        }

        data.AppendChild(row);
        return this;
    }

    public TemplateSheet List(int column, int firstRow, int lastRow, IReadOnlyList<string> choices, string title, string note) =>
        Validation(new DataValidation(new Formula1($"\"{string.Join(',', choices)}\"")) { Type = DataValidationValues.List }, column, firstRow, lastRow, title, note, "从下拉列表里选。");

    public TemplateSheet Number(int column, int firstRow, int lastRow, double least, double most, string title, string note) =>
        Validation(
            new DataValidation(new Formula1(least.ToString(CultureInfo.InvariantCulture)), new Formula2(most.ToString(CultureInfo.InvariantCulture)))
                { Type = DataValidationValues.Decimal, Operator = DataValidationOperatorValues.Between },
            column, firstRow, lastRow, title, note, "填阿拉伯数字，不写单位；没有数据就空着。");

    public TemplateSheet Length(int column, int firstRow, int lastRow, int length, string title, string note) =>
        Validation(
            new DataValidation(new Formula1(length.ToString(CultureInfo.InvariantCulture))) { Type = DataValidationValues.TextLength, Operator = DataValidationOperatorValues.Equal },
            column, firstRow, lastRow, title, note, $"应为 {length.ToString(CultureInfo.InvariantCulture)} 位。");

    public TemplateSheet Prompt(int column, int firstRow, int lastRow, string title, string note) =>
        note.Length == 0 ? this : Validation(new DataValidation(), column, firstRow, lastRow, title, note, "");

    public Worksheet ToWorksheet(int frozenRows, int frozenColumns)
    {
        var view = new SheetView { WorkbookViewId = 0 };
        if (frozenRows > 0)
        {
            var pane = new Pane
            {
                VerticalSplit = frozenRows,
                TopLeftCell = Reference(frozenColumns + 1, frozenRows + 1),
                ActivePane = frozenColumns > 0 ? PaneValues.BottomRight : PaneValues.BottomLeft,
                State = PaneStateValues.Frozen,
            };
            if (frozenColumns > 0)
                pane.HorizontalSplit = frozenColumns;
            view.AppendChild(pane);
        }

        var sheet = new Worksheet(new SheetViews(view));
        if (columns.HasChildren)
            sheet.AppendChild(columns);
        sheet.AppendChild(data);
        if (validations.HasChildren)
        {
            validations.Count = (uint)validations.ChildElements.Count;
            sheet.AppendChild(validations);
        }

        return sheet;
    }

    private TemplateSheet Validation(DataValidation validation, int column, int firstRow, int lastRow, string title, string note, string error)
    {
        validation.AllowBlank = true;
        validation.SequenceOfReferences = new ListValue<StringValue> { InnerText = $"{Reference(column, firstRow)}:{Reference(column, lastRow)}" };
        validation.ShowInputMessage = note.Length > 0;
        if (note.Length > 0)
            (validation.PromptTitle, validation.Prompt) = (Cut(title, 32), Cut(note, 255));
        if (error.Length > 0)
            (validation.ShowErrorMessage, validation.ErrorTitle, validation.Error) = (true, Cut(title, 32), error);
        validations.AppendChild(validation);
        return this;
    }

    private static string Cut(string text, int most) => text.Length <= most ? text : text[..most];

    private static string Reference(int column, int row) => CellAddress.Letters(column) + row.ToString(CultureInfo.InvariantCulture);
}
