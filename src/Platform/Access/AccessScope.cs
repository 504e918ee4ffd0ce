namespace Junheng.Platform.Access;

/// <summary>
/// Whose rows a piece of work may read and write: counties, areas (all counties of a city or province) and single schools.
/// Enforced in the database context, for every query and every write.
/// </summary>
public sealed record AccessScope
{
    /// <summary>All rows: the program itself, and whoever holds the data folder and uses the command line.</summary>
    public static AccessScope Everything { get; } = new() { IsEverything = true, MayWrite = true };

    public static AccessScope Nothing { get; } = new();

    public bool IsEverything { get; private init; }

    /// <summary>False: only what the program derives from the data may be written, such as a stored assessment.</summary>
    public bool MayWrite { get; init; }

    /// <summary>The county of what may concern several.</summary>
    public const string Unplaced = "*";

    /// <summary>Length of the beginning of a division code that names the province.</summary>
    public const int ProvinceDigits = 2;

    /// <summary>Length of the beginning of a division code that names the city.</summary>
    public const int CityDigits = 4;

    /// <summary>Ids of whole counties.</summary>
    public IReadOnlyList<string> Counties { get; init; } = [];

    /// <summary>Beginnings of division codes: two digits for a province, four for a city.</summary>
    public IReadOnlyList<string> Areas { get; init; } = [];

    /// <summary>Single schools, each as <see cref="SchoolKey"/>.</summary>
    public IReadOnlyList<string> Schools { get; init; } = [];

    /// <summary>The counties that <see cref="Schools"/> are in.</summary>
    public IReadOnlyList<string> CountiesOfSchools => [.. Schools.Select(key => key[..key.IndexOf('/', StringComparison.Ordinal)]).Distinct(StringComparer.Ordinal)];

    /// <summary>Where something is kept whose county is not known yet, such as a file just sent in.</summary>
    public string Home => IsEverything ? Unplaced : Areas is [var area, ..] ? area : Counties is [var county, ..] ? county : "";

    /// <summary>All of one county.</summary>
    public static AccessScope County(string countyId, bool mayWrite = true) => new() { Counties = [countyId], MayWrite = mayWrite };

    /// <summary>How a school stands in <see cref="Schools"/>: the same code in another county is another school.</summary>
    public static string SchoolKey(string countyId, string schoolCode) => countyId + "/" + schoolCode;

    public bool Covers(string countyId) =>
        IsEverything || Counties.Contains(countyId, StringComparer.Ordinal) || Areas.Any(area => countyId.StartsWith(area, StringComparison.Ordinal));

    public bool Covers(string countyId, string schoolCode) => Covers(countyId) || Schools.Contains(SchoolKey(countyId, schoolCode), StringComparer.Ordinal);

    /// <summary>True if something of the county may be seen: all of it, or a school in it.</summary>
    public bool SeesPartOf(string countyId) => Covers(countyId) || CountiesOfSchools.Contains(countyId, StringComparer.Ordinal);

    /// <summary>What either may see; written may be what either may write only if both may.</summary>
    public AccessScope And(AccessScope other) => IsEverything ? this : other.IsEverything ? other : new AccessScope
    {
        MayWrite = MayWrite && other.MayWrite,
        Counties = [.. Counties.Union(other.Counties, StringComparer.Ordinal)],
        Areas = [.. Areas.Union(other.Areas, StringComparer.Ordinal)],
        Schools = [.. Schools.Union(other.Schools, StringComparer.Ordinal)],
    };
}
