using DocumentFormat.OpenXml.Spreadsheet;

namespace Junheng.Registry.Templates;

/// <summary>The few styles of a template.</summary>
internal static class TemplateStyles
{
    public const uint Plain = 0;
    public const uint Head = 1;

    /// <summary>Text, so that codes keep their leading digits.</summary>
    public const uint Text = 2;

    /// <summary>Last year's values: grey.</summary>
    public const uint Grey = 3;

    public const uint Title = 4;
    public const uint Wrapped = 5;

    private const uint Count = 6;

    /// <summary>The same style for a text that would be taken for a formula when it is edited.</summary>
    public static uint Quoted(uint style) => style + Count;

    public static Stylesheet Create() => new(
        new Fonts(Font(11, "1D2126"), Font(11, "1D2126", bold: true), Font(11, "646A72"), Font(14, "1D2126", bold: true)) { Count = 4 },
        new Fills(
            new Fill(new PatternFill { PatternType = PatternValues.None }),
            new Fill(new PatternFill { PatternType = PatternValues.Gray125 }),
            new Fill(new PatternFill(new ForegroundColor { Rgb = "FFEFEBE2" }) { PatternType = PatternValues.Solid })) { Count = 3 },
        new Borders(
            new Border(new LeftBorder(), new RightBorder(), new TopBorder(), new BottomBorder(), new DiagonalBorder()),
            new Border(Line<LeftBorder>(), Line<RightBorder>(), Line<TopBorder>(), Line<BottomBorder>(), new DiagonalBorder())) { Count = 2 },
        new CellStyleFormats(new CellFormat()) { Count = 1 },
        new CellFormats([.. Formats(), .. Formats().Select(format => { format.QuotePrefix = true; return format; })]) { Count = 2 * Count });

    private static CellFormat[] Formats() =>
    [
        new CellFormat(),
        new CellFormat(new Alignment { WrapText = true, Vertical = VerticalAlignmentValues.Center, Horizontal = HorizontalAlignmentValues.Center })
            { FontId = 1, FillId = 2, BorderId = 1, ApplyFont = true, ApplyFill = true, ApplyBorder = true, ApplyAlignment = true },
        new CellFormat { NumberFormatId = 49, ApplyNumberFormat = true },
        new CellFormat { FontId = 2, ApplyFont = true },
        new CellFormat { FontId = 3, ApplyFont = true },
        new CellFormat(new Alignment { WrapText = true, Vertical = VerticalAlignmentValues.Top }) { ApplyAlignment = true },
    ];
    private static Font Font(double size, string colour, bool bold = false)
    {
        var font = new Font();
        if (bold)
            font.AppendChild(new Bold());
        font.AppendChild(new FontSize { Val = size });
        font.AppendChild(new Color { Rgb = "FF" + colour });
        font.AppendChild(new FontName { Val = "宋体" });
        return font;
    }

    private static T Line<T>()
        where T : BorderPropertiesType, new() => new() { Style = BorderStyleValues.Thin, Color = new Color { Rgb = "FFCFC9BC" } };
}
