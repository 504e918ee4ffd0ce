using System.Text;
using Junheng.Standards;
using Junheng.Standards.Packs;

namespace Junheng.Assessments.Packs;

/// <summary>Reads a pack that a county wants to add: all that <see cref="PackReader"/> asks for, and an id that is free.</summary>
public static class OwnPackReader
{
    /// <summary>Code of the problem that the id belongs to a built-in pack.</summary>
    public const string BuiltInId = "pack_built_in_id";

    /// <summary>Code of the problem that the file is not text in UTF-8.</summary>
    public const string NotText = "pack_not_text";

    private static readonly UTF8Encoding Strict = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    /// <summary>Code of the problem that another standard in use means something else by the same column.</summary>
    public const string Clash = "pack_field_clash";

    /// <summary>Reads the bytes of a file. Never throws on bad input.</summary>
    /// <param name="inUse">The standards that the county can be judged by.</param>
    /// <returns>The text, empty where it could not be decoded, and the reading.</returns>
    public static (string Text, PackReading Reading) Read(ReadOnlySpan<byte> file, IEnumerable<StandardPack> inUse)
    {
        try
        {
            var text = Strict.GetString(file);
            return (text, Read(text, inUse));
        }
        catch (DecoderFallbackException)
        {
            return ("", Refused(new PackProblem(NotText, 0, 0, IsError: true,
                new("文件不是 UTF-8 文本。", "The file is not text in UTF-8."),
                new("在编辑器里另存为 UTF-8 编码的 .yaml 文件；Word 和 Excel 文件不能当标准包。", "Save it from an editor as a .yaml file in UTF-8; Word and Excel files cannot be packs."))));
        }
    }

    /// <summary>Reads a pack's text. Pure; never throws on bad input.</summary>
    public static PackReading Read(string yaml, IEnumerable<StandardPack> inUse)
    {
        // PostgreSQL keeps no such character, and no editor shows it.
        if (yaml.Contains('\0', StringComparison.Ordinal))
        {
            return Refused(new PackProblem(NotText, LineAt(yaml, yaml.IndexOf('\0', StringComparison.Ordinal)), 1, IsError: true,
                new("文件里有空字符，不是文本。", "The file holds a null character: it is not text."),
                new("在编辑器里另存为 UTF-8 编码的 .yaml 文件。", "Save it from an editor as a .yaml file in UTF-8.")));
        }

        var reading = PackReader.Read(yaml);
        if (reading.Pack is not { } pack)
            return reading;
        if (BuiltInPacks.Find(pack.Id) is not { } builtIn)
            return WithoutClash(pack, reading, inUse);
        var (line, column) = PlaceOfId(yaml);
        return new PackReading(null, [
            new PackProblem(BuiltInId, line, column, IsError: true,
                new($"{pack.Id} 是内置标准“{builtIn.Name.Zh}”的标识。", $"{pack.Id} is the id of the built-in standard “{builtIn.Name.In(Language.En)}”."),
                new("换一个标识，例如在后面加县名的拼音：内置标准不能被替换。", "Choose another id, such as this one with the county's name added: a built-in standard cannot be replaced.")),
            .. reading.Problems]);
    }

    /// <summary>A pack may change what its own earlier text meant by a column, not what another's means.</summary>
    private static PackReading WithoutClash(StandardPack pack, PackReading reading, IEnumerable<StandardPack> inUse)
    {
        var clashes = inUse.Where(other => other.Id != pack.Id).SelectMany(other => FieldClash.Among([pack, other])).ToList();
        return clashes.Count == 0
            ? reading
            : new PackReading(null, [.. clashes.Select(clash => new PackProblem(Clash, 0, 0, IsError: true, clash.Message, FieldClash.Advice)), .. reading.Problems]);
    }

    private static PackReading Refused(PackProblem problem) => new(null, [problem]);

    private static int LineAt(string text, int index) => text.AsSpan(0, index).Count('\n') + 1;

    /// <summary>Where the value of the outermost id stands: line and column from 1; 0 where it is not on a line of its own.</summary>
    private static (int Line, int Column) PlaceOfId(string yaml)
    {
        var number = 0;
        foreach (var line in yaml.TrimStart('\uFEFF').AsSpan().EnumerateLines())
        {
            number++;
            if (line.StartsWith("id:"))
                return (number, line.Length - line[3..].TrimStart().Length + 1);
        }

        return (0, 0);
    }
}
