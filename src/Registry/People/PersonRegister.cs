using System.Text.Json;
using Junheng.Platform.Audit;
using Junheng.Platform.Storage;
using Microsoft.EntityFrameworkCore;

namespace Junheng.Registry.People;

/// <summary>
/// The register of teachers and pupils. Names and numbers leave it masked; unmasked they leave it one way only, against a reason that is
/// written into the audit before anything is shown. Safe to use from many threads.
/// </summary>
public sealed partial class PersonRegister(JunhengDatabase database, TimeProvider clock)
{
    /// <summary>The shortest reason that is taken for one.</summary>
    public const int ShortestReason = 4;

    private const string Purpose = "person/id_number";
    private readonly AuditLog audit = new(database, clock);

    /// <summary>How many there are.</summary>
    public async Task<int> CountAsync(PersonQuery query, CancellationToken cancellation = default)
    {
        await using var context = database.CreateContext();
        return await Rows(context, query).CountAsync(cancellation);
    }

    /// <summary>Masked, by school and code.</summary>
    public async Task<IReadOnlyList<RegisteredPerson>> ListAsync(PersonQuery query, int skip = 0, int take = int.MaxValue, CancellationToken cancellation = default)
    {
        await using var context = database.CreateContext();
        var rows = await Ordered(Rows(context, query)).Skip(skip).Take(take).ToListAsync(cancellation);
        var hashes = rows.Select(row => row.IdHash).OfType<string>().Distinct(StringComparer.Ordinal).ToList();
        // Page by page few enough to ask for at once; a whole export is compared with itself.
        var twice = rows.Count <= 1000
            ? await context.Set<PersonRow>().Where(row => row.IdHash != null && hashes.Contains(row.IdHash)).GroupBy(row => row.IdHash!).Where(group => group.Count() > 1).Select(group => group.Key).ToListAsync(cancellation)
            : [.. rows.Where(row => row.IdHash is not null).GroupBy(row => row.IdHash!, StringComparer.Ordinal).Where(group => group.Skip(1).Any()).Select(group => group.Key)];
        var same = twice.ToHashSet(StringComparer.Ordinal);
        return [.. rows.Select(row => Read(row, Masked.Name, Masked.Number, row.IdHash is { } hash && same.Contains(hash)))];
    }

    /// <summary>Codes of the schools that have somebody in the register.</summary>
    public async Task<IReadOnlyList<string>> SchoolsAsync(string? countyId, CancellationToken cancellation = default)
    {
        await using var context = database.CreateContext();
        return await Rows(context, new PersonQuery(countyId)).Select(row => row.SchoolCode).Distinct().OrderBy(code => code).ToListAsync(cancellation);
    }

    /// <summary>Names and numbers of single persons as they are, against a reason. The audit holds who was shown before anybody is.</summary>
    /// <param name="personIds">Those outside the reader's scope are left out, as if they were not there.</param>
    /// <exception cref="ArgumentException">The reason is too short.</exception>
    public Task<IReadOnlyList<RegisteredPerson>> RevealAsync(IReadOnlyCollection<string> personIds, string reason, CancellationToken cancellation = default) =>
        RevealAsync(context => context.Set<PersonRow>().Where(row => personIds.Contains(row.PersonId)), reason, cancellation);

    /// <summary>The same for all that a query finds, for a list to take away.</summary>
    /// <exception cref="ArgumentException">The reason is too short.</exception>
    public Task<IReadOnlyList<RegisteredPerson>> RevealAsync(PersonQuery query, string reason, CancellationToken cancellation = default) =>
        RevealAsync(context => Rows(context, query), reason, cancellation);

    /// <summary>Puts a list in place of what the register has of these schools: who is not in it any more is erased.</summary>
    /// <param name="schools">The schools that the list is about.</param>
    /// <param name="source">The upload or file that it came with.</param>
    /// <exception cref="Junheng.Platform.Access.AccessRefusedException">A school is not the writer's.</exception>
    public async Task ReplaceAsync(
        string countyId, PersonKind kind, IReadOnlyCollection<string> schools, IReadOnlyList<NewPerson> persons, string source, CancellationToken cancellation = default)
    {
        await using var context = database.CreateContext();
        await using var transaction = await context.Database.BeginTransactionAsync(cancellation);
        await audit.AppendAsync(context, await ReplaceAsync(context, countyId, kind, schools, persons, source, cancellation), cancellation);
        await transaction.CommitAsync(cancellation);
    }

