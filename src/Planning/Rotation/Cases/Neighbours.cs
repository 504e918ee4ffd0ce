namespace Junheng.Planning.Rotation.Cases;

/// <summary>Who may exchange with whom: schools of one stage within the travel limit, the nearest ones.</summary>
internal static class Neighbours
{
    /// <summary>Mean radius of the earth in km.</summary>
    private const double Radius = 6371.0088;

    /// <returns>Both directions of every pair, by school, the nearest first.</returns>
    public static List<Arc> Find(IReadOnlyList<RotationSchool> schools, RotationOptions options, Func<int, int, double?>? matrix = null)
    {
        var pairs = new HashSet<(int, int)>();
        for (var i = 0; i < schools.Count; i++)
        {
            var near = new List<(double Km, int To)>();
            for (var k = 0; k < schools.Count; k++)
            {
                if (k != i && schools[k].Stage == schools[i].Stage && Distance(i, k) is { } km && km <= (double)options.MostKilometres)
                    near.Add((km, k));
            }

            near.Sort();
            foreach (var (_, k) in near.Take(options.NearestSchools))
            {
                pairs.Add((i, k));
                pairs.Add((k, i));
            }
        }

        var arcs = pairs.Select(pair => new Arc(pair.Item1, pair.Item2, Distance(pair.Item1, pair.Item2)!.Value)).ToList();
        arcs.Sort((a, b) => (a.From, a.Kilometres, a.To).CompareTo((b.From, b.Kilometres, b.To)));
        return arcs;

        double? Distance(int a, int b) => matrix is not null ? matrix(a, b) : Between(schools[a], schools[b], options);
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
