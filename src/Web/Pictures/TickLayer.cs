using System.Text;

namespace Junheng.Web.Pictures;

/// <summary>
/// Many vertical ticks as few paths. Ticks are sorted and written as steps from one to the next, because hundreds of
/// equal short steps compress to about one byte each.
/// </summary>
internal static class TickLayer
{
    /// <summary>Places per pixel. Ticks that fall on the same place are drawn over each other, so that density shows.</summary>
    private const int Places = 2;

    /// <summary>More ticks than this on one place look no darker.</summary>
    private const int Layers = 3;

    /// <param name="svg">Appended to.</param>
    /// <param name="cssClass">Class of the paths.</param>
    /// <param name="xs">Positions in pixels, in any order; sorted by this call.</param>
    /// <param name="top">Upper end.</param>
    /// <param name="height">Length.</param>
    public static void Draw(StringBuilder svg, string cssClass, Span<double> xs, double top, double height)
    {
        if (xs.IsEmpty)
            return;
        var places = new int[xs.Length];
        for (var i = 0; i < xs.Length; i++)
            places[i] = (int)Math.Round(xs[i] * Places);
        Array.Sort(places);
        for (var layer = 0; layer < Layers; layer++)
            DrawLayer(svg, cssClass, places, layer, top, height);
    }

    private static void DrawLayer(StringBuilder svg, string cssClass, int[] sorted, int layer, double top, double height)
    {
        var last = int.MinValue;
        for (var i = 0; i < sorted.Length; i++)
        {
            // The tick is in layer k if exactly k ticks before it stand on the same place.
            if (i < layer || sorted[i - layer] != sorted[i] || (i > layer && sorted[i - layer - 1] == sorted[i]))
                continue;
            if (last == int.MinValue)
                svg.Append("<path class=\"").Append(cssClass).Append("\" d=\"M").At((double)sorted[i] / Places).Append(' ').At(top);
            else
                svg.Append('m').At((double)(sorted[i] - last) / Places).Append('-').At(height);
            svg.Append('v').At(height);
            last = sorted[i];
        }

        if (last != int.MinValue)
            svg.Append("\"/>");
    }
}
