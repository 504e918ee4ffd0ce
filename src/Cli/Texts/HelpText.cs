using System.CommandLine;
using System.CommandLine.Invocation;
using Junheng.Standards;

namespace Junheng.Cli.Texts;

/// <summary>The usage of a command in Chinese or English.</summary>
internal static class HelpText
{
    public static int Write(Command command, Language language)
    {
        var zh = language == Language.Zh;
        Terminal.Out.WriteLine(command.Description);
        Terminal.Out.WriteLine();
        Terminal.Out.WriteLine((zh ? "用法：" : "Usage: ") + Usage(command));
        Section(zh ? "命令" : "Commands", command.Subcommands.Select(each => (each.Name, each.Description ?? "")));
        Section(zh ? "参数" : "Arguments", command.Arguments.Select(each => (each.HelpName ?? each.Name, each.Description ?? "")));
        var inherited = command.Parents.OfType<Command>().SelectMany(parent => parent.Options.Where(option => option.Recursive));
        Section(zh ? "选项" : "Options", command.Options.Concat(inherited).Where(option => !option.Hidden).DistinctBy(option => option.Name, StringComparer.Ordinal)
            .Select(option => ($"{option.Name} {option.HelpName}".TrimEnd(), option.Description ?? "")));
        return ExitCodes.Passes;
    }

    private static string Usage(Command command)
    {
        var names = new List<string>();
        for (var each = command; each is not null and not RootCommand; each = each.Parents.OfType<Command>().FirstOrDefault())
            names.Insert(0, each.Name);
        names.Insert(0, "junheng");
        names.AddRange(command.Subcommands.Count > 0 ? ["COMMAND"] : command.Arguments.Select(argument => argument.HelpName ?? argument.Name));
        names.AddRange(command.Options.Where(option => option.HelpName is not null && !option.Recursive).Select(option => $"[{option.Name} {option.HelpName}]"));
        return string.Join(' ', names);
    }

    private static void Section(string title, IEnumerable<(string Name, string Text)> lines)
    {
        var all = lines.ToList();
        if (all.Count == 0)
            return;
        Terminal.Out.WriteLine();
        Terminal.Out.WriteLine(title);
        var width = all.Max(line => line.Name.Length);
        foreach (var (name, text) in all)
            Terminal.Out.WriteLine($"  {name.PadRight(width)}  {text}");
    }

    /// <summary>What <c>--help</c> does on any command.</summary>
    internal sealed class Action(Language language) : SynchronousCommandLineAction
    {
        public override bool Terminating => true;

        public override int Invoke(ParseResult parseResult) => Write(parseResult.CommandResult.Command, language);
    }
}
