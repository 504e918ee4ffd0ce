using Junheng.Platform.Access;
using Junheng.Platform.Audit;
using Junheng.Platform.Storage;
using Junheng.Registry.Rounds.Returns;
using Junheng.Registry.Rounds.Storage;
using Junheng.Registry.Rounds.Workflow;
using Junheng.Registry.Versions;
using Junheng.Standards.Fields;
using Microsoft.EntityFrameworkCore;

namespace Junheng.Registry.Rounds.Life;

/// <summary>
/// The register of a county's schools: what opens, closes, merges, splits and gets another name, with date and document. Nothing is deleted
/// and no code is used twice, so that what was true in a year stays true of it.
/// </summary>
public sealed class SchoolRegister(JunhengDatabase database, VersionStore versions, AuditLog audit, TimeProvider clock)
{
    private static string Who => Acting.Current?.Who ?? AuditEntry.System;

    /// <summary>All schools that ever were, ordered by code.</summary>
    public async Task<IReadOnlyList<RegisteredSchool>> ListAsync(string countyId, CancellationToken cancellation = default)
    {
        await using var context = database.CreateContext();
        return await ReadAsync(context.Set<RegisteredSchoolRow>().Where(row => row.CountyId == countyId).OrderBy(row => row.SchoolCode), cancellation);
    }

    private static async Task<IReadOnlyList<RegisteredSchool>> ReadAsync(IQueryable<RegisteredSchoolRow> rows, CancellationToken cancellation) =>
        [.. (await rows.ToListAsync(cancellation)).Select(row => new RegisteredSchool(row.CountyId, row.SchoolCode, row.Name, row.Kind, row.OpenedOn, row.ClosedOn))];

    /// <summary>A page of the same list.</summary>
    /// <param name="after">Code of the last school of the page before; empty for the first page.</param>
    public async Task<IReadOnlyList<RegisteredSchool>> ListAfterAsync(string countyId, string after, int most, CancellationToken cancellation = default)
    {
        await using var context = database.CreateContext();
        return await ReadAsync(context.Set<RegisteredSchoolRow>().Where(row => row.CountyId == countyId && row.SchoolCode.CompareTo(after) > 0).OrderBy(row => row.SchoolCode).Take(most), cancellation);
    }

    /// <summary>What happened, newest first.</summary>
    public async Task<IReadOnlyList<SchoolEvent>> EventsAsync(string countyId, CancellationToken cancellation = default)
    {
        await using var context = database.CreateContext();
        var rows = await context.Set<SchoolEventRow>().Where(row => row.CountyId == countyId).OrderByDescending(row => row.OnDate).ThenByDescending(row => row.EventId).ToListAsync(cancellation);
        var links = (await context.Set<SchoolLinkRow>().Where(row => row.CountyId == countyId).ToListAsync(cancellation)).ToLookup(row => row.EventId, StringComparer.Ordinal);
        return [.. rows.Select(row => Event(row, links[row.EventId]))];
    }

    /// <summary>From which school to which, of what happened after one day up to another.</summary>
    internal async Task<IReadOnlyList<SchoolLink>> LinksAsync(string countyId, DateOnly after, DateOnly upTo, CancellationToken cancellation) =>
        [.. (await EventsAsync(countyId, cancellation)).Where(each => each.OnDate > after && each.OnDate <= upTo).SelectMany(each => each.Links)];

    /// <summary>Makes the register from the county's newest data where it is empty.</summary>
    /// <returns>How many schools were entered.</returns>
    public async Task<int> SeedAsync(string countyId, CancellationToken cancellation = default)
    {
        await using var context = database.CreateContext();
        if (await context.Set<RegisteredSchoolRow>().AnyAsync(row => row.CountyId == countyId, cancellation) || await versions.LatestAsync(countyId, cancellation: cancellation) is not { } newest)
            return 0;
        var facts = await versions.LoadAsync(newest, cancellation);
        foreach (var school in facts.Schools.Where(school => school.Code.Length > 0).DistinctBy(school => school.Code, StringComparer.Ordinal))
        {
            context.Add(new RegisteredSchoolRow
            {
                CountyId = countyId, SchoolCode = school.Code, Name = school.Name, Kind = school.Kind == SchoolKind.Unknown ? "" : school.Kind.Name().Zh,
                OpenedOn = school.BuiltYear is { } year ? new DateOnly(year, 9, 1) : null,
            });
        }

        await using var transaction = await context.Database.BeginTransactionAsync(cancellation);
        var count = await context.SaveChangesAsync(cancellation);
        await audit.AppendAsync(context, AuditEntry.ByActing(countyId, AuditKind.Write, "school register") with { After = ReturnCells.Json(new { schools = count, from = newest.ContentHash }) }, cancellation);
        await transaction.CommitAsync(cancellation);
        return count;
    }

