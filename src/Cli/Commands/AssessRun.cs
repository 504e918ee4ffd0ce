using Junheng.Cli.Input;
using Junheng.Registry.Findings;
using Junheng.Registry.Workbooks;
using Junheng.Reports.Console;
using Junheng.Reports.Excel;
using Junheng.Reports.Json;
using Junheng.Standards;
using Junheng.Standards.Evaluation;
using Junheng.Standards.Facts;
using Junheng.Standards.Packs;

namespace Junheng.Cli.Commands;

/// <summary>Reads, evaluates and writes: the work behind <c>junheng assess</c>.</summary>
internal static class AssessRun
{
    /// <returns>See <see cref="ExitCodes"/>. Counties without errors are still assessed when another one has errors.</returns>
    public static int Run(AssessRequest request)
    {
        var files = InputFiles.Expand(request.Inputs, request.Language);
        if (request.Findings is not null && files.Count > 1)
            throw new UserError(request.Language == Language.Zh ? "--findings 一次只能标一个文件。" : "--findings marks one file at a time.");
        IReadOnlyList<string> names = request.Standards.Count > 0 ? request.Standards : [PackSource.Default];
        var packs = PackSource.FindAll(names, request.Language);
        var forPacks = PackColumns.ReadOptions(packs);
        var options = forPacks with { Map = MapSource.Read(request.Map, forPacks.Fields, request.Language), SchoolYear = request.Year };
        var counties = new List<CountyFacts>();
        var hasErrors = false;
        foreach (var file in files)
        {
            var reading = Progress.While(request.Language, file, progress => WorkbookReader.ReadFile(file, options with { Progress = progress }));
            FindingLines.Write(Terminal.Error, reading.Findings, request.Language);
            if (request.Findings is { } marked)
                OutputFile.Write(marked, stream => FindingsWorkbook.Write(File.Exists(file) ? File.ReadAllBytes(file) : [], reading, stream));
            hasErrors |= reading.HasErrors;
            counties.AddRange(reading.Counties);
        }

        if (counties.Count == 0)
            return Nothing(hasErrors, request.Language);
        var assessments = Evaluate(counties, packs);
        Write(request, assessments);
        return hasErrors ? ExitCodes.BadInput
            : assessments.All(assessment => assessment.Verdict == Verdict.Pass) ? ExitCodes.Passes
            : ExitCodes.DoesNotPass;
    }

    /// <summary>County by county in the order of the files, each under the standards in the order they were named.</summary>
    private static Assessment[] Evaluate(List<CountyFacts> counties, List<StandardPack> packs)
    {
        var results = new Assessment[counties.Count * packs.Count];
        Parallel.For(0, results.Length, i => results[i] = Evaluator.Evaluate(packs[i % packs.Count], counties[i / packs.Count]));
        return results;
    }

    private static void Write(AssessRequest request, Assessment[] assessments)
    {
        if (request.Xlsx is { } xlsx)
            OutputFile.Write(xlsx, stream => AssessmentWorkbook.Write(stream, assessments, request.Language));
        if (request.Json is { } json && json != "-")
            OutputFile.Write(json, stream => AssessmentJson.Write(stream, assessments, request.Language));
        if (request.Json == "-")
            AssessmentJson.Write(Terminal.Out.BaseStream, assessments, request.Language);
        else
            AssessmentTable.Write(Terminal.Out, assessments, request.Language);
    }

    private static int Nothing(bool hasErrors, Language language)
    {
        Terminal.Error.WriteLine((hasErrors, language) switch
        {
            (true, Language.Zh) => "有错误，没有评估。改好后再试。",
            (true, _) => "There are errors; nothing was assessed. Mend them and try again.",
            (_, Language.Zh) => "文件里没有学校数据。",
            _ => "The files hold no schools.",
        });
        return ExitCodes.BadInput;
    }
}
