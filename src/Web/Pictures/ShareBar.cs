namespace Junheng.Web.Pictures;

/// <summary>A grey bar with its figure at the end.</summary>
internal static class ShareBar
{
    private const double Longest = 190;

    public static string Draw(double share, double greatest, string text)
    {
        var width = greatest > 0 ? share / greatest * Longest : 0;
        var svg = Svg.Open("sb", 240, 18, "");
        svg.Append("<path d=\"M0 4h").At(width).Append("v11H0z\"/>");
        return svg.Text(width + 6, 14, "k", text).Append("</svg>").ToString();
    }
}
