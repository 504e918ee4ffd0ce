using System.Text;
using Junheng.Standards;
using Junheng.Standards.Packs;

namespace Junheng.Cli.Input;

/// <summary>Finds a pack by id or file, so that a user's own pack works wherever a built-in does.</summary>
internal static class PackSource
{
    /// <summary>The standard that is meant when none is named: the one that counties are recognised by today.</summary>
    public const string Default = "quality-2017";

    /// <exception cref="UserError">No such id or file, or the file is not a valid pack; every problem is in the message.</exception>
    public static StandardPack Find(string idOrFile, Language language)
    {
        if (BuiltInPacks.Ids.Contains(idOrFile, StringComparer.Ordinal))
            return BuiltInPacks.Find(idOrFile)!;
        if (!File.Exists(idOrFile))
        {
            var ids = string.Join(language == Language.Zh ? "、" : ", ", BuiltInPacks.Ids);
            throw new UserError(language == Language.Zh
                ? $"没有“{idOrFile}”这个标准，也没有这个文件。内置标准：{ids}；自己的标准包写文件名。"
                : $"There is no standard or file \"{idOrFile}\". Built in: {ids}; for a pack of your own give its file name.");
        }

        var reading = Read(idOrFile);
        if (reading.Pack is { } pack)
            return pack;
        throw new UserError(string.Join('\n', reading.Problems.Where(problem => problem.IsError).Select(problem => Describe(idOrFile, problem, language))));
    }

    /// <summary>Several packs for one workbook.</summary>
    /// <exception cref="UserError">As in <see cref="Find"/>, or two of them mean different things by one column.</exception>
    public static List<StandardPack> FindAll(IEnumerable<string> idsOrFiles, Language language)
    {
        var packs = idsOrFiles.Distinct(StringComparer.Ordinal).Select(name => Find(name, language)).ToList();
        var clashes = FieldClash.Among(packs);
        return clashes.Count == 0 ? packs : throw new UserError(string.Join('\n', clashes.Select(clash => $"{clash.Message.In(language)} {FieldClash.Advice.In(language)}")));
    }

    public static PackReading Read(string file) => PackReader.Read(File.ReadAllText(file, Encoding.UTF8));

    /// <summary>One problem as people read it: file, line and column, what is wrong, what to do.</summary>
    public static string Describe(string file, PackProblem problem, Language language)
    {
        var kind = (problem.IsError, language) switch
        {
            (true, Language.Zh) => "错误",
            (true, _) => "error",
            (_, Language.Zh) => "提醒",
            _ => "warning",
        };
        var place = problem.Line > 0 ? FormattableString.Invariant($":{problem.Line}:{problem.Column}") : "";
        return $"{kind}  {Path.GetFileName(file)}{place}  {problem.Message.In(language)} {problem.Advice.In(language)} [{problem.Code}]";
    }
}
