using System.CommandLine;
using Junheng.Cli.Texts;
using Junheng.Registry.Demo;
using Junheng.Standards;

namespace Junheng.Cli.Commands;

/// <summary><c>junheng demo --schools N --years Y --seed S --out FILE [--counties N]</c></summary>
internal static class DemoCommand
{
    /// <summary>The demo county's most recent school year, whatever the number of years.</summary>
    private const int LastYear = 2025;

    public static Command Create(Language language)
    {
        string Say(string zh, string en) => new Words(zh, en).In(language);
        var defaults = new DemoOptions();
        var schools = Number("--schools", 1, 3000, defaults.Schools, Say("每县学校数，含教学点", "Schools in each county, teaching points included"), language);
        var years = Number("--years", 1, 20, 1, Say("学年数；最近一年写入 FILE，往年写在旁边的 FILE-年份", "School years; the latest goes to FILE, earlier ones beside it as FILE-YEAR"), language);
        var seed = Number("--seed", 0, int.MaxValue, defaults.Seed, Say("种子：同样的种子得到同样的文件", "Seed: the same seed gives the same file"), language);
        var counties = Number("--counties", 1, 9000, 1, Say("县数", "Counties"), language);
        var output = new Option<string>("--out") { HelpName = "FILE", Description = Say("写入的 .xlsx 文件", "The .xlsx file to write") };
        var teachers = new Option<bool>("--teachers") { Description = Say("另加“教师”表，逐人列出，与各校人数一致", "Add sheet 教师, one row a teacher, agreeing with the schools' numbers") };
        var hard = new Option<bool>("--hard") { Description = Say("难达标的县：差距大，有几所条件特别好的学校；用来试规划", "A county that is hard to bring to standard: wide spread, a few rich schools; for trying plans") };
        var command = new Command("demo", Say("生成示例数据：一个县到一个省", "Make demo data: from one county to a province")) { schools, years, seed, counties, output, teachers, hard };
        command.SetAction(parsed =>
        {
            var file = parsed.GetValue(output) ?? throw new UserError(Say("请用 --out 写上文件名，例如：junheng demo --out 示例县.xlsx", "Name the file with --out, e.g. junheng demo --out demo.xlsx"));
            var count = parsed.GetValue(years) ?? 1;
            return Write(file, language, new DemoOptions
            {
                Schools = parsed.GetValue(schools) ?? defaults.Schools,
                Years = count,
                Seed = parsed.GetValue(seed) ?? defaults.Seed,
                Counties = parsed.GetValue(counties) ?? 1,
                FirstYear = LastYear - count + 1,
                Hard = parsed.GetValue(hard),
            }, parsed.GetValue(teachers));
        });
        return command;
    }

    private static int Write(string file, Language language, DemoOptions options, bool withTeachers)
    {
        for (var year = options.LastYear; year >= options.FirstYear; year--)
        {
            var path = year == options.LastYear ? file : Beside(file, year);
            OutputFile.Write(path, stream => DemoWorkbook.Write(stream, DemoCounty.GenerateYear(options, year), withTeachers));
            Terminal.Out.WriteLine(FormattableString.Invariant(language == Language.Zh
                ? $"{path}  {year} 学年，{options.Counties} 个县，{options.Counties * options.Schools} 所学校"
                : (FormattableString)$"{path}  school year {year}, {options.Counties} counties, {options.Counties * options.Schools} schools"));
        }

        return ExitCodes.Passes;
    }

    private static string Beside(string file, int year) =>
        Path.Combine(Path.GetDirectoryName(file) ?? "", FormattableString.Invariant($"{Path.GetFileNameWithoutExtension(file)}-{year}{Path.GetExtension(file)}"));

    private static Option<int?> Number(string name, int least, int most, int usual, string description, Language language) => new(name)
    {
        HelpName = "N",
        Description = FormattableString.Invariant(language == Language.Zh ? $"{description}；不写为 {usual}" : (FormattableString)$"{description}; default {usual}"),
        CustomParser = result => Numbers.Parse(result, least, most, language),
    };
}
