using System.Globalization;
using System.Text;
using System.Xml;
using Junheng.Standards.Facts;

namespace Junheng.Registry.Sheets;

/// <summary>
/// Writes the cells of one sheet from left to right and top to bottom. Text is always written as text, so that a name
/// that begins with <c>=</c> never becomes a formula, not even when the cell is edited.
/// </summary>
public sealed class SheetWriter : IDisposable
{
    private readonly XmlWriter xml;
    private readonly StyleTable styles;
    private readonly SheetLayout layout;
    private readonly List<string> merges = [];
    private int row, column;
    private bool inRow;

    internal SheetWriter(XmlWriter xml, StyleTable styles, SheetLayout layout)
    {
        this.xml = xml;
        this.styles = styles;
        this.layout = layout;
        WriteHead();
    }

    /// <summary>Number of the row being written, from 1; 0 before the first.</summary>
    public int RowNumber => row;

    /// <summary>Begins the next row.</summary>
    /// <param name="height">Height in points; null leaves it to the program that opens the file.</param>
    public SheetWriter Row(double? height = null)
    {
        EndRow();
        row++;
        column = 0;
        inRow = true;
        xml.WriteStartElement("row");
        xml.WriteAttributeString("r", Text(row));
        if (height is { } points)
        {
            xml.WriteAttributeString("ht", Text(points));
            xml.WriteAttributeString("customHeight", "1");
        }

        return this;
    }

    /// <summary>The next cell as text; an empty text leaves an empty cell with the format.</summary>
    public SheetWriter Cell(string text, CellFormat? format = null)
    {
        if (text.Length == 0)
            return Empty(format);
        Start(FormulaText.Begins(text) ? (format ?? CellFormat.Plain) with { IsQuoted = true } : format, "inlineStr");
        xml.WriteStartElement("is");
        xml.WriteStartElement("t");
        xml.WriteAttributeString("xml", "space", null, "preserve");
        xml.WriteString(Clean(text));
        xml.WriteEndElement();
        xml.WriteEndElement();
        xml.WriteEndElement();
        return this;
    }

    /// <summary>The next cell as a number at full precision; NaN leaves it empty.</summary>
    public SheetWriter Cell(double number, CellFormat? format = null)
    {
        if (!double.IsFinite(number))
            return Empty(format);
        Start(format, null);
        xml.WriteElementString("v", Text(number));
        xml.WriteEndElement();
        return this;
    }

    /// <summary>Leaves the next cell empty.</summary>
    public SheetWriter Empty(CellFormat? format = null)
    {
        if (format is null)
        {
            column++;
            return this;
        }

        Start(format, null);
        xml.WriteEndElement();
        return this;
    }

    /// <summary>Joins the last cell written with the empty ones that follow, over so many columns, and so many rows down.</summary>
    public SheetWriter Merge(int columns, int rows = 1)
    {
        merges.Add($"{Address(column, row)}:{Address(column + columns - 1, row + rows - 1)}");
        return this;
    }

    public void Dispose()
    {
        EndRow();
        xml.WriteEndElement();
        WriteFoot();
        xml.WriteEndElement();
        xml.Dispose();
    }

    private void Start(CellFormat? format, string? type)
    {
        if (!inRow)
            throw new InvalidOperationException("A cell needs a row: call Row first.");
        column++;
        xml.WriteStartElement("c");
        xml.WriteAttributeString("r", Address(column, row));
        if (format is not null)
            xml.WriteAttributeString("s", Text(styles.NumberOf(format)));
        if (type is not null)
            xml.WriteAttributeString("t", type);
    }

    private void EndRow()
    {
        if (inRow)
            xml.WriteEndElement();
        inRow = false;
    }

