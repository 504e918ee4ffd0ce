using Junheng.Assessments;
using Junheng.Registry.Rounds.Life;
using Junheng.Standards.Fields;

namespace Junheng.Web.Registers;

/// <summary>The register as pages show it.</summary>
internal static class RegisterBook
{
    /// <summary>
    /// The county's schools. Before anything was written into the register these are the schools of the newest data, as the first write
    /// will enter them.
    /// </summary>
    public static async Task<IReadOnlyList<RegisteredSchool>> SchoolsAsync(JunhengStore store, string countyId, CancellationToken cancellation)
    {
        var kept = await store.Rounds.Schools.ListAsync(countyId, cancellation);
        if (kept.Count > 0 || await store.Versions.LatestAsync(countyId, cancellation: cancellation) is not { } newest)
            return kept;
        var facts = await store.Versions.LoadAsync(newest, cancellation);
        return [.. facts.Schools.Where(school => school.Code.Length > 0).DistinctBy(school => school.Code, StringComparer.Ordinal)
            .Select(school => new RegisteredSchool(
                countyId, school.Code, school.Name, school.Kind == SchoolKind.Unknown ? "" : school.Kind.Name().Zh, school.BuiltYear is { } year ? new DateOnly(year, 9, 1) : null, ClosedOn: null))];
    }
}
