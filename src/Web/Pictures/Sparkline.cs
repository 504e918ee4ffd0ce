namespace Junheng.Web.Pictures;

/// <summary>A school's values over the years against the threshold's line.</summary>
internal static class Sparkline
{
    private const double Width = 96;
    private const double Height = 32;

    /// <param name="ratios">Value ÷ threshold by year, oldest first; NaN where a year has none.</param>
    /// <param name="cssClass">Colour of the line: empty, <c>f</c> or <c>n</c>.</param>
    /// <param name="label">The values in words.</param>
    /// <param name="hasThreshold">False leaves the threshold's line away.</param>
    public static string Draw(ReadOnlySpan<double> ratios, string cssClass, string label, bool hasThreshold = true)
    {
        var svg = Svg.Open("spark", Width, Height, label);
        double low = hasThreshold ? 1 : double.PositiveInfinity, high = hasThreshold ? 1 : double.NegativeInfinity;
        foreach (var ratio in ratios)
        {
            if (!double.IsFinite(ratio))
                continue;
            low = Math.Min(low, ratio);
            high = Math.Max(high, ratio);
        }

        var span = Math.Max(high - low, 0.02);
        double Y(double ratio) => Height - 5 - (ratio - low) / span * (Height - 10);
        if (hasThreshold)
            svg.Append("<path class=\"std\" d=\"M0 ").At(Y(1)).Append('h').At(Width).Append("\"/>");
        var step = ratios.Length > 1 ? (Width - 20) / (ratios.Length - 1) : 0;
        var open = false;
        double x = 0, y = 0;
        svg.Append("<path class=\"ln ").Append(cssClass).Append("\" d=\"");
        for (var i = 0; i < ratios.Length; i++)
        {
            if (!double.IsFinite(ratios[i]))
                continue;
            (x, y) = (10 + i * step, Y(ratios[i]));
            svg.Append(open ? 'L' : 'M').At(x).Append(' ').At(y);
            open = true;
        }

        svg.Append("\"/>");
        if (open)
            svg.Append("<circle class=\"dot ").Append(cssClass).Append("\" cx=\"").At(x).Append("\" cy=\"").At(y).Append("\" r=\"3\"/>");
        return svg.Append("</svg>").ToString();
    }
}
