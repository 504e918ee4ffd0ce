using System.Text;

namespace Junheng.Reports.Numbers;

/// <summary>The space between Chinese and figures or Latin letters, put in by rule so that nobody types it by hand.</summary>
public static class Spacing
{
    /// <summary>
    /// Puts one space between a Chinese character and a figure or Latin letter: 缺2人 becomes 缺 2 人. None before %, none
    /// beside punctuation, none where there is one already.
    /// </summary>
    public static string Between(string text)
    {
        var spaced = new StringBuilder(text.Length + 8);
        for (var i = 0; i < text.Length; i++)
        {
            if (i > 0 && Parts(text[i - 1], text[i]))
                spaced.Append(' ');
            spaced.Append(text[i]);
        }

        return spaced.ToString();
    }

    private static bool Parts(char before, char after) =>
        (IsChinese(before) && (IsLatin(after) || after == '−')) || ((IsLatin(before) || before is '%' or '²') && IsChinese(after));

    private static bool IsChinese(char letter) => letter is >= '\u3400' and <= '\u9FFF';

    private static bool IsLatin(char letter) => char.IsAsciiLetterOrDigit(letter);
}