    /// <exception cref="RoundRefusedException">The code was used before or is none, or the document is not named.</exception>
    public Task OpenAsync(string countyId, NewSchool school, Decision decision, CancellationToken cancellation = default) =>
        ChangeAsync(countyId, SchoolEventKind.Open, decision, async (context, link) =>
        {
            await AddAsync(context, countyId, school, decision, cancellation);
            link("", school.Code);
            return ("", school.Name);
        }, cancellation);

    /// <exception cref="RoundRefusedException">There is no such open school, or the document is not named.</exception>
    public Task CloseAsync(string countyId, string code, Decision decision, CancellationToken cancellation = default) =>
        ChangeAsync(countyId, SchoolEventKind.Close, decision, async (context, link) =>
        {
            var school = await OpenRowAsync(context, countyId, code, decision, cancellation);
            school.ClosedOn = decision.OnDate;
            link(code, "");
            return (school.Name, "");
        }, cancellation);

    /// <summary>Schools go into another, which goes on under its code; their figures of the year before are joined with its own.</summary>
    /// <exception cref="RoundRefusedException">A school is not open or named twice, or the document is not named.</exception>
    public Task MergeAsync(string countyId, IReadOnlyList<string> codes, string into, Decision decision, CancellationToken cancellation = default) =>
        ChangeAsync(countyId, SchoolEventKind.Merge, decision, async (context, link) =>
        {
            if (codes.Count == 0 || codes.Contains(into, StringComparer.Ordinal))
                throw RoundRefusals.Wrong(new("选并入的学校，不能是同一所。", "Choose the schools that go into another one."));
            var to = await OpenRowAsync(context, countyId, into, decision, cancellation);
            var names = new List<string>();
            foreach (var code in codes.Distinct(StringComparer.Ordinal))
            {
                var school = await OpenRowAsync(context, countyId, code, decision, cancellation);
                school.ClosedOn = decision.OnDate;
                names.Add(school.Name);
                link(code, into);
            }

            return (string.Join('、', names), to.Name);
        }, cancellation);

    /// <summary>A school is parted: it goes on with what is left, and new schools have the rest.</summary>
    /// <exception cref="RoundRefusedException">The school is not open, a code was used before, or the document is not named.</exception>
    public Task SplitAsync(string countyId, string code, IReadOnlyList<NewSchool> parts, Decision decision, CancellationToken cancellation = default) =>
        ChangeAsync(countyId, SchoolEventKind.Split, decision, async (context, link) =>
        {
            var from = await OpenRowAsync(context, countyId, code, decision, cancellation);
            if (parts.Count == 0)
                throw RoundRefusals.Wrong(new("写明分设出的新学校。", "Name the new schools."));
            foreach (var part in parts)
            {
                await AddAsync(context, countyId, part, decision, cancellation);
                link(code, part.Code);
            }

            return (from.Name, string.Join('、', parts.Select(part => part.Name)));
        }, cancellation);

    /// <summary>A school gets another name, and another kind where one is given.</summary>
    /// <exception cref="RoundRefusedException">The school is not open, the name is empty, or the document is not named.</exception>
    public Task RenameAsync(string countyId, string code, string name, string kind, Decision decision, CancellationToken cancellation = default) =>
        ChangeAsync(countyId, SchoolEventKind.Rename, decision, async (context, link) =>
        {
            var school = await OpenRowAsync(context, countyId, code, decision, cancellation);
            var before = school.Name;
            school.Name = Name(name);
            school.Kind = kind.Length == 0 ? school.Kind : Kind(kind);
            link(code, code);
            return (before, school.Name);
        }, cancellation);

