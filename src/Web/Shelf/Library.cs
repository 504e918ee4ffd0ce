using System.Globalization;
using Junheng.Accounts.Posts;
using Junheng.Assessments;
using Junheng.Platform.Access;
using Junheng.Registry.Versions;
using Junheng.Standards.Evaluation;
using Junheng.Standards.Packs;
using Junheng.Web.Accounts;
using Junheng.Web.Frame;
using Microsoft.AspNetCore.Http;

namespace Junheng.Web.Shelf;

/// <summary>Finds what a page is about: county, year, version, standard, and their stored assessments.</summary>
internal sealed class Library(JunhengStore store, TimeProvider clock) : IDisposable
{
    /// <summary>Another program may accept data in the same database; pages show it after so long at the latest.</summary>
    private static readonly TimeSpan Fresh = TimeSpan.FromSeconds(2);

    private readonly SemaphoreSlim gate = new(1, 1);
    private (Catalogue Catalogue, long ReadAt)? latest;

    public JunhengStore Store { get; } = store;

    /// <summary>Called after something was accepted here, so that the next page shows it.</summary>
    public void Forget() => latest = null;

    /// <summary>Settles what a request is about; afterwards it is among the request's features.</summary>
    public async Task<Visit> VisitAsync(HttpContext http)
    {
        var catalogue = (await CatalogueAsync(http.RequestAborted)).SeenBy(Acting.Current?.Scope ?? AccessScope.Nothing);
        var query = http.Request.Query;
        var county = Pick(catalogue.Counties, query["county"], each => each.Id, out var astray);
        var packs = county is null ? BuiltInPacks.All : catalogue.Packs[county.Id];
        var pack = Pick(packs, query["standard"], each => each.Id, out var packAstray)!;
        var versions = county is null ? [] : catalogue.Versions[county.Id];
        var version = PickVersion(versions, query["year"], query["version"], out var versionAstray);
        var visit = new Visit
        {
            Language = LanguageChoice.Read(http),
            Visitor = Visitor.Of(http),
            Request = http.Request,
            Catalogue = catalogue,
            County = county,
            Version = version,
            Earlier = [.. versions.Where(each => each.Key.SchoolYear < version?.Key.SchoolYear).DistinctBy(each => each.Key.SchoolYear)
                .TakeWhile((each, i) => each.Key.SchoolYear == version!.Key.SchoolYear - i - 1).Take(2)],
            Packs = packs,
            Pack = pack,
            Now = clock.GetUtcNow(),
            IsAstray = astray || packAstray || versionAstray,
        };
        http.Features.Set(visit);
        return visit;
    }

    /// <summary>The counties of which the work in hand may see something, a single school of theirs included.</summary>
    public async Task<IReadOnlyList<CountySummary>> CountiesAsync(CancellationToken cancellation)
    {
        var scope = Acting.Current?.Scope ?? AccessScope.Nothing;
        var ofSchools = scope.CountiesOfSchools;
        return [.. (await CatalogueAsync(cancellation)).Counties.Where(county => scope.Covers(county.Id) || ofSchools.Contains(county.Id, StringComparer.Ordinal))];
    }

    /// <summary>Reads the facts and assessments that the visit is about.</summary>
    public async Task<PageContext> OpenAsync(Visit visit, CancellationToken cancellation)
    {
        var earlier = new List<CountyYear>();
        foreach (var version in visit.Earlier)
            earlier.Add(await ReadAsync(version, [visit.Pack], cancellation));
        var nationals = visit.Packs.Take(2);
        return new PageContext
        {
            Language = visit.Language,
            Visitor = visit.Visitor,
            Path = visit.Request.Path.Value ?? "/",
            Query = visit.Request.Query,
            Counties = visit.Catalogue.Counties,
            County = visit.County,
            Versions = visit.County is null ? [] : visit.Catalogue.Versions[visit.County.Id],
            Data = visit.Version is null ? null : await ReadAsync(visit.Version, nationals.Append(visit.Pack).DistinctBy(pack => pack.Id, StringComparer.Ordinal), cancellation),
            Earlier = earlier,
            Packs = visit.Packs,
            Pack = visit.Pack,
            Now = visit.Now,
        };
    }

