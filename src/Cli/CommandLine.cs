using System.CommandLine;
using System.CommandLine.Help;
using Junheng.Cli.Commands;
using Junheng.Cli.Commands.Admin;
using Junheng.Cli.Commands.Audit;
using Junheng.Cli.Commands.Backup;
using Junheng.Cli.Texts;
using Junheng.Standards;

namespace Junheng.Cli;

/// <summary>Puts the commands together, runs one and turns whatever goes wrong into a sentence.</summary>
internal static class CommandLine
{
    public static async Task<int> RunAsync(string[] args)
    {
        var language = LanguageOption.Of(args);
        Terminal.Prepare();
        try
        {
            var parsed = Tree(language).Parse(args);
            if (parsed.Errors.Count > 0 && parsed.Action is not HelpText.Action)
                return ParseMessages.Report(parsed, language);
            return await parsed.InvokeAsync(new InvocationConfiguration { EnableDefaultExceptionHandler = false });
        }
        catch (UserError error)
        {
            Terminal.Error.WriteLine(error.Message);
        }
        catch (OperationCanceledException)
        {
            Terminal.Error.WriteLine(language == Language.Zh ? "已停止。" : "Stopped.");
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            Terminal.Error.WriteLine(language == Language.Zh ? $"文件读写不成：{exception.Message}" : $"A file could not be read or written: {exception.Message}");
        }
        catch (Exception exception)
        {
            Terminal.Error.WriteLine(language == Language.Zh
                ? $"程序出错（{exception.GetType().Name}）：{exception.Message} 数据没有改动。"
                : $"The program failed ({exception.GetType().Name}): {exception.Message} No data were changed.");
        }
        finally
        {
            Terminal.Leave();
        }

        return ExitCodes.BadInput;
    }

    private static RootCommand Tree(Language language)
    {
        var root = new RootCommand(new Words(
            "均衡：县域义务教育均衡发展的采集、评估和说明。",
            "Junheng: collects, assesses and explains the balance of compulsory education in a county.").In(language));
        root.Options.Add(LanguageOption.Create(language));
        root.Subcommands.Add(AssessCommand.Create(language));
        root.Subcommands.Add(PlanCommand.Create(language));
        root.Subcommands.Add(StandardsCommand.Create(language));
        root.Subcommands.Add(TemplateCommand.Create(language));
        root.Subcommands.Add(DemoCommand.Create(language));
        root.Subcommands.Add(ServeCommand.Create(language));
        root.Subcommands.Add(WorkerCommand.Create(language));
        root.Subcommands.Add(AuditCommand.Create(language));
        root.Subcommands.Add(BackupCommand.CreateBackup(language));
        root.Subcommands.Add(BackupCommand.CreateRestore(language));
        root.Subcommands.Add(AdminCommand.Create(language));
        root.SetAction(_ => HelpText.Write(root, language));
        foreach (var option in root.Options)
        {
            if (option is HelpOption help)
            {
                help.Description = new Words("显示用法", "Show usage").In(language);
                help.Action = new HelpText.Action(language);
            }
            else if (option is VersionOption)
            {
                option.Description = new Words("显示版本", "Show the version").In(language);
            }
        }

        return root;
    }
}
