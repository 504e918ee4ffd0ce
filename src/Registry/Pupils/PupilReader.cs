using Junheng.Registry.Findings;
using Junheng.Registry.Workbooks;

namespace Junheng.Registry.Pupils;

/// <summary>Reads sheet 学生 of a workbook, or a CSV of the same columns. Never throws on what a file holds.</summary>
public static class PupilReader
{
    /// <param name="schoolCodes">The codes of the schools that may be written of; null to accept any.</param>
    public static PupilReading Read(Stream stream, string fileName, IReadOnlySet<string>? schoolCodes)
    {
        var name = Path.GetFileName(fileName.Replace('\\', '/'));
        var findings = new FindingCollector(name, []);
        var reading = WorkbookReader.WithBook(stream, name, new ReadOptions(), findings, book =>
            SheetChoice.Pupils(book) is { } sheet
                ? new PupilReading(true, new PupilSheet(sheet, schoolCodes, findings).Read(), [])
                : new PupilReading(false, [], []));
        return (reading ?? new PupilReading(false, [], [])) with { Findings = findings.ToList() };
    }
}
