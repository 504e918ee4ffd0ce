using System.Data.Common;
using Junheng.Platform.Access;
using Junheng.Platform.Audit;
using Junheng.Platform.BulkWriting;
using Junheng.Platform.Storage;
using Junheng.Registry.Findings;
using Junheng.Registry.People;
using Junheng.Registry.Teachers;
using Junheng.Registry.Workbooks;
using Junheng.Standards;
using Junheng.Standards.Facts;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;

namespace Junheng.Registry.Versions;

/// <summary>Accepting: all counties of a file in one transaction, or none.</summary>
public sealed partial class VersionStore
{
    private static readonly BulkTable SchoolTable = new(
        "data_school",
        new("county_id", BulkType.Text),
        new("school_year", BulkType.Integer),
        new("version_no", BulkType.Integer),
        new("ordinal", BulkType.Integer),
        new("school_code", BulkType.Text),
        new("name", BulkType.Text),
        new("facts", BulkType.Text));

    private static readonly BulkTable ItemTable = new(
        "data_item",
        new("county_id", BulkType.Text),
        new("school_year", BulkType.Integer),
        new("version_no", BulkType.Integer),
        new("item_id", BulkType.Text),
        new("facts", BulkType.Text));

    /// <summary>Makes the counties of a draft that have no error into versions, together or not at all.</summary>
    /// <param name="uploadId">The draft that was read.</param>
    /// <param name="reading">What reading it gave.</param>
    /// <returns>One entry a county; where a county's newest version of that year has the same content, that version.</returns>
    /// <exception cref="VersionRefusedException">It is not a draft, has no county without errors, or a county has neither code nor name or no school year.</exception>
    public async Task<IReadOnlyList<AcceptedVersion>> AcceptAsync(
        string uploadId, WorkbookReading reading, CancellationToken cancellation = default)
    {
        var upload = await GetUploadAsync(uploadId, cancellation) ?? throw NotADraft();
        var warnings = reading.Findings.Where(finding => finding.Severity == Severity.Warning)
            .CountBy(finding => finding.CountyKey, StringComparer.Ordinal)
            .ToDictionary(StringComparer.Ordinal);
        var counties = reading.Counties.Select(county => InYear(county, upload.Summary.SchoolYear)).ToList();
        return await AcceptAsync(counties, uploadId, reading.FileName, warnings, Teachers(upload), cancellation);
    }

    /// <summary>Makes facts that did not come as a file (generated ones) into versions, together or not at all.</summary>
    /// <param name="fileName">What to name as their source.</param>
    /// <param name="warnings">How many warnings were let pass; counted for each county.</param>
    /// <exception cref="VersionRefusedException">There is no county, or one has neither code nor name or no school year.</exception>
    public Task<IReadOnlyList<AcceptedVersion>> AcceptFactsAsync(
        string fileName, IReadOnlyList<CountyFacts> counties, int warnings = 0, CancellationToken cancellation = default) =>
        AcceptAsync(
            counties,
            uploadId: null,
            fileName,
            counties.Select(county => county.County.Key).Distinct(StringComparer.Ordinal).ToDictionary(key => key, _ => warnings, StringComparer.Ordinal),
            teachers: [],
            cancellation);

    private async Task<IReadOnlyList<AcceptedVersion>> AcceptAsync(
        IReadOnlyList<CountyFacts> counties,
        string? uploadId,
        string fileName,
        IReadOnlyDictionary<string, int> warnings,
        IReadOnlyList<NewPerson> teachers,
        CancellationToken cancellation)
    {
        if (counties.Count == 0)
            throw NothingToAccept();
        var source = new VersionSource(uploadId, fileName, clock.GetUtcNow());
        await using var context = database.CreateContext();
        await using var transaction = await context.Database.BeginTransactionAsync(cancellation);
        if (uploadId is not null && await SetStatusAsync(context, uploadId, UploadStatus.Accepted, cancellation) == 0)
            throw NotADraft();
        // Always in the order of the county's id: two files with the same counties then wait for each other and never lock up.
        var accepted = new AcceptedVersion[counties.Count];
        var befores = new DataVersionRow?[counties.Count];
        foreach (var i in Enumerable.Range(0, counties.Count).OrderBy(i => counties[i].County.Key, StringComparer.Ordinal))
        {
            (accepted[i], befores[i]) = await AcceptAsync(
                context, transaction.GetDbTransaction(), counties[i], source, warnings.GetValueOrDefault(counties[i].County.Key), cancellation);
        }

        var entries = new List<AuditEntry>(accepted.Zip(befores).Where(pair => !pair.First.AlreadyThere).Select(pair => Entry(pair.First.Version, pair.Second)));
        foreach (var (county, version) in counties.Zip(accepted))
        {
            if (await RegisterAsync(context, county, version.Version, teachers, cancellation) is { } entry)
                entries.Add(entry);
        }

        foreach (var entry in entries.OrderBy(entry => entry.CountyId, StringComparer.Ordinal))
            await audit.AppendAsync(context, entry, cancellation);
        await transaction.CommitAsync(cancellation);
        return accepted;
    }

