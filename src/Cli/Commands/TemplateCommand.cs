using System.CommandLine;
using Junheng.Cli.Input;
using Junheng.Cli.Texts;
using Junheng.Registry.Templates;
using Junheng.Registry.Workbooks;
using Junheng.Standards;
using Junheng.Standards.Facts;
using Junheng.Standards.Packs;

namespace Junheng.Cli.Commands;

/// <summary><c>junheng template FILE.xlsx [--standard …] [--last-year FILE] [--caps] [--options FILE]</c></summary>
internal static class TemplateCommand
{
    public static Command Create(Language language)
    {
        string Say(string zh, string en) => new Words(zh, en).In(language);
        var file = new Argument<string>("file") { HelpName = "FILE.xlsx", Description = Say("写入的模板", "The template to write") };
        var standards = new Option<string[]>("--standard") { HelpName = "ID|FILE", Description = Say("只列出这些标准用到的列，可写几次；不写则列出全部", "Only the columns that these standards need; repeatable; all without it") };
        var lastYear = new Option<string?>("--last-year") { HelpName = "FILE", Description = Say("上年的工作簿：填好学校名单，附上年数值", "Last year's workbook: fills in the schools and shows last year's values") };
        var caps = new Option<bool>("--caps") { Description = Say("加一张“规划约束”表：每所学校各种做法的上限", "With a sheet 规划约束: the caps of each action at each school") };
        var options = new Option<string?>("--options") { HelpName = "FILE.yaml", Description = Say("规划约束表按这个规划选项文件列做法；不写用默认选项", "The plan options whose actions the sheet of caps lists; the defaults without it") };
        var command = new Command("template", Say("生成填报模板", "Make a workbook to fill in")) { file, standards, lastYear, caps, options };
        file.Validators.Add(result => ParseMessages.RefuseOptions(result, language));
        command.SetAction(parsed => Run(
            parsed.GetValue(file)!, parsed.GetValue(standards) ?? [], parsed.GetValue(lastYear), parsed.GetValue(caps) || parsed.GetValue(options) is not null, parsed.GetValue(options), language));
        return command;
    }

    private static int Run(string file, IReadOnlyList<string> standards, string? lastYear, bool caps, string? options, Language language)
    {
        var named = PackSource.FindAll(standards, language);
        IReadOnlyList<StandardPack> packs = named.Count > 0 ? named : [PackSource.Find(PackSource.Default, language)];
        var before = lastYear is null ? null : Before(lastYear, packs, language);
        OutputFile.Write(file, stream => TemplateWriter.Write(stream, new TemplateOptions
        {
            Fields = PackColumns.Fields(packs),
            Needed = named.Count > 0 ? Needed(named) : null,
            Items = [.. PackColumns.Items(packs).Select(item => (item.Id, item.Name.Zh))],
            County = before?.County is { } county ? county with { SchoolYear = county.SchoolYear + 1 } : null,
            LastYear = before,
            Caps = caps ? OptionsSource.CapActions(OptionsSource.Read(options, packs[0], language), packs[0]) : [],
        }));
        Terminal.Out.WriteLine(language == Language.Zh ? $"已写入 {file}" : $"Written: {file}");
        return ExitCodes.Passes;
    }

    private static HashSet<string> Needed(List<StandardPack> packs) =>
        [.. packs.SelectMany(pack => pack.Variables.Variables).SelectMany(variable => variable.Fields.Values).Select(field => field.Id)];

    private static CountyFacts Before(string file, IReadOnlyList<StandardPack> packs, Language language)
    {
        var reading = WorkbookReader.ReadFile(file, PackColumns.ReadOptions(packs));
        if (reading.Counties.Count == 1)
            return reading.Counties[0];
        FindingLines.Write(Terminal.Error, reading.Findings, language);
        throw new UserError((reading.Counties.Count == 0, language) switch
        {
            (true, Language.Zh) => "上年的工作簿有错误，没有生成模板。改好后再试，或不带 --last-year。",
            (true, _) => "Last year's workbook has errors; no template was made. Mend it, or leave out --last-year.",
            (_, Language.Zh) => "上年的工作簿有几个县；模板一次只做一个县。",
            _ => "Last year's workbook holds several counties; a template is for one.",
        });
    }
}
