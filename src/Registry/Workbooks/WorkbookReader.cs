using Junheng.Registry.Findings;
using Junheng.Registry.Workbooks.Container;
using Junheng.Registry.Workbooks.Raw;
using Junheng.Standards.Facts;

namespace Junheng.Registry.Workbooks;

/// <summary>Reads a county workbook: <c>.xlsx</c>, <c>.xlsm</c>, <c>.xls</c> or <c>.csv</c>, told apart by content, not by name.</summary>
/// <remarks>
/// Never throws on what a file holds: whatever is wrong becomes a finding that says where and what to do. Memory is bounded
/// (see <see cref="ReadOptions.MaxUncompressedBytes"/>, 512 columns, 16 million cells, 32 million characters of text).
/// An error in a row keeps its county out and no other; an error of the file or its headings keeps every county out.
/// </remarks>
public static class WorkbookReader
{
    /// <summary>Reads a file from disk. A file that cannot be opened is a finding too.</summary>
    public static WorkbookReading ReadFile(string path, ReadOptions options)
    {
        var name = Path.GetFileName(path);
        try
        {
            using var stream = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite, 1 << 16);
            return Read(stream, name, options);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException or ArgumentException or NotSupportedException)
        {
            var findings = new FindingCollector(name, []);
            findings.Add(File.Exists(path) ? FileRules.Unreadable : FileRules.Missing, CellAddress.None, path,
                File.Exists(path) ? new("文件打不开，可能正被别的程序占用或没有权限。", "The file cannot be opened; it may be in use or not permitted.") : new($"没有这个文件：{path}。", $"There is no file {path}."));
            return Nothing(name, findings);
        }
    }

    /// <param name="stream">The file; read from its beginning if it can seek.</param>
    /// <param name="fileName">Its name, for findings and sources; folders are dropped.</param>
    /// <param name="options">Fields, map and last year's facts.</param>
    public static WorkbookReading Read(Stream stream, string fileName, ReadOptions options)
    {
        var name = Path.GetFileName(fileName.Replace('\\', '/'));
        var findings = new FindingCollector(name, [.. options.Map?.ChecksOff ?? []]);
        return WithBook(stream, name, options, findings, book => BookReader.Read(book, name, options, findings)) ?? Nothing(name, findings);
    }

    /// <summary>Opens a file and reads from its sheets; null, with findings, if it cannot be opened or read.</summary>
    internal static T? WithBook<T>(Stream stream, string name, ReadOptions options, FindingCollector findings, Func<RawBook, T> read)
        where T : class
    {
        try
        {
            using var copy = stream.CanSeek ? null : Buffered(stream);
            return Open(copy ?? stream, name, options, findings) is { } book ? read(book) : null;
        }
        catch (TooLargeException exception)
        {
            findings.Add(FileRules.TooLarge, CellAddress.None, "", new($"表格内容超过限度（{exception.Limit:N0}），没有读完。", $"The sheets hold more than the limit ({exception.Limit:N0})."));
        }
        catch (Exception exception) when (exception is not OperationCanceledException)
        {
            // Whatever a broken file makes the libraries throw: the process lives and the clerk is told.
            findings.Add(FileRules.Unreadable, CellAddress.None, "", Failure.Words(exception));
        }

        return null;
    }

    private static RawBook? Open(Stream stream, string name, ReadOptions options, FindingCollector findings)
    {
        stream.Position = 0;
        var head = new byte[FileSniffer.HeadLength];
        var length = stream.ReadAtLeast(head, head.Length, throwOnEndOfStream: false);
        var (book, refusal) = FileSniffer.Kind(head.AsSpan(0, length)) switch
        {
            FileKind.Empty => (null, new Refusal(FileRules.Empty, new("文件是空的。", "The file is empty."))),
            FileKind.Zip => Zip(stream, name, options, findings),
            FileKind.Compound => Compound(stream, options, findings),
            FileKind.Text => Text(stream, name, options),
            FileKind.Html => (null, new Refusal(FileRules.NotAWorkbook, new("这是网页或 XML 文本，只是名字像工作簿。", "This is a web page or XML text that is only named like a workbook."))),
            FileKind.Pdf => (null, new Refusal(FileRules.NotAWorkbook, new("这是 PDF，不是工作簿。", "This is a PDF, not a workbook."))),
            _ => (null, new Refusal(FileRules.NotAWorkbook, new("文件内容不是工作簿，也不是文本。", "The content is neither a workbook nor text."))),
        };
        if (refusal is not null)
            findings.Add(refusal.Rule, CellAddress.None, "", refusal.Message, refusal.Advice);
        return refusal is null ? book : null;
    }

    private static (RawBook? Book, Refusal? Refusal) Zip(Stream stream, string name, ReadOptions options, FindingCollector findings)
    {
        var verdict = ZipInspector.Inspect(stream, options.MaxUncompressedBytes);
        if (verdict.Refusal is not null)
            return (null, verdict.Refusal);
        if (verdict.HasMacros)
            findings.Add(FileRules.Macros, CellAddress.None, name, new("文件带有宏，宏没有运行。", "The file has macros; they were not run."));
        return (ExcelSource.Read(stream, verdict.Sheets, options.Progress), null);
    }

    private static (RawBook? Book, Refusal? Refusal) Compound(Stream stream, ReadOptions options, FindingCollector findings)
    {
        if (CompoundInspector.Inspect(stream) is { } refusal)
            return (null, refusal);
        findings.Add(FileRules.OldFormat, CellAddress.None, "", new("文件是旧格式 .xls，已读入。", "The file is in the old .xls format and was read."));
        return (ExcelSource.Read(stream, new Dictionary<string, SheetScan>(StringComparer.Ordinal), options.Progress), null);
    }

    private static (RawBook? Book, Refusal? Refusal) Text(Stream stream, string name, ReadOptions options)
    {
        var book = CsvSource.Read(stream, options.Progress);
        var isWorkbookName = Path.GetExtension(name).ToUpperInvariant() is ".XLSX" or ".XLS" or ".XLSM";
        return isWorkbookName && book.Sheets[0].RowCount < 2
            ? (null, new Refusal(FileRules.NotAWorkbook, new("文件名像工作簿，内容是普通文本。", "The file is named like a workbook but holds plain text.")))
            : (book, null);
    }

    private static MemoryStream Buffered(Stream stream)
    {
        const int most = 256 << 20;
        var copy = new MemoryStream();
        var buffer = new byte[1 << 16];
        while (stream.Read(buffer) is var read and > 0)
        {
            if (copy.Length + read > most)
                throw new TooLargeException(most);
            copy.Write(buffer, 0, read);
        }

        return copy;
    }

    private static WorkbookReading Nothing(string name, FindingCollector findings) =>
        new() { FileName = name, Counties = [], Blocked = [], Findings = findings.ToList() };
}
