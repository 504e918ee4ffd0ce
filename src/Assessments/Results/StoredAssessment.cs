using Junheng.Registry.Versions;
using Junheng.Standards.Evaluation;

namespace Junheng.Assessments.Results;

/// <summary>An assessment together with what proves it: the data version and the pack it was made from, and its own hash.</summary>
/// <param name="Version">The data version; its content hash names the data.</param>
/// <param name="Assessment">As computed by this program; its pack's hash names the rules.</param>
/// <param name="ResultHash">SHA-256 of the canonical bytes as computed now.</param>
/// <param name="StoredHash">SHA-256 of the canonical bytes as first computed.</param>
/// <param name="ComputedAt">When it was first computed.</param>
public sealed record StoredAssessment(
    DataVersion Version, Assessment Assessment, string ResultHash, string StoredHash, DateTimeOffset ComputedAt)
{
    /// <summary>False if computing it again did not give the bytes that were stored: the program or the database was changed.</summary>
    public required bool Matches { get; init; }
}

/// <summary>A verdict on record, without its figures.</summary>
public sealed record RecordedVerdict(
    VersionKey Version, string PackId, string PackHash, string DataHash, Verdict Verdict, string ResultHash, DateTimeOffset ComputedAt);
