using Junheng.Cli.Input;
using Junheng.Planning.Checking;
using Junheng.Planning.Checking.Joint;
using Junheng.Planning.Checking.Rotation;
using Junheng.Planning.Compliance;
using Junheng.Planning.Joint;
using Junheng.Planning.Linear;
using Junheng.Planning.Rotation;
using Junheng.Reports.Rotation;
using Junheng.Standards;
using Junheng.Standards.Facts;
using Junheng.Standards.Packs;

namespace Junheng.Cli.Commands;

/// <summary>Buy or move: the work behind <c>junheng plan rotation --with-purchases</c>.</summary>
internal static class PlanJointRun
{
    /// <returns>0 for a plan, 1 where there is none (proved or not found), 2 for bad input.</returns>
    public static int Run(
        RotationRequest request, StandardPack pack, CountyFacts facts, RotationOptions rotation, IReadOnlyList<Teacher>? teachers, IMipSolver solver, CancellationToken cancellation)
    {
        var language = request.Language;
        if (OptionsSource.WithCaps(OptionsSource.Read(request.PurchaseOptions, pack, language), pack, facts, request.Input, request.Caps, language) is not { } options)
            return ExitCodes.BadInput;
        JointPlan plan;
        try
        {
            plan = JointPlanner.Plan(pack, facts, rotation, options, teachers, new PlanTarget(request.Gap, TimeSpan.FromSeconds(request.Seconds)), solver, null, cancellation);
        }
        catch (PlanLimitException limit)
        {
            throw new UserError(language == Language.Zh ? $"这些做法缠在一起，算不出精确的方案：{limit.Message}" : $"These actions cannot be planned exactly: {limit.Message}");
        }

        var (check, purchases) = JointChecker.Check(pack, facts, plan, teachers);
        if (!PlanRotationRun.Accepted(check, language))
            return ExitCodes.BadInput;
        Write(request, plan, check, purchases);
        return plan.MeetsEveryRule ? ExitCodes.Passes : ExitCodes.DoesNotPass;
    }

    private static void Write(RotationRequest request, JointPlan plan, RotationCheck check, CheckReport purchases)
    {
        if (request.Xlsx is { } xlsx)
            OutputFile.Write(xlsx, stream => JointWorkbook.Write(stream, plan, check, purchases, request.Language));
        if (request.Json is { } json && json != "-")
            OutputFile.Write(json, stream => JointJson.Write(stream, plan, check, request.Language));
        if (request.Json == "-")
            JointJson.Write(Terminal.Out.BaseStream, plan, check, request.Language);
        else
            JointTable.Write(Terminal.Out, plan, check, request.Language);
    }
}
