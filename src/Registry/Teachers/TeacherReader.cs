using Junheng.Registry.Findings;
using Junheng.Registry.Workbooks;
using Junheng.Standards.Facts;

namespace Junheng.Registry.Teachers;

/// <summary>Reads sheet 教师 of a county workbook, or a CSV of the same columns. Never throws on what a file holds.</summary>
public static class TeacherReader
{
    /// <param name="path">A workbook or a CSV.</param>
    /// <param name="schoolCodes">The codes of the county's schools; null to accept any.</param>
    public static TeacherReading ReadFile(string path, IReadOnlySet<string>? schoolCodes)
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
            return new TeacherReading(false, [], findings.ToList());
        }
    }

    public static TeacherReading Read(Stream stream, string fileName, IReadOnlySet<string>? schoolCodes)
    {
        var name = Path.GetFileName(fileName.Replace('\\', '/'));
        var findings = new FindingCollector(name, []);
        var reading = WorkbookReader.WithBook(stream, name, new ReadOptions(), findings, book =>
            SheetChoice.Teachers(book) is { } sheet
                ? new TeacherReading(true, new TeacherSheet(sheet, schoolCodes, findings).Read(), [])
                : new TeacherReading(false, [], []));
        return (reading ?? new TeacherReading(false, [], [])) with { Findings = findings.ToList() };
    }
}
