using System.Globalization;
using System.Text;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Wordprocessing;

namespace Junheng.Reports.Word;

/// <summary>
/// Writes a paper in the layout of Chinese official documents: A4, title 二号 centred, headings 三号 黑体, body 三号 仿宋 with two
/// characters of indent, tables 五号, page numbers at the foot. Texts are texts; characters that XML cannot hold are dropped.
/// </summary>
internal sealed class Paper
{
    private const int PageWidth = 11906, PageHeight = 16838, Left = 1587, Right = 1474;
    private readonly Body body = new();

    public void Title(string text) => body.Append(Paragraph(text, PaperFonts.Title, 44, JustificationValues.Center, after: 400));

    public void Heading(string text) => body.Append(Paragraph(text, PaperFonts.Heading, 32, JustificationValues.Left, before: 200, keep: true));

    /// <summary>A paragraph of running text.</summary>
    public void Text(string text) => body.Append(Paragraph(text, PaperFonts.Body, 32, JustificationValues.Both, indent: 640, line: 560));

    /// <summary>A small line below a table or at the end.</summary>
    public void Note(string text) => body.Append(Paragraph(text, PaperFonts.Table, 18, JustificationValues.Left, before: 60));

    /// <param name="widths">Shares of the text's width.</param>
    /// <param name="headings">One that begins with <c>&gt;</c> belongs to a column of figures, set right.</param>
    public void Table(double[] widths, string[] headings, IEnumerable<string[]> rows)
    {
        var all = widths.Sum();
        var places = widths.Select(width => (int)(width / all * (PageWidth - Left - Right))).ToArray();
        var table = new Table(
            new TableProperties(
                new TableWidth { Type = TableWidthUnitValues.Dxa, Width = Number(places.Sum()) },
                Borders(),
                new TableLayout { Type = TableLayoutValues.Fixed }),
            new TableGrid(places.Select(width => new GridColumn { Width = Number(width) })));
        var right = headings.Select(heading => heading.StartsWith('>')).ToArray();
        table.Append(Row([.. headings.Select(heading => heading.TrimStart('>'))], places, [.. right.Select(_ => JustificationValues.Center)], PaperFonts.Heading, isHead: true));
        foreach (var row in rows)
            table.Append(Row(row, places, [.. right.Select(figure => figure ? JustificationValues.Right : JustificationValues.Left)], PaperFonts.Table, isHead: false));
        body.Append(table);
        body.Append(Paragraph("", PaperFonts.Table, 12, JustificationValues.Left));
    }

    /// <param name="output">Stays open; need not be seekable.</param>
    public void Save(Stream output)
    {
        using var memory = new MemoryStream();
        using (var document = WordprocessingDocument.Create(memory, WordprocessingDocumentType.Document))
        {
            var main = document.AddMainDocumentPart();
            PaperFonts.Declare(main);
            var footer = main.AddNewPart<FooterPart>();
            footer.Footer = new Footer(new Paragraph(
                new ParagraphProperties(new Justification { Val = JustificationValues.Center }),
                new SimpleField(new Run(Looks(PaperFonts.Table, 28), new Text("1"))) { Instruction = "PAGE" }));
            body.Append(new SectionProperties(
                new FooterReference { Type = HeaderFooterValues.Default, Id = main.GetIdOfPart(footer) },
                new PageSize { Width = PageWidth, Height = PageHeight },
                new PageMargin { Top = 2098, Bottom = 1984, Left = Left, Right = Right, Header = 851, Footer = 992, Gutter = 0 }));
            main.Document = new Document(body);
        }

        memory.Position = 0;
        memory.CopyTo(output);
    }

    private static TableRow Row(string[] cells, int[] places, JustificationValues[] sides, string font, bool isHead)
    {
        var properties = new TableRowProperties(new CantSplit());
        if (isHead)
            properties.Append(new TableHeader());
        var row = new TableRow(properties);
        for (var i = 0; i < cells.Length; i++)
        {
            row.Append(new TableCell(
                new TableCellProperties(
                    new TableCellWidth { Type = TableWidthUnitValues.Dxa, Width = Number(places[i]) },
                    new TableCellVerticalAlignment { Val = TableVerticalAlignmentValues.Center }),
                Paragraph(cells[i], font, 21, sides[i])));
        }

        return row;
    }

    private static TableBorders Borders() => new(
        new TopBorder { Val = BorderValues.Single, Size = 8 },
        new LeftBorder { Val = BorderValues.Single, Size = 4 },
        new BottomBorder { Val = BorderValues.Single, Size = 8 },
        new RightBorder { Val = BorderValues.Single, Size = 4 },
        new InsideHorizontalBorder { Val = BorderValues.Single, Size = 4 },
        new InsideVerticalBorder { Val = BorderValues.Single, Size = 4 });

    private static Paragraph Paragraph(
        string text, string font, int halfPoints, JustificationValues side, int before = 0, int after = 0, int indent = 0, int line = 0, bool keep = false)
    {
        var properties = new ParagraphProperties();
        if (keep)
            properties.Append(new KeepNext());
        var spacing = new SpacingBetweenLines { Before = Number(before), After = Number(after) };
        if (line > 0)
            (spacing.Line, spacing.LineRule) = (Number(line), LineSpacingRuleValues.Exact);
        properties.Append(spacing);
        if (indent > 0)
            properties.Append(new Indentation { FirstLine = Number(indent), FirstLineChars = 200 });
        properties.Append(new Justification { Val = side });
        var clean = Clean(text);
        return clean.Length == 0
            ? new Paragraph(properties)
            : new Paragraph(properties, new Run(Looks(font, halfPoints), new Text(clean) { Space = SpaceProcessingModeValues.Preserve }));
    }

    private static RunProperties Looks(string font, int halfPoints) => new(
        new RunFonts { Ascii = PaperFonts.Latin, HighAnsi = PaperFonts.Latin, EastAsia = font },
        new FontSize { Val = Number(halfPoints) },
        new FontSizeComplexScript { Val = Number(halfPoints) });

    private static string Clean(string text)
    {
        var clean = new StringBuilder(text.Length);
        foreach (var rune in text.EnumerateRunes())
        {
            if (rune.Value is >= 0x20 and not 0xFFFE and not 0xFFFF and not 0xFFFD || rune.Value == '\t')
                clean.Append(rune.ToString());
        }

        return clean.ToString();
    }

    private static string Number(int value) => value.ToString(CultureInfo.InvariantCulture);
}
