using YamlDotNet.Core;
using YamlDotNet.Core.Events;

namespace Junheng.Registry.Mapping;

/// <summary>A node of a YAML file with its place: a scalar, a mapping or a list.</summary>
internal sealed record YamlItem(int Line, int Column)
{
    public string? Scalar { get; init; }
    public IReadOnlyList<(YamlItem Key, YamlItem Value)>? Entries { get; init; }
    public IReadOnlyList<YamlItem>? List { get; init; }
}

/// <summary>Builds a small tree of a YAML text, bounded in depth; anchors, aliases and tags are not taken.</summary>
internal static class YamlTree
{
    private const int Deepest = 6;
    private const string NotTaken = "anchors, aliases and tags (& * !) are not taken";

    /// <exception cref="YamlException">The text is no YAML, or uses what is not taken.</exception>
    public static YamlItem? Read(string text)
    {
        var parser = new Parser(new StringReader(text));
        while (parser.MoveNext())
        {
            if (parser.Current is NodeEvent node)
                return Item(parser, node, 0);
        }

        return null;
    }

    private static YamlItem Item(Parser parser, NodeEvent node, int depth)
    {
        if (depth > Deepest)
            throw new YamlException(node.Start, node.End, "nested too deeply");
        if (!node.Anchor.IsEmpty || !node.Tag.IsEmpty)
            throw new YamlException(node.Start, node.End, NotTaken);
        var item = new YamlItem((int)node.Start.Line, (int)node.Start.Column);
        switch (node)
        {
            case Scalar scalar:
                return item with { Scalar = scalar.Value };
            case MappingStart:
                var entries = new List<(YamlItem, YamlItem)>();
                while (Next(parser) is { } key)
                    entries.Add((Item(parser, key, depth + 1), Item(parser, Next(parser) ?? key, depth + 1)));
                return item with { Entries = entries };
            default:
                var list = new List<YamlItem>();
                while (Next(parser) is { } element)
                    list.Add(Item(parser, element, depth + 1));
                return item with { List = list };
        }
    }

    /// <summary>The next node; null at the end of the mapping or list.</summary>
    private static NodeEvent? Next(Parser parser)
    {
        parser.MoveNext();
        if (parser.Current is AnchorAlias alias)
            throw new YamlException(alias.Start, alias.End, NotTaken);
        return parser.Current as NodeEvent;
    }
}
