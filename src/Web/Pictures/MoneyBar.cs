namespace Junheng.Web.Pictures;

/// <summary>A thin bar under a name: its share of the greatest sum.</summary>
internal static class MoneyBar
{
    private const double Width = 130;

    public static string Draw(decimal sum, decimal greatest) =>
        Svg.Open("bar5", Width, 5, "").Append("<path d=\"M0 0h").At(greatest > 0 ? (double)(sum / greatest) * Width : 0).Append("v5H0z\"/></svg>").ToString();
}
