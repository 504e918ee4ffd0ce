namespace Junheng.Registry.Workbooks.Container;

/// <summary>What a file is by its first bytes, whatever its name says.</summary>
internal enum FileKind
{
    Empty,

    /// <summary>A zip archive: .xlsx, .xlsm and many things that are no workbooks.</summary>
    Zip,

    /// <summary>An OLE compound file: .xls, or the wrapper of an encrypted .xlsx.</summary>
    Compound,

    /// <summary>A web page that calls itself .xls.</summary>
    Html,

    Pdf,

    /// <summary>Text that may be a CSV.</summary>
    Text,

    /// <summary>Bytes that are neither text nor a known container.</summary>
    Unknown,
}

/// <summary>Tells a file's kind from its first kilobytes.</summary>
internal static class FileSniffer
{
    public const int HeadLength = 4096;

    public static FileKind Kind(ReadOnlySpan<byte> head)
    {
        if (head.IsEmpty)
            return FileKind.Empty;
        if (head.StartsWith("PK\u0003\u0004"u8) || head.StartsWith("PK\u0005\u0006"u8))
            return FileKind.Zip;
        if (head.StartsWith((ReadOnlySpan<byte>)[0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1]))
            return FileKind.Compound;
        if (head.StartsWith("%PDF"u8))
            return FileKind.Pdf;
        if (LooksLikeMarkup(head))
            return FileKind.Html;
        if (head.StartsWith((ReadOnlySpan<byte>)[0xFF, 0xFE]) || head.StartsWith((ReadOnlySpan<byte>)[0xFE, 0xFF]))
            return FileKind.Text;
        return HasControlBytes(head) ? FileKind.Unknown : FileKind.Text;
    }

    private static bool LooksLikeMarkup(ReadOnlySpan<byte> head)
    {
        var text = head.StartsWith((ReadOnlySpan<byte>)[0xEF, 0xBB, 0xBF]) ? head[3..] : head;
        text = text.TrimStart(" \t\r\n"u8);
        return text.Length > 1 && text[0] == '<' && (text[1] is (byte)'!' or (byte)'?' || char.IsAsciiLetter((char)text[1]));
    }

    private static bool HasControlBytes(ReadOnlySpan<byte> head)
    {
        foreach (var value in head)
        {
            if (value < 32 && value is not ((byte)'\t' or (byte)'\r' or (byte)'\n' or (byte)'\f' or 0x1A or 0x0B))
                return true;
        }

        return false;
    }
}
