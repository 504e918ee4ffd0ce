using Junheng.Cli.Input;
using Junheng.Planning.Checking;
using Junheng.Planning.Compliance;
using Junheng.Planning.Options;
using Junheng.Reports.Plans;
using Junheng.Standards;
using Junheng.Standards.Facts;
using Junheng.Standards.Packs;

namespace Junheng.Cli.Commands;

/// <summary>Reads, plans, has the plan checked and writes it: the work behind <c>junheng plan compliance</c>.</summary>
internal static class PlanComplianceRun
{
    /// <returns>0 for a plan, 1 where there is none (proved or not found), 2 for bad input.</returns>
    public static int Run(PlanRequest request, CancellationToken cancellation)
    {
        var language = request.Language;
        var pack = PackSource.Find(request.Standard, language);
        var assumed = OptionsSource.Read(request.Options, pack, language);
        if (OneCounty.Read(request.Input, pack, request.Map, request.Year, request.County, language) is not { } facts
            || OptionsSource.WithCaps(assumed, pack, facts, request.Input, request.Caps, language) is not { } options)
            return ExitCodes.BadInput;
        var plan = Make(pack, facts, options, request, cancellation);
        var report = PlanChecker.Check(pack, facts, plan);
        if (!report.Accepted)
        {
            // Never shown as a plan: whatever is wrong with it is a fault of the program.
            Terminal.Error.WriteLine(language == Language.Zh ? "程序出错：算出的方案没有通过独立核对，不能使用。" : "The program failed: its plan did not pass the independent check and is not shown.");
            foreach (var refusal in report.Refusals)
                Terminal.Error.WriteLine($"  {refusal.Text.In(language)} [{refusal.Code}]");
            return ExitCodes.BadInput;
        }

        Write(request, plan, report);
        return plan.Status is PlanStatus.Infeasible or PlanStatus.Unknown ? ExitCodes.DoesNotPass : ExitCodes.Passes;
    }

    private static CompliancePlan Make(StandardPack pack, CountyFacts facts, PlanOptions options, PlanRequest request, CancellationToken cancellation)
    {
        try
        {
            var target = new PlanTarget(request.Gap, TimeSpan.FromSeconds(request.Seconds));
            return PlanProgressLine.While(request.Language, options, progress => CompliancePlanner.Plan(pack, facts, options, target, progress, cancellation));
        }
        catch (PlanLimitException limit)
        {
            throw new UserError(request.Language == Language.Zh ? $"这些做法缠在一起，算不出精确的方案：{limit.Message}" : $"These actions cannot be planned exactly: {limit.Message}");
        }
    }

    private static void Write(PlanRequest request, CompliancePlan plan, CheckReport report)
    {
        if (request.Xlsx is { } xlsx)
            OutputFile.Write(xlsx, stream => PlanWorkbook.Write(stream, plan, report, request.Language));
        if (request.Docx is { } docx)
            OutputFile.Write(docx, stream => PlanPaper.Write(stream, plan, report, request.Language));
        if (request.Json is { } json && json != "-")
            OutputFile.Write(json, stream => PlanJson.Write(stream, plan, report, request.Language));
        if (request.Json == "-")
            PlanJson.Write(Terminal.Out.BaseStream, plan, report, request.Language);
        else
            PlanTable.Write(Terminal.Out, plan, report, request.Language);
    }
}
