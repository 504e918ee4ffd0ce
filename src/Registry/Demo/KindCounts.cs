namespace Junheng.Registry.Demo;

/// <summary>How many schools of each kind a county of a given number has; sums to that number.</summary>
internal sealed record KindCounts
{
    public int Special { get; private init; }
    public int Vocational { get; private init; }
    public int High { get; private init; }
    public int TwelveYear { get; private init; }
    public int Complete { get; private init; }
    public int NineYear { get; private init; }
    public int Middle { get; private init; }
    public int Points { get; private init; }
    public int Primary { get; private init; }

    /// <summary>Of the primaries: in the county town, and at the seat of a township. The rest are in villages.</summary>
    public int UrbanPrimary { get; private init; }

    public int CentralPrimary { get; private init; }

    public static KindCounts Of(int schools, int townships)
    {
        int Part(double share) => (int)(schools * share + 0.5);
        var counts = new KindCounts
        {
            Special = schools >= 40 ? 1 : 0,
            Vocational = schools >= 60 ? 1 : 0,
            High = schools >= 60 ? Math.Max(1, Part(0.006)) : 0,
            TwelveYear = schools >= 60 ? 1 : 0,
            Complete = Part(0.025),
            NineYear = Part(0.1),
            Middle = schools >= 2 ? Math.Max(1, Part(0.165)) : 0,
            Points = Part(0.135),
        };
        var primary = schools - counts.Special - counts.Vocational - counts.High - counts.TwelveYear
            - counts.Complete - counts.NineYear - counts.Middle - counts.Points;
        var urban = Math.Max(1, (int)(primary * 0.17 + 0.5));
        return counts with
        {
            Primary = primary,
            UrbanPrimary = urban,
            CentralPrimary = Math.Min(townships - 1, primary - urban),
        };
    }
}
