using System.Globalization;

namespace Junheng.Web.Pictures;

/// <summary>How far schools are: one bar, a piece for each status. Tone, pattern and the words above say which is which, so that it reads in grey.</summary>
internal static class ProgressStrip
{
    private const double Width = 1120;
    private const double Gap = 2;

    /// <summary>A name is written where its piece has room for it.</summary>
    private const double WidthOfLetter = 13;

    /// <param name="pieces">Class of the piece, schools in it, name; from left to right. Empty ones are left out.</param>
    public static string Draw(IReadOnlyList<(string Class, int Count, string Name)> pieces, string label)
    {
        var drawn = pieces.Where(piece => piece.Count > 0).ToList();
        var total = drawn.Sum(piece => piece.Count);
        var said = label + ": " + string.Join(", ", drawn.Select(piece => string.Create(CultureInfo.InvariantCulture, $"{piece.Name} {piece.Count}")));
        var svg = Svg.Open("strip7", Width, 40, said);
        svg.Append("<defs><pattern id=\"hatch\" width=\"6\" height=\"6\" patternUnits=\"userSpaceOnUse\"><path d=\"M0 6L6 0\" class=\"ht\"/></pattern></defs>");
        var room = Width - Gap * Math.Max(0, drawn.Count - 1);
        var x = 0.0;
        foreach (var (kind, count, name) in drawn)
        {
            var width = room * count / total;
            svg.Append("<path class=\"g-").Append(kind).Append("\" d=\"M").At(x).Append(" 18h").At(width).Append("v18h").At(-width).Append("z\"><title>").Escaped(name).Append(' ').Append(count).Append("</title></path>");
            if (width > WidthOfLetter * (name.Length + 3))
                svg.Text(x, 12, "k", string.Create(CultureInfo.InvariantCulture, $"{name} {count}"));
            x += width + Gap;
        }

        return svg.Append("</svg>").ToString();
    }
}
