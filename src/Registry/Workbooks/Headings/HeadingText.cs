using System.Text;

namespace Junheng.Registry.Workbooks.Headings;

/// <summary>
/// Headings made comparable: full-width forms, spaces, line breaks, punctuation and numbering do not matter; what stands in
/// brackets is taken off in a second form.
/// </summary>
internal static class HeadingText
{
    /// <summary>The heading with everything that does not matter taken off; what stood in brackets kept.</summary>
    public static string Key(string heading) => Reduce(heading, keepBrackets: true);

    /// <summary>As <see cref="Key"/>, and without what stood in brackets.</summary>
    public static string KeyWithoutBrackets(string heading) => Reduce(heading, keepBrackets: false);

    /// <summary>The text with full-width forms made half-width; tolerant of broken surrogates.</summary>
    public static string Narrow(string text)
    {
        var needed = false;
        foreach (var letter in text)
            needed |= letter > 0x7F && HasCompatibilityForms(letter);
        if (!needed)
            return text;
        try
        {
            return text.Normalize(NormalizationForm.FormKC);
        }
        catch (ArgumentException)
        {
            return text;
        }
    }

    /// <summary>Plain Chinese characters have no other form; normalising every name of a county would cost as much as reading it.</summary>
    private static bool HasCompatibilityForms(char letter) =>
        letter is < '\u2E80' or '\u3000' or (>= '\u3200' and < '\u3400') or >= '\uF900';

    private static string Reduce(string heading, bool keepBrackets)
    {
        var text = Narrow(heading);
        var result = new StringBuilder(text.Length);
        var depth = 0;
        foreach (var letter in text)
        {
            if (letter is '(' or '[' or '【' or '〔' or '{')
                depth++;
            else if (letter is ')' or ']' or '】' or '〕' or '}')
                depth = Math.Max(0, depth - 1);
            else if ((depth == 0 || keepBrackets) && (char.IsLetterOrDigit(letter) || letter == '_'))
                result.Append(char.ToLowerInvariant(letter));
        }

        var key = result.ToString();
        return key.StartsWith("其中", StringComparison.Ordinal) && key.Length > 3 ? key[2..] : key;
    }
}
