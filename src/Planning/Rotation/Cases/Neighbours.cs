namespace Junheng.Planning.Rotation.Cases;

/// <summary>Who may exchange with whom: schools of one stage within the travel limit, the nearest ones.</summary>
internal static class Neighbours
{
    /// <summary>Mean radius of the earth in km.</summary>
    private const double Radius = 6371.0088;

    /// <returns>Both directions of every pair, by school, the nearest first.</returns>
    public static List<Arc> Find(IReadOnlyList<RotationSchool> schools, RotationOptions options)
    {
        var most = (double)(options.Travel is null ? options.MostKilometres : options.MostMinutes);
        var pairs = new HashSet<(int, int)>();
        for (var i = 0; i < schools.Count; i++)
        {
            var near = new List<(double Way, int To)>();
            for (var k = 0; k < schools.Count; k++)
            {
                if (k != i && schools[k].Stage == schools[i].Stage && Way(i, k) is { } way && way <= most)
                    near.Add((way, k));
            }

            near.Sort();
            foreach (var (_, k) in near.Take(options.NearestSchools))
            {
                pairs.Add((i, k));
                // A table may say another time for the way back, and that it is too long.
                if (Way(k, i) <= most)
                    pairs.Add((k, i));
            }
        }

        var arcs = pairs.Select(pair => Arc(pair.Item1, pair.Item2)).ToList();
        arcs.Sort((a, b) => (a.From, a.Minutes ?? a.Kilometres, a.To).CompareTo((b.From, b.Minutes ?? b.Kilometres, b.To)));
        return arcs;

        double? Way(int a, int b) => options.Travel is { } travel ? (double?)travel.Minutes(schools[a].Code, schools[b].Code) : Between(schools[a], schools[b], options);

        Arc Arc(int a, int b) => options.Travel is null
            ? new Arc(a, b, Way(a, b)!.Value)
            : new Arc(a, b, Between(schools[a], schools[b], options) ?? double.NaN, Way(a, b));
    }

    /// <summary>Great-circle distance (haversine); null where a place is unknown and the townships differ.</summary>
    private static double? Between(RotationSchool a, RotationSchool b, RotationOptions options) =>
        a is { Latitude: { } latitude, Longitude: { } longitude } && b is { Latitude: { } otherLatitude, Longitude: { } otherLongitude }
            ? Kilometres(latitude, longitude, otherLatitude, otherLongitude)
            : a.Township.Length > 0 && a.Township == b.Township ? (double)options.UnknownKilometres : null;

    public static double Kilometres(double latitude, double longitude, double otherLatitude, double otherLongitude)
    {
        const double Degree = Math.PI / 180;
        var up = Math.Sin((otherLatitude - latitude) * Degree / 2);
        var across = Math.Sin((otherLongitude - longitude) * Degree / 2);
        var chord = up * up + Math.Cos(latitude * Degree) * Math.Cos(otherLatitude * Degree) * across * across;
        return 2 * Radius * Math.Asin(Math.Min(1, Math.Sqrt(chord)));
    }
}