    private async Task<(AcceptedVersion Accepted, DataVersionRow? Before)> AcceptAsync(
        JunhengContext context, DbTransaction transaction, CountyFacts county, VersionSource source, int warnings, CancellationToken cancellation)
    {
        var year = county.County.SchoolYear ?? throw NoSchoolYear(county.County);
        var id = county.County.Key;
        if (id is "" or AccessScope.Unplaced)
            throw NoCounty();
        // Writing the county's row first holds it until the end: who accepts the same county meanwhile waits, and then sees this version.
        await context.WriteAsync(
            id,
            $"""
            INSERT INTO county (county_id, code, name) VALUES ({id}, {county.County.Code}, {county.County.Name})
            ON CONFLICT (county_id) DO UPDATE SET name = excluded.name
            """,
            cancellation);
        var newest = await context.Set<DataVersionRow>().Where(row => row.CountyId == id && row.SchoolYear == year)
            .OrderByDescending(row => row.VersionNo).FirstOrDefaultAsync(cancellation);
        var lines = CanonicalFacts.Lines(county);
        var hash = CanonicalFacts.Hash(lines);
        if (newest?.ContentHash == hash)
            return (new AcceptedVersion(Version(newest), AlreadyThere: true), newest);
        var row = new DataVersionRow
        {
            CountyId = id,
            SchoolYear = year,
            VersionNo = (newest?.VersionNo ?? 0) + 1,
            ContentHash = hash,
            Header = lines.Header,
            FileName = source.FileName,
            Sheet = county.Sources.Sheet,
            UploadId = source.UploadId,
            AcceptedAt = source.At,
            SchoolCount = county.Schools.Count,
            Warnings = warnings,
        };
        context.Add(row);
        await context.SaveChangesAsync(cancellation);
        context.ChangeTracker.Clear();
        await database.Bulk.WriteAsync(transaction, SchoolTable, SchoolRows(row, county, lines), cancellation);
        await database.Bulk.WriteAsync(transaction, ItemTable, ItemRows(row, county, lines), cancellation);
        return (new AcceptedVersion(Version(row), AlreadyThere: false), newest);
    }

    /// <summary>The teachers that the file lists, for the register. A CSV lists schools.</summary>
    private static IReadOnlyList<NewPerson> Teachers(Upload upload)
    {
        if (upload.Summary.FileName.EndsWith(".csv", StringComparison.OrdinalIgnoreCase))
            return [];
        using var stream = new MemoryStream(upload.Content, writable: false);
        return [.. TeacherReader.Read(stream, upload.Summary.FileName, schoolCodes: null).Teachers.Select(TeacherEntry.Of)];
    }

    /// <summary>The register follows the newest school year; a file without a list of teachers leaves it as it is.</summary>
    private async Task<AuditEntry?> RegisterAsync(JunhengContext context, CountyFacts county, DataVersion version, IReadOnlyList<NewPerson> teachers, CancellationToken cancellation)
    {
        var schools = county.Schools.Select(school => school.Code).ToHashSet(StringComparer.Ordinal);
        var own = teachers.Where(teacher => schools.Contains(teacher.SchoolCode)).ToList();
        var (id, year) = (version.Key.CountyId, version.Key.SchoolYear);
        if (own.Count == 0 || await context.Set<DataVersionRow>().AnyAsync(row => row.CountyId == id && row.SchoolYear > year, cancellation))
            return null;
        return await people.ReplaceAsync(context, id, PersonKind.Teacher, schools, own, version.UploadId ?? version.FileName, cancellation);
    }

    private static AuditEntry Entry(DataVersion version, DataVersionRow? before) =>
        AuditEntry.ByActing(version.Key.CountyId, AuditKind.Approval, FormattableString.Invariant($"version {version.Key.SchoolYear}.{version.Key.VersionNo}")) with
        {
            Before = before is null ? null : AuditJson.Of(new { version = before.VersionNo, hash = before.ContentHash }),
            After = AuditJson.Of(new { version = version.Key.VersionNo, hash = version.ContentHash, file = version.FileName, upload = version.UploadId, schools = version.SchoolCount, warnings = version.Warnings }),
        };

    private static IEnumerable<object?[]> SchoolRows(DataVersionRow version, CountyFacts county, CanonicalLines lines) =>
        county.Schools.Select((school, i) => new object?[]
        {
            version.CountyId, version.SchoolYear, version.VersionNo, i, school.Code, school.Name, lines.Schools[i],
        });

    private static IEnumerable<object?[]> ItemRows(DataVersionRow version, CountyFacts county, CanonicalLines lines) =>
        county.Items.Keys.Order(StringComparer.Ordinal).Select((item, i) => new object?[]
        {
            version.CountyId, version.SchoolYear, version.VersionNo, item, lines.Items[i],
        });

    /// <summary>The facts with the year that was told with the upload, where the file itself has none.</summary>
    private static CountyFacts InYear(CountyFacts facts, int? year) => facts.County.SchoolYear is not null || year is null
        ? facts
        : new CountyFacts(
            facts.County with { SchoolYear = year },
            facts.Schools,
            facts.FieldIds.ToDictionary(field => field, field => facts.Column(field).ToArray(), StringComparer.Ordinal),
            facts.Sources,
            facts.Items);

    private static VersionRefusedException NothingToAccept() => new(new Words(
        "文件中没有可以接受的县：请按检查结果改正错误，再上传一次。",
        "The file has no county that can be accepted: mend the errors it lists and upload it again."));

    private static VersionRefusedException NoCounty() => new(new Words(
        "文件没有写明是哪个县，请填写县级行政区划代码或县名。",
        "The file does not say which county it is about: fill in its code or its name."));

    private static VersionRefusedException NoSchoolYear(CountyIdentity county) => new(new Words(
        $"{county.Display} 没有写明学年，请在“县情”表或上传页填写，例如 2025。",
        $"{county.Display} has no school year: fill it in on sheet 县情 or on the upload page, e.g. 2025."));

    /// <summary>Where the versions of one acceptance come from.</summary>
    private sealed record VersionSource(string? UploadId, string FileName, DateTimeOffset At);
}
