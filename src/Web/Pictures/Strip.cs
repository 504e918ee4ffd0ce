using System.Text;
using Junheng.Standards.Evaluation;

namespace Junheng.Web.Pictures;

/// <summary>
/// 标准线: all schools hang on one line. Left of it something is missing; a tick that hangs below the base is a remaining
/// item, a pin with a head fails, a short grey tick is in order.
/// </summary>
internal static class Strip
{
    /// <summary>The scale ends here; what lies beyond is counted in words.</summary>
    public const double MaxRatio = 2.4;

    private const double Left = 4;
    private const double Height = 42;
    private const double BaseLine = 27.5;

    public static string Draw(StripInput input, double width = 296)
    {
        var svg = Svg.Open("strip", width, Height, input.Label);
        var scale = (width - Left - 6) / MaxRatio;
        double X(double ratio) => Left + Math.Max(ratio, 0) * scale;

        Ground(svg, input, width, X);
        var beyond = Marks(svg, input, X);
        if (double.IsFinite(input.Mean) && input.HasThreshold)
        {
            var x = X(Math.Min(input.Mean, MaxRatio));
            svg.Append("<path class=\"mean\" d=\"M").At(x - 4).Append(" 5.5h8l-4 6z\"/>");
        }

        if (input.LeftNote.Length > 0)
            svg.Text(0, 9.5, input.Statuses.Contains(SchoolIndicatorStatus.Failed) ? "bad" : "", input.LeftNote);
        if (beyond > 0)
            svg.Text(width, 9.5, "", input.Beyond(beyond), 'e');
        return svg.Append("</svg>").ToString();
    }

    private static void Ground(StringBuilder svg, StripInput input, double width, Func<double, double> x)
    {
        var line = x(1);
        if (input.Floor is { } floor)
        {
            svg.Append("<path class=\"band\" d=\"M").At(x(floor)).Append(" 0H").At(line).Append("V42H").At(x(floor)).Append("z\"/>");
            svg.Append("<path class=\"floor\" d=\"M").At(x(floor)).Append(" 0v42\"/>");
        }

        svg.Append("<path class=\"base\" d=\"M0 27.5H").At(width).Append("\"/>");
        svg.Append(input.HasThreshold ? "<path class=\"std\" d=\"M" : "<path class=\"avg\" d=\"M").At(line).Append(" 0v42\"/>");
    }

    /// <returns>How many schools lie beyond the scale.</returns>
    private static int Marks(StringBuilder svg, StripInput input, Func<double, double> x)
    {
        var ordinary = new List<double>();
        var floors = new List<double>();
        var failed = new List<int>();
        var beyond = 0;
        for (var i = 0; i < input.Ratios.Length; i++)
        {
            var ratio = input.Ratios[i];
            if (!double.IsFinite(ratio))
                continue;
            if (ratio > MaxRatio)
                beyond++;
            else if (input.Statuses[i] == SchoolIndicatorStatus.Failed)
                failed.Add(i);
            else if (input.Statuses[i] == SchoolIndicatorStatus.Floor)
                floors.Add(x(ratio));
            else
                ordinary.Add(x(ratio));
        }

        TickLayer.Draw(svg, "tk", System.Runtime.InteropServices.CollectionsMarshal.AsSpan(ordinary), BaseLine - 13, 13);
        TickLayer.Draw(svg, "nr", System.Runtime.InteropServices.CollectionsMarshal.AsSpan(floors), BaseLine - 13, 17);
        Pins(svg, input, failed, x);
        return beyond;
    }

    private static void Pins(StringBuilder svg, StripInput input, List<int> failed, Func<double, double> x)
    {
        if (failed.Count == 0)
            return;
        svg.Append("<g class=\"pin\">");
        foreach (var i in failed)
            svg.Append("<path d=\"M").At(x(input.Ratios[i])).Append(" 14v21\"><title>").Escaped(input.Title(i)).Append("</title></path>");
        // Heads: zero-length strokes with round caps are dots.
        svg.Append("<path class=\"hd\" d=\"");
        foreach (var i in failed)
            svg.Append('M').At(x(input.Ratios[i])).Append(" 36h0");
        svg.Append("\"/></g>");
    }
}
