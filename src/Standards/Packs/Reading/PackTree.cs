using YamlDotNet.Core;
using YamlDotNet.Core.Events;

namespace Junheng.Standards.Packs.Reading;

/// <summary>
/// Builds the tree of a YAML file from parser events. Bounded in size and depth; anchors, aliases and tags are refused, so a
/// small file cannot become a large tree.
/// </summary>
/// <param name="what">What the file is, for its messages; null for a pack.</param>
internal sealed class PackTree(ProblemList problems, Words? what = null)
{
    public const int MaxLength = 512 * 1024;
    private const int MaxDepth = 24;
    private const int MaxLine = 4000;
    private const int MaxOpen = 100;

    private readonly Words what = what ?? new("标准包", "pack");
    private string[] lines = [];

    /// <summary>The root; null if the text cannot be read (reported).</summary>
    public PackNode.Map? Read(string text)
    {
        if (text.Length > MaxLength)
        {
            problems.Error(PackProblemCodes.TooLong, 0, 0, new($"{what.Zh}太大。", $"The {what.En} is too large."), new($"最多 {MaxLength / 1024} KB。", $"At most {MaxLength / 1024} KB."));
            return null;
        }

        lines = text.Split('\n');
        if (!IsTame())
            return null;
        try
        {
            if (ReadRoot(new Parser(new StringReader(text))) is { } root)
                return root;
            if (!problems.HasErrors)
                Broken(lines.Length, 1, "");
        }
        catch (YamlException error)
        {
            Broken((int)error.Start.Line, (int)error.Start.Column, error.Message);
        }
        catch (Exception error) when (error is InvalidOperationException or ArgumentException or FormatException or OverflowException or IndexOutOfRangeException)
        {
            // The YAML library lets a few of its own accidents through on damaged text.
            Broken(1, 1, "");
        }

        return null;
    }

    /// <summary>Refuses what would keep the YAML library busy for minutes: endless lines and brackets nested without end.</summary>
    private bool IsTame()
    {
        var open = 0;
        for (var i = 0; i < lines.Length; i++)
        {
            foreach (var c in lines[i])
            {
                if (c is '[' or '{')
                    open++;
                else if (c is ']' or '}')
                    open--;
                if (open <= MaxOpen)
                    continue;
                problems.Error(PackProblemCodes.TooDeep, i + 1, 1, new("括号嵌套太深。", "Brackets are nested too deeply."), new("检查这一行之前没有配对的 [ 和 {。", "Look for unclosed [ and { before this line."));
                return false;
            }

            if (lines[i].Length <= MaxLine)
                continue;
            problems.Error(PackProblemCodes.TooLong, i + 1, MaxLine + 1, new("这一行太长。", "This line is too long."), new($"一行最多 {MaxLine} 个字符。", $"At most {MaxLine} characters a line."));
            return false;
        }

        return true;
    }

    private void Broken(int line, int column, string detail) => problems.Error(
        PackProblemCodes.Yaml,
        Math.Max(line, 1),
        Math.Max(column, 1),
        new($"不是正确的 YAML。{detail}", $"Not valid YAML. {detail}"),
        new("检查这一行和上一行的缩进、冒号、引号和括号。", "Look at the indentation, colons, quotation marks and brackets of this line and the one above."));

    private PackNode.Map? ReadRoot(Parser parser)
    {
        while (parser.MoveNext() && parser.Current is StreamStart or DocumentStart)
        {
        }

        if (parser.Current is not MappingStart start)
        {
            var (line, column) = parser.Current is { } other ? At(other) : (1, 1);
            problems.Error(PackProblemCodes.Yaml, line, column, new($"文件中没有{what.Zh}。", $"The file holds no {what.En}."), new("最外层应是“键: 值”，每个键一行。", "The outermost level has lines of the form key: value."));
            return null;
        }

        var root = ReadNode(parser, start, 0) as PackNode.Map;
        while (parser.MoveNext())
        {
            if (parser.Current is not DocumentStart second)
                continue;
            problems.Error(PackProblemCodes.Yaml, (int)second.Start.Line, (int)second.Start.Column, new($"一个文件只能有一个{what.Zh}。", $"One file holds one {what.En}."), new("删去 --- 之后的内容，或另存为文件。", "Remove what follows ---, or keep it in a file of its own."));
            return null;
        }

        return root;
    }

    /// <summary>The node that begins with the event; null after a problem that stops reading.</summary>
    private PackNode? ReadNode(Parser parser, ParsingEvent start, int depth)
    {
        var (line, column) = At(start);
        if (start is AnchorAlias || start is NodeEvent { Anchor.IsEmpty: false } || start is NodeEvent { Tag.IsEmpty: false })
        {
            problems.Error(PackProblemCodes.Alias, line, column, new($"{what.Zh}中不能用 YAML 的锚、别名和标签（& * !）。", $"Anchors, aliases and tags (& * !) are not allowed in a {what.En}."), new("把内容写全；以 & * ! 开头的文字加上引号。", "Write the content out; quote a text that begins with & * !."));
            return null;
        }

        if (depth > MaxDepth)
        {
            problems.Error(PackProblemCodes.TooDeep, line, column, new("嵌套太深。", "Nested too deeply."), new($"最多 {MaxDepth} 层。", $"At most {MaxDepth} levels."));
            return null;
        }

        return start switch
        {
            Scalar scalar => new PackNode.Scalar(scalar.Value, scalar.Style, scalar.Start.Line == scalar.End.Line, Indent(scalar, line), line, column),
            SequenceStart => ReadList(parser, line, column, depth),
            MappingStart => ReadMap(parser, line, column, depth),
            _ => null,
        };
    }

    private PackNode.List? ReadList(Parser parser, int line, int column, int depth)
    {
        var items = new List<PackNode>();
        while (parser.MoveNext() && parser.Current is { } current and not SequenceEnd)
        {
            if (ReadNode(parser, current, depth + 1) is not { } item)
                return null;
            items.Add(item);
        }

        return new PackNode.List(items, line, column);
    }

    private PackNode.Map? ReadMap(Parser parser, int line, int column, int depth)
    {
        var entries = new List<(PackNode.Scalar Key, PackNode Value)>();
        while (parser.MoveNext() && parser.Current is { } current and not MappingEnd)
        {
            if (ReadNode(parser, current, depth + 1) is not { } key)
                return null;
            if (!parser.MoveNext() || ReadNode(parser, parser.Current!, depth + 1) is not { } value)
                return null;
            if (key is PackNode.Scalar name)
                entries.Add((name, value));
            else
                problems.Error(PackProblemCodes.Yaml, key.Line, key.Column, new("键应是一个词。", "A key is one word."), new("写成 键: 值。", "Write key: value."));
        }

        return new PackNode.Map(entries, line, column);
    }

    /// <summary>How far the text of a block (<c>|</c>) stands from the margin.</summary>
    private int Indent(Scalar scalar, int line)
    {
        if (scalar.Style != ScalarStyle.Literal || line >= lines.Length)
            return 0;
        return Leading(lines[line]) - Leading(scalar.Value);
        static int Leading(string text) => text.Length - text.TrimStart(' ').Length;
    }

    private static (int Line, int Column) At(ParsingEvent current) => ((int)current.Start.Line, (int)current.Start.Column);
}
