using Junheng.Platform.Access;
using Junheng.Registry.Versions;
using Junheng.Standards.Packs;

namespace Junheng.Web.Shelf;

/// <summary>What there is: counties, their versions, the standards. Small; read anew every two seconds at most.</summary>
/// <param name="Counties">Ordered by id.</param>
/// <param name="Versions">By county: newest year first, within a year newest version first.</param>
/// <param name="Packs">By county: the standards that it can be judged by, the default first.</param>
internal sealed record Catalogue(
    IReadOnlyList<CountySummary> Counties,
    IReadOnlyDictionary<string, IReadOnlyList<DataVersion>> Versions,
    IReadOnlyDictionary<string, IReadOnlyList<StandardPack>> Packs)
{
    /// <summary>The counties that a scope covers, and nothing of the others.</summary>
    public Catalogue SeenBy(AccessScope scope)
    {
        if (scope.IsEverything)
            return this;
        var seen = Counties.Where(county => scope.Covers(county.Id)).ToList();
        return new Catalogue(
            seen,
            seen.ToDictionary(county => county.Id, county => Versions[county.Id], StringComparer.Ordinal),
            seen.ToDictionary(county => county.Id, county => Packs[county.Id], StringComparer.Ordinal));
    }
}
