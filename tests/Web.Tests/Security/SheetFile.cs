using System.IO.Compression;
using System.Xml.Linq;

namespace Junheng.Web.Tests.Security;

/// <summary>The cells of an .xlsx, or the texts of a .docx, read from the parts themselves and by none of the program's readers.</summary>
internal static class SheetFile
{
    private static readonly XNamespace Main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";

    public sealed record SheetCell(string Part, string Reference, string Type, string Text, bool HasFormula, bool IsQuoted);

    public static IReadOnlyList<SheetCell> Cells(byte[] file)
    {
        using var zip = new ZipArchive(new MemoryStream(file));
        var quoted = Part(zip, "xl/styles.xml").Descendants(Main + "cellXfs").Elements().Select(format => (string?)format.Attribute("quotePrefix") is "1" or "true").ToList();
        var shared = zip.GetEntry("xl/sharedStrings.xml") is null ? [] : Part(zip, "xl/sharedStrings.xml").Descendants(Main + "si").Select(Text).ToList();
        return
        [
            .. from entry in zip.Entries
               where entry.FullName.StartsWith("xl/worksheets/", StringComparison.Ordinal) && entry.FullName.EndsWith(".xml", StringComparison.Ordinal)
               from cell in Part(zip, entry.FullName).Descendants(Main + "c")
               let type = (string?)cell.Attribute("t") ?? "n"
               let text = type == "s" ? shared[(int)cell.Element(Main + "v")!] : Text(cell)
               select new SheetCell(entry.FullName, (string)cell.Attribute("r")!, type, text, cell.Element(Main + "f") is not null, quoted[(int?)cell.Attribute("s") ?? 0]),
        ];
    }

    /// <summary>Names of parts that reach out of the file, and instructions of fields that compute something.</summary>
    public static IReadOnlyList<string> Active(byte[] file)
    {
        using var zip = new ZipArchive(new MemoryStream(file));
        return
        [
            .. zip.Entries.Select(entry => entry.FullName).Where(name =>
                name.Contains("externalLink", StringComparison.OrdinalIgnoreCase) || name.Contains("vbaProject", StringComparison.OrdinalIgnoreCase) || name.Contains("embeddings", StringComparison.OrdinalIgnoreCase)),
            .. from entry in zip.Entries
               where entry.FullName.EndsWith(".rels", StringComparison.Ordinal)
               from relation in Part(zip, entry.FullName).Root!.Elements()
               where (string?)relation.Attribute("TargetMode") == "External"
               select (string)relation.Attribute("Target")!,
            .. from entry in zip.Entries
               where entry.FullName.StartsWith("word/", StringComparison.Ordinal) && entry.FullName.EndsWith(".xml", StringComparison.Ordinal)
               from field in Part(zip, entry.FullName).Descendants()
               where field.Name.LocalName is "instrText" or "fldSimple" && (string?)field.Attributes().FirstOrDefault(each => each.Name.LocalName == "instr") != "PAGE"
               select field.ToString(),
        ];
    }

    /// <summary>All texts of a paper, one after the other.</summary>
    public static string Words(byte[] file)
    {
        using var zip = new ZipArchive(new MemoryStream(file));
        return string.Concat(Part(zip, "word/document.xml").Descendants().Where(each => each.Name.LocalName == "t").Select(each => each.Value));
    }

    private static string Text(XElement holder) => string.Concat(holder.Descendants().Where(each => each.Name.LocalName is "t" or "v").Select(each => each.Value));

    private static XDocument Part(ZipArchive zip, string name)
    {
        using var stream = zip.GetEntry(name)!.Open();
        return XDocument.Load(stream);
    }
}
