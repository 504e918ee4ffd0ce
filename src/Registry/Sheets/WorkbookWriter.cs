using System.Globalization;
using System.IO.Compression;
using System.Text;
using System.Xml;

namespace Junheng.Registry.Sheets;

/// <summary>
/// Writes an <c>.xlsx</c> straight to a stream, sheet after sheet, holding nothing but its styles in memory: a province
/// of 200,000 schools needs no more than a county. The same cells give the same bytes.
/// </summary>
/// <example><code>
/// using var workbook = new WorkbookWriter(stream);
/// using (var sheet = workbook.Sheet("学校"))
///     sheet.Row().Cell("学校名称").Row().Cell("实验小学");
/// </code></example>
public sealed class WorkbookWriter : IDisposable
{
    internal const string Main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    private const string Office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    private const string Package = "http://schemas.openxmlformats.org/package/2006/relationships";
    private const string Types = "http://schemas.openxmlformats.org/package/2006/content-types";

    // The earliest time a zip can hold: bytes must not depend on the clock.
    private static readonly DateTimeOffset Fixed = new(1980, 1, 1, 0, 0, 0, TimeSpan.Zero);
    private readonly ZipArchive zip;
    private readonly StyleTable styles = new();
    private readonly List<(string Name, SheetLayout Layout)> sheets = [];

    /// <param name="output">Where to write; need not be seekable, stays open.</param>
    public WorkbookWriter(Stream output) => zip = new ZipArchive(output, ZipArchiveMode.Create, leaveOpen: true);

    /// <summary>Begins a sheet; dispose it before the next one.</summary>
    /// <param name="name">Cut and cleaned to what Excel allows, and made unique.</param>
    public SheetWriter Sheet(string name, SheetLayout? layout = null)
    {
        var chosen = layout ?? new SheetLayout();
        sheets.Add((Unique(name), chosen));
        return new SheetWriter(Part($"xl/worksheets/sheet{Number(sheets.Count)}.xml"), styles, chosen);
    }

    public void Dispose()
    {
        WriteWorkbook();
        using (var xml = Part("xl/styles.xml"))
            styles.Write(xml);
        WriteRelations();
        WriteContentTypes();
        zip.Dispose();
    }

    private void WriteWorkbook()
    {
        using var xml = Part("xl/workbook.xml");
        xml.WriteStartElement("workbook", Main);
        xml.WriteAttributeString("xmlns", "r", null, Office);
        xml.WriteStartElement("sheets");
        for (var i = 0; i < sheets.Count; i++)
        {
            xml.WriteStartElement("sheet");
            xml.WriteAttributeString("name", sheets[i].Name);
            xml.WriteAttributeString("sheetId", Number(i + 1));
            xml.WriteAttributeString("id", Office, "rId" + Number(i + 1));
            xml.WriteEndElement();
        }

        xml.WriteEndElement();
        if (sheets.Exists(sheet => sheet.Layout.PrintTitles is not null))
            WritePrintTitles(xml);
        xml.WriteEndElement();
    }

    private void WritePrintTitles(XmlWriter xml)
    {
        xml.WriteStartElement("definedNames");
        for (var i = 0; i < sheets.Count; i++)
        {
            if (sheets[i].Layout.PrintTitles is not { } rows)
                continue;
            xml.WriteStartElement("definedName");
            xml.WriteAttributeString("name", "_xlnm.Print_Titles");
            xml.WriteAttributeString("localSheetId", Number(i));
            xml.WriteString($"'{sheets[i].Name.Replace("'", "''", StringComparison.Ordinal)}'!${Number(rows.First)}:${Number(rows.Last)}");
            xml.WriteEndElement();
        }

        xml.WriteEndElement();
    }

    private void WriteRelations()
    {
        using (var xml = Part("_rels/.rels"))
        {
            xml.WriteStartElement("Relationships", Package);
            Relation(xml, "rId1", "officeDocument", "xl/workbook.xml");
            xml.WriteEndElement();
        }

        using (var xml = Part("xl/_rels/workbook.xml.rels"))
        {
            xml.WriteStartElement("Relationships", Package);
            for (var i = 1; i <= sheets.Count; i++)
                Relation(xml, "rId" + Number(i), "worksheet", $"worksheets/sheet{Number(i)}.xml");
            Relation(xml, "rId" + Number(sheets.Count + 1), "styles", "styles.xml");
            xml.WriteEndElement();
        }
    }

    private void WriteContentTypes()
    {
        const string Spreadsheet = "application/vnd.openxmlformats-officedocument.spreadsheetml.";
        using var xml = Part("[Content_Types].xml");
        xml.WriteStartElement("Types", Types);
        Type(xml, "Default", "Extension", "rels", "application/vnd.openxmlformats-package.relationships+xml");
        Type(xml, "Default", "Extension", "xml", "application/xml");
        Type(xml, "Override", "PartName", "/xl/workbook.xml", Spreadsheet + "sheet.main+xml");
        Type(xml, "Override", "PartName", "/xl/styles.xml", Spreadsheet + "styles+xml");
        for (var i = 1; i <= sheets.Count; i++)
            Type(xml, "Override", "PartName", $"/xl/worksheets/sheet{Number(i)}.xml", Spreadsheet + "worksheet+xml");
        xml.WriteEndElement();
    }

    private static void Relation(XmlWriter xml, string id, string type, string target)
    {
        xml.WriteStartElement("Relationship");
        xml.WriteAttributeString("Id", id);
        xml.WriteAttributeString("Type", $"{Office}/{type}");
        xml.WriteAttributeString("Target", target);
        xml.WriteEndElement();
    }

    private static void Type(XmlWriter xml, string element, string key, string name, string type)
    {
        xml.WriteStartElement(element);
        xml.WriteAttributeString(key, name);
        xml.WriteAttributeString("ContentType", type);
        xml.WriteEndElement();
    }

    private XmlWriter Part(string path)
    {
        var entry = zip.CreateEntry(path, CompressionLevel.Fastest);
        entry.LastWriteTime = Fixed;
        return XmlWriter.Create(entry.Open(), new XmlWriterSettings { Encoding = new UTF8Encoding(false), CloseOutput = true });
    }

    private string Unique(string name)
    {
        var cleaned = new string([.. name.Select(letter => letter is '[' or ']' or ':' or '*' or '?' or '/' or '\\' ? '－' : letter)]).Trim('\'', ' ');
        if (cleaned.Length == 0)
            cleaned = "Sheet";
        var candidate = cleaned.Length > 31 ? cleaned[..31] : cleaned;
        for (var i = 2; sheets.Exists(sheet => string.Equals(sheet.Name, candidate, StringComparison.OrdinalIgnoreCase)); i++)
        {
            var suffix = $" ({Number(i)})";
            candidate = (cleaned.Length > 31 - suffix.Length ? cleaned[..(31 - suffix.Length)] : cleaned) + suffix;
        }

        return candidate;
    }

    private static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);
}
