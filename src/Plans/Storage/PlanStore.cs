using System.Globalization;
using System.Text.Json;
using Junheng.Planning.Compliance;
using Junheng.Platform.Audit;
using Junheng.Platform.Jobs;
using Junheng.Platform.Storage;
using Junheng.Registry.Versions;
using Junheng.Standards;
using Microsoft.EntityFrameworkCore;

namespace Junheng.Plans.Storage;

/// <summary>The plans on record.</summary>
public sealed class PlanStore(JunhengDatabase database, JobStore jobs, TimeProvider clock)
{
    private readonly AuditLog audit = new(database, clock);
    private readonly PlanSeal seal = new(database);

    /// <summary>Records a plan to compute, together with the job that will.</summary>
    public async Task<PlanKey> AddAsync(NewPlan plan, CancellationToken cancellation = default)
    {
        var now = clock.GetUtcNow();
        var key = NewKey(plan, now);
        await using var context = database.CreateContext();
        await using var transaction = await context.Database.BeginTransactionAsync(cancellation);
        await InsertAsync(context, plan, key, now, cancellation);
        await jobs.AddAsync(context, new JobKey(key.CountyId, key.PlanId), JobKind(plan.Kind), JsonSerializer.Serialize(key.PlanId), plan.CreatedBy, cancellation);
        await audit.AppendAsync(context, Made(plan, key), cancellation);
        await transaction.CommitAsync(cancellation);
        return key;
    }

    /// <summary>Records a plan that needs no computing any more; its job id names no job.</summary>
    internal async Task<PlanKey> AddComputedAsync(NewPlan plan, ComputedPlan computed, CancellationToken cancellation = default)
    {
        var now = clock.GetUtcNow();
        var key = NewKey(plan, now);
        await using var context = database.CreateContext();
        await using var transaction = await context.Database.BeginTransactionAsync(cancellation);
        await InsertAsync(context, plan, key, now, cancellation);
        await audit.AppendAsync(context, Made(plan, key), cancellation);
        await PublishAsync(context, key, computed, cancellation);
        await transaction.CommitAsync(cancellation);
        return key;
    }

    /// <summary>One id for plan and job: a plan is computed by one job, and who sees one finds the other.</summary>
    private static PlanKey NewKey(NewPlan plan, DateTimeOffset now)
    {
        var job = JobKey.New(plan.Version.Key.CountyId, now);
        return new PlanKey(job.CountyId, job.JobId);
    }

    private async Task InsertAsync(JunhengContext context, NewPlan plan, PlanKey key, DateTimeOffset now, CancellationToken cancellation)
    {
        var target = JsonSerializer.Serialize(plan.Limits);
        // What waits with a plan is a list of people.
        (byte[]? input, string? keyId) = plan.Input is { } given ? seal.Close(key, PlanText.Compress(given)) : default;
        var (county, year, number) = plan.Version.Key;
        await context.WriteAsync(
            county,
            $"""
            INSERT INTO plan (county_id, plan_id, kind, name, school_year, version_no, data_hash, pack_id, pack_hash, options_text, target,
                based_on, job_id, content, key_id, fate, created_at, created_by)
            VALUES ({county}, {key.PlanId}, {plan.Kind.Code()}, {plan.Name}, {year}, {number}, {plan.Version.ContentHash}, {plan.PackId},
                {plan.PackHash}, {plan.OptionsText}, {target}, {plan.BasedOn}, {key.PlanId}, {input}, {keyId}, {PlanFate.Open.Code()}, {now}, {plan.CreatedBy})
            """,
            cancellation);
    }

    /// <summary>The kind of job that computes a kind of plan.</summary>
    public static string JobKind(PlanKind kind) => "plan." + kind.Code();

    /// <summary>One plan; null if there is none.</summary>
    public async Task<StoredPlan?> FindAsync(PlanKey key, CancellationToken cancellation = default)
    {
        await using var context = database.CreateContext();
        return await ReadAsync(context.Set<PlanRow>().Where(row => row.CountyId == key.CountyId && row.PlanId == key.PlanId), cancellation) is [var plan]
            ? plan
            : null;
    }

    /// <summary>A county's plans, newest first; those dropped are left out.</summary>
    public async Task<IReadOnlyList<StoredPlan>> ListAsync(string countyId, CancellationToken cancellation = default)
    {
        await using var context = database.CreateContext();
        var dropped = PlanFate.Dropped.Code();
        return await ReadAsync(
            context.Set<PlanRow>().Where(row => row.CountyId == countyId && row.Fate != dropped).OrderByDescending(row => row.PlanId),
            cancellation);
    }