    /// <summary>The same in the caller's transaction.</summary>
    /// <returns>The entry to add to the audit before the commit.</returns>
    internal async Task<AuditEntry> ReplaceAsync(
        JunhengContext context, string countyId, PersonKind kind, IReadOnlyCollection<string> schools, IReadOnlyList<NewPerson> persons, string source, CancellationToken cancellation)
    {
        foreach (var school in schools.Union(persons.Select(person => person.SchoolCode), StringComparer.Ordinal))
            context.DemandWrite(countyId, school);
        var (id, codes) = (kind.Id(), persons.Select(person => person.Code).ToHashSet(StringComparer.Ordinal));
        var all = await context.Set<PersonRow>().Where(row => row.CountyId == countyId && row.Kind == id).Select(row => new { row.Code, row.PersonId, row.SchoolCode }).ToListAsync(cancellation);
        var listed = schools.ToHashSet(StringComparer.Ordinal);
        // Who changed school keeps the id.
        var before = all.Where(row => listed.Contains(row.SchoolCode) || codes.Contains(row.Code)).ToDictionary(row => row.Code, row => row.PersonId, StringComparer.Ordinal);
        foreach (var gone in before.Values.Chunk(500))
            await context.Set<PersonRow>().Where(row => row.CountyId == countyId && gone.Contains(row.PersonId)).ExecuteDeleteAsync(cancellation);
        var now = clock.GetUtcNow();
        foreach (var person in persons)
            context.Add(Row(countyId, id, before.GetValueOrDefault(person.Code) ?? Guid.CreateVersion7(now).ToString("N"), person, source, now));
        await context.SaveChangesAsync(cancellation);
        context.ChangeTracker.Clear();
        return AuditEntry.ByActing(countyId, AuditKind.Write, $"people {id}") with
        {
            Before = AuditJson.Of(new { persons = before.Count }),
            After = AuditJson.Of(new { persons = persons.Count, schools = schools.Count, source }),
        };
    }

    private async Task<IReadOnlyList<RegisteredPerson>> RevealAsync(Func<JunhengContext, IQueryable<PersonRow>> chosen, string reason, CancellationToken cancellation)
    {
        var why = reason.Trim();
        if (why.Length < ShortestReason)
            throw new ArgumentException("A reason is needed.", nameof(reason));
        await using var context = database.CreateContext();
        await using var transaction = await context.Database.BeginTransactionAsync(cancellation);
        var rows = await Ordered(chosen(context)).ToListAsync(cancellation);
        foreach (var county in rows.GroupBy(row => row.CountyId, StringComparer.Ordinal).OrderBy(group => group.Key, StringComparer.Ordinal))
        {
            await audit.AppendAsync(
                context,
                AuditEntry.ByActing(county.Key, AuditKind.PersonalRead, FormattableString.Invariant($"people {county.Count()}")) with
                {
                    After = AuditJson.Of(new { persons = county.Select(row => $"{row.Kind} {row.SchoolCode}/{row.Code}") }),
                    Reason = why,
                },
                cancellation);
        }

        await transaction.CommitAsync(cancellation);
        return [.. rows.Select(row => Read(row, name => name, number => number, isTwice: false))];
    }

    private PersonRow Row(string countyId, string kind, string personId, NewPerson person, string source, DateTimeOffset now)
    {
        var row = new PersonRow
        {
            CountyId = countyId,
            PersonId = personId,
            SchoolCode = person.SchoolCode,
            Kind = kind,
            Code = person.Code,
            Name = "",
            Attributes = JsonSerializer.Serialize(person.Attributes),
            Source = source,
            UpdatedAt = now,
            UpdatedBy = AuditEntry.Actor,
        };
        Close(row, person.Name, person.IdNumber);
        return row;
    }

    /// <summary>Encrypts what names the person, with the key in use.</summary>
    private void Close(PersonRow row, string name, string number)
    {
        row.Name = database.Fields.Encrypt(name, row.NamePlace);
        row.IdNumber = number.Length == 0 ? null : database.Fields.Encrypt(number, row.NumberPlace);
        row.IdHash = number.Length == 0 ? null : database.Fields.Hash(number, Purpose);
    }

    private RegisteredPerson Read(PersonRow row, Func<string, string> name, Func<string, string> number, bool isTwice) => new(
        row.PersonId,
        row.Kind == PersonKind.Pupil.Id() ? PersonKind.Pupil : PersonKind.Teacher,
        row.SchoolCode,
        row.Code,
        name(database.Fields.Decrypt(row.Name, row.NamePlace)),
        row.IdNumber is { } closed ? number(database.Fields.Decrypt(closed, row.NumberPlace)) : "",
        isTwice,
        JsonSerializer.Deserialize<Dictionary<string, string>>(row.Attributes) ?? []);

    private static IQueryable<PersonRow> Rows(JunhengContext context, PersonQuery query)
    {
        var rows = context.Set<PersonRow>().AsQueryable();
        if (query.CountyId is { } county)
            rows = rows.Where(row => row.CountyId == county);
        if (query.Kind is { } kind)
            rows = rows.Where(row => row.Kind == kind.Id());
        if (query.SchoolCode is { } school)
            rows = rows.Where(row => row.SchoolCode == school);
        return rows;
    }

    private static IQueryable<PersonRow> Ordered(IQueryable<PersonRow> rows) => rows.OrderBy(row => row.CountyId).ThenBy(row => row.SchoolCode).ThenBy(row => row.Kind).ThenBy(row => row.Code);
}
