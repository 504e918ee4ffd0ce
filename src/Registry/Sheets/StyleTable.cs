using System.Globalization;
using System.Xml;

namespace Junheng.Registry.Sheets;

/// <summary>Collects the formats that a workbook uses and writes them as its <c>styles.xml</c>.</summary>
internal sealed class StyleTable
{
    private const string FontName = "微软雅黑";
    private readonly Dictionary<CellFormat, int> numbers = new() { [CellFormat.Plain] = 0 };
    private readonly List<CellFormat> formats = [CellFormat.Plain];

    public int NumberOf(CellFormat format)
    {
        if (!numbers.TryGetValue(format, out var number))
        {
            number = formats.Count;
            numbers.Add(format, number);
            formats.Add(format);
        }

        return number;
    }

    public void Write(XmlWriter xml)
    {
        var numberFormats = formats.Select(format => format.NumberFormat).OfType<string>().Distinct(StringComparer.Ordinal).ToList();
        var fonts = formats.Select(format => (format.Bold, format.Size, format.Colour)).Distinct().ToList();
        var fills = formats.Select(format => format.Fill).OfType<string>().Distinct(StringComparer.Ordinal).ToList();
        xml.WriteStartElement("styleSheet", WorkbookWriter.Main);
        List(xml, "numFmts", numberFormats, (format, i) => Element(xml, "numFmt", ("numFmtId", Text(164 + i)), ("formatCode", format)));
        List(xml, "fonts", fonts, (font, _) => WriteFont(xml, font.Bold, font.Size, font.Colour));
        List(xml, "fills", (string[])["none", "gray125", .. fills], (fill, i) => WriteFill(xml, fill, i < 2));
        List(xml, "borders", (bool[])[false, true], (lined, _) => WriteBorder(xml, lined));
        List(xml, "cellStyleXfs", (int[])[0], (_, _) => Element(xml, "xf", ("numFmtId", "0"), ("fontId", "0"), ("fillId", "0"), ("borderId", "0")));
        List(xml, "cellXfs", formats, (format, _) => WriteFormat(
            xml,
            format,
            format.NumberFormat is { } code ? 164 + numberFormats.IndexOf(code) : 0,
            fonts.IndexOf((format.Bold, format.Size, format.Colour)),
            format.Fill is { } fill ? 2 + fills.IndexOf(fill) : 0));
        List(xml, "cellStyles", (int[])[0], (_, _) => Element(xml, "cellStyle", ("name", "Normal"), ("xfId", "0"), ("builtinId", "0")));
        xml.WriteEndElement();
    }

    private static void WriteFont(XmlWriter xml, bool bold, int size, string colour)
    {
        xml.WriteStartElement("font");
        if (bold)
            Element(xml, "b");
        Element(xml, "sz", ("val", Text(size)));
        Element(xml, "color", ("rgb", "FF" + colour));
        Element(xml, "name", ("val", FontName));
        Element(xml, "charset", ("val", "134"));
        xml.WriteEndElement();
    }

    private static void WriteFill(XmlWriter xml, string fill, bool isPattern)
    {
        xml.WriteStartElement("fill");
        xml.WriteStartElement("patternFill");
        xml.WriteAttributeString("patternType", isPattern ? fill : "solid");
        if (!isPattern)
            Element(xml, "fgColor", ("rgb", "FF" + fill));
        xml.WriteEndElement();
        xml.WriteEndElement();
    }

    private static void WriteBorder(XmlWriter xml, bool lined)
    {
        xml.WriteStartElement("border");
        foreach (var side in (ReadOnlySpan<string>)["left", "right", "top", "bottom", "diagonal"])
        {
            xml.WriteStartElement(side);
            if (lined && side != "diagonal")
            {
                xml.WriteAttributeString("style", "thin");
                Element(xml, "color", ("rgb", "FFBDB8AC"));
            }

            xml.WriteEndElement();
        }

        xml.WriteEndElement();
    }

    private static void WriteFormat(XmlWriter xml, CellFormat format, int numberFormat, int font, int fill)
    {
        xml.WriteStartElement("xf");
        xml.WriteAttributeString("numFmtId", Text(numberFormat));
        xml.WriteAttributeString("fontId", Text(font));
        xml.WriteAttributeString("fillId", Text(fill));
        xml.WriteAttributeString("borderId", format.Lined ? "1" : "0");
        xml.WriteAttributeString("xfId", "0");
        if (format.IsQuoted)
            xml.WriteAttributeString("quotePrefix", "1");
        foreach (var part in (ReadOnlySpan<string>)["applyNumberFormat", "applyFont", "applyFill", "applyBorder", "applyAlignment"])
            xml.WriteAttributeString(part, "1");
        xml.WriteStartElement("alignment");
        if (format.Align != CellAlign.Natural)
            xml.WriteAttributeString("horizontal", format.Align switch { CellAlign.Left => "left", CellAlign.Right => "right", _ => "center" });
        xml.WriteAttributeString("vertical", format.Wrap ? "top" : "center");
        if (format.Wrap)
            xml.WriteAttributeString("wrapText", "1");
        xml.WriteEndElement();
        xml.WriteEndElement();
    }

    private static void List<T>(XmlWriter xml, string name, IReadOnlyList<T> items, Action<T, int> write)
    {
        if (items.Count == 0)
            return;
        xml.WriteStartElement(name);
        xml.WriteAttributeString("count", Text(items.Count));
        for (var i = 0; i < items.Count; i++)
            write(items[i], i);
        xml.WriteEndElement();
    }

    private static void Element(XmlWriter xml, string name, params ReadOnlySpan<(string Name, string Value)> attributes)
    {
        xml.WriteStartElement(name);
        foreach (var (attribute, value) in attributes)
            xml.WriteAttributeString(attribute, value);
        xml.WriteEndElement();
    }

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);
}