    /// <summary>What was computed, as its text; null while it is not.</summary>
    /// <exception cref="PlanRefusedException">It was altered in the database.</exception>
    public async Task<byte[]?> ContentAsync(PlanKey key, CancellationToken cancellation = default)
    {
        await using var context = database.CreateContext();
        var row = await context.Set<PlanRow>().Where(row => row.CountyId == key.CountyId && row.PlanId == key.PlanId)
            .Select(row => new { row.Content, row.ContentHash, row.KeyId }).FirstOrDefaultAsync(cancellation);
        return row is { Content: { } content, ContentHash: { } hash } ? PlanText.Expand(seal.Open(key, content, row.KeyId), hash) : null;
    }

    /// <summary>What a plan that is not computed was given besides its options; null for nothing.</summary>
    /// <exception cref="PlanRefusedException">It cannot be decrypted here.</exception>
    public async Task<byte[]?> InputAsync(PlanKey key, CancellationToken cancellation = default)
    {
        await using var context = database.CreateContext();
        var input = await context.Set<PlanRow>().Where(row => row.CountyId == key.CountyId && row.PlanId == key.PlanId && row.ContentHash == null)
            .Select(row => new { row.Content, row.KeyId }).FirstOrDefaultAsync(cancellation);
        return input?.Content is { } content ? PlanText.Expand(seal.Open(key, content, input.KeyId)) : null;
    }

    /// <summary>Removes what waits with a plan that will not be computed.</summary>
    public async Task ForgetInputAsync(PlanKey key, CancellationToken cancellation = default)
    {
        await using var context = database.CreateContext();
        await context.WriteAsync(
            key.CountyId,
            $"UPDATE plan SET content = NULL, key_id = NULL WHERE county_id = {key.CountyId} AND plan_id = {key.PlanId} AND content_hash IS NULL", cancellation);
    }

    /// <summary>Takes a plan from the list. One of teachers is erased altogether: it holds data of people.</summary>
    /// <exception cref="PlanRefusedException">It is accepted.</exception>
    public Task DropAsync(StoredPlan plan, string by, CancellationToken cancellation = default) => plan.Kind != PlanKind.Rotation
        ? DecideAsync(plan.Key, PlanFate.Dropped, by, cancellation)
        : ChangeAsync(plan.Key, AuditJson.Of(new { fate = "erased" }), context => context.WriteAsync(
            plan.Key.CountyId,
            $"DELETE FROM plan WHERE county_id = {plan.Key.CountyId} AND plan_id = {plan.Key.PlanId} AND fate <> 'accepted'", cancellation));

    /// <summary>Gives a plan another name.</summary>
    /// <exception cref="PlanRefusedException">It is accepted.</exception>
    public Task RenameAsync(PlanKey key, string name, CancellationToken cancellation = default) => ChangeAsync(
        key,
        AuditJson.Of(new { name }),
        context => context.WriteAsync(
            key.CountyId,
            $"UPDATE plan SET name = {name} WHERE county_id = {key.CountyId} AND plan_id = {key.PlanId} AND fate <> 'accepted'", cancellation));

    /// <summary>Keeps a plan, or drops it from the list.</summary>
    /// <exception cref="PlanRefusedException">It is accepted.</exception>
    public Task DecideAsync(PlanKey key, PlanFate fate, string by, CancellationToken cancellation = default)
    {
        if (fate == PlanFate.Accepted)
            throw new ArgumentException("A plan is accepted with its orders.", nameof(fate));
        var now = clock.GetUtcNow();
        return ChangeAsync(key, AuditJson.Of(new { fate = fate.Code() }), context => context.WriteAsync(
            key.CountyId,
            $"""
            UPDATE plan SET fate = {fate.Code()}, decided_at = {now}, decided_by = {by}
            WHERE county_id = {key.CountyId} AND plan_id = {key.PlanId} AND fate <> 'accepted'
            """,
            cancellation));
    }

