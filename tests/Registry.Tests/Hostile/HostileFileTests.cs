using System.IO.Compression;
using System.Text;
using Junheng.Registry.Findings;
using Junheng.Registry.Tests.Books;
using Junheng.Registry.Workbooks;
using Xunit;

namespace Junheng.Registry.Tests.Hostile;

public class HostileFileTests
{
    private static readonly byte[] Compound = [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1];

    private static WorkbookReading Read(byte[] bytes, string name = "县.xlsx") => WorkbookReader.Read(new MemoryStream(bytes), name, new ReadOptions());

    private static RawXlsx Plain() => new RawXlsx().Sheet("学校", sheet => sheet.Row(Samples.Headings).Row(Samples.School(1)));

    private static void Refused(WorkbookReading reading, string rule, string words)
    {
        Assert.Empty(reading.Counties);
        var finding = Assert.Single(reading.Findings, finding => finding.Severity == Severity.Error);
        Assert.Equal(rule, finding.RuleId);
        Assert.Contains(words, finding.Message.Zh, StringComparison.Ordinal);
        Assert.NotEmpty(finding.Advice.Zh);
    }

    [Fact]
    public void EmptyFile() => Refused(Read([]), "file_empty", "空");

    [Fact]
    public void MissingFile() => Refused(WorkbookReader.ReadFile("没有.xlsx", new ReadOptions()), "file_missing", "没有这个文件");

    [Fact]
    public void RandomBytes()
    {
        var bytes = new byte[5000];
        new Random(7).NextBytes(bytes);
        Refused(Read(bytes), "file_not_a_workbook", "不是工作簿");
    }

    [Fact]
    public void HtmlRenamedXls() =>
        Refused(Read("<html><table><tr><td>学校名称</td></tr></table></html>"u8.ToArray(), "县.xls"), "file_not_a_workbook", "网页");

    [Fact]
    public void Pdf() => Refused(Read("%PDF-1.7 ..."u8.ToArray()), "file_not_a_workbook", "PDF");

    [Fact]
    public void PasswordProtected()
    {
        // What Excel saves with a password: a compound file whose directory names an EncryptedPackage.
        byte[] bytes = [.. Compound, .. new byte[1016], .. Encoding.Unicode.GetBytes("EncryptionInfo"), .. new byte[100], .. Encoding.Unicode.GetBytes("EncryptedPackage"), .. new byte[1024]];
        Refused(Read(bytes), "file_password", "密码");
    }

    [Fact]
    public void WordDocumentOfOldFormat() => Refused(Read([.. Compound, .. new byte[2000]], "县.xls"), "file_not_a_workbook", "不是工作簿");

    [Fact]
    public void DamagedOldWorkbook() =>
        Refused(Read([.. Compound, .. new byte[1016], .. Encoding.Unicode.GetBytes("Workbook"), .. new byte[4000]], "县.xls"), "file_unreadable", "损坏");

    [Fact]
    public void Truncated()
    {
        var bytes = Plain().ToBytes();
        Refused(Read(bytes[..(bytes.Length * 2 / 3)]), "file_unreadable", "不完整");
    }

    [Theory]
    [InlineData("word/document.xml", "Word")]
    [InlineData("content.xml", "OpenDocument")]
    [InlineData("xl/workbook.bin", "xlsb")]
    [InlineData("数据/县.xlsx", "压缩包")]
    [InlineData("readme.txt", "没有工作簿")]
    public void ZipThatIsNoWorkbook(string part, string words)
    {
        using var memory = new MemoryStream();
        using (var zip = new ZipArchive(memory, ZipArchiveMode.Create, leaveOpen: true))
        using (var stream = zip.CreateEntry(part).Open())
            stream.Write("x"u8);
        Refused(Read(memory.ToArray()), "file_not_a_workbook", words);
    }

    [Fact]
    public void ZipBomb_IsRefusedInBoundedMemory()
    {
        var bytes = Plain().Part("xl/worksheets/sheet9.xml", new byte[80 << 20]).ToBytes();
        var before = GC.GetAllocatedBytesForCurrentThread();
        Refused(Read(bytes), "file_too_large", "压缩炸弹");
        Assert.InRange(GC.GetAllocatedBytesForCurrentThread() - before, 0, 32L << 20);
    }

    [Fact]
    public void MoreThanTheLimitUnpacked()
    {
        var bytes = Plain().Part("xl/media/image1.png", Noise(3 << 20)).ToBytes();
        Refused(WorkbookReader.Read(new MemoryStream(bytes), "县.xlsx", new ReadOptions { MaxUncompressedBytes = 2 << 20 }), "file_too_large", "2 MB");
    }

