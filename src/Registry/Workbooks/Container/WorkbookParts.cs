using System.IO.Compression;
using System.Xml;

namespace Junheng.Registry.Workbooks.Container;

/// <summary>The sheets of an .xlsx and the parts they stand in.</summary>
internal sealed record WorkbookParts(IReadOnlyList<(string Name, string Path)> Sheets)
{
    private static readonly XmlReaderSettings Safe = new() { DtdProcessing = DtdProcessing.Prohibit, XmlResolver = null, CloseInput = true };

    public static WorkbookParts Read(ZipArchive archive)
    {
        var targets = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var relation in Elements(archive, "xl/_rels/workbook.xml.rels", "Relationship"))
        {
            if (relation.GetValueOrDefault("Id") is { } id && relation.GetValueOrDefault("Target") is { } target)
                targets[id] = Resolve(target);
        }

        var sheets = new List<(string, string)>();
        foreach (var sheet in Elements(archive, "xl/workbook.xml", "sheet"))
        {
            if (sheet.GetValueOrDefault("name") is { } name && sheet.GetValueOrDefault("id") is { } id && targets.TryGetValue(id, out var path))
                sheets.Add((name, path));
        }

        return new WorkbookParts(sheets);
    }

    private static string Resolve(string target)
    {
        var path = target.Replace('\\', '/');
        return path.StartsWith('/') ? path[1..] : "xl/" + path;
    }

    /// <summary>The attributes (by local name) of every element of that local name.</summary>
    private static IEnumerable<Dictionary<string, string>> Elements(ZipArchive archive, string part, string element)
    {
        if (archive.GetEntry(part) is not { } entry)
            yield break;
        using var reader = XmlReader.Create(entry.Open(), Safe);
        while (reader.Read())
        {
            if (reader.NodeType != XmlNodeType.Element || reader.LocalName != element)
                continue;
            var attributes = new Dictionary<string, string>(StringComparer.Ordinal);
            while (reader.MoveToNextAttribute())
                attributes[reader.LocalName] = reader.Value;
            yield return attributes;
        }
    }
}
