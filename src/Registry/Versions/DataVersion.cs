namespace Junheng.Registry.Versions;

/// <summary>Names one accepted version of one county's facts in one school year.</summary>
/// <param name="CountyId">The county's code, or its name where it has no code.</param>
/// <param name="SchoolYear">2025 is 2025-09 to 2026-08.</param>
/// <param name="VersionNo">From 1, in the order of acceptance within county and year.</param>
public sealed record VersionKey(string CountyId, int SchoolYear, int VersionNo);

/// <summary>An accepted version: immutable, known by its content hash.</summary>
/// <param name="ContentHash">SHA-256 of <see cref="CanonicalFacts"/>, lower-case hex.</param>
/// <param name="FileName">The file it came from, without folders.</param>
/// <param name="Sheet">The sheet it came from; empty for a CSV.</param>
/// <param name="UploadId">The upload that was accepted; null where the facts were not sent in as a file.</param>
/// <param name="Warnings">How many warnings were let pass.</param>
public sealed record DataVersion(
    VersionKey Key,
    string ContentHash,
    string FileName,
    string Sheet,
    string? UploadId,
    DateTimeOffset AcceptedAt,
    int SchoolCount,
    int Warnings);

/// <summary>A county that has accepted facts.</summary>
/// <param name="Id">The code, or the name where there is no code.</param>
/// <param name="SchoolYears">The years that it has versions of, newest first.</param>
public sealed record CountySummary(string Id, string Code, string Name, IReadOnlyList<int> SchoolYears);

/// <summary>What accepting did for one county.</summary>
/// <param name="AlreadyThere">True if the newest version has the same content, so that nothing was added.</param>
public sealed record AcceptedVersion(DataVersion Version, bool AlreadyThere);
