using System.Globalization;
using System.IO.Compression;
using System.Security;
using System.Text;
using Junheng.Standards.Facts;

namespace Junheng.Registry.Tests.Books;

/// <summary>
/// Writes .xlsx files part by part, in the shapes that WPS and Excel save: shared or inline strings, styles, merges,
/// formulas with and without a saved result. No library stands between a test and the bytes it is about.
/// </summary>
internal sealed class RawXlsx
{
    private readonly List<(string Name, string Xml, string State)> sheets = [];
    private readonly List<string> shared = [];
    private readonly List<(string Path, byte[] Bytes)> parts = [];

    /// <summary>Cells as inline strings (as other programs export) instead of shared ones.</summary>
    public bool Inline { get; init; }

    public RawXlsx Sheet(string name, Action<RawSheetBuilder> fill, string state = "visible")
    {
        var builder = new RawSheetBuilder(this);
        fill(builder);
        sheets.Add((name, builder.ToXml(), state));
        return this;
    }

    public RawXlsx SheetXml(string name, string xml)
    {
        sheets.Add((name, xml, "visible"));
        return this;
    }

    public RawXlsx Part(string path, byte[] bytes)
    {
        parts.Add((path, bytes));
        return this;
    }

    public int Shared(string text)
    {
        shared.Add(text);
        return shared.Count - 1;
    }

    public MemoryStream ToStream() => new(ToBytes());

    public byte[] ToBytes()
    {
        using var memory = new MemoryStream();
        using (var zip = new ZipArchive(memory, ZipArchiveMode.Create, leaveOpen: true))
        {
            Write(zip, "[Content_Types].xml", ContentTypes());
            Write(zip, "_rels/.rels", """<?xml version="1.0" encoding="UTF-8" standalone="yes"?><Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="xl/workbook.xml"/></Relationships>""");
            Write(zip, "xl/workbook.xml", Workbook());
            Write(zip, "xl/_rels/workbook.xml.rels", Relations());
            Write(zip, "xl/styles.xml", Styles);
            Write(zip, "xl/sharedStrings.xml", SharedStrings());
            for (var at = 0; at < sheets.Count; at++)
                Write(zip, $"xl/worksheets/sheet{at + 1}.xml", sheets[at].Xml);
            foreach (var (path, bytes) in parts)
            {
                using var stream = zip.CreateEntry(path).Open();
                stream.Write(bytes);
            }
        }

        return memory.ToArray();
    }

    /// <summary>Style numbers: 1 date, 2 percent, 3 text, 4 thousands.</summary>
    private const string Styles = """
        <?xml version="1.0" encoding="UTF-8" standalone="yes"?>
        <styleSheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><fonts count="1"><font><sz val="11"/><name val="宋体"/></font></fonts><fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills><borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders><cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs><cellXfs count="5"><xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/><xf numFmtId="14" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1"/><xf numFmtId="10" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1"/><xf numFmtId="49" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1"/><xf numFmtId="3" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1"/></cellXfs></styleSheet>
        """;

    private static void Write(ZipArchive zip, string path, string text)
    {
        using var stream = zip.CreateEntry(path).Open();
        stream.Write(Encoding.UTF8.GetBytes(text));
    }

    private string ContentTypes()
    {
        var text = new StringBuilder("""<?xml version="1.0" encoding="UTF-8" standalone="yes"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Default Extension="bin" ContentType="application/vnd.ms-office.vbaProject"/><Override PartName="/xl/workbook.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/><Override PartName="/xl/styles.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.styles+xml"/><Override PartName="/xl/sharedStrings.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sharedStrings+xml"/>""");
        for (var at = 1; at <= sheets.Count; at++)
            text.Append(CultureInfo.InvariantCulture, $"""<Override PartName="/xl/worksheets/sheet{at}.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml"/>""");
        return text.Append("</Types>").ToString();
    }

    private string Workbook()
    {
        var text = new StringBuilder("""<?xml version="1.0" encoding="UTF-8" standalone="yes"?><workbook xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"><sheets>""");
        for (var at = 0; at < sheets.Count; at++)
            text.Append(CultureInfo.InvariantCulture, $"""<sheet name="{SecurityElement.Escape(sheets[at].Name)}" sheetId="{at + 1}" {(sheets[at].State == "visible" ? "" : $"state=\"{sheets[at].State}\" ")}r:id="rId{at + 1}"/>""");
        return text.Append("</sheets></workbook>").ToString();
    }

