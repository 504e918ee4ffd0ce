using System.Text.RegularExpressions;

namespace Junheng.Web.Hosting;

/// <summary>Takes out of a style sheet what only its writers need.</summary>
internal static partial class StyleSheet
{
    public static string Tighten(string css) => Breaks().Replace(Comments().Replace(css, ""), "").Trim();

    [GeneratedRegex(@"/\*.*?\*/", RegexOptions.Singleline | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Comments();

    // A line break followed by indentation never separates two words that need a space in this style sheet:
    // selectors and values stay on one line each.
    [GeneratedRegex(@"\s*\n\s*", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Breaks();
}