    /// <summary>Writes what a job computed; called in the transaction that publishes the job, so exactly once.</summary>
    internal async Task PublishAsync(JunhengContext context, PlanKey key, ComputedPlan computed, CancellationToken cancellation)
    {
        var now = clock.GetUtcNow();
        var cost = computed.Cost.ToString(CultureInfo.InvariantCulture);
        var text = PlanText.Compress(computed.Content);
        (byte[] content, string? keyId) = computed.HoldsPeople ? seal.Close(key, text) : (text, null);
        await context.WriteAsync(
            key.CountyId,
            $"""
            UPDATE plan SET status = {computed.Status.Code()}, cost = {cost}, bound = {computed.Bound}, gap = {computed.Gap},
                seconds = {computed.Seconds}, content = {content}, key_id = {keyId}, content_hash = {PlanText.Hash(computed.Content)},
                computed_at = {now}
            WHERE county_id = {key.CountyId} AND plan_id = {key.PlanId}
            """,
            cancellation);
        await audit.AppendAsync(context, Entry(key) with { After = AuditJson.Of(new { status = computed.Status.Code(), cost, hash = PlanText.Hash(computed.Content) }) }, cancellation);
    }

    internal static AuditEntry Entry(PlanKey key) => AuditEntry.ByActing(key.CountyId, AuditKind.Write, "plan " + key.PlanId);

    private static AuditEntry Made(NewPlan plan, PlanKey key) => Entry(key) with
    {
        After = AuditJson.Of(new
        {
            kind = plan.Kind.Code(), plan.Name, version = FormattableString.Invariant($"{plan.Version.Key.SchoolYear}.{plan.Version.Key.VersionNo}"), standard = plan.PackId, basedOn = plan.BasedOn,
        }),
    };

    /// <param name="after">What an entry says of the plan afterwards.</param>
    private async Task ChangeAsync(PlanKey key, string after, Func<JunhengContext, Task<int>> change)
    {
        await using var context = database.CreateContext();
        var before = await context.Set<PlanRow>().Where(row => row.CountyId == key.CountyId && row.PlanId == key.PlanId).Select(row => new { row.Name, row.Fate }).FirstOrDefaultAsync();
        if (await audit.WriteAsync(context, Entry(key) with { Before = before is null ? null : AuditJson.Of(before), After = after }, () => change(context)) == 0)
        {
            throw new PlanRefusedException(new Words(
                $"没有方案 {key.PlanId}，或它已经采纳。采纳的方案不能再改，可以另做一个。",
                $"There is no plan {key.PlanId}, or it is accepted. An accepted plan cannot change; make another one."));
        }
    }

    private static async Task<IReadOnlyList<StoredPlan>> ReadAsync(IQueryable<PlanRow> rows, CancellationToken cancellation)
    {
        // Everything but the content, which may be a hundred times the rest.
        var read = await rows.Select(row => new
        {
            row.CountyId, row.PlanId, row.Kind, row.Name, row.SchoolYear, row.VersionNo, row.DataHash, row.PackId, row.PackHash, row.OptionsText,
            row.Target, row.BasedOn, row.JobId, row.Status, row.Cost, row.Bound, row.Gap, row.Seconds, row.ContentHash, row.ComputedAt, row.Fate,
            row.DecidedAt, row.DecidedBy, row.CreatedAt, row.CreatedBy,
        }).ToListAsync(cancellation);
        return [.. read.Select(row => new StoredPlan
        {
            Key = new PlanKey(row.CountyId, row.PlanId),
            Kind = Enum.Parse<PlanKind>(row.Kind, ignoreCase: true),
            Name = row.Name,
            Version = new VersionKey(row.CountyId, row.SchoolYear, row.VersionNo),
            DataHash = row.DataHash,
            PackId = row.PackId,
            PackHash = row.PackHash,
            OptionsText = row.OptionsText,
            Limits = JsonSerializer.Deserialize<SearchLimits>(row.Target)!,
            BasedOn = row.BasedOn,
            Job = new JobKey(row.CountyId, row.JobId),
            Status = row.Status is null ? null : PlanCodes.Status(row.Status),
            Cost = row.Cost is null ? null : decimal.Parse(row.Cost, CultureInfo.InvariantCulture),
            Bound = row.Bound,
            Gap = row.Gap,
            Seconds = row.Seconds,
            ContentHash = row.ContentHash,
            ComputedAt = row.ComputedAt,
            Fate = Enum.Parse<PlanFate>(row.Fate, ignoreCase: true),
            DecidedAt = row.DecidedAt,
            DecidedBy = row.DecidedBy,
            CreatedAt = row.CreatedAt,
            CreatedBy = row.CreatedBy,
        })];
    }
}

/// <summary>What a job found out.</summary>
/// <param name="Bound">Null where there is none.</param>
/// <param name="Content">The result's text.</param>
internal sealed record ComputedPlan(PlanStatus Status, decimal Cost, double? Bound, double? Gap, double Seconds, byte[] Content)
{
    /// <summary>A list of people is in the content, which is encrypted then.</summary>
    public bool HoldsPeople { get; init; }
}
