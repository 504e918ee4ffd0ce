using System.Text;
using Junheng.Planning.Options;
using Junheng.Registry.Caps;
using Junheng.Standards;
using Junheng.Standards.Facts;
using Junheng.Standards.Packs;

namespace Junheng.Cli.Input;

/// <summary>The options of a plan: a file or the defaults, with the caps of the workbook and of <c>--caps</c>.</summary>
internal static class OptionsSource
{
    private const int MostBytes = 4 << 20;

    /// <param name="file">Null for the defaults.</param>
    /// <exception cref="UserError">No such file, or it has mistakes; every one is in the message.</exception>
    public static PlanOptions Read(string? file, StandardPack pack, Language language)
    {
        if (file is null)
            return PlanDefaults.Options;
        if (!File.Exists(file))
            throw new UserError(language == Language.Zh ? $"没有规划选项文件：{file}" : $"There is no file of plan options {file}");
        if (new FileInfo(file).Length > MostBytes)
            throw new UserError(language == Language.Zh ? $"规划选项文件太大：{file}" : $"The file of plan options is too large: {file}");
        var reading = PlanOptionsReader.Read(File.ReadAllText(file, Encoding.UTF8), pack);
        return reading.Options ?? throw new UserError(string.Join('\n', reading.Problems.Select(problem => PackSource.Describe(file, problem, language))));
    }

    /// <summary>The actions that a cap can be for.</summary>
    public static IReadOnlyList<CapAction> CapActions(PlanOptions options, StandardPack pack) =>
        [.. options.Actions.Select(action => new CapAction(action.Id, action.Name, action.Adds.Keys.All(field => pack.Fields.Find(field) is null)))];

    /// <summary>Adds the caps of sheet 规划约束 in the workbook and of a CSV; null after errors, which are on standard error.</summary>
    public static PlanOptions? WithCaps(PlanOptions options, StandardPack pack, CountyFacts facts, string workbook, string? capsFile, Language language)
    {
        var codes = facts.Schools.Select(school => school.Code).ToHashSet(StringComparer.Ordinal);
        var actions = CapActions(options, pack);
        var readings = new List<CapReading> { CapReader.ReadFile(workbook, actions, codes, inWorkbook: true) };
        if (capsFile is not null)
            readings.Add(CapReader.ReadFile(capsFile, actions, codes));
        foreach (var reading in readings)
            FindingLines.Write(Terminal.Error, reading.Findings, language);
        if (readings.Exists(reading => reading.HasErrors) || !Known(options, codes, language))
            return null;
        return options with { Caps = [.. options.Caps, .. readings.SelectMany(reading => reading.Caps).Select(cap => new SchoolCap(cap.SchoolCode, cap.Stage, cap.Action, cap.Most))] };
    }

    /// <summary>True if every school that the options decide about is in the county.</summary>
    private static bool Known(PlanOptions options, HashSet<string> codes, Language language)
    {
        var unknown = options.Locks.Select(each => each.School).Concat(options.Caps.Select(each => each.School)).Where(code => !codes.Contains(code)).Distinct(StringComparer.Ordinal).ToList();
        foreach (var code in unknown)
            Terminal.Error.WriteLine(language == Language.Zh ? $"错误  规划选项里的学校 {code} 不在这个县的数据里。核对学校标识码。" : $"error  School {code} of the plan options is not in the county's data. Check the code.");
        return unknown.Count == 0;
    }
}
