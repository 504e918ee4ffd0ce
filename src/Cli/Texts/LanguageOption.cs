using System.CommandLine;
using Junheng.Standards;

namespace Junheng.Cli.Texts;

/// <summary><c>--lang zh|en</c>, known before anything else is parsed, because messages about parsing need it too.</summary>
internal static class LanguageOption
{
    private const string Name = "--lang";

    public static Language Of(string[] args)
    {
        for (var i = 0; i < args.Length; i++)
        {
            if (args[i] == Name && i + 1 < args.Length)
                return args[i + 1] == "en" ? Language.En : Language.Zh;
            if (args[i].StartsWith(Name + "=", StringComparison.Ordinal) || args[i].StartsWith(Name + ":", StringComparison.Ordinal))
                return args[i].EndsWith("en", StringComparison.Ordinal) ? Language.En : Language.Zh;
        }

        return Language.Zh;
    }

    public static Option<string> Create(Language language)
    {
        var option = new Option<string>(Name) { Description = new Words("语言：zh 或 en", "Language: zh or en").In(language), HelpName = "zh|en", Recursive = true };
        option.Validators.Add(result =>
        {
            if (result.Tokens.Count == 1 && result.Tokens[0].Value is not ("zh" or "en"))
                result.AddError(new Words($"{Name} 只能是 zh 或 en。", $"{Name} can only be zh or en.").In(language));
        });
        return option;
    }
}
