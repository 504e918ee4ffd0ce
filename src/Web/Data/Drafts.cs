using Junheng.Assessments;
using Junheng.Registry.Mapping;
using Junheng.Registry.Versions;
using Junheng.Registry.Workbooks;
using Junheng.Standards.Facts;
using Junheng.Standards.Packs;

namespace Junheng.Web.Data;

/// <summary>Reads drafts. The last few are kept, so that paging through findings does not read the file again.</summary>
internal sealed class Drafts(JunhengStore store)
{
    private const int Kept = 4;

    private readonly Lock gate = new();
    private readonly LinkedList<Draft> recent = new();

    /// <summary>A draft with its reading; null if there is no such upload, or it is no longer a draft.</summary>
    public async Task<Draft?> OpenAsync(string id, CancellationToken cancellation)
    {
        if (await store.Versions.GetUploadAsync(id, cancellation) is not { Summary.Status: UploadStatus.Draft } upload)
            return null;
        Draft? draft = null;
        lock (gate)
        {
            foreach (var known in recent)
            {
                if (known.Id == id && known.Upload.MapYaml == upload.MapYaml && known.Upload.Summary.SchoolYear == upload.Summary.SchoolYear)
                    draft = known;
            }
        }

        if (draft is not null && SameTexts(await OwnPacksAsync(draft.Reading, cancellation), draft.OwnPacks))
            return draft;
        draft = await ReadAsync(upload, cancellation);
        lock (gate)
        {
            recent.AddFirst(draft);
            while (recent.Count > Kept)
                recent.RemoveLast();
        }

        return draft;
    }

    /// <summary>Which counties a file is about is known once it was read; if they have packs of their own, it is read again with their columns.</summary>
    private async Task<Draft> ReadAsync(Upload upload, CancellationToken cancellation)
    {
        var map = upload.MapYaml is { Length: > 0 } yaml ? HeadingMapReader.Read(yaml).Map : null;
        // Reading is work for a processor, not for a thread that serves requests.
        var reading = await Task.Run(() => Read(upload, map, []), cancellation);
        var own = await OwnPacksAsync(reading, cancellation);
        if (own.Count > 0)
            reading = await Task.Run(() => Read(upload, map, own), cancellation);
        return new Draft(upload, reading, map) { OwnPacks = own };
    }

    private WorkbookReading Read(Upload upload, HeadingMap? map, IReadOnlyList<StandardPack> own)
    {
        using var stream = new MemoryStream(upload.Content, writable: false);
        return WorkbookReader.Read(stream, upload.Summary.FileName, PackColumns.ReadOptions([.. own, .. BuiltInPacks.All]) with
        {
            Map = map,
            SchoolYear = upload.Summary.SchoolYear,
            LastYear = LastYear,
        });
    }

    private async Task<IReadOnlyList<StandardPack>> OwnPacksAsync(WorkbookReading reading, CancellationToken cancellation)
    {
        var own = new List<StandardPack>();
        foreach (var county in reading.Counties.Select(facts => facts.County).Concat(reading.Blocked).Select(county => county.Key).Distinct(StringComparer.Ordinal))
            own.AddRange((await store.Packs.ListAsync(county, cancellation)).Where(each => !each.BuiltIn).Select(each => each.Pack));
        return own;
    }

    private static bool SameTexts(IEnumerable<StandardPack> some, IEnumerable<StandardPack> others) =>
        some.Select(pack => pack.Hash).SequenceEqual(others.Select(pack => pack.Hash), StringComparer.Ordinal);

    /// <summary>The facts a year before, for the check of large changes. Called on the reading thread, which may wait.</summary>
    private CountyFacts? LastYear(CountyIdentity county)
    {
        if (county.SchoolYear is not { } year)
            return null;
        var version = store.Versions.LatestAsync(county.Key, year - 1).GetAwaiter().GetResult();
        return version is null ? null : store.Versions.LoadAsync(version).GetAwaiter().GetResult();
    }
}
