using System.Text;

namespace Junheng.Web.Pictures;

/// <summary>One school on the map.</summary>
/// <param name="Class">Colour: met, near, fail, none, or v0–v4 for a value's step.</param>
internal sealed record MapPoint(double Longitude, double Latitude, string Township, double Pupils, string Class, string Title, string Link);

/// <summary>What goes from one place to another, as a line on the map; wider for more. The list beside the map has the names.</summary>
internal sealed record MapLine(double FromLongitude, double FromLatitude, double ToLongitude, double ToLatitude, int Count);

/// <summary>
/// A county by the coordinates of its schools: townships as soft areas around theirs, the schools on top. Marks grow with
/// the pupils; what fails lies on top.
/// </summary>
internal static class CountyMap
{
    private const double Width = 900;

    public static string Draw(IReadOnlyList<MapPoint> points, bool byVerdict, string label, string kilometres, IReadOnlyList<MapLine>? lines = null)
    {
        var projection = new MapProjection([.. points.Select(point => (point.Longitude, point.Latitude))], Width, 500);
        var svg = Svg.Open("map", Width, projection.Height, label);
        svg.Append("<g id=\"view\">");
        Townships(svg, points, projection);
        foreach (var line in lines ?? [])
            Line(svg, line, projection);
        Dots(svg, points.Where(IsQuiet), projection);
        foreach (var point in points.Where(point => !IsQuiet(point)).OrderBy(point => Rank(point.Class)).ThenByDescending(point => point.Pupils))
            School(svg, point, projection, byVerdict);
        Labels(svg, points, projection);
        svg.Append("</g>");
        ScaleBar(svg, projection, kilometres);
        return svg.Append("</svg>").ToString();
    }

    private static int Rank(string cssClass) => cssClass switch { "fail" => 3, "near" => 2, "none" => 1, _ => 0 };

    private static void Townships(StringBuilder svg, IReadOnlyList<MapPoint> points, MapProjection projection)
    {
        // Thick round strokes of the fill's colour make soft areas of hulls, lines and single points alike.
        svg.Append("<g class=\"land\">");
        foreach (var township in points.GroupBy(point => point.Township, StringComparer.Ordinal))
        {
            var hull = ConvexHull.Of(township.Select(point => projection.Place(point.Longitude, point.Latitude)));
            svg.Append("<path d=\"");
            for (var i = 0; i < hull.Count; i++)
                svg.Append(i == 0 ? 'M' : 'L').At(hull[i].X).Append(' ').At(hull[i].Y);
            svg.Append("z\"/>");
        }

        svg.Append("</g>");
    }

    /// <summary>Ends in a wedge at the place it goes to, so that the direction shows without a marker.</summary>
    private static void Line(StringBuilder svg, MapLine line, MapProjection projection)
    {
        var (x1, y1) = projection.Place(line.FromLongitude, line.FromLatitude);
        var (x2, y2) = projection.Place(line.ToLongitude, line.ToLatitude);
        var length = Math.Max(1, Math.Sqrt((x2 - x1) * (x2 - x1) + (y2 - y1) * (y2 - y1)));
        var half = Math.Min(1.1 + 0.5 * line.Count, 5);
        var (nx, ny) = ((y1 - y2) / length * half, (x2 - x1) / length * half);
        svg.Append("<path class=\"mv\" d=\"M").At(x1 + nx).Append(' ').At(y1 + ny).Append('L').At(x2).Append(' ').At(y2).Append('L').At(x1 - nx).Append(' ').At(y1 - ny)
            .Append("z\"/>");
    }

    /// <summary>A school that only gives the others their place: in order or not judged, and without a link.</summary>
    private static bool IsQuiet(MapPoint point) => point is { Link: "", Class: "met" or "out" };

    /// <summary>Quiet schools in three sizes, each size one path of points with round ends: a few bytes a school.</summary>
    private static void Dots(StringBuilder svg, IEnumerable<MapPoint> points, MapProjection projection)
    {
        foreach (var size in points.GroupBy(point => point.Pupils switch { > 900 => 3, > 300 => 2, _ => 1 }).OrderByDescending(group => group.Key))
        {
            svg.Append("<path class=\"dots d").Append(size.Key).Append("\" d=\"");
            foreach (var point in size)
            {
                var (x, y) = projection.Place(point.Longitude, point.Latitude);
                svg.Append('M').At(Math.Round(x)).Append(' ').At(Math.Round(y)).Append("h0");
            }

            svg.Append("\"/>");
        }
    }

    private static void School(StringBuilder svg, MapPoint point, MapProjection projection, bool byVerdict)
    {
        var (x, y) = projection.Place(point.Longitude, point.Latitude);
        var r = Math.Clamp(3.2 + 0.16 * Math.Sqrt(double.IsFinite(point.Pupils) ? point.Pupils : 0), 4, 10);
        svg.Append("<a href=\"").Escaped(point.Link).Append("\" class=\"").Append(point.Class).Append("\"><title>").Escaped(point.Title).Append("</title>");
        if (byVerdict && point.Class is "met" or "near" or "fail" or "none")
            svg.Append("<use href=\"#m-").Append(point.Class).Append("\" x=\"").At(x - r).Append("\" y=\"").At(y - r).Append("\" width=\"").At(2 * r).Append("\" height=\"").At(2 * r).Append("\"/>");
        else
            svg.Append("<circle cx=\"").At(x).Append("\" cy=\"").At(y).Append("\" r=\"").At(r).Append("\"/>");
        svg.Append("</a>");
    }

    private static void Labels(StringBuilder svg, IReadOnlyList<MapPoint> points, MapProjection projection)
    {
        foreach (var township in points.Where(point => point.Township.Length > 0).GroupBy(point => point.Township, StringComparer.Ordinal))
        {
            var places = township.Select(point => projection.Place(point.Longitude, point.Latitude)).ToList();
            svg.Text(places.Average(place => place.X), places.Min(place => place.Y) - 16, "tw", township.Key, 'm');
        }
    }

    private static void ScaleBar(StringBuilder svg, MapProjection projection, string kilometres)
    {
        var length = ((double[])[1, 2, 5, 10, 20, 50]).LastOrDefault(each => each * projection.KilometrePixels <= 160, 1);
        svg.Append("<path class=\"axis\" d=\"M12 ").At(projection.Height - 14).Append("v4h").At(length * projection.KilometrePixels).Append("v-4\"/>");
        svg.Text(16 + length * projection.KilometrePixels, projection.Height - 9, "", $"{length:0} {kilometres}");
    }
}
