using System.Collections.Concurrent;
using Junheng.Platform.Access;
using Junheng.Platform.Audit;
using Junheng.Platform.Caching;
using Junheng.Platform.Storage;
using Junheng.Registry.Rounds.Checks;
using Junheng.Registry.Rounds.Life;
using Junheng.Registry.Rounds.Returns;
using Junheng.Registry.Rounds.Storage;
using Junheng.Registry.Rounds.Workflow;
using Junheng.Registry.Versions;
using Junheng.Registry.Workbooks;
using Junheng.Standards.Packs;
using Microsoft.EntityFrameworkCore;

namespace Junheng.Registry.Rounds.Desk;

/// <summary>
/// Collection rounds: opening them, filling in, signing, approving, and making a data version of them. What a caller may see and write is
/// settled by the database (<see cref="AccessScope"/>); which step a person may take is settled by the hand or office that they act with.
/// One for the whole process; safe to use from many threads.
/// </summary>
/// <param name="packsOf">The standards that a county has, its own included.</param>
public sealed partial class RoundDesk(
    JunhengDatabase database, VersionStore versions, AuditLog audit, Func<string, CancellationToken, Task<IReadOnlyList<StandardPack>>> packsOf, TimeProvider clock)
{
    /// <summary>How often a write is tried again after somebody else was faster.</summary>
    private const int Tries = 8;

    /// <summary>Rounds that are filled in at the same time.</summary>
    private const int ChecksKept = 32;

    private readonly ConcurrentDictionary<string, string> countyOf = new(StringComparer.Ordinal);
    private readonly BoundedCache<(RoundKey Round, int Revision, string Packs), ReturnChecks> checksOf = new(ChecksKept);

    public SchoolRegister Schools { get; } = new(database, versions, audit, clock);

    private static string Who => Acting.Current?.Who ?? AuditEntry.System;

    /// <summary>The county's rounds, newest first.</summary>
    public async Task<IReadOnlyList<Round>> ListAsync(string countyId, CancellationToken cancellation = default)
    {
        await using var context = database.CreateContext();
        var rows = await context.Set<RoundRow>().Where(row => row.CountyId == countyId).OrderByDescending(row => row.RoundId).ToListAsync(cancellation);
        return [.. rows.Select(RoundReading.Round)];
    }

    /// <summary>Every round that the caller may see, newest first.</summary>
    public async Task<IReadOnlyList<Round>> ListAllAsync(CancellationToken cancellation = default)
    {
        await using var context = database.CreateContext();
        var rows = await context.Set<RoundRow>().OrderByDescending(row => row.RoundId).ToListAsync(cancellation);
        return [.. rows.Select(RoundReading.Round)];
    }

    /// <summary>A round by its id alone; null if there is none that the caller may see.</summary>
    public async Task<Round?> FindAsync(string roundId, CancellationToken cancellation = default)
    {
        await using var context = database.CreateContext();
        return await context.Set<RoundRow>().FirstOrDefaultAsync(row => row.RoundId == roundId, cancellation) is { } row ? RoundReading.Round(row) : null;
    }

    /// <summary>The whole name of a round of which only the id is known; null if there is none that the caller may see.</summary>
    public async Task<RoundKey?> FindKeyAsync(string roundId, CancellationToken cancellation = default)
    {
        // A round never moves to another county, so that its county is asked for once.
        if (countyOf.TryGetValue(roundId, out var county))
            return database.Scope.SeesPartOf(county) ? new RoundKey(county, roundId) : null;
        await using var context = database.CreateContext();
        if (await context.Set<RoundRow>().Where(row => row.RoundId == roundId).Select(row => row.CountyId).FirstOrDefaultAsync(cancellation) is not { } found)
            return null;
        countyOf[roundId] = found;
        return new RoundKey(found, roundId);
    }

    /// <exception cref="RoundRefusedException">There is no such round, or the caller may not see it.</exception>
    public async Task<Round> GetAsync(RoundKey key, CancellationToken cancellation = default)
    {
        await using var context = database.CreateContext();
        return RoundReading.Round(await RowAsync(context, key, cancellation));
    }

    /// <summary>The returns of a round that the caller may see, in the county's order.</summary>
    public async Task<IReadOnlyList<ReturnSummary>> ReturnsAsync(RoundKey key, CancellationToken cancellation = default)
    {
        await using var context = database.CreateContext();
        return await SummariesAsync(context.Set<ReturnRow>().Where(row => row.CountyId == key.CountyId && row.RoundId == key.RoundId).OrderBy(row => row.Ordinal), key, cancellation);
    }

    /// <summary>Without the cells, which are most of the row.</summary>
    private static async Task<IReadOnlyList<ReturnSummary>> SummariesAsync(IQueryable<ReturnRow> returns, RoundKey key, CancellationToken cancellation)
    {
        var rows = await returns.Select(row => new
            {
                row.SchoolCode, row.Name, row.Ordinal, row.Status, row.Revision, row.Errors, row.Warnings, row.Filled, row.DueOn, row.VersionNo, row.HandedInAt, row.UpdatedAt, row.UpdatedBy,
            }).ToListAsync(cancellation);
        return [.. rows.Select(row => new ReturnSummary(
            new ReturnKey(key.CountyId, key.RoundId, row.SchoolCode), row.Name, row.Ordinal, StoredNames.Read<ReturnStatus>(row.Status), row.Revision,
            row.Errors, row.Warnings, row.Filled, row.DueOn, row.VersionNo, row.HandedInAt, row.UpdatedAt, row.UpdatedBy))];
    }

    /// <summary>The returns with their cells, in the county's order.</summary>
    public async Task<IReadOnlyList<SchoolReturn>> WholeReturnsAsync(RoundKey key, CancellationToken cancellation = default)
    {
        await using var context = database.CreateContext();
        var rows = await context.Set<ReturnRow>().Where(row => row.CountyId == key.CountyId && row.RoundId == key.RoundId).OrderBy(row => row.Ordinal).ToListAsync(cancellation);
        return [.. rows.Select(RoundReading.Return)];
    }

    /// <exception cref="RoundRefusedException">There is no such return, or the caller may not see it.</exception>
    public async Task<SchoolReturn> ReturnAsync(ReturnKey key, CancellationToken cancellation = default)
    {
        await using var context = database.CreateContext();
        return RoundReading.Return(await RowAsync(context, key, cancellation));
    }

    /// <summary>The rules for a round's returns.</summary>
    public async Task<ReturnChecks> ChecksAsync(Round round, CancellationToken cancellation = default) =>
        await ChecksAsync(round, await PacksAsync(round.Key.CountyId, cancellation), cancellation);

    /// <param name="packs">Asked for each time: the county's standards may be changed at any moment, by another process too.</param>
    private Task<ReturnChecks> ChecksAsync(Round round, IReadOnlyList<StandardPack> packs, CancellationToken cancellation) => checksOf.GetAsync(
        (round.Key, round.Revision, string.Join(' ', packs.Select(pack => pack.Hash))),
        () => Task.FromResult(new ReturnChecks(round, PackColumns.Fields(packs), PackColumns.ItemHeadings(packs))), cancellation);

    /// <summary>What the rules say of a return as it stands.</summary>
    public async Task<ReturnReport> ReportAsync(Round round, SchoolReturn its, CancellationToken cancellation = default) =>
        (await ChecksAsync(round, cancellation)).Check(its);

    /// <summary>A return with its round, its form, and what the rules say of it as it stands.</summary>
    /// <exception cref="RoundRefusedException">There is no such return, or the caller may not see it.</exception>
    public async Task<(Round Round, SchoolReturn Return, ReturnReport Report, IReadOnlyList<FormSection> Sections)> ReportAsync(ReturnKey key, CancellationToken cancellation = default)
    {
        await using var context = database.CreateContext();
        var (round, row) = await BothAsync(context, key, cancellation);
        var its = RoundReading.Return(row);
        var checks = await ChecksAsync(round, cancellation);
        return (round, its, checks.Check(its), checks.Sections(FormSections.Kind(its.Cells)));
    }

    /// <summary>The standards of a county. A school may not read its county's, but fills in what they ask for.</summary>
    private async Task<IReadOnlyList<StandardPack>> PacksAsync(string countyId, CancellationToken cancellation)
    {
        using var acting = Acting.EnterProgram();
        return await packsOf(countyId, cancellation);
    }

    private static async Task<RoundRow> RowAsync(JunhengContext context, RoundKey key, CancellationToken cancellation) =>
        await context.Set<RoundRow>().FirstOrDefaultAsync(row => row.CountyId == key.CountyId && row.RoundId == key.RoundId, cancellation) ?? throw RoundRefusals.NoRound(key);

    private static async Task<ReturnRow> RowAsync(JunhengContext context, ReturnKey key, CancellationToken cancellation) =>
        await context.Set<ReturnRow>().FirstOrDefaultAsync(row => row.CountyId == key.CountyId && row.RoundId == key.RoundId && row.SchoolCode == key.SchoolCode, cancellation)
            ?? throw RoundRefusals.NoReturn(key);

    /// <summary>A return with its round, in one question: a save asks it each time.</summary>
    /// <exception cref="RoundRefusedException">There is no such return, or the caller may not see it.</exception>
    private static async Task<(Round Round, ReturnRow Row)> BothAsync(JunhengContext context, ReturnKey key, CancellationToken cancellation)
    {
        var both = await (
            from round in context.Set<RoundRow>()
            join its in context.Set<ReturnRow>() on new { round.CountyId, round.RoundId } equals new { its.CountyId, its.RoundId }
            where its.CountyId == key.CountyId && its.RoundId == key.RoundId && its.SchoolCode == key.SchoolCode
            select new { round, its }).FirstOrDefaultAsync(cancellation);
        if (both is not null)
            return (RoundReading.Round(both.round), both.its);
        await RowAsync(context, key.Round, cancellation);
        throw RoundRefusals.NoReturn(key);
    }

    /// <summary>Tries a write again from the beginning where somebody else was faster.</summary>
    private static async Task<T> TryAsync<T>(Func<Task<T>> write)
    {
        for (var tried = 1; ; tried++)
        {
            try
            {
                return await write();
            }
            catch (DbUpdateConcurrencyException) when (tried < Tries)
            {
                // Read anew and decide anew.
            }
            catch (DbUpdateConcurrencyException)
            {
                throw RoundRefusals.ChangedMeanwhile();
            }
        }
    }

    private AuditEntry Entry(ReturnKey key, AuditKind kind) => AuditEntry.ByActing(key.CountyId, kind, $"return {key.RoundId}/{key.SchoolCode}");

    private AuditEntry Entry(RoundKey key, AuditKind kind) => AuditEntry.ByActing(key.CountyId, kind, $"round {key.RoundId}");
}
