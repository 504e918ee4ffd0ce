namespace Junheng.Registry.Versions;

/// <summary>What has become of a file that was sent in.</summary>
public enum UploadStatus
{
    Draft,
    Accepted,
    Discarded,
}

/// <summary>A file that somebody sent in, before it is parsed.</summary>
/// <param name="FileName">Its name, without folders.</param>
/// <param name="MapYaml">The heading map to read it with; null for none.</param>
/// <param name="SchoolYear">The year where the file does not say; null if nobody said.</param>
/// <param name="CreatedBy">Who sent it; empty where nobody signs in.</param>
public sealed record NewUpload(string FileName, byte[] Content, string? MapYaml = null, int? SchoolYear = null, string CreatedBy = "");

/// <summary>A file that was sent in, with its bytes.</summary>
public sealed record Upload(UploadSummary Summary, byte[] Content, string? MapYaml);

/// <summary>A file that was sent in, without its bytes.</summary>
public sealed record UploadSummary(
    string Id, string FileName, int? SchoolYear, DateTimeOffset CreatedAt, string CreatedBy, UploadStatus Status);
