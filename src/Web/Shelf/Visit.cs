using Junheng.Registry.Versions;
using Junheng.Standards;
using Junheng.Standards.Packs;
using Junheng.Web.Accounts;
using Junheng.Web.Frame;
using Microsoft.AspNetCore.Http;

namespace Junheng.Web.Shelf;

/// <summary>
/// What an address asks for, settled against the catalogue but with no fact read yet: enough to know whether the page is
/// in the cache.
/// </summary>
internal sealed record Visit
{
    public required Language Language { get; init; }

    /// <summary>Who asks.</summary>
    public required Visitor Visitor { get; init; }

    public required HttpRequest Request { get; init; }
    public required Catalogue Catalogue { get; init; }
    public CountySummary? County { get; init; }

    /// <summary>The version asked for, or the newest; null without data.</summary>
    public DataVersion? Version { get; init; }

    /// <summary>The newest versions of up to two years before, latest first.</summary>
    public IReadOnlyList<DataVersion> Earlier { get; init; } = [];

    public required IReadOnlyList<StandardPack> Packs { get; init; }
    public required StandardPack Pack { get; init; }
    public required DateTimeOffset Now { get; init; }

    /// <summary>True if the address names a county, year, version or standard that there is not.</summary>
    public bool IsAstray { get; init; }

    /// <summary>Everything that the page's bytes depend on.</summary>
    public string Key => string.Join('|',
        Language,
        Visitor.Key,
        Request.Path.Value,
        Request.QueryString.Value,
        County?.Id,
        Version?.ContentHash,
        Version?.Key.VersionNo,
        string.Join(',', Earlier.Select(version => version.ContentHash)),
        string.Join(',', Packs.Select(pack => pack.Hash[..16])),
        Pack.Hash[..16],
        string.Join(',', Catalogue.Counties.Select(county => county.Id)),
        County is null ? 0 : Catalogue.Versions[County.Id].Count,
        Dates.Long(Now, Language.Zh));
}
