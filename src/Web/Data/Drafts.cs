using Junheng.Assessments;
using Junheng.Registry.Mapping;
using Junheng.Registry.Versions;
using Junheng.Registry.Workbooks;
using Junheng.Standards.Facts;

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
        lock (gate)
        {
            foreach (var known in recent)
            {
                if (known.Id == id && known.Upload.MapYaml == upload.MapYaml && known.Upload.Summary.SchoolYear == upload.Summary.SchoolYear)
                    return known;
            }
        }

        // Reading is work for a processor, not for a thread that serves requests.
        var draft = await Task.Run(() => Read(upload), cancellation);
        lock (gate)
        {
            recent.AddFirst(draft);
            while (recent.Count > Kept)
                recent.RemoveLast();
        }

        return draft;
    }

    private Draft Read(Upload upload)
    {
        var map = upload.MapYaml is { Length: > 0 } yaml ? HeadingMapReader.Read(yaml).Map : null;
        using var stream = new MemoryStream(upload.Content, writable: false);
        var reading = WorkbookReader.Read(stream, upload.Summary.FileName, new ReadOptions { Map = map, SchoolYear = upload.Summary.SchoolYear, LastYear = LastYear });
        return new Draft(upload, reading, map);
    }

    /// <summary>The facts a year before, for the check of large changes. Called on the reading thread, which may wait.</summary>
    private CountyFacts? LastYear(CountyIdentity county)
    {
        if (county.SchoolYear is not { } year)
            return null;
        var version = store.Versions.LatestAsync(county.Key, year - 1).GetAwaiter().GetResult();
        return version is null ? null : store.Versions.LoadAsync(version).GetAwaiter().GetResult();
    }
}
