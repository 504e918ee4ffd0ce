using System.Security.Cryptography;
using System.Text;
using Junheng.Platform.Audit;
using Junheng.Platform.Storage;
using Junheng.Standards;
using Microsoft.EntityFrameworkCore;

namespace Junheng.Registry.Versions;

/// <summary>Files sent in and heading maps.</summary>
public sealed partial class VersionStore
{
    /// <summary>Keeps a file as a draft.</summary>
    /// <returns>The id of the upload.</returns>
    public async Task<string> SaveUploadAsync(NewUpload upload, CancellationToken cancellation = default)
    {
        var now = clock.GetUtcNow();
        var id = Guid.CreateVersion7(now).ToString("N");
        await using var context = database.CreateContext();
        // Which counties it holds is not known before it is read.
        var home = context.Access.Home;
        var (closed, keyId) = database.Fields.Encrypt(upload.Content, ContentPlace(home, id));
        context.Add(new UploadRow
        {
            CountyId = home,
            UploadId = id,
            FileName = upload.FileName,
            Content = closed,
            KeyId = keyId,
            MapYaml = upload.MapYaml,
            SchoolYear = upload.SchoolYear,
            CreatedAt = now,
            CreatedBy = upload.CreatedBy.Length > 0 ? upload.CreatedBy : AuditEntry.Actor,
            Status = StatusId(UploadStatus.Draft),
        });
        await audit.WriteAsync(
            context,
            Entry(home, id) with { After = AuditJson.Of(new { file = upload.FileName, bytes = upload.Content.Length, sha256 = Convert.ToHexStringLower(SHA256.HashData(upload.Content)), year = upload.SchoolYear }) },
            () => context.SaveChangesAsync(cancellation),
            cancellation);
        return id;
    }

    /// <summary>A file that was sent in; null if there is none of that id.</summary>
    public async Task<Upload?> GetUploadAsync(string uploadId, CancellationToken cancellation = default)
    {
        await using var context = database.CreateContext();
        var row = await Uploads(context, uploadId).FirstOrDefaultAsync(cancellation);
        return row is null
            ? null
            : new Upload(
                new UploadSummary(row.UploadId, row.FileName, row.SchoolYear, row.CreatedAt, row.CreatedBy, Status(row.Status)),
                Open(row),
                row.MapYaml);
    }

    /// <summary>The uploads of a status, newest first.</summary>
    public async Task<IReadOnlyList<UploadSummary>> ListUploadsAsync(UploadStatus status, CancellationToken cancellation = default)
    {
        var wanted = StatusId(status);
        await using var context = database.CreateContext();
        // The id begins with the time, so its order is the order of arrival.
        var rows = await context.Set<UploadRow>()
            .Where(row => row.Status == wanted)
            .OrderByDescending(row => row.UploadId)
            .Select(row => new { row.UploadId, row.FileName, row.SchoolYear, row.CreatedAt, row.CreatedBy })
            .ToListAsync(cancellation);
        return [.. rows.Select(row => new UploadSummary(row.UploadId, row.FileName, row.SchoolYear, row.CreatedAt, row.CreatedBy, status))];
    }

    /// <summary>Changes how a draft is read: its heading map and school year.</summary>
    /// <exception cref="VersionRefusedException">It is not a draft.</exception>
    public async Task SetReadingAsync(string uploadId, string? mapYaml, int? schoolYear, CancellationToken cancellation = default)
    {
        await using var context = database.CreateContext();
        var before = await DraftAsync(context, uploadId, cancellation);
        var entry = Entry(before.CountyId, uploadId) with
        {
            Before = AuditJson.Of(new { year = before.SchoolYear, map = HashOf(before.MapYaml) }),
            After = AuditJson.Of(new { year = schoolYear, map = HashOf(mapYaml) }),
        };
        var changed = await audit.WriteAsync(
            context,
            entry,
            () => Drafts(context, uploadId).ExecuteUpdateAsync(
                row => row.SetProperty(upload => upload.MapYaml, mapYaml).SetProperty(upload => upload.SchoolYear, schoolYear), cancellation),
            cancellation);
        if (changed == 0)
            throw NotADraft();
    }

    /// <summary>Gives up a draft. It stays listed as discarded.</summary>
    /// <exception cref="VersionRefusedException">It is not a draft.</exception>
    public async Task DiscardUploadAsync(string uploadId, CancellationToken cancellation = default)
    {
        await using var context = database.CreateContext();
        var before = await DraftAsync(context, uploadId, cancellation);
        var entry = Entry(before.CountyId, uploadId) with
        {
            Before = AuditJson.Of(new { status = StatusId(UploadStatus.Draft), file = before.FileName }),
            After = AuditJson.Of(new { status = StatusId(UploadStatus.Discarded) }),
        };
        if (await audit.WriteAsync(context, entry, () => SetStatusAsync(context, uploadId, UploadStatus.Discarded, cancellation), cancellation) == 0)
            throw NotADraft();
    }

