using Junheng.Registry.Findings;
using Junheng.Registry.Workbooks;
using Junheng.Standards.Facts;

namespace Junheng.Registry.Travel;

/// <summary>Reads a table of travel times between schools: a CSV (or the first sheet of a workbook) with from_code, to_code, minutes. Never throws on what a file holds.</summary>
public static class TravelReader
{
    /// <param name="schoolCodes">The codes of the county's schools; null to accept any.</param>
    public static TravelReading ReadFile(string path, IReadOnlySet<string>? schoolCodes)
    {
        try
        {
            using var stream = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite, 1 << 16);
            return Read(stream, Path.GetFileName(path), schoolCodes);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException or ArgumentException or NotSupportedException)
        {
            var findings = new FindingCollector(Path.GetFileName(path), []);
            findings.Add(FileRules.Missing, CellAddress.None, path, new($"没有这个文件，或打不开：{path}。", $"There is no file {path}, or it cannot be opened."));
            return new TravelReading(new Dictionary<(string, string), decimal>(), findings.ToList());
        }
    }

    /// <inheritdoc cref="ReadFile"/>
    public static TravelReading Read(Stream stream, string fileName, IReadOnlySet<string>? schoolCodes)
    {
        var name = Path.GetFileName(fileName.Replace('\\', '/'));
        var findings = new FindingCollector(name, []);
        var minutes = WorkbookReader.WithBook(stream, name, new ReadOptions(), findings, book =>
            book.Sheets.Find(sheet => sheet.RowCount > 0) is { } sheet ? new TravelSheet(sheet, schoolCodes, findings).Read() : new Dictionary<(string, string), decimal>());
        return new TravelReading(minutes ?? new Dictionary<(string, string), decimal>(), findings.ToList());
    }
}
