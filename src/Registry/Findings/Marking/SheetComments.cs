using System.Globalization;
using System.Text;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;
using Junheng.Standards.Facts;

namespace Junheng.Registry.Findings.Marking;

/// <summary>
/// Puts comments on cells in the form that every version of Excel and WPS shows: a comments part and a VML drawing.
/// </summary>
/// <remarks>A sheet that has comments of its own keeps them and gets none of ours; the list of findings has them all.</remarks>
internal static class SheetComments
{
    private const int Most = 2000;

    public static void Add(WorksheetPart sheet, IReadOnlyList<(CellAddress Cell, string Text)> comments)
    {
        if (comments.Count == 0 || sheet.WorksheetCommentsPart is not null || sheet.VmlDrawingParts.Any())
            return;
        var shown = comments.Take(Most).ToList();
        var part = sheet.AddNewPart<WorksheetCommentsPart>();
        var list = new CommentList();
        foreach (var (cell, text) in shown)
        {
            list.AppendChild(new Comment(new CommentText(new Run(new Text(text) { Space = DocumentFormat.OpenXml.SpaceProcessingModeValues.Preserve })))
            {
                Reference = (cell with { Sheet = "" }).ToString(),
                AuthorId = 0U,
            });
        }

        part.Comments = new Comments(new Authors(new Author("Junheng 均衡")), list);
        var drawing = sheet.AddNewPart<VmlDrawingPart>();
        using (var stream = drawing.GetStream(FileMode.Create, FileAccess.Write))
            stream.Write(Encoding.UTF8.GetBytes(Vml(shown)));
        var reference = new LegacyDrawing { Id = sheet.GetIdOfPart(drawing) };
        // The schema fixes the order of a worksheet's parts.
        var next = sheet.Worksheet.ChildElements.FirstOrDefault(child => child is LegacyDrawingHeaderFooter or DrawingHeaderFooter or Picture or OleObjects or Controls or WebPublishItems or TableParts or WorksheetExtensionList);
        if (next is null)
            sheet.Worksheet.AppendChild(reference);
        else
            sheet.Worksheet.InsertBefore(reference, next);
    }

    private static string Vml(List<(CellAddress Cell, string Text)> comments)
    {
        var vml = new StringBuilder("""
            <xml xmlns:v="urn:schemas-microsoft-com:vml" xmlns:o="urn:schemas-microsoft-com:office:office" xmlns:x="urn:schemas-microsoft-com:office:excel">
            <o:shapelayout v:ext="edit"><o:idmap v:ext="edit" data="1"/></o:shapelayout>
            <v:shapetype id="_x0000_t202" coordsize="21600,21600" o:spt="202" path="m,l,21600r21600,l21600,xe"><v:stroke joinstyle="miter"/><v:path gradientshapeok="t" o:connecttype="rect"/></v:shapetype>

            """);
        var number = 1025;
        foreach (var (cell, text) in comments)
        {
            var lines = text.Split('\n').Sum(line => 1 + line.Length / 18);
            vml.Append(CultureInfo.InvariantCulture, $"""
                <v:shape id="_x0000_s{number++}" type="#_x0000_t202" style="position:absolute;visibility:hidden" fillcolor="#ffffe1" o:insetmode="auto"><v:fill color2="#ffffe1"/><v:shadow on="t" color="black" obscured="t"/><v:path o:connecttype="none"/><v:textbox style="mso-direction-alt:auto"/><x:ClientData ObjectType="Note"><x:MoveWithCells/><x:SizeWithCells/><x:Anchor>{cell.Column}, 12, {Math.Max(cell.Row - 2, 0)}, 4, {cell.Column + 4}, 0, {cell.Row + lines}, 4</x:Anchor><x:AutoFill>False</x:AutoFill><x:Row>{cell.Row - 1}</x:Row><x:Column>{cell.Column - 1}</x:Column></x:ClientData></v:shape>

                """);
        }

        return vml.Append("</xml>").ToString();
    }
}
