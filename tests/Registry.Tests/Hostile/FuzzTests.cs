using System.Diagnostics;
using System.IO.Compression;
using System.Text;
using Junheng.Registry.Findings;
using Junheng.Registry.Tests.Books;
using Junheng.Registry.Workbooks;
using Xunit;

namespace Junheng.Registry.Tests.Hostile;

/// <summary>Damages small workbooks by seed: reading gives counties or says why not, never throws, never hangs.</summary>
public class FuzzTests
{
    private const int Workbooks = 2400;
    private static readonly string[] Insertions = ["99999999999", "-1", "NaN", "1E400", "&amp;", "<c/>", "\"", "ZZZ", "<row r=\"9\"/>", "<f>1</f>"];
    private static readonly TimeSpan Longest = TimeSpan.FromSeconds(20);

    private static readonly byte[] Workbook = new RawXlsx()
        .Sheet("县情", sheet => sheet.Row("县级行政区划代码", "县名", "学年").Row("610921", "汉阴县", 2025))
        .Sheet("学校", sheet => sheet.Row("学校情况表").Merge("A1:J1").Row(Samples.Headings).Row(Samples.School(1)).Row(Samples.School(2)).Row(Samples.School(3)).Row("合计", null, null, null, null, 900))
        .ToBytes();

    [Fact]
    public void DamagedBytes_NeverThrow() => Run(0, (bytes, random) => Flip(bytes, random));

    [Fact]
    public void TruncatedOrSpliced_NeverThrow() => Run(1, (bytes, random) => random.Next(2) == 0
        ? bytes[..random.Next(bytes.Length)]
        : [.. bytes[..random.Next(bytes.Length)], .. bytes[random.Next(bytes.Length)..]]);

    [Fact]
    public void DamagedXmlInsideTheArchive_NeverThrows() => Run(2, EditParts);

    [Fact]
    public void DamagedCsv_NeverThrows()
    {
        var csv = Encoding.UTF8.GetBytes(string.Join('\n', new[] { Samples.Headings, Samples.School(1), Samples.School(2) }.Select(row => string.Join(',', row))));
        for (var seed = 0; seed < 400; seed++)
            Check(Flip([.. csv], new Random(seed)), "县.csv", seed);
    }

    private static void Run(int kind, Func<byte[], Random, byte[]> damage)
    {
        for (var seed = 0; seed < Workbooks / 3; seed++)
            Check(damage([.. Workbook], new Random(seed * 3 + kind)), "县.xlsx", seed);
    }

    private static void Check(byte[] bytes, string name, int seed)
    {
        var watch = Stopwatch.StartNew();
        var reading = WorkbookReader.Read(new MemoryStream(bytes), name, new ReadOptions());

        Assert.True(watch.Elapsed < Longest, $"seed {seed} took {watch.Elapsed}");
        Assert.True(reading.Counties.Count > 0 || reading.Findings.Any(finding => finding.Severity == Severity.Error), $"seed {seed} gave neither a county nor an error");
        Assert.All(reading.Findings, finding => Assert.NotEmpty(finding.Message.Zh));
        _ = reading.Grid?.Rows.Sum(row => row.Cells.Length);
    }

    private static byte[] Flip(byte[] bytes, Random random)
    {
        for (var count = random.Next(1, 12); count > 0; count--)
            bytes[random.Next(bytes.Length)] ^= (byte)(1 << random.Next(8));
        return bytes;
    }

    /// <summary>Repacks the archive with letters, digits or whole stretches of its XML changed: the zip is sound, the content is not.</summary>
    private static byte[] EditParts(byte[] bytes, Random random)
    {
        using var source = new ZipArchive(new MemoryStream(bytes), ZipArchiveMode.Read);
        using var memory = new MemoryStream();
        using (var target = new ZipArchive(memory, ZipArchiveMode.Create, leaveOpen: true))
        {
            var chosen = random.Next(source.Entries.Count);
            for (var at = 0; at < source.Entries.Count; at++)
            {
                if (at == chosen && random.Next(10) == 0)
                    continue;
                using var reader = source.Entries[at].Open();
                using var part = new MemoryStream();
                reader.CopyTo(part);
                using var writer = target.CreateEntry(source.Entries[at].FullName).Open();
                writer.Write(at == chosen ? Edit(part.ToArray(), random) : part.ToArray());
            }
        }

        return memory.ToArray();
    }

    private static byte[] Edit(byte[] xml, Random random)
    {
        var text = new StringBuilder(Encoding.UTF8.GetString(xml));
        for (var count = random.Next(1, 6); count > 0 && text.Length > 10; count--)
        {
            var at = random.Next(text.Length);
            switch (random.Next(5))
            {
                case 0:
                    text[at] = (char)random.Next(1, 0x3000);
                    break;
                case 1:
                    text.Remove(at, Math.Min(random.Next(1, 40), text.Length - at));
                    break;
                case 2:
                    text.Insert(at, text.ToString(0, Math.Min(random.Next(1, 60), text.Length)));
                    break;
                case 3:
                    text.Insert(at, Insertions[random.Next(Insertions.Length)]);
                    break;
                default:
                    Swap(text, random);
                    break;
            }
        }

        return Encoding.UTF8.GetBytes(text.ToString());
    }

    /// <summary>Changes a digit: addresses, indices of shared strings and styles, sizes.</summary>
    private static void Swap(StringBuilder text, Random random)
    {
        for (var tries = 0; tries < 50; tries++)
        {
            var at = random.Next(text.Length);
            if (!char.IsAsciiDigit(text[at]))
                continue;
            text[at] = (char)('0' + random.Next(10));
            return;
        }
    }
}
