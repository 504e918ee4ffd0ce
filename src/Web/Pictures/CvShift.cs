namespace Junheng.Web.Pictures;

/// <summary>A CV before (hollow) and after (solid) on the scale of the bullets, with its limit as the ink line.</summary>
internal static class CvShift
{
    private const double Width = 118;

    /// <param name="over">True if it was over its limit before: the hollow mark is red.</param>
    public static string Draw(double before, double after, double? limit, bool over, string label)
    {
        var svg = Svg.Open("shift", Width + 8, 22, label);
        svg.Append("<path class=\"track\" d=\"M0 8h").At(Width).Append("v7H0z\"/>");
        if (double.IsFinite(before) && double.IsFinite(after))
        {
            svg.Append("<path class=\"go\" d=\"M").At(X(before)).Append(" 11.5H").At(X(after)).Append("\"/>");
            svg.Append("<circle class=\"").Append(over ? "was f" : "was").Append("\" cx=\"").At(X(before)).Append("\" cy=\"11.5\" r=\"4\"/>");
        }

        if (double.IsFinite(after))
            svg.Append("<circle class=\"mean\" cx=\"").At(X(after)).Append("\" cy=\"11.5\" r=\"4.2\"/>");
        if (limit is { } at)
            svg.Append("<path class=\"std\" d=\"M").At(X(at)).Append(" 1v20\"/>");
        return svg.Append("</svg>").ToString();
    }

    private static double X(double value) => Math.Clamp(value / Bullet.Max, 0, 1) * Width;
}
