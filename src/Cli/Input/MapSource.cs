using System.Text;
using Junheng.Registry.Mapping;
using Junheng.Standards;
using Junheng.Standards.Fields;

namespace Junheng.Cli.Input;

/// <summary>Reads the heading map of <c>--map</c>.</summary>
internal static class MapSource
{
    /// <returns>Null where none was named.</returns>
    /// <exception cref="UserError">No such file, or it is not a valid map; every problem is in the message.</exception>
    public static HeadingMap? Read(string? file, FieldCatalog fields, Language language)
    {
        if (file is null)
            return null;
        if (!File.Exists(file))
            throw new UserError(language == Language.Zh ? $"没有列名对应文件：{file}" : $"There is no heading map {file}");
        var reading = HeadingMapReader.Read(File.ReadAllText(file, Encoding.UTF8), fields);
        foreach (var problem in reading.Problems.Where(problem => !problem.IsError || reading.Map is not null))
            Terminal.Error.WriteLine(Describe(file, problem, language));
        return reading.Map ?? throw new UserError(string.Join('\n', reading.Problems.Where(problem => problem.IsError).Select(problem => Describe(file, problem, language))));
    }

    private static string Describe(string file, MapProblem problem, Language language)
    {
        var kind = (problem.IsError, language) switch
        {
            (true, Language.Zh) => "错误",
            (true, _) => "error",
            (_, Language.Zh) => "提醒",
            _ => "warning",
        };
        var place = problem.Line > 0 ? FormattableString.Invariant($":{problem.Line}:{problem.Column}") : "";
        return $"{kind}  {Path.GetFileName(file)}{place}  {problem.Message.In(language)} {problem.Advice.In(language)}";
    }
}
