using System.CommandLine;
using System.CommandLine.Parsing;
using Junheng.Standards;

namespace Junheng.Cli.Texts;

/// <summary>Says in the user's language what is wrong with a command line.</summary>
internal static class ParseMessages
{
    public static int Report(ParseResult parsed, Language language)
    {
        var zh = language == Language.Zh;
        var command = parsed.CommandResult.Command;
        if (parsed.UnmatchedTokens.Count > 0)
        {
            foreach (var token in parsed.UnmatchedTokens)
                Terminal.Error.WriteLine(Unknown(token, command, zh));
        }
        else if (command.Subcommands.Count > 0 && command.Action is null)
        {
            var names = string.Join(zh ? "、" : ", ", command.Subcommands.Select(each => each.Name));
            Terminal.Error.WriteLine(zh ? $"junheng {command.Name} 后面要有一个命令：{names}。" : $"junheng {command.Name} needs a command: {names}.");
        }
        else
        {
            foreach (var error in parsed.Errors)
                Terminal.Error.WriteLine(zh ? Chinese(error) : error.Message);
        }

        var usage = command is RootCommand ? "junheng --help" : $"junheng {Path(command)} --help";
        Terminal.Error.WriteLine(zh ? $"用法见 {usage}" : $"See {usage}");
        return ExitCodes.BadInput;
    }

    /// <summary>For an argument that takes any number of words: a word that begins with a dash is an option nobody knows.</summary>
    public static void RefuseOptions(ArgumentResult result, Language language)
    {
        var command = (result.Parent as CommandResult)?.Command;
        foreach (var token in result.Tokens.Where(token => token.Value.StartsWith('-')))
            result.AddError(Unknown(token.Value, command!, language == Language.Zh));
    }

    private static string Unknown(string token, Command command, bool zh)
    {
        var isOption = token.StartsWith('-');
        var known = isOption
            ? command.Options.Concat(command.Parents.OfType<Command>().SelectMany(parent => parent.Options)).Select(option => option.Name)
            : command.Subcommands.Select(each => each.Name);
        var near = known.Select(name => (Name: name, Distance: Distance(name, token))).Where(each => each.Distance <= 3).OrderBy(each => each.Distance).FirstOrDefault();
        var hint = near.Name is null ? "" : zh ? $"是不是 {near.Name}？" : $" Did you mean {near.Name}?";
        return (isOption, zh) switch
        {
            (true, true) => $"没有 {token} 这个选项。{hint}",
            (true, false) => $"There is no option {token}.{hint}",
            (_, true) => $"没有“{token}”这个命令，或者多写了一项。{hint}",
            _ => $"There is no command \"{token}\", or one word too many.{hint}",
        };
    }

    /// <summary>The library's own messages are English; what can go wrong with our commands is put in Chinese here.</summary>
    private static string Chinese(ParseError error) => error.SymbolResult switch
    {
        ArgumentResult { Parent: OptionResult option } argument when argument.Tokens.Count > 0 && !IsChinese(error.Message) => $"{option.Option.Name} 后面的“{argument.Tokens[0].Value}”不合适。",
        OptionResult { Tokens.Count: 0 } option when !IsChinese(error.Message) => $"{option.Option.Name} 后面要有一个值。",
        OptionResult option when !IsChinese(error.Message) => $"{option.Option.Name} 后面的“{string.Join(' ', option.Tokens.Select(token => token.Value))}”不合适。",
        ArgumentResult argument when !IsChinese(error.Message) => $"缺少 {argument.Argument.HelpName ?? argument.Argument.Name}。",
        CommandResult command when !IsChinese(error.Message) => $"junheng {Path(command.Command)} 缺少参数。",
        _ => error.Message,
    };

    private static bool IsChinese(string text) => text.Any(letter => letter >= '\u3400');

    private static string Path(Command command)
    {
        var parent = command.Parents.OfType<Command>().FirstOrDefault();
        return parent is null or RootCommand ? command.Name : $"{Path(parent)} {command.Name}";
    }

    /// <summary>How many letters must change to make one word of the other.</summary>
    private static int Distance(string left, string right)
    {
        var row = Enumerable.Range(0, right.Length + 1).ToArray();
        for (var i = 1; i <= left.Length; i++)
        {
            var diagonal = row[0];
            row[0] = i;
            for (var j = 1; j <= right.Length; j++)
            {
                var next = Math.Min(Math.Min(row[j], row[j - 1]) + 1, diagonal + (left[i - 1] == right[j - 1] ? 0 : 1));
                (diagonal, row[j]) = (row[j], next);
            }
        }

        return row[^1];
    }
}
