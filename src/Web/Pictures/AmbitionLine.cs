using System.Globalization;
using System.Text;

namespace Junheng.Web.Pictures;

/// <summary>A point of the curve of cost against ambition.</summary>
internal readonly record struct Ambition(double Limit, double Cost);

/// <summary>What a stricter limit of a CV would cost: limits fall to the right, cost rises. The chosen limit is the ink line.</summary>
internal static class AmbitionLine
{
    private const double Width = 470;
    private const double Height = 290;
    private const double Left = 46;
    private const double Right = 462;
    private const double Top = 26;
    private const double Bottom = 258;

    /// <param name="points">By falling limit; at least two.</param>
    /// <param name="chosen">The plan itself.</param>
    /// <param name="without">Cost without any limit of this CV; null if not known.</param>
    /// <param name="words">What is written at the chosen point, at the line, at the level without limit, and the unit.</param>
    public static string Draw(IReadOnlyList<Ambition> points, Ambition chosen, double? without, (string Chosen, string Limit, string Without, string Unit) words, string label)
    {
        var svg = Svg.Open("ambition", Width, Height, label);
        var costs = points.Select(point => point.Cost).Append(chosen.Cost).Append(without ?? chosen.Cost).ToList();
        var step = AxisScale.Step(Math.Max(costs.Max() - costs.Min(), costs.Max() * 0.05) * 2.2);
        var (low, high) = (Math.Floor((costs.Min() - 0.3 * step) / step) * step, Math.Ceiling((costs.Max() + step * 0.2) / step) * step);
        var (first, last) = (points[0].Limit, points[^1].Limit);
        double X(double limit) => Left + 12 + (first - limit) / (first - last) * (Right - Left - 24);
        double Y(double cost) => Bottom - 8 - (cost - low) / (high - low) * (Bottom - 8 - Top);
        Grid(svg, low, high, step, Y);
        foreach (var point in Marks(points, chosen.Limit))
            svg.Text(X(point), Bottom + 18, "", point.ToString("0.00", CultureInfo.InvariantCulture), 'm');
        svg.Append("<path class=\"axis\" d=\"M").At(Left).Append(' ').At(Bottom).Append('H').At(Right).Append("\"/>");
        svg.Text(0, 12, "", words.Unit);
        if (without is { } alone)
        {
            svg.Append("<path class=\"floor\" d=\"M").At(Left).Append(' ').At(Y(alone)).Append('H').At(X(chosen.Limit)).Append("\"/>");
            svg.Text(Left + 16, Y(alone) + 18, "", words.Without);
        }

        svg.Append("<path class=\"cp\" d=\"");
        for (var i = 0; i < points.Count; i++)
            svg.Append(i == 0 ? 'M' : 'L').At(X(points[i].Limit)).Append(' ').At(Y(points[i].Cost));
        svg.Append("\"/>");
        foreach (var point in points)
            svg.Append("<circle class=\"pt0\" cx=\"").At(X(point.Limit)).Append("\" cy=\"").At(Y(point.Cost)).Append("\" r=\"3\"><title>")
                .Escaped(string.Create(CultureInfo.InvariantCulture, $"{point.Limit:0.000}: {point.Cost:#,0.0}")).Append("</title></circle>");
        svg.Append("<path class=\"std\" d=\"M").At(X(chosen.Limit)).Append(' ').At(Y(chosen.Cost)).Append('V').At(Bottom).Append("\"/>");
        svg.Append("<circle class=\"mean\" cx=\"").At(X(chosen.Limit)).Append("\" cy=\"").At(Y(chosen.Cost)).Append("\" r=\"5\"/>");
        svg.Text(X(chosen.Limit) - 8, Y(chosen.Cost) - 12, "l b", words.Chosen, 'e');
        svg.Text(X(chosen.Limit) + 6, Bottom - 6, "", words.Limit);
        return svg.Append("</svg>").ToString();
    }

    private static void Grid(StringBuilder svg, double low, double high, double step, Func<double, double> y)
    {
        for (var cost = low; cost <= high + step / 2; cost += step)
        {
            svg.Append("<path class=\"grid0\" d=\"M").At(Left).Append(' ').At(y(cost)).Append('H').At(Right).Append("\"/>");
            svg.Text(Left - 6, y(cost) + 4, "", AxisScale.Print(cost), 'e');
        }
    }

    /// <summary>Round limits, and none beside the chosen one, which has its own words.</summary>
    private static IEnumerable<double> Marks(IReadOnlyList<Ambition> points, double chosen)
    {
        var span = points[0].Limit - points[^1].Limit;
        var step = span > 0.12 ? 0.05 : span > 0.05 ? 0.02 : 0.01;
        for (var limit = Math.Floor(points[0].Limit / step + 1e-9) * step; limit >= points[^1].Limit - 1e-9; limit -= step)
        {
            if (Math.Abs(limit - chosen) < 1e-9 || Math.Abs(limit - chosen) > step / 3)
                yield return limit;
        }
    }
}
