using System.Globalization;
using Junheng.Registry.Workbooks.Headings;

namespace Junheng.Registry.Workbooks.Rows;

/// <summary>What a text in a number column says.</summary>
internal enum NumberReading
{
    Number,

    /// <summary>A dash, a slash, 无: missing, not 0.</summary>
    Missing,

    NotANumber,
}

/// <summary>Reads numbers that are kept as text: full-width digits, thousands separators, spaces, signs for "none".</summary>
internal static class NumberText
{
    private static readonly HashSet<string> Missing = new(StringComparer.OrdinalIgnoreCase)
    {
        "", "-", "--", "---", "—", "——", "–", "―", "─", "ー", "_", "/", "//", "\\", "无", "无数据", "暂无", "空", "未统计", "N/A", "NA", "n.a.", "null", "none", "*", "…", "……", "...",
    };

    private const int LongestMissing = 6;

    public static bool IsMissing(string text)
    {
        var word = text.Trim();
        return word.Length <= LongestMissing && (Missing.Contains(word) || Missing.Contains(HeadingText.Narrow(word).Trim()));
    }

    /// <param name="text">The cell's text.</param>
    /// <param name="number">The number read; NaN where there is none.</param>
    public static NumberReading Read(string text, out double number)
    {
        number = double.NaN;
        if (IsMissing(text))
            return NumberReading.Missing;
        var plain = Plain(text);
        if (plain is not null && double.TryParse(plain, NumberStyles.Float & ~NumberStyles.AllowTrailingWhite, CultureInfo.InvariantCulture, out number) && double.IsFinite(number))
            return NumberReading.Number;
        number = double.NaN;
        return NumberReading.NotANumber;
    }

    /// <summary>The number that a text which is none was probably meant to be, as digits; empty where that cannot be told.</summary>
    public static string Suggest(string text)
    {
        var narrow = HeadingText.Narrow(text).Trim();
        if (ChineseNumerals.TryRead(narrow, out var whole))
            return whole.ToString(CultureInfo.InvariantCulture);
        var end = 0;
        while (end < narrow.Length && (char.IsAsciiDigit(narrow[end]) || narrow[end] is '.' or ',' or ' '))
            end++;
        var rest = narrow[end..].Trim();
        if (end == 0 || rest.Any(char.IsAsciiDigit) || Plain(narrow[..end]) is not { } digits
            || !decimal.TryParse(digits, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var value))
            return "";
        if (rest.StartsWith('万') && value < 1_000_000_000m)
            value *= 10_000m;
        else if (!HeadingUnits.IsUnit(rest))
            return "";
        return value.ToString("0.############", CultureInfo.InvariantCulture);
    }

    /// <summary>Digits, point, sign and exponent only; null where separators stand in the wrong places.</summary>
    private static string? Plain(string text)
    {
        var narrow = HeadingText.Narrow(text).Replace('，', ',').Trim(' ', '\t', '\u00A0', '\u200B', '\uFEFF', '\r', '\n', '\'');
        if (narrow.Contains(',', StringComparison.Ordinal))
        {
            if (!GroupsOfThree(narrow))
                return null;
            narrow = narrow.Replace(",", "", StringComparison.Ordinal);
        }

        if (narrow.Contains(' ', StringComparison.Ordinal))
        {
            var grouped = narrow.Replace(' ', ',');
            if (!GroupsOfThree(grouped))
                return null;
            narrow = grouped.Replace(",", "", StringComparison.Ordinal);
        }

        narrow = narrow.Replace('−', '-').Replace('－', '-');
        return narrow.Length is > 0 and < 60 && narrow.All(letter => char.IsAsciiDigit(letter) || letter is '.' or '-' or '+' or 'e' or 'E') ? narrow : null;
    }

    private static bool GroupsOfThree(string text)
    {
        var point = text.IndexOf('.', StringComparison.Ordinal);
        var whole = (point < 0 ? text : text[..point]).TrimStart('-', '+');
        var groups = whole.Split(',');
        return (point < 0 || !text[point..].Contains(',', StringComparison.Ordinal))
            && groups[0].Length is > 0 and <= 3 && groups.Skip(1).All(group => group.Length == 3) && groups.All(group => group.All(char.IsAsciiDigit));
    }
}
