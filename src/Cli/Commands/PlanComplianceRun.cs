using Junheng.Cli.Input;
using Junheng.Planning.Checking;
using Junheng.Planning.Compliance;
using Junheng.Reports.Plans;

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
        var (plan, report) = PlanProgressLine.While(language, options, progress => CheckedPlanner.Plan(pack, facts, options, request, progress, cancellation));
        Write(request, plan, report);
        return plan.MeetsEveryRule ? ExitCodes.Passes : ExitCodes.DoesNotPass;
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