    private void WriteHead()
    {
        xml.WriteStartElement("worksheet", WorkbookWriter.Main);
        xml.WriteStartElement("sheetPr");
        Element("pageSetUpPr", ("fitToPage", "1"));
        xml.WriteEndElement();
        xml.WriteStartElement("sheetViews");
        xml.WriteStartElement("sheetView");
        xml.WriteAttributeString("showGridLines", "0");
        xml.WriteAttributeString("workbookViewId", "0");
        if (layout.FrozenRows > 0 || layout.FrozenColumns > 0)
            WriteFrozen();
        xml.WriteEndElement();
        xml.WriteEndElement();
        Element("sheetFormatPr", ("defaultRowHeight", "18"));
        if (layout.Widths.Count > 0)
        {
            xml.WriteStartElement("cols");
            for (var i = 0; i < layout.Widths.Count; i++)
                Element("col", ("min", Text(i + 1)), ("max", Text(i + 1)), ("width", Text(layout.Widths[i])), ("customWidth", "1"));
            xml.WriteEndElement();
        }

        xml.WriteStartElement("sheetData");
    }

    private void WriteFrozen()
    {
        xml.WriteStartElement("pane");
        if (layout.FrozenColumns > 0)
            xml.WriteAttributeString("xSplit", Text(layout.FrozenColumns));
        if (layout.FrozenRows > 0)
            xml.WriteAttributeString("ySplit", Text(layout.FrozenRows));
        xml.WriteAttributeString("topLeftCell", Address(layout.FrozenColumns + 1, layout.FrozenRows + 1));
        xml.WriteAttributeString("activePane", layout.FrozenColumns == 0 ? "bottomLeft" : layout.FrozenRows == 0 ? "topRight" : "bottomRight");
        xml.WriteAttributeString("state", "frozen");
        xml.WriteEndElement();
    }

    private void WriteFoot()
    {
        if (layout.Filter is { } filter && row > filter.Row)
            Element("autoFilter", ("ref", $"{Address(filter.FirstColumn, filter.Row)}:{Address(filter.LastColumn, row)}"));
        if (merges.Count > 0)
        {
            xml.WriteStartElement("mergeCells");
            xml.WriteAttributeString("count", Text(merges.Count));
            foreach (var range in merges)
                Element("mergeCell", ("ref", range));
            xml.WriteEndElement();
        }

        Element("pageMargins", ("left", "0.5"), ("right", "0.5"), ("top", "0.6"), ("bottom", "0.6"), ("header", "0.3"), ("footer", "0.3"));
        Element("pageSetup", ("paperSize", "9"), ("orientation", layout.Landscape ? "landscape" : "portrait"), ("fitToWidth", "1"), ("fitToHeight", "0"));
        xml.WriteStartElement("headerFooter");
        xml.WriteElementString("oddFooter", $"&L{Clean(layout.Footer).Replace("&", "&&", StringComparison.Ordinal)}&R&P / &N");
        xml.WriteEndElement();
    }

    private void Element(string name, params ReadOnlySpan<(string Name, string Value)> attributes)
    {
        xml.WriteStartElement(name);
        foreach (var (attribute, value) in attributes)
            xml.WriteAttributeString(attribute, value);
        xml.WriteEndElement();
    }

    /// <summary>Drops what XML cannot hold and cuts at Excel's limit of 32,767 characters a cell.</summary>
    private static string Clean(string text)
    {
        if (text.Length <= 32_767 && text.AsSpan().IndexOfAnyInRange('\0', '\u001F') < 0 && !text.AsSpan().ContainsAnyInRange('\uD800', '\uDFFF'))
            return text;
        var kept = new StringBuilder(text.Length);
        foreach (var rune in text.EnumerateRunes())
        {
            if (kept.Length < 32_766 && (rune.Value >= 0x20 || rune.Value is '\n' or '\t'))
                kept.Append(rune.ToString());
        }

        return kept.ToString();
    }

    private static string Address(int column, int row) => CellAddress.Letters(column) + Text(row);

    private static string Text(double number) => number.ToString(CultureInfo.InvariantCulture);

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);
}
