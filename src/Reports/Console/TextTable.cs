using System.Text;

namespace Junheng.Reports.Console;

/// <summary>A table of text for a terminal, where a Chinese character takes two places.</summary>
/// <param name="headings">Headings; one that begins with <c>&gt;</c> belongs to a column of figures, set right.</param>
internal sealed class TextTable(params string[] headings)
{
    private readonly List<string[]> rows = [];

    public void Add(params string[] cells) => rows.Add(cells);

    public void Write(TextWriter output, string indent = "")
    {
        var names = headings.Select(heading => heading.TrimStart('>')).ToArray();
        var widths = names.Select((name, column) => rows.Select(row => TextWidth.Of(row[column])).Append(TextWidth.Of(name)).Max()).ToArray();
        WriteRow(output, indent, names, widths);
        output.WriteLine(indent + new string('─', widths.Sum() + 2 * (widths.Length - 1)));
        foreach (var row in rows)
            WriteRow(output, indent, row, widths);
    }

    private void WriteRow(TextWriter output, string indent, string[] cells, int[] widths)
    {
        var line = new StringBuilder(indent);
        for (var i = 0; i < cells.Length; i++)
        {
            var padding = new string(' ', widths[i] - TextWidth.Of(cells[i]));
            line.Append(headings[i].StartsWith('>') ? padding + cells[i] : cells[i] + padding).Append("  ");
        }

        output.WriteLine(line.ToString().TrimEnd());
    }
}

/// <summary>How many places of a terminal a text takes.</summary>
internal static class TextWidth
{
    public static int Of(string text)
    {
        var width = 0;
        foreach (var rune in text.EnumerateRunes())
            width += IsWide(rune.Value) ? 2 : 1;
        return width;
    }

    /// <summary>Chinese characters, Chinese punctuation and full-width forms.</summary>
    private static bool IsWide(int code) =>
        code is (>= 0x2E80 and <= 0x303E) or (>= 0x3041 and <= 0xA4CF) or (>= 0xF900 and <= 0xFAFF)
            or (>= 0xFE30 and <= 0xFE4F) or (>= 0xFF00 and <= 0xFF60) or (>= 0xFFE0 and <= 0xFFE6) or (>= 0x20000 and <= 0x3FFFD);
}
