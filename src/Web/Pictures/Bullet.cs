using Junheng.Standards.Evaluation;

namespace Junheng.Web.Pictures;

/// <summary>A coefficient of variation against its limit: bar, ink tick, hollow ring for last year.</summary>
internal static class Bullet
{
    /// <summary>End of the scale; no limit of a known standard is above it.</summary>
    public const double Max = 0.65;

    private const double Width = 112;

    /// <param name="cv">The value; NaN draws an empty track.</param>
    /// <param name="limit">Its limit; null where it is only printed.</param>
    /// <param name="lastYear">Last year's value; NaN for none.</param>
    /// <param name="status">Decides the colour: the comparison was unrounded.</param>
    public static string Draw(double cv, decimal? limit, double lastYear, CvStatus status)
    {
        var svg = Svg.Open("bullet", Width, 16, "");
        svg.Append("<path class=\"track\" d=\"M0 5h").At(Width).Append("v6H0z\"/>");
        if (double.IsFinite(cv))
        {
            var end = X(cv);
            svg.Append(status == CvStatus.Fail ? "<path class=\"over\" d=\"M0 5h" : "<path class=\"val\" d=\"M0 5h").At(end).Append("v6H0z\"/>");
            if (status == CvStatus.Fail && limit is { } over && end - X((double)over) is > 0 and var past)
                svg.Append("<path class=\"over\" d=\"M").At(X((double)over)).Append(" 2.5h").At(past).Append("v11h-").At(past).Append("z\"/>");
        }

        if (limit is { } at)
            svg.Append("<path class=\"std\" d=\"M").At(X((double)at)).Append(" 0v16\"/>");
        if (double.IsFinite(lastYear))
            svg.Append("<circle class=\"was\" cx=\"").At(Math.Min(X(lastYear), Width - 3)).Append("\" cy=\"8\" r=\"2.6\"/>");
        return svg.Append("</svg>").ToString();
    }

    private static double X(double value) => Math.Clamp(value / Max, 0, 1) * Width;
}