    private async Task ChangeAsync(
        string countyId, SchoolEventKind kind, Decision decision, Func<DbContext, Action<string, string>, Task<(string Before, string After)>> change, CancellationToken cancellation)
    {
        if (decision.Document.Trim() is not { Length: > 0 and <= 100 } document)
            throw RoundRefusals.Wrong(new("写明批准文号；学校的设立、停办、合并、分设、更名都要有依据。", "Give the number of the document that decided it."));
        await SeedAsync(countyId, cancellation);
        var now = clock.GetUtcNow();
        var id = Guid.CreateVersion7(now).ToString("N");
        await using var context = database.CreateContext();
        context.ChangeTracker.QueryTrackingBehavior = QueryTrackingBehavior.TrackAll;
        var links = new List<(string From, string To)>();
        var (before, after) = await change(context, (from, to) => links.Add((from, to)));
        context.Add(new SchoolEventRow
        {
            CountyId = countyId, EventId = id, Kind = kind.Stored(), OnDate = decision.OnDate, Document = document, Reason = decision.Reason.Trim(),
            NameBefore = before, NameAfter = after, At = now, By = Who,
        });
        await using var transaction = await context.Database.BeginTransactionAsync(cancellation);
        await context.SaveChangesAsync(cancellation);
        foreach (var (from, to) in links)
            context.Add(new SchoolLinkRow { CountyId = countyId, EventId = id, FromCode = from, ToCode = to });
        await context.SaveChangesAsync(cancellation);
        await audit.AppendAsync(context, AuditEntry.ByActing(countyId, AuditKind.Write, $"school {kind.Stored()} {links[0].From}{links[0].To}") with
        {
            Before = before, After = ReturnCells.Json(new { name = after, on = decision.OnDate, document, links = links.Select(link => new[] { link.From, link.To }) }),
        }, cancellation);
        await transaction.CommitAsync(cancellation);
    }

    private static async Task AddAsync(DbContext context, string countyId, NewSchool school, Decision decision, CancellationToken cancellation)
    {
        var code = school.Code.Trim();
        if (code.Length != 10 || !code.All(char.IsAsciiDigit))
            throw RoundRefusals.Wrong(new($"“{code}”不是 10 位学校标识码。", $"“{code}” is no ten-digit school code."));
        if (await context.Set<RegisteredSchoolRow>().FirstOrDefaultAsync(row => row.CountyId == countyId && row.SchoolCode == code, cancellation) is { } used)
            throw RoundRefusals.Wrong(new($"标识码 {code} 是“{used.Name}”用过的；标识码不重复使用。", $"Code {code} was used by “{used.Name}”; codes are not used again."));
        context.Add(new RegisteredSchoolRow { CountyId = countyId, SchoolCode = code, Name = Name(school.Name), Kind = Kind(school.Kind), OpenedOn = decision.OnDate });
    }

    private static async Task<RegisteredSchoolRow> OpenRowAsync(DbContext context, string countyId, string code, Decision decision, CancellationToken cancellation)
    {
        var row = await context.Set<RegisteredSchoolRow>().FirstOrDefaultAsync(each => each.CountyId == countyId && each.SchoolCode == code, cancellation)
            ?? throw RoundRefusals.Wrong(new($"名录里没有标识码 {code} 的学校。", $"The register has no school {code}."));
        if (row.ClosedOn is { } closed)
            throw RoundRefusals.Wrong(new($"“{row.Name}”已于 {closed:yyyy-MM-dd} 停办。", $"“{row.Name}” closed on {closed:yyyy-MM-dd}."));
        return row.OpenedOn is { } opened && opened > decision.OnDate
            ? throw RoundRefusals.Wrong(new($"“{row.Name}”{opened:yyyy-MM-dd} 才设立，日期不能在它之前。", $"“{row.Name}” opened on {opened:yyyy-MM-dd}; the date cannot be before."))
            : row;
    }

    private static string Name(string name) =>
        name.Trim() is { Length: > 0 and <= 60 } text ? text : throw RoundRefusals.Wrong(new("写校名，不超过 60 个字。", "Give the name of the school, at most 60 characters."));

    private static string Kind(string kind) =>
        SchoolKinds.TryParse(kind, out var its) ? its.Name().Zh : throw RoundRefusals.Wrong(new("从列表里选办学类型。", "Choose the kind from the list."));

    private static SchoolEvent Event(SchoolEventRow row, IEnumerable<SchoolLinkRow> links)
    {
        var kind = StoredNames.Read<SchoolEventKind>(row.Kind);
        return new SchoolEvent(row.EventId, kind, row.OnDate, row.Document, row.Reason, row.NameBefore, row.NameAfter, row.At, row.By,
            [.. links.Select(link => new SchoolLink(kind, row.OnDate, link.FromCode, link.ToCode))]);
    }
}
