using System.Net;
using System.Text;

namespace Junheng.Web.Pictures;

/// <summary>Small writing helpers: coordinates with one decimal, text escaped.</summary>
internal static class Svg
{
    /// <summary>Appends a coordinate, rounded to a tenth of a pixel.</summary>
    public static StringBuilder At(this StringBuilder svg, double coordinate)
    {
        var tenths = (long)Math.Round(coordinate * 10, MidpointRounding.AwayFromZero);
        if (tenths < 0)
            svg.Append('-');
        var (whole, rest) = Math.DivRem(Math.Abs(tenths), 10);
        svg.Append(whole);
        return rest == 0 ? svg : svg.Append('.').Append(rest);
    }

    /// <summary>Appends text that came from people.</summary>
    public static StringBuilder Escaped(this StringBuilder svg, string text) => svg.Append(WebUtility.HtmlEncode(text));

    /// <summary>Opens a picture that says in words what it shows.</summary>
    public static StringBuilder Open(string cssClass, double width, double height, string label)
    {
        var svg = new StringBuilder(1024);
        svg.Append("<svg class=\"").Append(cssClass).Append("\" viewBox=\"0 0 ").At(width).Append(' ').At(height).Append("\" width=\"").At(width)
            .Append("\" height=\"").At(height).Append('"');
        return label.Length == 0
            ? svg.Append(" aria-hidden=\"true\">")
            : svg.Append(" role=\"img\" aria-label=\"").Escaped(label).Append("\">");
    }

    /// <summary>Appends a text element.</summary>
    public static StringBuilder Text(this StringBuilder svg, double x, double y, string cssClass, string text, char anchor = 's')
    {
        svg.Append("<text x=\"").At(x).Append("\" y=\"").At(y).Append('"');
        if (cssClass.Length > 0)
            svg.Append(" class=\"").Append(cssClass).Append('"');
        if (anchor != 's')
            svg.Append(" text-anchor=\"").Append(anchor == 'm' ? "middle" : "end").Append('"');
        return svg.Append('>').Escaped(text).Append("</text>");
    }
}