    /// <summary>The codes of the schools in an inspection area or a school district, by the county's newest data.</summary>
    public async Task<IReadOnlyList<string>> SchoolsOfAsync(Place place, CancellationToken cancellation)
    {
        // Read for the program: what the person may see depends on the answer.
        using var acting = Acting.EnterProgram();
        if (await Store.Versions.LatestAsync(place.CountyId, cancellation: cancellation) is not { } newest)
            return [];
        var facts = await Store.Versions.LoadAsync(newest, cancellation);
        return [.. facts.Schools.Where(school => (place.Kind == PlaceKind.InspectionArea ? school.InspectionArea : school.District) == place.Part).Select(school => school.Code)];
    }

    public void Dispose() => gate.Dispose();

    private async Task<CountyYear> ReadAsync(DataVersion version, IEnumerable<StandardPack> packs, CancellationToken cancellation)
    {
        var assessments = new Dictionary<string, Assessment>(StringComparer.Ordinal);
        foreach (var pack in packs)
            assessments[pack.Id] = (await Store.Assessments.GetAsync(version, pack, cancellation)).Assessment;
        return new CountyYear(version, assessments.Values.First().Facts, assessments);
    }

    private async Task<Catalogue> CatalogueAsync(CancellationToken cancellation)
    {
        if (latest is { } known && clock.GetElapsedTime(known.ReadAt) < Fresh)
            return known.Catalogue;
        await gate.WaitAsync(cancellation);
        try
        {
            if (latest is { } meanwhile && clock.GetElapsedTime(meanwhile.ReadAt) < Fresh)
                return meanwhile.Catalogue;
            var at = clock.GetTimestamp();
            // Read once for all; each visit is cut to what its visitor may see.
            using var acting = Acting.EnterProgram();
            var counties = await Store.Versions.ListCountiesAsync(cancellation);
            var versions = new Dictionary<string, IReadOnlyList<DataVersion>>(StringComparer.Ordinal);
            var packs = new Dictionary<string, IReadOnlyList<StandardPack>>(StringComparer.Ordinal);
            foreach (var county in counties)
            {
                versions[county.Id] = await Store.Versions.ListVersionsAsync(county.Id, cancellation);
                packs[county.Id] = [.. (await Store.Packs.ListAsync(county.Id, cancellation)).Select(each => each.Pack)];
            }

            var catalogue = new Catalogue(counties, versions, packs);
            latest = (catalogue, at);
            return catalogue;
        }
        finally
        {
            gate.Release();
        }
    }

    private static T? Pick<T>(IReadOnlyList<T> all, string? asked, Func<T, string> id, out bool astray)
        where T : class
    {
        astray = false;
        if (string.IsNullOrEmpty(asked))
            return all.Count > 0 ? all[0] : null;
        var found = all.FirstOrDefault(each => id(each) == asked);
        astray = found is null;
        return found ?? (all.Count > 0 ? all[0] : null);
    }

    private static DataVersion? PickVersion(IReadOnlyList<DataVersion> versions, string? year, string? number, out bool astray)
    {
        IEnumerable<DataVersion> fitting = versions;
        if (!string.IsNullOrEmpty(year))
            fitting = fitting.Where(each => each.Key.SchoolYear.ToString(CultureInfo.InvariantCulture) == year);
        if (!string.IsNullOrEmpty(number))
            fitting = fitting.Where(each => each.Key.VersionNo.ToString(CultureInfo.InvariantCulture) == number);
        var found = fitting.FirstOrDefault();
        astray = found is null && (!string.IsNullOrEmpty(year) || !string.IsNullOrEmpty(number));
        return found ?? (versions.Count > 0 ? versions[0] : null);
    }
}
