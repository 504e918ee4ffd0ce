using System.Text;
using Junheng.Platform.Jobs;

namespace Junheng.Web.Pictures;

/// <summary>Best plan and proved bound as two stepped lines that close in on each other.</summary>
internal static class ClosingIn
{
    private const double Left = 4;
    private const double Top = 10;

    /// <param name="history">Steps of both, oldest first.</param>
    /// <param name="seconds">Where the time axis ends: now, or the end of the search.</param>
    /// <param name="best">Said beside the end of the best plan's line.</param>
    /// <param name="bound">Said beside the end of the bound's line.</param>
    /// <param name="label">The facts in words.</param>
    public static string Draw(IReadOnlyList<ProgressPoint> history, double seconds, string best, string bound, string label, double width = 300, double height = 104)
    {
        var svg = Svg.Open("closing", width, height, label);
        var (right, bottom) = (width - 92, height - 10);
        svg.Append("<path class=\"base\" d=\"M").At(Left).Append(' ').At(bottom).Append('H').At(right).Append("\"/>");
        var shown = history.Where(point => point.Best is not null || point.Bound is not null).ToList();
        if (shown.Count == 0)
            return svg.Append("</svg>").ToString();
        // The last values are what matters; what lies far off at the beginning runs out of the picture.
        var (low, high) = Range(shown);
        // The first moments are the most eventful: time runs by its square root, from the first news on.
        var (begin, end) = (shown[0].Seconds, Math.Max(seconds, shown[^1].Seconds));
        double X(double at) => Left + (end > begin ? Math.Sqrt(Math.Clamp((at - begin) / (end - begin), 0, 1)) : 0) * (right - Left);
        double Y(double value) => Math.Clamp(bottom - 4 - (value - low) / (high - low) * (bottom - 4 - Top), 2, bottom - 1);
        var lowest = Line(svg, "cb", shown, point => point.Bound, X, Y, right);
        var highest = Line(svg, "cp", shown, point => point.Best, X, Y, right);
        if (highest is { } above)
            svg.Text(right + 8, Math.Min(above + 1, (lowest ?? bottom) - 9), "m", best);
        if (lowest is { } below)
            svg.Text(right + 8, Math.Max(below + 10, (highest ?? 0) + 14), "k2", bound);
        return svg.Append("</svg>").ToString();
    }

    private static (double Low, double High) Range(List<ProgressPoint> points)
    {
        var values = points.SelectMany(point => (double?[])[point.Best, point.Bound]).OfType<double>().ToList();
        var last = points[^1].Best ?? points[^1].Bound ?? 0;
        var low = Math.Max(values.Min(), last - 0.5 * Math.Abs(last));
        var high = Math.Min(values.Max(), last + 0.5 * Math.Abs(last));
        return high > low ? (low, high) : (low - 1, low + 1);
    }

    /// <returns>The height at which the line ends; null if there is none.</returns>
    private static double? Line(
        StringBuilder svg, string css, List<ProgressPoint> points, Func<ProgressPoint, double?> value, Func<double, double> x, Func<double, double> y, double right)
    {
        double? at = null;
        foreach (var point in points)
        {
            if (value(point) is not { } now)
                continue;
            if (at is null)
                svg.Append("<path class=\"").Append(css).Append("\" d=\"M").At(x(point.Seconds)).Append(' ').At(y(now));
            else if (y(now) != at)
                svg.Append('H').At(x(point.Seconds)).Append('V').At(y(now));
            at = y(now);
        }

        if (at is not null)
            svg.Append('H').At(right).Append("\"/>");
        return at;
    }
}
