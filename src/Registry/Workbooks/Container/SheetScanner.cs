using System.Text;

namespace Junheng.Registry.Workbooks.Container;

/// <summary>
/// Walks the bytes of an XML part once: how far its rows and columns reach, where formulas and errors are, how big it
/// really is. It is no XML parser; it bounds what the reader library will be asked to do, at a tenth of the cost, and
/// learns what the library does not tell (formulas, error texts).
/// </summary>
internal sealed class SheetScanner
{
    private const int BufferSize = 1 << 16;
    private readonly SheetScan scan = new();
    private int row;
    private int column;
    private bool formula;
    private bool value;
    private bool error;
    private bool inCell;
    private bool firstTag = true;
    private bool isXml;
    private int depth;

    private SheetScanner()
    {
    }

    /// <param name="part">The part, uncompressed.</param>
    /// <param name="limit">Bytes after which the walk stops; <see cref="SheetScan.Bytes"/> is then above it.</param>
    public static SheetScan Scan(Stream part, long limit)
    {
        var scanner = new SheetScanner();
        scanner.Walk(part, limit);
        return scanner.scan;
    }

    private void Walk(Stream part, long limit)
    {
        var buffer = new byte[BufferSize];
        var kept = 0;
        while (true)
        {
            var read = part.Read(buffer, kept, buffer.Length - kept);
            if (scan.Bytes == 0 && kept == 0)
            {
                scan.IsWide = IsWide(buffer.AsSpan(0, read));
                isXml = buffer[0] == '<' || buffer.AsSpan(0, read).StartsWith("\uFEFF<"u8);
            }

            scan.Bytes += read;
            if (scan.Bytes > limit)
                return;
            var filled = kept + read;
            var used = Tags(buffer.AsSpan(0, filled), read == 0);
            if (read == 0)
                return;
            kept = filled - used;
            if (kept == buffer.Length)
            {
                // One tag longer than the whole buffer: nothing that a spreadsheet program writes.
                scan.IsMalformed = true;
                kept = 0;
            }

            buffer.AsSpan(used, kept).CopyTo(buffer);
        }
    }

    /// <summary>XML in UTF-16 or UTF-32, in which this walk would see no tags; spreadsheet programs write UTF-8.</summary>
    private static bool IsWide(ReadOnlySpan<byte> head) =>
        head.StartsWith((ReadOnlySpan<byte>)[0xFF, 0xFE]) || head.StartsWith((ReadOnlySpan<byte>)[0xFE, 0xFF])
        || (head.Length > 3 && ((head[0] == '<' && head[1] == 0) || (head[0] == 0 && (head[1] == '<' || head[3] == '<'))));

    /// <summary>Handles the complete tags; gives the number of bytes that need not be seen again.</summary>
    private int Tags(ReadOnlySpan<byte> bytes, bool atEnd)
    {
        var at = 0;
        while (true)
        {
            var open = bytes[at..].IndexOf((byte)'<');
            if (open < 0)
                return bytes.Length;
            at += open;
            var length = bytes[at..].IndexOf((byte)'>');
            if (length < 0)
                return atEnd ? bytes.Length : at;
            Tag(bytes.Slice(at + 1, length - 1), bytes[(at + length + 1)..]);
            at += length + 1;
        }
    }

    private void Tag(ReadOnlySpan<byte> tag, ReadOnlySpan<byte> after)
    {
        if (tag.IsEmpty || (!firstTag && Usual(tag)))
            return;
        if (tag[0] is (byte)'?' or (byte)'!')
        {
            scan.HasDocumentType |= tag.StartsWith("!DOCTYPE"u8);
            return;
        }

        var closing = tag[0] == '/';
        if (closing)
            tag = tag[1..];
        var end = tag.IndexOfAny(" \t\r\n/"u8);
        var name = end < 0 ? tag : tag[..end];
        var colon = name.IndexOf((byte)':');
        if (colon >= 0)
            name = name[(colon + 1)..];
        var empty = tag.Length > 0 && tag[^1] == '/';
        Deepen(closing ? -1 : empty ? 0 : 1);
        if (firstTag)
        {
            firstTag = false;
            scan.IsSheet = name.SequenceEqual("worksheet"u8);
        }

        if (!scan.IsSheet)
            return;
        if (name.SequenceEqual("c"u8))
        {
            if (!closing)
                Cell(tag);
            if (closing || empty)
                EndOfCell();
        }
        else if (name.SequenceEqual("v"u8))
        {
            value = !empty;
            if (error && !closing)
                Error(after);
        }
        else if (name.SequenceEqual("is"u8))
        {
            value = true;
        }
        else if (name.SequenceEqual("f"u8))
        {
            formula |= inCell;
        }
        else if (name.SequenceEqual("row"u8) && !closing)
        {
            Row(tag);
        }
    }

