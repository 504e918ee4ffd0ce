using System.Buffers.Binary;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace Junheng.Platform.Audit;

/// <summary>One entry as it lies in the table, every member exactly the text of its column.</summary>
/// <param name="Seq">From 1 in each chain, without gaps.</param>
/// <param name="At">UTC in the form <see cref="TimeForm"/>.</param>
/// <param name="Kind">See <see cref="AuditKinds.Id"/>; text, since an altered row may hold anything.</param>
/// <param name="PreviousHash">The hash of entry <c>Seq - 1</c>; <see cref="NoHash"/> for the first.</param>
/// <param name="Hash">What <see cref="ComputeHash"/> gave when the entry was written.</param>
public sealed record RecordedEntry(
    string CountyId,
    long Seq,
    string At,
    string Who,
    string Address,
    string Kind,
    string Subject,
    string? Before,
    string? After,
    string? Reason,
    string PreviousHash,
    string Hash)
{
    /// <summary>Names the form of the hashed bytes; another form would need another name.</summary>
    public const string Format = "junheng-audit-1";

    /// <summary>How times are written: UTC, microseconds, e.g. <c>2026-11-22T04:36:47.123456Z</c>; sorts as text.</summary>
    public const string TimeForm = "yyyy-MM-dd'T'HH:mm:ss.ffffff'Z'";

    /// <summary>Stands for the hash before the first entry: 64 zeros.</summary>
    public static string NoHash { get; } = new('0', 64);

    /// <summary>
    /// SHA-256, lower-case hex, over the format's name and all columns but the hash itself in the order of the table. Each field
    /// is its length in bytes (4 bytes, big-endian) and then its UTF-8 bytes; NULL is the length FF FF FF FF and nothing more; the
    /// number is written in decimal digits. See docs/adr/0010.
    /// </summary>
    public string ComputeHash()
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        string?[] fields =
            [Format, CountyId, Seq.ToString(CultureInfo.InvariantCulture), At, Who, Address, Kind, Subject, Before, After, Reason, PreviousHash];
        Span<byte> length = stackalloc byte[sizeof(int)];
        foreach (var field in fields)
        {
            var bytes = field is null ? [] : Encoding.UTF8.GetBytes(field);
            BinaryPrimitives.WriteInt32BigEndian(length, field is null ? -1 : bytes.Length);
            hash.AppendData(length);
            hash.AppendData(bytes);
        }

        return Convert.ToHexStringLower(hash.GetHashAndReset());
    }

    internal static string Time(DateTimeOffset at) => at.UtcDateTime.ToString(TimeForm, CultureInfo.InvariantCulture);
}

/// <summary>The end of a chain.</summary>
/// <param name="Seq">The number of its last entry; 0 for an empty chain.</param>
/// <param name="PrunedSeq">Entries up to this one were removed after the time of keeping; 0 for none.</param>
/// <param name="PrunedHash">The hash of that entry; <see cref="RecordedEntry.NoHash"/> for none.</param>
public sealed record AuditHead(string CountyId, long Seq, string Hash, long PrunedSeq, string PrunedHash);
