using Junheng.Cli.Input;
using Junheng.Planning.Compliance;
using Junheng.Planning.Options;
using Junheng.Planning.Scenarios;
using Junheng.Planning.Scenarios.Choices;
using Junheng.Planning.Scenarios.Curves;
using Junheng.Reports.Plans.Scenarios;
using Junheng.Standards;
using Junheng.Standards.Facts;
using Junheng.Standards.Packs;

namespace Junheng.Cli.Commands;

/// <summary>The work behind <c>junheng plan scenarios</c>; every plan on the way is checked like the plan itself.</summary>
internal static class PlanScenariosRun
{
    private const int MostAlternatives = 3;

    /// <returns>0 where the county can be brought to standard, 1 where not, 2 for bad input.</returns>
    public static int Run(PlanRequest request, ScenarioQuestions asked, CancellationToken cancellation)
    {
        var language = request.Language;
        var pack = PackSource.Find(request.Standard, language);
        var assumed = OptionsSource.Read(request.Options, pack, language);
        if (OneCounty.Read(request.Input, pack, request.Map, request.Year, request.County, language) is not { } facts
            || OptionsSource.WithCaps(assumed, pack, facts, request.Input, request.Caps, language) is not { } options)
            return ExitCodes.BadInput;
        if (asked.Years && options.Years.Count == 0)
            throw new UserError(language == Language.Zh ? "规划选项里没有写年份：在 quota 或 budget 里按年写数。" : "The plan options name no years: give quota or budget by year.");
        var set = PlanProgressLine.While(language, options, progress => Answer(pack, facts, options, request, asked, progress, cancellation));
        if (request.Json is { } json && json != "-")
            OutputFile.Write(json, stream => ScenarioJson.Write(stream, set, language));
        if (request.Json == "-")
            ScenarioJson.Write(Terminal.Out.BaseStream, set, language);
        else
            ScenarioTable.Write(Terminal.Out, set, language);
        return set.Plan.MeetsEveryRule ? ExitCodes.Passes : ExitCodes.DoesNotPass;
    }

    private static ScenarioSet Answer(
        StandardPack pack, CountyFacts facts, PlanOptions options, PlanRequest request, ScenarioQuestions asked, IProgress<PlanProgress>? progress, CancellationToken cancellation)
    {
        CompliancePlan SolveFor(CountyFacts county, PlanOptions given) => CheckedPlanner.Plan(pack, county, given, request, progress, cancellation).Plan;
        CompliancePlan Solve(PlanOptions given) => SolveFor(facts, given);
        var plan = Solve(options);
        var set = new ScenarioSet(plan);
        if (asked.All || asked.Curve)
            set = set with { Curve = CostCurve.Draw(pack, options, plan, Solve) };
        if (asked.All || asked.Schools)
            set = set with { Schools = SchoolsCurve.Draw(Solve(CostCurve.WithoutCvLimits(pack, options)), plan) };
        if (!plan.MeetsEveryRule)
            return set;
        if (asked.All || asked.Alternatives is not null)
            set = set with { Alternatives = Alternatives.Find(options, plan, Solve, asked.Alternatives ?? MostAlternatives) };
        if (asked.Locks || (asked.All && options.Locks.Count > 0))
            set = set with { Locks = LockPrices.Of(options, plan, Solve) };
        if (asked.Years || (asked.All && options.Years.Count > 0))
            set = set with { Years = CheckedPlanner.Years(pack, facts, options, SolveFor, request.Language, cancellation) };
        return set;
    }
}
