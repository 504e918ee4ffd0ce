using System.Globalization;
using System.IO.Compression;
using Junheng.Registry.Findings;
using Junheng.Standards;

namespace Junheng.Registry.Workbooks.Container;

/// <summary>
/// Looks into an .xlsx before it is read: sizes as they really are (headers can lie), sheet bounds, document types,
/// what kind of office file it is.
/// </summary>
internal static class ZipInspector
{
    private const int MostEntries = 5000;
    private const int LastColumn = 16_384;
    private const int LastRow = 1_048_576;

    /// <summary>Parts other than sheets are held in memory as text; sheets are streamed.</summary>
    private const long MostTextBytes = 80L << 20;

    /// <summary>Deflate reaches about 1,030:1 on one repeated byte; real sheets stay below 100:1.</summary>
    private const double MostRatio = 250;

    private const long RatioMattersFrom = 32L << 20;

    public static ContainerVerdict Inspect(Stream stream, long maxUncompressedBytes)
    {
        stream.Position = 0;
        using var archive = new ZipArchive(stream, ZipArchiveMode.Read, leaveOpen: true);
        var entries = archive.Entries;
        if (entries.Count > MostEntries)
            return Refuse(FileRules.TooLarge, $"压缩包里有 {entries.Count} 个部件，不是正常的工作簿。", $"The archive has {entries.Count} parts, which no workbook has.");
        if (Kind(entries) is { } refusal)
            return new ContainerVerdict(refusal);

        var scans = new Dictionary<string, SheetScan>(StringComparer.OrdinalIgnoreCase);
        var left = maxUncompressedBytes;
        foreach (var entry in entries)
        {
            using var part = entry.Open();
            var scan = SheetScanner.Scan(part, left);
            left -= scan.Bytes;
            if (Judge(entry, scan, left, maxUncompressedBytes) is { } bad)
                return new ContainerVerdict(bad);
            if (scan.IsSheet)
                scans[entry.FullName] = scan;
        }

        var book = WorkbookParts.Read(archive);
        if (book.Sheets.Any(sheet => sheet.Path.EndsWith(".bin", StringComparison.OrdinalIgnoreCase)))
            return new ContainerVerdict(Binary);
        var named = new Dictionary<string, SheetScan>(StringComparer.Ordinal);
        foreach (var (name, path) in book.Sheets)
        {
            if (scans.TryGetValue(path, out var scan))
                named[name] = scan;
        }

        return new ContainerVerdict(Refusal: null)
        {
            Sheets = named,
            HasMacros = entries.Any(entry => entry.FullName.EndsWith("vbaProject.bin", StringComparison.OrdinalIgnoreCase)),
        };
    }

    private static readonly Refusal Binary = new(FileRules.NotAWorkbook, new(
        "这是二进制工作簿（.xlsb），不能读。", "This is a binary workbook (.xlsb), which is not read."));

    private static Refusal? Kind(IReadOnlyList<ZipArchiveEntry> entries)
    {
        bool Has(string name) => entries.Any(entry => string.Equals(entry.FullName.Replace('\\', '/'), name, StringComparison.OrdinalIgnoreCase));
        if (Has("xl/workbook.xml"))
            return null;
        if (Has("xl/workbook.bin"))
            return Binary;
        if (Has("word/document.xml"))
            return new(FileRules.NotAWorkbook, new("这是 Word 文档，不是工作簿。", "This is a Word document, not a workbook."));
        if (Has("ppt/presentation.xml"))
            return new(FileRules.NotAWorkbook, new("这是演示文稿，不是工作簿。", "This is a presentation, not a workbook."));
        if (Has("content.xml"))
            return new(FileRules.NotAWorkbook, new("这是 OpenDocument 文件（.ods），不能读。", "This is an OpenDocument file (.ods), which is not read."));
        if (entries.Any(entry => entry.FullName.EndsWith(".xlsx", StringComparison.OrdinalIgnoreCase)))
            return new(FileRules.NotAWorkbook, new("这是压缩包，里面有工作簿。", "This is an archive with a workbook inside."))
                { Advice = new("先解压，再选里面的 .xlsx。", "Unpack it and choose the .xlsx inside.") };
        return new(FileRules.NotAWorkbook, new("这是压缩文件，里面没有工作簿。", "This is an archive without a workbook."));
    }

    private static Refusal? Judge(ZipArchiveEntry entry, SheetScan scan, long left, long limit)
    {
        if (left < 0)
            return Say(FileRules.TooLarge, $"文件解开后超过 {limit >> 20} MB，没有读完。", $"The file unpacks to more than {limit >> 20} MB and was not read.");
        if (scan.Bytes > RatioMattersFrom && scan.Bytes > MostRatio * Math.Max(1, entry.CompressedLength))
            return Say(FileRules.TooLarge, $"部件 {entry.Name} 压缩前后相差 {scan.Bytes / Math.Max(1, entry.CompressedLength)} 倍，像是压缩炸弹，没有读。",
                $"Part {entry.Name} unpacks {scan.Bytes / Math.Max(1, entry.CompressedLength)}-fold, like a zip bomb, and was not read.");
        if (scan.HasDocumentType)
            return Say(FileRules.Unreadable, $"部件 {entry.Name} 里有 DTD 声明，为安全不读。", $"Part {entry.Name} declares a DTD and is not read for safety.");
        if (scan.IsWide)
            return Say(FileRules.Unreadable, $"部件 {entry.Name} 不是 UTF-8 编码，为安全不读。", $"Part {entry.Name} is not in UTF-8 and is not read for safety.");
        if (scan.IsTooDeep && !entry.Name.EndsWith(".vml", StringComparison.OrdinalIgnoreCase))
            return Say(FileRules.Unreadable, $"部件 {entry.Name} 的标记套了 {SheetScan.Deepest} 层以上，为安全不读。", $"Part {entry.Name} nests more than {SheetScan.Deepest} elements and is not read for safety.");
        if (scan.MaxColumn > LastColumn || scan.MaxRow > LastRow)
            return Say(FileRules.TooManyColumns, $"部件 {entry.Name} 的单元格超出工作表范围（第 {scan.MaxRow} 行，第 {scan.MaxColumn} 列）。",
                $"Cells of part {entry.Name} lie outside a sheet (row {scan.MaxRow}, column {scan.MaxColumn}).");
        if (scan.IsMalformed || scan.RowsOutOfOrder)
            return Say(FileRules.Unreadable, $"部件 {entry.Name} 已损坏（行号不按顺序或标记不完整）。", $"Part {entry.Name} is damaged (rows out of order or broken markup).");
        if (!scan.IsSheet && scan.Bytes > MostTextBytes && IsText(entry.Name))
            return Say(FileRules.TooLarge, $"部件 {entry.Name} 有 {scan.Bytes >> 20} MB，超过 {MostTextBytes >> 20} MB。", $"Part {entry.Name} has {scan.Bytes >> 20} MB, more than {MostTextBytes >> 20} MB.");
        return null;
    }

    private static bool IsText(string name) => !name.EndsWith(".png", StringComparison.OrdinalIgnoreCase) && !name.EndsWith(".jpeg", StringComparison.OrdinalIgnoreCase)
        && !name.EndsWith(".jpg", StringComparison.OrdinalIgnoreCase);

    private static ContainerVerdict Refuse(Rule rule, FormattableString zh, FormattableString en) => new(Say(rule, zh, en));

    private static Refusal Say(Rule rule, FormattableString zh, FormattableString en) =>
        new(rule, new Words(zh.ToString(CultureInfo.InvariantCulture), en.ToString(CultureInfo.InvariantCulture)));
}