    [Fact]
    public void DeclaredSizeThatLies_DoesNotHelpABomb()
    {
        var bytes = Plain().Part("xl/worksheets/sheet9.xml", new byte[80 << 20]).ToBytes();
        // The uncompressed size in the central directory, made 100 bytes.
        var size = BitConverter.GetBytes(80 << 20);
        for (var at = 0; at + 4 <= bytes.Length; at++)
        {
            if (bytes.AsSpan(at, 4).SequenceEqual(size))
                BitConverter.GetBytes(100).CopyTo(bytes, at);
        }

        var before = GC.GetAllocatedBytesForCurrentThread();
        var reading = Read(bytes);

        Assert.InRange(GC.GetAllocatedBytesForCurrentThread() - before, 0, 32L << 20);
        Assert.True(reading.Counties.Count == 1 || reading.HasErrors);
    }

    [Theory]
    [InlineData("<row r=\"1\"><c r=\"BDWGN1\"><v>1</v></c></row>")]
    [InlineData("<row r=\"1\"><c r=\"ZZZZZZZZ1\"><v>1</v></c></row>")]
    [InlineData("<row r=\"2000000000\"><c r=\"A2000000000\"><v>1</v></c></row>")]
    [InlineData("<row r=\"x\"><c r=\"A1\"><v>1</v></c></row>")]
    public void CellsOutsideASheet(string rows) =>
        Refused(Samples.Read(new RawXlsx().SheetXml("学校", Worksheet(rows))), "columns_beyond_limit", "超出工作表范围");

    [Fact]
    public void AMillionColumnsWithoutAddresses() =>
        Refused(Samples.Read(new RawXlsx().SheetXml("学校", Worksheet($"<row>{string.Concat(Enumerable.Repeat("<c><v>1</v></c>", 1_000_000))}</row>"))), "columns_beyond_limit", "超出工作表范围");

    [Fact]
    public void ColumnsBeyond512_AreNotRead_AndSaid()
    {
        object?[] headings = [.. Samples.Headings, .. Enumerable.Repeat<object?>("其他", 700)];
        var reading = Samples.Read(sheet => sheet.Row(headings).Row(Samples.School(1)));

        Assert.Equal(300, Samples.Only(reading).Value("pupils_primary", 0));
        Assert.Contains("512", Samples.The(reading, "columns_ignored").Message.Zh, StringComparison.Ordinal);
    }

    [Fact]
    public void RowsOutOfOrder() =>
        Refused(Samples.Read(new RawXlsx().SheetXml("学校", Worksheet("<row r=\"3\"/><row r=\"2\"/>"))), "file_unreadable", "损坏");

    [Theory]
    [InlineData("<!DOCTYPE x [<!ENTITY e SYSTEM \"file:///etc/passwd\">]>", "&e;")]
    [InlineData("<!DOCTYPE x [<!ENTITY a \"aaaaaaaaaa\"><!ENTITY e \"&a;&a;&a;&a;\">]>", "&e;")]
    public void DocumentTypesAndEntities(string declaration, string text)
    {
        var xml = Worksheet($"<row r=\"1\"><c r=\"A1\" t=\"inlineStr\"><is><t>{text}</t></is></c></row>").Replace("<worksheet", declaration + "<worksheet", StringComparison.Ordinal);
        Refused(Samples.Read(new RawXlsx().SheetXml("学校", xml)), "file_unreadable", "DTD");
    }

    [Theory]
    [InlineData("xl/worksheets/sheet9.xml", "<worksheet>")]
    [InlineData("xl/theme/theme1.xml", "<a>")]
    public void DeepNesting_DoesNotReachTheStack(string part, string element)
    {
        var bytes = Plain().Part(part, Encoding.UTF8.GetBytes(string.Concat(Enumerable.Repeat(element, 100_000)))).ToBytes();
        Refused(Read(bytes), "file_unreadable", "层");
    }

    [Fact]
    public void Utf16Sheet_CannotSlipPastTheScan()
    {
        var bytes = Plain().Part("xl/worksheets/sheet9.xml", Encoding.Unicode.GetBytes("<worksheet/>")).ToBytes();
        Refused(Read(bytes), "file_unreadable", "UTF-8");
    }

    [Fact]
    public void Macros_AreIgnored_AndSaid()
    {
        var reading = Samples.Read(Plain().Part("xl/vbaProject.bin", [1, 2, 3]));
        Samples.Only(reading);
        Assert.Equal(Severity.Note, Samples.The(reading, "macros_ignored").Severity);
    }

    private static string Worksheet(string rows) =>
        $"""<?xml version="1.0" encoding="UTF-8"?><worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetData>{rows}</sheetData></worksheet>""";

    private static byte[] Noise(int length)
    {
        var bytes = new byte[length];
        new Random(1).NextBytes(bytes);
        return bytes;
    }
}
