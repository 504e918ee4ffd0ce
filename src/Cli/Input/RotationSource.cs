using Junheng.Cli.Commands;
using Junheng.Planning.Rotation;
using Junheng.Plans.Teachers;
using Junheng.Registry.Teachers;
using Junheng.Registry.Travel;
using Junheng.Standards;
using Junheng.Standards.Facts;
using System.Text;

namespace Junheng.Cli.Input;

/// <summary>Reads what <c>junheng plan rotation</c> needs besides the county: options and the list of teachers.</summary>
internal static class RotationSource
{
    /// <exception cref="UserError">No such file, or it has errors; every problem is in the message.</exception>
    public static RotationOptions Options(string? file, Language language)
    {
        if (file is null)
            return new RotationOptions();
        if (!File.Exists(file))
            throw new UserError(language == Language.Zh ? $"没有选项文件：{file}" : $"There is no options file {file}");
        var reading = RotationOptionsReader.Read(File.ReadAllText(file, Encoding.UTF8));
        return reading.Options ?? throw new UserError(string.Join('\n', reading.Problems.Where(problem => problem.IsError).Select(problem =>
            FormattableString.Invariant($"{Path.GetFileName(file)}:{problem.Line}:{problem.Column}  {problem.Message.In(language)} {problem.Advice.In(language)}"))));
    }

    /// <summary>The options with the travel times of <c>--travel</c>; null after errors, which are on standard error.</summary>
    public static RotationOptions? WithTravel(RotationOptions options, RotationRequest request, CountyFacts facts)
    {
        if (request.Travel is not { } file)
            return options;
        var reading = TravelReader.ReadFile(file, facts.Schools.Select(school => school.Code).ToHashSet(StringComparer.Ordinal));
        FindingLines.Write(Terminal.Error, reading.Findings, request.Language);
        return reading.HasErrors ? null : options with { Travel = new TravelTable(reading.Minutes) };
    }

    /// <summary>The list of teachers, named or in the county's own file; null where there is none. False after errors, which are on standard error.</summary>
    public static bool TryTeachers(RotationRequest request, CountyFacts facts, out IReadOnlyList<Teacher>? teachers)
    {
        teachers = null;
        var file = request.Teachers ?? request.Input;
        if (request.Teachers is null && Path.GetExtension(file).Equals(".csv", StringComparison.OrdinalIgnoreCase))
            return true;
        var codes = facts.Schools.Select(school => school.Code).ToHashSet(StringComparer.Ordinal);
        var reading = TeacherReader.ReadFile(file, request.County is null ? codes : null);
        if (!reading.Found && request.Teachers is null)
            return true;
        FindingLines.Write(Terminal.Error, reading.Findings, request.Language);
        if (reading.HasErrors)
            return false;
        if (!reading.Found)
            throw new UserError(request.Language == Language.Zh ? $"{file} 里没有“教师”表。" : $"{file} has no sheet 教师.");
        teachers = [.. reading.Teachers.Where(row => codes.Contains(row.SchoolCode)).Select(TeacherList.Planned)];
        return true;
    }
}
