using System.Globalization;
using Junheng.Registry.Workbooks.Headings;

namespace Junheng.Registry.Workbooks.Rows;

/// <summary>Reads a school year: 2025, 2025-2026, 2025—2026学年, 2025学年, 2025/26.</summary>
internal static class SchoolYears
{
    public static bool TryRead(string text, out int year)
    {
        year = 0;
        var narrow = HeadingText.Narrow(text).Trim();
        if (narrow.Length < 4 || !narrow.AsSpan(0, 4).ContainsOnlyDigits())
            return false;
        year = int.Parse(narrow.AsSpan(0, 4), NumberStyles.None, CultureInfo.InvariantCulture);
        var rest = string.Concat(narrow[4..].Where(letter => !char.IsWhiteSpace(letter)));
        foreach (var word in (ReadOnlySpan<string>)["学年度", "学年", "年度", "年", "至"])
            rest = rest.Replace(word, "", StringComparison.Ordinal);
        rest = rest.TrimStart('-', '—', '–', '―', '/', '~', '～', '_');
        var next = (year + 1).ToString(CultureInfo.InvariantCulture);
        return year is > 1900 and < 2200 && (rest.Length == 0 || rest == next || rest == next[2..]);
    }

    private static bool ContainsOnlyDigits(this ReadOnlySpan<char> text)
    {
        foreach (var letter in text)
        {
            if (!char.IsAsciiDigit(letter))
                return false;
        }

        return true;
    }
}
