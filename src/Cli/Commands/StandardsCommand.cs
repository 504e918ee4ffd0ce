using System.CommandLine;
using Junheng.Cli.Input;
using Junheng.Reports.Console;
using Junheng.Standards;
using Junheng.Standards.Packs;

namespace Junheng.Cli.Commands;

/// <summary><c>junheng standards list|show|check</c></summary>
internal static class StandardsCommand
{
    public static Command Create(Language language)
    {
        string Say(string zh, string en) => new Words(zh, en).In(language);
        var list = new Command("list", Say("列出内置标准", "List the built-in standards"));
        list.SetAction(_ => List(language));

        var name = new Argument<string>("standard") { HelpName = "ID|FILE", Description = Say("内置标准的编号或标准包文件", "Id of a built-in standard, or a pack file") };
        var yaml = new Option<bool>("--yaml") { Description = Say("原样输出标准包文件，可以改成自己的", "Print the pack file as it is, to start one of your own") };
        var show = new Command("show", Say("用文字说明一个标准", "Put a standard in words")) { name, yaml };
        show.SetAction(parsed => Show(parsed.GetValue(name)!, parsed.GetValue(yaml), language));

        var file = new Argument<string>("file") { HelpName = "FILE", Description = Say("标准包文件（YAML）", "Pack file (YAML)") };
        var check = new Command("check", Say("检查一个标准包文件", "Check a pack file")) { file };
        check.SetAction(parsed => Check(parsed.GetValue(file)!, language));

        return new Command("standards", Say("标准：列出、说明、检查", "Standards: list, show, check")) { list, show, check };
    }

    private static int List(Language language)
    {
        PackText.WriteList(Terminal.Out, BuiltInPacks.All, language);
        return ExitCodes.Passes;
    }

    private static int Show(string idOrFile, bool yaml, Language language)
    {
        if (yaml && BuiltInPacks.Text(idOrFile) is { } text)
            Terminal.Out.Write(text);
        else
            PackText.Write(Terminal.Out, PackSource.Find(idOrFile, language), language);
        return ExitCodes.Passes;
    }

    private static int Check(string file, Language language)
    {
        var zh = language == Language.Zh;
        if (!File.Exists(file))
            throw new UserError(zh ? $"没有这个文件：{file}" : $"There is no file {file}");
        var reading = PackSource.Read(file);
        foreach (var problem in reading.Problems)
            Terminal.Error.WriteLine(PackSource.Describe(file, problem, language));
        if (reading.Pack is not { } pack)
            return ExitCodes.BadInput;
        Terminal.Out.WriteLine(zh
            ? $"可以使用：{pack.Id} {pack.Version}，{pack.Name.Zh}，{pack.Indicators.Count} 项指标。"
            : $"Ready to use: {pack.Id} {pack.Version}, {pack.Name.En}, {pack.Indicators.Count} indicators.");
        return ExitCodes.Passes;
    }
}