    /// <summary>Saves a heading map under a name; one of the same name is replaced.</summary>
    public async Task SaveHeadingMapAsync(string countyId, string name, string yaml, CancellationToken cancellation = default)
    {
        var now = clock.GetUtcNow();
        await using var context = database.CreateContext();
        var before = await context.Set<HeadingMapRow>().Where(row => row.CountyId == countyId && row.Name == name).Select(row => row.Yaml).FirstOrDefaultAsync(cancellation);
        var entry = AuditEntry.ByActing(countyId, AuditKind.Configuration, "heading_map " + name) with
        {
            Before = before is null ? null : AuditJson.Of(new { sha256 = HashOf(before) }),
            After = AuditJson.Of(new { sha256 = HashOf(yaml) }),
        };
        await audit.WriteAsync(
            context,
            entry,
            () => context.WriteAsync(
                countyId,
                $"""
                INSERT INTO heading_map (county_id, name, yaml, saved_at) VALUES ({countyId}, {name}, {yaml}, {now})
                ON CONFLICT (county_id, name) DO UPDATE SET yaml = excluded.yaml, saved_at = excluded.saved_at
                """,
                cancellation),
            cancellation);
    }

    /// <summary>A county's saved heading maps as YAML, by name.</summary>
    public async Task<IReadOnlyDictionary<string, string>> ListHeadingMapsAsync(string countyId, CancellationToken cancellation = default)
    {
        await using var context = database.CreateContext();
        return await context.Set<HeadingMapRow>().Where(row => row.CountyId == countyId)
            .ToDictionaryAsync(row => row.Name, row => row.Yaml, StringComparer.Ordinal, cancellation);
    }

    /// <summary>Encrypts the files that are not, or with a key no longer in use.</summary>
    /// <returns>How many.</returns>
    public async Task<int> SealUploadsAsync(CancellationToken cancellation = default)
    {
        var current = database.Fields.KeyId;
        await using var context = database.CreateContext();
        var old = await context.Set<UploadRow>().Where(row => row.KeyId == null || row.KeyId != current).Select(row => new { row.CountyId, row.UploadId }).ToListAsync(cancellation);
        foreach (var key in old)
        {
            // One by one: a file may have 64 MB.
            var row = await context.Set<UploadRow>().FirstAsync(each => each.CountyId == key.CountyId && each.UploadId == key.UploadId, cancellation);
            var (closed, keyId) = database.Fields.Encrypt(Open(row), ContentPlace(row.CountyId, row.UploadId));
            await context.WriteAsync(
                row.CountyId, $"UPDATE upload SET content = {closed}, key_id = {keyId} WHERE county_id = {row.CountyId} AND upload_id = {row.UploadId}", cancellation);
        }

        return old.Count;
    }

    private byte[] Open(UploadRow row) =>
        row.KeyId is { } key ? database.Fields.Decrypt(row.Content, key, ContentPlace(row.CountyId, row.UploadId)) : row.Content;

    private static string ContentPlace(string countyId, string uploadId) => $"upload/content/{countyId}/{uploadId}";

    private static AuditEntry Entry(string countyId, string uploadId) => AuditEntry.ByActing(countyId, AuditKind.Write, "upload " + uploadId);

    /// <summary>A text that is too long for an entry is known again by its hash.</summary>
    private static string? HashOf(string? text) => text is null ? null : Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)));

    /// <summary>What an entry tells of a draft.</summary>
    private static async Task<UploadRow> DraftAsync(JunhengContext context, string uploadId, CancellationToken cancellation) =>
        await Drafts(context, uploadId)
            .Select(row => new UploadRow
            {
                CountyId = row.CountyId,
                UploadId = row.UploadId,
                FileName = row.FileName,
                Content = Array.Empty<byte>(),
                MapYaml = row.MapYaml,
                SchoolYear = row.SchoolYear,
                CreatedAt = row.CreatedAt,
                CreatedBy = row.CreatedBy,
                Status = row.Status,
            })
            .FirstOrDefaultAsync(cancellation) ?? throw NotADraft();

    private static IQueryable<UploadRow> Uploads(JunhengContext context, string uploadId) =>
        context.Set<UploadRow>().Where(row => row.UploadId == uploadId);

    private static IQueryable<UploadRow> Drafts(JunhengContext context, string uploadId) =>
        Uploads(context, uploadId).Where(row => row.Status == "draft");

    private static Task<int> SetStatusAsync(JunhengContext context, string uploadId, UploadStatus status, CancellationToken cancellation)
    {
        var id = StatusId(status);
        return Drafts(context, uploadId).ExecuteUpdateAsync(row => row.SetProperty(upload => upload.Status, id), cancellation);
    }

    private static string StatusId(UploadStatus status) => status.ToString().ToLowerInvariant();

    private static UploadStatus Status(string id) => Enum.Parse<UploadStatus>(id, ignoreCase: true);

    private static VersionRefusedException NotADraft() => new(new Words(
        "这份文件已被接受、放弃或不存在，请重新上传。",
        "This file was accepted or discarded already, or is not there; upload it again."));
}
