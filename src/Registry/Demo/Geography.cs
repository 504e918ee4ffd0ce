namespace Junheng.Registry.Demo;

/// <summary>A township and its centre, in kilometres from the middle of the county.</summary>
internal sealed record Township(string Name, double East, double North)
{
    /// <summary>镇 rather than 乡: its seat counts as 镇区.</summary>
    public bool IsTown => Name.EndsWith('镇');

    /// <summary>The name without its 镇 or 乡.</summary>
    public string Stem => Name[..^1];
}

/// <summary>Where things lie: townships apart from each other around the county town, schools around their township.</summary>
internal sealed class Geography
{
    private const double HalfWidth = 27, HalfHeight = 21;
    private const double KilometresPerDegreeNorth = 111.2, KilometresPerDegreeEast = 93.8;
    private readonly double originEast, originNorth;

    public Geography(Chance chance, int county, int townships)
    {
        // A grid of counties, each half a degree from the next, in the middle of the country.
        originEast = 106.4 + (county % 20) * 0.58;
        originNorth = 32.62 + (county / 20 % 20) * 0.39 - (county / 400) * 0.011;
        var all = new List<Township> { new(PlaceNames.CountyTown, chance.Between(-4, 4), chance.Between(-3, 3)) };
        var names = PlaceNames.Townships.ToList();
        while (all.Count < townships && names.Count > 0)
        {
            all.Add(Apart(chance, names[0], all));
            names.RemoveAt(0);
        }

        Townships = all;
    }

    /// <summary>The county town first.</summary>
    public IReadOnlyList<Township> Townships { get; }

    /// <summary>A point between two distances (km) from the township's centre, as longitude and latitude to five decimals.</summary>
    public (double Longitude, double Latitude) Around(Chance chance, Township township, double from, double to)
    {
        double east, north, square;
        do
        {
            (east, north) = (chance.Between(-to, to), chance.Between(-to, to));
            square = east * east + north * north;
        }
        while (square > to * to || square < from * from);
        return (
            Math.Round(originEast + (township.East + east) / KilometresPerDegreeEast, 5),
            Math.Round(originNorth + (township.North + north) / KilometresPerDegreeNorth, 5));
    }

    /// <summary>Of a dozen points in the county's oval the one furthest from the townships there are.</summary>
    private static Township Apart(Chance chance, string name, List<Township> others)
    {
        var best = new Township(name, 0, 0);
        var bestDistance = -1.0;
        for (var attempt = 0; attempt < 12; attempt++)
        {
            var (x, y) = (chance.Between(-1, 1), chance.Between(-1, 1));
            var candidate = new Township(name, x * HalfWidth, y * HalfHeight);
            if (x * x + y * y > 1)
                continue;
            var distance = others.Min(other => Square(other, candidate));
            if (distance > bestDistance)
                (best, bestDistance) = (candidate, distance);
        }

        return best;
    }

    private static double Square(Township a, Township b) =>
        (a.East - b.East) * (a.East - b.East) + (a.North - b.North) * (a.North - b.North);
}