    /// <summary>The tags that make up nearly all of a sheet, as Excel and WPS write them: &lt;c r="…"&gt;, &lt;v&gt;, their ends.</summary>
    private bool Usual(ReadOnlySpan<byte> tag)
    {
        if (tag[0] == '/')
        {
            if (tag.Length != 2 || tag[1] is not ((byte)'c' or (byte)'v'))
                return false;
            if (tag[1] == 'c' && scan.IsSheet)
                EndOfCell();
            Deepen(-1);
            return true;
        }

        if (tag.Length == 1 && tag[0] == 'v' && !error)
        {
            Deepen(1);
            return value = true;
        }

        if (!tag.StartsWith("c r=\""u8) || tag[^1] == '/' || !scan.IsSheet)
            return false;
        Deepen(1);
        inCell = true;
        formula = value = false;
        error = tag.EndsWith("t=\"e\""u8) || tag.IndexOf(" t=\"e\" "u8) >= 0;
        column = Letters(tag[5..]);
        if (column > scan.MaxColumn)
            scan.MaxColumn = column;
        return true;
    }

    /// <summary>A hundred thousand elements inside one another would overflow the stack of a library that reads them as a tree.</summary>
    private void Deepen(int by)
    {
        depth += by;
        if (isXml && depth > SheetScan.Deepest)
            scan.IsTooDeep = true;
    }

    private void Row(ReadOnlySpan<byte> tag)
    {
        var attribute = Attribute(tag, "r"u8);
        var next = attribute.IsEmpty ? Next(row) : Number(attribute);
        scan.RowsOutOfOrder |= next <= row;
        row = next;
        column = 0;
        scan.MaxRow = Math.Max(scan.MaxRow, row);
    }

    private void Cell(ReadOnlySpan<byte> tag)
    {
        inCell = true;
        formula = value = false;
        error = Attribute(tag, "t"u8).SequenceEqual("e"u8);
        var attribute = Attribute(tag, "r"u8);
        column = attribute.IsEmpty ? Next(column) : Letters(attribute);
        scan.MaxColumn = Math.Max(scan.MaxColumn, column);
    }

    private void EndOfCell()
    {
        if (formula)
        {
            if (scan.Formulas++ == 0)
                scan.FirstFormula = (row, column);
            if (!value && scan.WithoutValue.Count < SheetScan.MostRemembered)
                scan.WithoutValue.Add((row, column));
        }

        inCell = formula = false;
    }

    private void Error(ReadOnlySpan<byte> after)
    {
        var end = after.IndexOf((byte)'<');
        var text = end is >= 0 and < 40 ? Encoding.UTF8.GetString(after[..end]) : "#ERROR!";
        if (scan.Errors.Count < SheetScan.MostRemembered)
            scan.Errors[(row, column)] = text;
    }

    private static ReadOnlySpan<byte> Attribute(ReadOnlySpan<byte> tag, ReadOnlySpan<byte> name)
    {
        var rest = tag;
        while (true)
        {
            var equals = rest.IndexOf((byte)'=');
            if (equals < 1 || equals + 1 >= rest.Length)
                return [];
            var start = equals;
            while (start > 0 && rest[start - 1] is not ((byte)' ' or (byte)'\t' or (byte)'\r' or (byte)'\n'))
                start--;
            var quoted = rest[(equals + 1)..];
            var close = quoted[1..].IndexOf(quoted[0]);
            if (close < 0)
                return [];
            if (rest[start..equals].SequenceEqual(name))
                return quoted.Slice(1, close);
            rest = quoted[(close + 2)..];
        }
    }

    private static int Letters(ReadOnlySpan<byte> reference)
    {
        var number = 0;
        foreach (var letter in reference)
        {
            var lower = letter | 0x20;
            if (lower is < 'a' or > 'z')
                break;
            number = number * 26 + (lower - 'a' + 1);
            if (number > 10_000_000)
                break;
        }

        return number;
    }

    private static int Number(ReadOnlySpan<byte> text) =>
        System.Buffers.Text.Utf8Parser.TryParse(text, out int number, out var used) && used == text.Length && number > 0 ? number : int.MaxValue;

    private static int Next(int number) => number == int.MaxValue ? number : number + 1;
}
