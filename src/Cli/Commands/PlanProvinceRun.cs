using Junheng.Cli.Input;
using Junheng.Planning.Scenarios.Province;
using Junheng.Registry.Workbooks;
using Junheng.Reports.Plans.Scenarios;
using Junheng.Standards;
using Junheng.Standards.Facts;

namespace Junheng.Cli.Commands;

/// <summary>The work behind <c>junheng plan province</c>.</summary>
internal static class PlanProvinceRun
{
    /// <returns>0 where every county can pass with the money, 1 where not, 2 for bad input.</returns>
    public static int Run(PlanRequest request, IReadOnlyList<string> inputs, decimal? budget, bool curves, CancellationToken cancellation)
    {
        var language = request.Language;
        var pack = PackSource.Find(request.Standard, language);
        var options = OptionsSource.Read(request.Options, pack, language);
        options = options with { Budget = budget ?? options.Budget };
        var forPack = PackColumns.ReadOptions([pack]);
        var reading = forPack with { Map = MapSource.Read(request.Map, forPack.Fields, language), SchoolYear = request.Year };
        var counties = new List<CountyFacts>();
        var hasErrors = false;
        foreach (var file in InputFiles.Expand(inputs, language))
        {
            var book = Progress.While(language, file, progress => WorkbookReader.ReadFile(file, reading with { Progress = progress }));
            FindingLines.Write(Terminal.Error, book.Findings, language);
            hasErrors |= book.HasErrors;
            counties.AddRange(book.Counties);
        }

        // A county left out because of an error would make the number of counties that pass wrong.
        if (hasErrors || counties.Count == 0)
        {
            Terminal.Error.WriteLine(language == Language.Zh ? "有错误，没有规划。改好后再试。" : "There are errors; nothing was planned. Mend them and try again.");
            return ExitCodes.BadInput;
        }

        var province = ProvincePlanner.Plan(
            pack, counties, options, (facts, given) => CheckedPlanner.Plan(pack, facts, given, request, null, cancellation).Plan, curves, cancellation: cancellation);
        if (request.Json is { } json && json != "-")
            OutputFile.Write(json, stream => ProvinceReport.WriteJson(stream, province, options, language));
        if (request.Json == "-")
            ProvinceReport.WriteJson(Terminal.Out.BaseStream, province, options, language);
        else
            ProvinceReport.Write(Terminal.Out, province, options, language);
        return province.Passing == counties.Count ? ExitCodes.Passes : ExitCodes.DoesNotPass;
    }
}
