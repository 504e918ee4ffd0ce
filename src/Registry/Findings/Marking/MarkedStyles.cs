using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;

namespace Junheng.Registry.Findings.Marking;

/// <summary>For each style of a workbook the same with a background for errors or warnings, made when first asked for.</summary>
internal sealed class MarkedStyles
{
    private readonly Stylesheet sheet;
    private readonly Dictionary<(uint Style, Severity Severity), uint> made = [];
    private readonly Dictionary<Severity, uint> fills = [];
    private uint? quoted;

    public MarkedStyles(WorkbookPart workbook)
    {
        var part = workbook.WorkbookStylesPart ?? workbook.AddNewPart<WorkbookStylesPart>();
        sheet = part.Stylesheet ??= new Stylesheet();
        // The schema wants them in this order: fonts, fills, borders, cellStyleXfs, cellXfs.
        sheet.Fonts ??= new Fonts(new Font());
        sheet.Fills ??= new Fills(new Fill(new PatternFill { PatternType = PatternValues.None }), new Fill(new PatternFill { PatternType = PatternValues.Gray125 }));
        sheet.Borders ??= new Borders(new Border());
        sheet.CellStyleFormats ??= new CellStyleFormats(new CellFormat());
        sheet.CellFormats ??= new CellFormats(new CellFormat());
    }

    public uint Filled(uint style, Severity severity)
    {
        if (made.TryGetValue((style, severity), out var index))
            return index;
        var formats = sheet.CellFormats!;
        var old = formats.Elements<CellFormat>().ElementAtOrDefault((int)style);
        var format = (CellFormat)(old?.CloneNode(deep: true) ?? new CellFormat());
        format.FillId = Fill(severity);
        format.ApplyFill = true;
        index = Add(formats, format);
        made.Add((style, severity), index);
        return index;
    }

    public uint Quoted() => quoted ??= Add(sheet.CellFormats!, new CellFormat { QuotePrefix = true });

    private static uint Add(CellFormats formats, CellFormat format)
    {
        formats.AppendChild(format);
        var count = (uint)formats.Elements<CellFormat>().Count();
        formats.Count = count;
        return count - 1;
    }

    private uint Fill(Severity severity)
    {
        if (fills.TryGetValue(severity, out var index))
            return index;
        var all = sheet.Fills!;
        all.AppendChild(new Fill(new PatternFill(
            new ForegroundColor { Rgb = HexBinaryValue.FromString("FF" + FindingTexts.Fill(severity)) }, new BackgroundColor { Indexed = 64 }) { PatternType = PatternValues.Solid }));
        index = (uint)all.Elements<Fill>().Count() - 1;
        all.Count = index + 1;
        fills.Add(severity, index);
        return index;
    }
}
