using System.Text;
using Junheng.Standards.Evaluation;

namespace Junheng.Web.Pictures;

/// <summary>One school of a <see cref="Beeswarm"/>.</summary>
/// <param name="Value">In printed scale.</param>
/// <param name="Weight">Pupils: the circle's area, because the coefficient of variation is weighted by pupils.</param>
/// <param name="Title">What it says when pointed at.</param>
/// <param name="Label">Written beside it; empty for none.</param>
internal readonly record struct Bee(double Value, double Weight, SchoolIndicatorStatus Status, string Title, string Label);

/// <summary>A row of the distribution: 城区, 镇区 or 乡村, with its own mean.</summary>
internal sealed record BeeRow(string Name, string Note, double Mean, string MeanText, IReadOnlyList<Bee> Bees);

/// <summary>The axis and its lines.</summary>
/// <param name="Threshold">The one threshold of all schools; NaN where there is none or they differ.</param>
/// <param name="Floor">The floor in printed scale; NaN for none.</param>
internal sealed record BeeAxis(double Threshold, string ThresholdText, double Floor, string FloorText);

/// <summary>The distribution of an indicator by place: area is pupils, rows share one axis.</summary>
internal static class Beeswarm
{
    private const double Width = 760;
    private const double Left = 64;
    private const double Right = 750;
    private const double Top = 16;

    public static string Draw(IReadOnlyList<BeeRow> rows, BeeAxis axis, string label)
    {
        var max = AxisScale.Max(rows, axis);
        var step = AxisScale.Step(max);
        max = Math.Ceiling(max / step - 1e-9) * step;
        double X(double value) => Left + Math.Max(value, 0) / max * (Right - Left);

        var heaviest = rows.SelectMany(row => row.Bees).Select(bee => bee.Weight).DefaultIfEmpty(1).Max();
        var layouts = rows.Select(row => BeeLayout.Pack(row.Bees, X, weight => Radius(weight, heaviest))).ToList();
        var heights = layouts.Select(layout => Math.Clamp(layout.Up + layout.Down + 46, 84, 190)).ToList();
        var bottom = Top + heights.Sum();

        var svg = Svg.Open("bees", Width, bottom + 26, label);
        Frame(svg, axis, X, step, max, bottom);
        var top = Top;
        for (var r = 0; r < rows.Count; r++)
        {
            var center = top + 22 + Math.Max(layouts[r].Up, (heights[r] - 46) / 2);
            Row(svg, rows[r], layouts[r], X, top, center, heights[r]);
            top += heights[r];
        }

        if (double.IsFinite(axis.Floor))
            svg.Append("<path class=\"floor\" d=\"M").At(X(axis.Floor)).Append(" 16V").At(bottom).Append("\"/>").Text(X(axis.Floor) - 5, 12, "", axis.FloorText, 'e');
        if (double.IsFinite(axis.Threshold))
            svg.Append("<path class=\"std\" d=\"M").At(X(axis.Threshold)).Append(" 16V").At(bottom).Append("\"/>").Text(X(axis.Threshold) + 5, 12, "k", axis.ThresholdText);
        return svg.Append("</svg>").ToString();
    }

    private static double Radius(double weight, double heaviest) =>
        Math.Max(2.2, 15 * Math.Sqrt(Math.Max(double.IsFinite(weight) ? weight : 0, 0) / Math.Max(heaviest, 1)));

    private static void Frame(StringBuilder svg, BeeAxis axis, Func<double, double> x, double step, double max, double bottom)
    {
        if (double.IsFinite(axis.Floor) && double.IsFinite(axis.Threshold))
            svg.Append("<path class=\"band\" d=\"M").At(x(axis.Floor)).Append(" 16H").At(x(axis.Threshold)).Append('V').At(bottom).Append('H').At(x(axis.Floor)).Append("z\"/>");
        svg.Append("<path class=\"axis\" d=\"M64 ").At(bottom).Append("H750");
        for (var i = 0; i * step <= max + step / 2; i++)
            svg.Append('M').At(x(i * step)).Append(' ').At(bottom).Append("v5");
        svg.Append("\"/>");
        for (var i = 0; i * step <= max + step / 2; i++)
            svg.Text(x(i * step), bottom + 18, "", AxisScale.Print(i * step), 'm');
    }

    private static void Row(StringBuilder svg, BeeRow row, BeeLayout layout, Func<double, double> x, double top, double center, double height)
    {
        svg.Text(0, center - 2, "h", row.Name).Text(0, center + 16, "", row.Note);
        svg.Append("<path class=\"base\" d=\"M64 ").At(center).Append("H750\"/>");
        Circles(svg, row, layout, center, "ok", status => status is not (SchoolIndicatorStatus.Failed or SchoolIndicatorStatus.Floor));
        Circles(svg, row, layout, center, "n", status => status == SchoolIndicatorStatus.Floor);
        Circles(svg, row, layout, center, "f", status => status == SchoolIndicatorStatus.Failed);
        if (double.IsFinite(row.Mean))
        {
            svg.Append("<path class=\"avg\" d=\"M").At(x(row.Mean)).Append(' ').At(top + 8).Append('V').At(top + height - 4).Append("\"/>");
            svg.Text(x(row.Mean) + 5, top + height - 5, "m", row.MeanText);
        }

        for (var i = 0; i < row.Bees.Count; i++)
        {
            if (row.Bees[i].Label.Length == 0)
                continue;
            var spot = layout.Spots[i];
            var y = center + spot.Y;
            var below = spot.Y > 0 || row.Bees[i].Status == SchoolIndicatorStatus.Failed;
            svg.Text(Math.Clamp(spot.X, Left + 30, Right - 40), below ? y + spot.R + 13 : y - spot.R - 5, "l", row.Bees[i].Label, 'm');
        }
    }

    private static void Circles(StringBuilder svg, BeeRow row, BeeLayout layout, double center, string cssClass, Func<SchoolIndicatorStatus, bool> which)
    {
        var any = false;
        for (var i = 0; i < row.Bees.Count; i++)
        {
            if (!which(row.Bees[i].Status) || !double.IsFinite(row.Bees[i].Value))
                continue;
            if (!any)
                svg.Append("<g class=\"").Append(cssClass).Append("\">");
            any = true;
            var spot = layout.Spots[i];
            svg.Append("<circle cx=\"").At(spot.X).Append("\" cy=\"").At(center + spot.Y).Append("\" r=\"").At(spot.R).Append("\"><title>")
                .Escaped(row.Bees[i].Title).Append("</title></circle>");
        }

        if (any)
            svg.Append("</g>");
    }
}
