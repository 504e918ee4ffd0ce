using System.Runtime.InteropServices;
using System.Text;
using Junheng.Standards.Evaluation;

namespace Junheng.Web.Pictures;

/// <summary>One school's place in its county: the county in grey ticks, the school a needle with a square head.</summary>
internal static class PositionStrip
{
    /// <param name="ratios">Every school of the stage, value ÷ threshold; NaN is left out.</param>
    /// <param name="own">Index of the school in <paramref name="ratios"/>.</param>
    /// <param name="status">The school's status: the needle's colour.</param>
    /// <param name="floor">Floor share; null for none.</param>
    /// <param name="hasThreshold">False where the line is the mean.</param>
    /// <param name="label">The facts in words.</param>
    public static string Draw(double[] ratios, int own, SchoolIndicatorStatus status, double? floor, bool hasThreshold, string label, double width = 320)
    {
        var svg = Svg.Open("strip", width, 42, label);
        var scale = (width - 10) / Strip.MaxRatio;
        double X(double ratio) => 4 + Math.Clamp(ratio, 0, Strip.MaxRatio) * scale;

        if (floor is { } share)
        {
            svg.Append("<path class=\"band\" d=\"M").At(X(share)).Append(" 0H").At(X(1)).Append("V42H").At(X(share)).Append("z\"/>");
            svg.Append("<path class=\"floor\" d=\"M").At(X(share)).Append(" 0v42\"/>");
        }

        svg.Append("<path class=\"base\" d=\"M0 31.5H").At(width).Append("\"/>");
        var ticks = new List<double>();
        for (var i = 0; i < ratios.Length; i++)
        {
            if (i != own && ratios[i] <= Strip.MaxRatio)
                ticks.Add(X(ratios[i]));
        }

        TickLayer.Draw(svg, "tk", CollectionsMarshal.AsSpan(ticks), 18, 13);
        svg.Append(hasThreshold ? "<path class=\"std\" d=\"M" : "<path class=\"avg\" d=\"M").At(X(1)).Append(" 0v42\"/>");
        if (own >= 0 && double.IsFinite(ratios[own]))
            Needle(svg, X(ratios[own]), status);
        return svg.Append("</svg>").ToString();
    }

    private static void Needle(StringBuilder svg, double x, SchoolIndicatorStatus status)
    {
        var cssClass = status switch
        {
            SchoolIndicatorStatus.Failed => "own f",
            SchoolIndicatorStatus.Floor => "own n",
            _ => "own",
        };
        svg.Append("<path class=\"").Append(cssClass).Append("\" d=\"M").At(x - 5).Append(" 4h10v10h-4v20h-2v-20h-4z\"/>");
    }
}
