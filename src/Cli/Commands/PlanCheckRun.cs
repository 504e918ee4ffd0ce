using Junheng.Cli.Input;
using Junheng.Planning.Checking;
using Junheng.Registry.Versions;
using Junheng.Reports.Plans;
using Junheng.Standards;
using Junheng.Standards.Packs;

namespace Junheng.Cli.Commands;

/// <summary>Judges a plan that somebody hands in: the work behind <c>junheng plan check</c>.</summary>
internal static class PlanCheckRun
{
    /// <returns>0 if the plan is accepted, 1 if it is refused, 2 for bad input.</returns>
    public static int Run(string planFile, string input, string? standard, string? county, string? map, int? year, Language language)
    {
        var zh = language == Language.Zh;
        if (!File.Exists(planFile))
            throw new UserError(zh ? $"没有方案文件：{planFile}" : $"There is no plan {planFile}");
        if (new FileInfo(planFile).Length > PlanJsonReader.MostBytes)
            throw new UserError(zh ? $"文件太大，不像是方案：{planFile}" : $"Too large to be a plan: {planFile}");
        var named = standard is null ? null : PackSource.Find(standard, language);
        var (plan, problems) = PlanJsonReader.Read(File.ReadAllBytes(planFile), id => named ?? BuiltInPacks.Find(id));
        if (plan is null)
            throw new UserError(string.Join('\n', problems.Select(problem => (zh ? "错误  " : "error  ") + problem.In(language))));
        // The name of a standard inside a plan is never taken as the path of a file.
        var pack = named ?? BuiltInPacks.Find(plan.Standard)
            ?? throw new UserError(zh ? $"方案依据的标准“{plan.Standard}”不是内置的，用 --standard 写明它的文件。" : $"The plan's standard \"{plan.Standard}\" is not built in; name its file with --standard.");
        if (OneCounty.Read(input, pack, map, year, county ?? (plan.County.Length > 0 ? plan.County : null), language) is not { } facts)
            return ExitCodes.BadInput;
        if (pack.Hash != plan.PackHash)
            Terminal.Out.WriteLine(zh ? "提醒：标准包和做方案时的不同，按现在的核对。" : "Note: the pack is not the one that the plan was made by; it is checked by the present one.");
        if (CanonicalFacts.Hash(facts) != plan.FactsHash)
            Terminal.Out.WriteLine(zh ? "提醒：数据和做方案时的不同，按现在的核对。" : "Note: the data are not those that the plan was made from; it is checked by the present ones.");
        var report = PlanChecker.Check(pack, facts, plan.Options, plan.Actions, plan.Status, plan.Cost, plan.LowerBound, plan.Certificate);
        CheckLines.Write(Terminal.Out, report, pack, plan.Options, language);
        return report.Accepted ? ExitCodes.Passes : ExitCodes.DoesNotPass;
    }
}
