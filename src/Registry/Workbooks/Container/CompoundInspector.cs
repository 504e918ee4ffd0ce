using System.Buffers.Binary;
using System.Text;
using Junheng.Registry.Findings;

namespace Junheng.Registry.Workbooks.Container;

/// <summary>
/// Looks into an OLE compound file: an .xls, the wrapper of a workbook with a password, or something else (.doc, .msg).
/// </summary>
/// <remarks>
/// Walks the allocation table itself, so that a chain that runs in circles is found here and not inside the reader library.
/// </remarks>
internal static class CompoundInspector
{
    private const long MostBytes = 64L << 20;
    private const uint LastSector = 0xFFFFFFFA;
    private static readonly byte[] EncryptedPackage = Encoding.Unicode.GetBytes("EncryptedPackage");
    private static readonly byte[] Workbook = Encoding.Unicode.GetBytes("Workbook");
    private static readonly byte[] OldBook = Encoding.Unicode.GetBytes("Book\0");

    /// <summary>Null if the file is an .xls that can be given to the reader.</summary>
    public static Refusal? Inspect(Stream stream)
    {
        if (stream.Length > MostBytes)
            return new(FileRules.TooLarge, new("旧格式文件超过 64 MB。", "The old-format file is larger than 64 MB."));
        stream.Position = 0;
        var bytes = new byte[stream.Length];
        stream.ReadExactly(bytes);
        if (bytes.AsSpan().IndexOf(EncryptedPackage) >= 0)
            return new(FileRules.Password, new("文件有打开密码，不能读。", "The file has a password and cannot be read."));
        if (bytes.AsSpan().IndexOf(Workbook) < 0 && bytes.AsSpan().IndexOf(OldBook) < 0)
            return new(FileRules.NotAWorkbook, new("这是旧格式的 Office 文件，但不是工作簿。", "This is an old Office file, but no workbook."));
        return ChainsEnd(bytes) ? null : new(FileRules.Unreadable, new("文件已损坏（扇区链不完整）。", "The file is damaged (broken sector chains)."));
    }

    private static bool ChainsEnd(byte[] bytes)
    {
        if (bytes.Length < 1536)
            return false;
        var shift = BinaryPrimitives.ReadUInt16LittleEndian(bytes.AsSpan(30));
        if (shift is not (9 or 12))
            return false;
        var size = 1 << shift;
        var sectors = bytes.Length / size;
        var table = new uint[sectors];
        Array.Fill(table, uint.MaxValue);
        for (var index = 0; index < 109; index++)
        {
            var sector = BinaryPrimitives.ReadUInt32LittleEndian(bytes.AsSpan(76 + index * 4));
            if (sector >= LastSector)
                continue;
            var start = (sector + 1L) * size;
            if (start + size > bytes.Length)
                return false;
            for (var at = 0; at < size / 4 && index * (size / 4) + at < sectors; at++)
                table[index * (size / 4) + at] = BinaryPrimitives.ReadUInt32LittleEndian(bytes.AsSpan((int)start + at * 4));
        }

        return EveryChainEnds(table);
    }

    /// <summary>No sector is the successor of two, and none leads beyond the file: then no chain can run in circles for ever.</summary>
    private static bool EveryChainEnds(uint[] table)
    {
        var seen = new bool[table.Length];
        foreach (var next in table)
        {
            if (next >= LastSector)
                continue;
            if (next >= table.Length || seen[next])
                return false;
            seen[next] = true;
        }

        // With single predecessors, a circle has no entry: a chain that begins elsewhere never meets it.
        return true;
    }
}