    private string Relations()
    {
        var text = new StringBuilder("""<?xml version="1.0" encoding="UTF-8" standalone="yes"?><Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">""");
        for (var at = 1; at <= sheets.Count; at++)
            text.Append(CultureInfo.InvariantCulture, $"""<Relationship Id="rId{at}" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/worksheet" Target="worksheets/sheet{at}.xml"/>""");
        return text.Append("""<Relationship Id="rIdS" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/styles" Target="styles.xml"/><Relationship Id="rIdT" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/sharedStrings" Target="sharedStrings.xml"/></Relationships>""").ToString();
    }

    private string SharedStrings()
    {
        var text = new StringBuilder("""<?xml version="1.0" encoding="UTF-8" standalone="yes"?><sst xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">""");
        foreach (var entry in shared)
            text.Append("<si><t xml:space=\"preserve\">").Append(SecurityElement.Escape(entry)).Append("</t></si>");
        return text.Append("</sst>").ToString();
    }
}

/// <summary>One sheet, row by row. Cells are strings, numbers, null (no cell), or made by the helpers.</summary>
internal sealed class RawSheetBuilder(RawXlsx book)
{
    private readonly StringBuilder rows = new();
    private readonly StringBuilder merges = new();
    private int next = 1;

    /// <summary>The number that the next row will have.</summary>
    public int NextRow => next;

    public RawSheetBuilder Row(params object?[] cells)
    {
        rows.Append(CultureInfo.InvariantCulture, $"<row r=\"{next}\">");
        for (var at = 0; at < cells.Length; at++)
        {
            var reference = string.Create(CultureInfo.InvariantCulture, $"{CellAddress.Letters(at + 1)}{next}");
            rows.Append(cells[at] switch
            {
                null => "",
                string text when book.Inline => $"<c r=\"{reference}\" t=\"inlineStr\"><is><t>{SecurityElement.Escape(text)}</t></is></c>",
                string text => string.Create(CultureInfo.InvariantCulture, $"<c r=\"{reference}\" t=\"s\"><v>{book.Shared(text)}</v></c>"),
                RawXml xml => xml.Text.Replace("\"REF\"", $"\"{reference}\"", StringComparison.Ordinal),
                IFormattable number => $"<c r=\"{reference}\"><v>{number.ToString(null, CultureInfo.InvariantCulture)}</v></c>",
                _ => throw new ArgumentException("a cell is text, a number, raw XML or null", nameof(cells)),
            });
        }

        rows.Append("</row>");
        next++;
        return this;
    }

    /// <summary>Leaves rows out, as spreadsheet programs do with blank ones.</summary>
    public RawSheetBuilder Blank(int count = 1)
    {
        next += count;
        return this;
    }

    public RawSheetBuilder Merge(string range)
    {
        merges.Append(CultureInfo.InvariantCulture, $"<mergeCell ref=\"{range}\"/>");
        return this;
    }

    public static RawXml Formula(string formula, object? saved) =>
        new($"<c r=\"REF\"><f>{SecurityElement.Escape(formula)}</f>{(saved is null ? "" : $"<v>{Convert.ToString(saved, CultureInfo.InvariantCulture)}</v>")}</c>");

    public static RawXml Error(string error) => new($"<c r=\"REF\" t=\"e\"><f>A1/0</f><v>{error}</v></c>");

    public static RawXml Styled(double value, int style) =>
        new(string.Create(CultureInfo.InvariantCulture, $"<c r=\"REF\" s=\"{style}\"><v>{value}</v></c>"));

    public string ToXml()
    {
        var merged = merges.Length > 0 ? $"<mergeCells>{merges}</mergeCells>" : "";
        return $"""<?xml version="1.0" encoding="UTF-8" standalone="yes"?><worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetData>{rows}</sheetData>{merged}</worksheet>""";
    }
}

/// <summary>A cell given as XML; REF stands for its address.</summary>
internal sealed record RawXml(string Text);
