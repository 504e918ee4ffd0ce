using Junheng.Registry.Findings;
using Junheng.Registry.Workbooks;
using Junheng.Standards.Facts;

namespace Junheng.Registry.Caps;

/// <summary>Reads the caps of a plan: sheet 规划约束 of a county workbook, or a CSV of the same columns. Never throws on what a file holds.</summary>
public static class CapReader
{
    /// <param name="path">A workbook or a CSV.</param>
    /// <param name="actions">What caps can be for.</param>
    /// <param name="schoolCodes">The codes of the county's schools; null to accept any.</param>
    /// <param name="inWorkbook">True where the file is a county workbook: only a sheet of that name is read, never a CSV as a whole.</param>
    public static CapReading ReadFile(string path, IReadOnlyList<CapAction> actions, IReadOnlySet<string>? schoolCodes, bool inWorkbook = false)
    {
        try
        {
            using var stream = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite, 1 << 16);
            return Read(stream, Path.GetFileName(path), actions, schoolCodes, inWorkbook);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException or ArgumentException or NotSupportedException)
        {
            var findings = new FindingCollector(Path.GetFileName(path), []);
            findings.Add(FileRules.Missing, CellAddress.None, path, new($"没有这个文件，或打不开：{path}。", $"There is no file {path}, or it cannot be opened."));
            return new CapReading(false, [], findings.ToList());
        }
    }

    /// <inheritdoc cref="ReadFile"/>
    public static CapReading Read(Stream stream, string fileName, IReadOnlyList<CapAction> actions, IReadOnlySet<string>? schoolCodes, bool inWorkbook = false)
    {
        var name = Path.GetFileName(fileName.Replace('\\', '/'));
        var findings = new FindingCollector(name, []);
        var reading = WorkbookReader.WithBook(stream, name, new ReadOptions(), findings, book =>
        {
            if (SheetChoice.Caps(book) is not { } sheet || (inWorkbook && sheet.IsCsv))
                return new CapReading(false, [], []);
            var caps = new CapSheet(sheet, actions, schoolCodes, findings).Read();
            return new CapReading(true, caps, []);
        });
        return (reading ?? new CapReading(false, [], [])) with { Findings = findings.ToList() };
    }
}
