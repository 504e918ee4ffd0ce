using System.Text;

namespace Junheng.Web.Pictures;

/// <summary>A thin bar under a name: its share of the greatest sum.</summary>
internal static class MoneyBar
{
    private const double Width = 130;

    /// <summary>Stretched to the width of its cell.</summary>
    public static string Draw(decimal sum, decimal greatest) =>
        new StringBuilder("<svg class=\"bar5\" viewBox=\"0 0 130 5\" preserveAspectRatio=\"none\" aria-hidden=\"true\"><path d=\"M0 0h")
            .At(greatest > 0 ? (double)(sum / greatest) * Width : 0).Append("v5H0z\"/></svg>").ToString();
}
