using Junheng.Registry.Workbooks;
using Junheng.Standards;
using Junheng.Standards.Facts;
using Junheng.Standards.Packs;

namespace Junheng.Cli.Input;

/// <summary>Reads the one county that a plan is for.</summary>
internal static class OneCounty
{
    /// <param name="county">Code or name where the file holds several; null for the only one.</param>
    /// <returns>Null after errors, which are on standard error.</returns>
    /// <exception cref="UserError">No county, or not one alone.</exception>
    public static CountyFacts? Read(string file, StandardPack pack, string? map, int? year, string? county, Language language)
    {
        var zh = language == Language.Zh;
        var forPack = PackColumns.ReadOptions([pack]);
        var options = forPack with { Map = MapSource.Read(map, forPack.Fields, language), SchoolYear = year };
        var reading = Progress.While(language, file, progress => WorkbookReader.ReadFile(file, options with { Progress = progress }));
        FindingLines.Write(Terminal.Error, reading.Findings, language);
        var named = reading.Counties.Where(each => county is null || each.County.Code == county || each.County.Name == county).ToList();
        if (named.Count == 1)
            return named[0];
        if (reading.HasErrors && named.Count == 0)
        {
            Terminal.Error.WriteLine(zh ? "有错误，没有规划。改好后再试。" : "There are errors; nothing was planned. Mend them and try again.");
            return null;
        }

        var all = string.Join(zh ? "、" : ", ", reading.Counties.Select(each => $"{each.County.Code} {each.County.Name}".Trim()));
        throw new UserError(named.Count > 1
            ? zh ? $"文件里有 {named.Count} 个县：{all}。用 --county 写明一个。" : $"The file holds {named.Count} counties: {all}. Name one with --county."
            : reading.Counties.Count > 0
                ? zh ? $"文件里没有“{county}”，有：{all}。" : $"The file has no county \"{county}\"; it has: {all}."
                : zh ? "文件里没有学校数据。" : "The file holds no schools.");
    }
}
