using System.CommandLine.Parsing;
using System.Globalization;
using Junheng.Standards;

namespace Junheng.Cli.Texts;

/// <summary>Whole numbers on the command line, with messages of our own.</summary>
internal static class Numbers
{
    public static int? Parse(ArgumentResult result, int least, int most, Language language)
    {
        var text = result.Tokens.Count > 0 ? result.Tokens[0].Value : "";
        if (int.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number) && number >= least && number <= most)
            return number;
        var option = (result.Parent as OptionResult)?.Option.Name ?? "";
        result.AddError(FormattableString.Invariant(language == Language.Zh
            ? $"{option} 后面的“{text}”不是 {least} 到 {most} 之间的整数。"
            : (FormattableString)$"{option}: \"{text}\" is not a whole number from {least} to {most}."));
        return null;
    }
}
