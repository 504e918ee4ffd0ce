using YamlDotNet.Core;

namespace Junheng.Standards.Packs.Reading;

/// <summary>A piece of the YAML file with its place. Exactly one of the three kinds.</summary>
internal abstract class PackNode(int line, int column)
{
    /// <summary>From 1.</summary>
    public int Line { get; } = line;

    public int Column { get; } = column;

    internal sealed class Scalar(string value, ScalarStyle style, bool oneLine, int indent, int line, int column) : PackNode(line, column)
    {
        public string Value => value;

        /// <summary>True for nothing at all after the colon: the key counts as not given.</summary>
        public bool IsEmpty => style == ScalarStyle.Plain && value.Length == 0;

        /// <summary>The place in the file of a place inside the text; where line folding hides it, the text's beginning.</summary>
        public (int Line, int Column) Place(int innerLine, int innerColumn)
        {
            if (style == ScalarStyle.Literal)
                return (Line + innerLine, indent + innerColumn);
            if (!oneLine)
                return (Line, Column);
            var quote = style is ScalarStyle.SingleQuoted or ScalarStyle.DoubleQuoted ? 1 : 0;
            return (Line, Column + quote + innerColumn - 1);
        }
    }

    internal sealed class List(IReadOnlyList<PackNode> items, int line, int column) : PackNode(line, column)
    {
        public IReadOnlyList<PackNode> Items => items;
    }

    internal sealed class Map(IReadOnlyList<(Scalar Key, PackNode Value)> entries, int line, int column) : PackNode(line, column)
    {
        public IReadOnlyList<(Scalar Key, PackNode Value)> Entries => entries;
    }
}
