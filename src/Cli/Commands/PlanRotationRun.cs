using Junheng.Cli.Input;
using Junheng.Planning.Checking.Rotation;
using Junheng.Planning.Compliance;
using Junheng.Planning.Linear;
using Junheng.Planning.Linear.Branching;
using Junheng.Planning.Linear.Cbc;
using Junheng.Planning.Rotation;
using Junheng.Reports.Rotation;
using Junheng.Standards;

namespace Junheng.Cli.Commands;

/// <summary>Reads, plans, has the plan checked and writes it: the work behind <c>junheng plan rotation</c>.</summary>
internal static class PlanRotationRun
{
    /// <returns>0 for a plan that meets every rule, 1 where one is missed or no plan was found, 2 for bad input.</returns>
    public static int Run(RotationRequest request, CancellationToken cancellation)
    {
        var language = request.Language;
        var pack = PackSource.Find(request.Standard, language);
        var assumed = RotationSource.Options(request.Options, language);
        var solver = Solver(request);
        if (OneCounty.Read(request.Input, pack, request.Map, request.Year, request.County, language) is not { } facts
            || !RotationSource.TryTeachers(request, facts, out var teachers)
            || RotationSource.WithTravel(assumed, request, facts) is not { } options)
            return ExitCodes.BadInput;
        if (request.WithPurchases)
            return PlanJointRun.Run(request, pack, facts, options, teachers, solver, cancellation);
        var plan = RotationPlanner.Plan(pack, facts, options, teachers, solver, Search(request, cancellation));
        var check = RotationChecker.Check(pack, facts, plan, teachers);
        if (!Accepted(check, language))
            return ExitCodes.BadInput;
        Write(request, plan, check);
        return plan.Status == PlanStatus.Unknown || plan.Rules.Any(rule => !rule.Met) || plan.Shortfalls.Count > 0 ? ExitCodes.DoesNotPass : ExitCodes.Passes;
    }

    /// <summary>False for a plan that did not pass, which is said and never shown: whatever is wrong with it is a fault of the program.</summary>
    internal static bool Accepted(RotationCheck check, Language language)
    {
        if (check.Holds)
            return true;
        Terminal.Error.WriteLine(language == Language.Zh ? "程序出错：算出的方案没有通过独立核对，不能使用。" : "The program failed: its plan did not pass the independent check and is not shown.");
        foreach (var problem in check.Problems)
            Terminal.Error.WriteLine("  " + problem.In(language));
        return false;
    }

    private static IMipSolver Solver(RotationRequest request) => request.Solver switch
    {
        "own" => new BranchAndBound(),
        "cbc" when CbcSolver.IsAvailable => new CbcSolver(request.Seconds),
        "cbc" => throw new UserError(CbcSolver.Missing.In(request.Language)),
        _ => throw new UserError(request.Language == Language.Zh ? $"没有求解器“{request.Solver}”；写 own 或 cbc。" : $"There is no solver \"{request.Solver}\"; write own or cbc."),
    };

    private static MipOptions Search(RotationRequest request, CancellationToken cancellation)
    {
        var began = TimeProvider.System.GetTimestamp();
        return new MipOptions
        {
            Gap = request.Gap,
            Stop = () => cancellation.IsCancellationRequested || TimeProvider.System.GetElapsedTime(began).TotalSeconds > request.Seconds,
        };
    }

    private static void Write(RotationRequest request, RotationPlan plan, RotationCheck check)
    {
        if (request.Xlsx is { } xlsx)
            OutputFile.Write(xlsx, stream => RotationWorkbook.Write(stream, plan, request.Language, check));
        if (request.Json is { } json && json != "-")
            OutputFile.Write(json, stream => RotationJson.Write(stream, plan, check, request.Language));
        if (request.Json == "-")
            RotationJson.Write(Terminal.Out.BaseStream, plan, check, request.Language);
        else
            RotationTable.Write(Terminal.Out, plan, check, request.Language);
    }
}
