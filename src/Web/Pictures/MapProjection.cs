namespace Junheng.Web.Pictures;

/// <summary>
/// Degrees to pixels for an area the size of a county: equirectangular, with longitude shortened by the cosine of the
/// middle latitude. Over 100 km the error is far below the size of a mark.
/// </summary>
internal sealed class MapProjection
{
    private const double Margin = 46;
    private readonly double west, north, scale, shorten, left, top;

    /// <param name="points">Longitude and latitude of everything that is drawn; at least one.</param>
    /// <param name="width">Width of the picture.</param>
    /// <param name="tallest">Greatest height it may take.</param>
    public MapProjection(IReadOnlyList<(double Longitude, double Latitude)> points, double width, double tallest)
    {
        west = points.Min(point => point.Longitude);
        north = points.Max(point => point.Latitude);
        var south = points.Min(point => point.Latitude);
        shorten = Math.Cos((north + south) / 2 * Math.PI / 180);
        var across = Math.Max((points.Max(point => point.Longitude) - west) * shorten, 1e-4);
        var down = Math.Max(north - south, 1e-4);
        scale = Math.Min((width - 2 * Margin) / across, (tallest - 2 * Margin) / down);
        Height = Math.Max(down * scale + 2 * Margin, 240);
        left = (width - across * scale) / 2;
        top = (Height - down * scale) / 2;
        KilometrePixels = scale / 111.2;
    }

    public double Height { get; }

    /// <summary>Pixels of one kilometre, for the scale bar.</summary>
    public double KilometrePixels { get; }

    public (double X, double Y) Place(double longitude, double latitude) =>
        (left + (longitude - west) * shorten * scale, top + (north - latitude) * scale);
}
