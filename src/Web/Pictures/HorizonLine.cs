namespace Junheng.Web.Pictures;

/// <summary>What it costs to be done by the end of a year: sooner to the left, the plan itself last.</summary>
internal static class HorizonLine
{
    private const double Width = 470;
    private const double Height = 168;
    private const double Left = 8;
    private const double Right = 462;
    private const double Top = 36;
    private const double Base = 140;

    /// <param name="points">Year, cost and what is written there; a null cost where nothing can be done so soon.</param>
    public static string Draw(IReadOnlyList<(string Year, double? Cost, string Text)> points, string label)
    {
        var svg = Svg.Open("ambition", Width, Height, label);
        var known = points.Select(point => point.Cost).OfType<double>().DefaultIfEmpty(0).ToList();
        var (low, high) = (known.Min(), known.Max());
        var slot = (Right - Left) / points.Count;
        double X(int place) => Left + slot * (place + 0.5);
        double Y(double cost) => Base - 26 - (high > low ? (cost - low) / (high - low) : 0.5) * (Base - 26 - Top);
        svg.Append("<path class=\"axis\" d=\"M").At(Left).Append(' ').At(Base).Append('H').At(Right).Append("\"/>");
        var begun = false;
        for (var i = 0; i < points.Count; i++)
        {
            if (points[i].Cost is not { } cost)
                continue;
            svg.Append(begun ? "L" : "<path class=\"cp\" d=\"M").At(X(i)).Append(' ').At(Y(cost));
            begun = true;
        }

        if (begun)
            svg.Append("\"/>");
        for (var i = 0; i < points.Count; i++)
        {
            var chosen = i == points.Count - 1;
            svg.Text(X(i), Base + 18, "", points[i].Year, 'm');
            if (points[i].Cost is { } cost)
                svg.Append("<circle class=\"").Append(chosen ? "mean" : "pt0").Append("\" cx=\"").At(X(i)).Append("\" cy=\"").At(Y(cost)).Append("\" r=\"").At(chosen ? 5 : 3.6).Append("\"/>");
            svg.Text(X(i), points[i].Cost is { } at ? Y(at) - 12 : Base - 8, chosen ? "l b" : "", points[i].Text, 'm');
        }

        return svg.Append("</svg>").ToString();
    }
}
