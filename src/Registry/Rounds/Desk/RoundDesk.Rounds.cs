using Junheng.Platform.Audit;
using Junheng.Registry.Rounds.Returns;
using Junheng.Registry.Rounds.Storage;
using Junheng.Registry.Rounds.Workflow;
using Junheng.Registry.Versions;
using Microsoft.EntityFrameworkCore;

namespace Junheng.Registry.Rounds.Desk;

/// <summary>What is done with a round as a whole: the county's own figures, the check of all schools, closing, compiling, approving.</summary>
public sealed partial class RoundDesk
{
    /// <summary>Takes a step with a round; <see cref="CompileAsync"/> for compiling.</summary>
    /// <exception cref="RoundRefusedException">The step is not possible or has no reason.</exception>
    public Task<RoundStatus> StepAsync(RoundKey key, RoundStep step, Office office, string reason = "", int? revision = null, CancellationToken cancellation = default) =>
        step == RoundStep.Compile
            ? throw new ArgumentException("Compiling has a method of its own.", nameof(step))
            : StepAsync(key, step, office, reason.Trim(), revision, version: null, cancellation);

    /// <summary>Makes the approved returns a data version. The same returns make the same version.</summary>
    /// <exception cref="RoundRefusedException">A return is not approved, or the figures together break a rule.</exception>
    public async Task<AcceptedVersion> CompileAsync(RoundKey key, CancellationToken cancellation = default)
    {
        var round = await GetAsync(key, cancellation);
        if (RoundWorkflow.To(round.Status, RoundStep.Compile, Office.Bureau) is null)
            throw RoundRefusals.Impossible(RoundStep.Compile.Name(Office.Bureau), round.Status.Name());
        var returns = await WholeReturnsAsync(key, cancellation);
        var waiting = returns.Where(each => each.Summary.Status is not (ReturnStatus.Approved or ReturnStatus.Excused)).ToList();
        if (waiting.Count > 0)
            throw RoundRefusals.Open(waiting.Count, waiting[0].Summary.Name);
        var reading = (await ChecksAsync(round, cancellation)).Facts([.. returns.Where(each => each.Summary.Status == ReturnStatus.Approved)]);
        if (reading.Counties is not [var facts])
        {
            var first = reading.Findings.FirstOrDefault(finding => finding.Severity == Findings.Severity.Error);
            throw RoundRefusals.Wrong(new(
                $"各校合在一起有 {reading.Findings.Count(finding => finding.Severity == Findings.Severity.Error)} 处错误，不能汇总。第一处：{first?.SchoolName}{first?.Message.Zh}",
                $"Together the returns have {reading.Findings.Count(finding => finding.Severity == Findings.Severity.Error)} errors. The first: {first?.SchoolName} {first?.Message.En}"));
        }

        var accepted = (await versions.AcceptFactsAsync(round.Title + ".xlsx", [facts], returns.Sum(each => each.Summary.Warnings), cancellation))[0];
        await StepAsync(key, RoundStep.Compile, Office.Bureau, "", round.Revision, accepted.Version.Key.VersionNo, cancellation);
        return accepted;
    }

    /// <summary>Checks all returns together and keeps with each what only that comparison shows.</summary>
    /// <returns>How many findings there are.</returns>
    public async Task<int> CheckAllAsync(RoundKey key, CancellationToken cancellation = default)
    {
        var round = await GetAsync(key, cancellation);
        var checks = await ChecksAsync(round, cancellation);
        var returns = await WholeReturnsAsync(key, cancellation);
        var found = checks.CheckCounty(returns);
        foreach (var its in returns)
        {
            var batch = ReturnCells.Json(found[its.Key.SchoolCode].Select(StoredFinding.Of));
            await TryAsync(async () =>
            {
                await using var context = database.CreateContext();
                var row = await RowAsync(context, its.Key, cancellation);
                if (row.Batch == batch)
                    return 0;
                context.Attach(row);
                row.Batch = batch;
                var report = checks.Check(RoundReading.Return(row));
                // Not a change of the return: its revision stays, so that nobody who is typing meets a conflict.
                (row.Errors, row.Warnings, row.Filled) = (report.Errors, report.Warnings, report.Filled);
                return await context.SaveChangesAsync(cancellation);
            });
        }

        var count = found.Sum(group => group.Count());
        await audit.AppendAsync(Entry(key, AuditKind.Write) with { After = ReturnCells.Json(new { check = "county", findings = count }) }, cancellation);
        return count;
    }

    /// <summary>Saves the county's own figures and items (sheet 县情).</summary>
    /// <exception cref="RoundRefusedException">The round is sealed or was changed meanwhile.</exception>
    public async Task SaveItemsAsync(RoundKey key, int revision, IReadOnlyDictionary<string, string> typed, CancellationToken cancellation = default)
    {
        await using var context = database.CreateContext();
        var row = await RowAsync(context, key, cancellation);
        var round = RoundReading.Round(row);
        if (round.Status.IsSealed())
            throw RoundRefusals.SealedRound(round.Status);
        if (revision != row.Revision)
            throw RoundRefusals.ChangedMeanwhile();
        var items = new Dictionary<string, string>(round.Items, StringComparer.Ordinal);
        foreach (var (id, text) in typed)
        {
            var said = text.Trim();
            items[id] = said.Length <= ReturnCells.Longest ? said : said[..ReturnCells.Longest];
        }

        context.Attach(row);
        row.Revision++;
        row.Items = ReturnCells.CellsJson(items);
        await using var transaction = await context.Database.BeginTransactionAsync(cancellation);
        await SaveOrRefuseAsync(context, cancellation);
        await audit.AppendAsync(context, Entry(key, AuditKind.Write) with { Before = ReturnCells.CellsJson(round.Items), After = row.Items }, cancellation);
        await transaction.CommitAsync(cancellation);
    }

    /// <summary>Gives a school more time, or less.</summary>
    /// <exception cref="RoundRefusedException">There is no such return.</exception>
    public Task SetDueAsync(ReturnKey key, DateOnly due, CancellationToken cancellation = default) =>
        TryAsync(async () =>
        {
            await using var context = database.CreateContext();
            var row = await RowAsync(context, key, cancellation);
            var before = row.DueOn;
            context.Attach(row);
            row.DueOn = due;
            await using var transaction = await context.Database.BeginTransactionAsync(cancellation);
            await context.SaveChangesAsync(cancellation);
            await audit.AppendAsync(context, Entry(key, AuditKind.Configuration) with { Before = ReturnCells.Json(new { due = before }), After = ReturnCells.Json(new { due }) }, cancellation);
            await transaction.CommitAsync(cancellation);
            return 0;
        });

    /// <summary>The steps of a round, oldest first.</summary>
    public async Task<IReadOnlyList<StepTaken>> StepsAsync(RoundKey key, CancellationToken cancellation = default)
    {
        await using var context = database.CreateContext();
        var rows = await context.Set<RoundStepRow>().Where(row => row.CountyId == key.CountyId && row.RoundId == key.RoundId).OrderBy(row => row.StepNo).ToListAsync(cancellation);
        return [.. rows.Select(row => new StepTaken(row.StepNo, row.Step, row.At, row.By, row.Reason, row.VersionNo))];
    }

    private async Task<RoundStatus> StepAsync(RoundKey key, RoundStep step, Office office, string why, int? revision, int? version, CancellationToken cancellation)
    {
        await using var context = database.CreateContext();
        var row = await RowAsync(context, key, cancellation);
        var from = StoredNames.Read<RoundStatus>(row.Status);
        if (RoundWorkflow.To(from, step, office) is not { } to)
            throw RoundRefusals.Impossible(step.Name(office), from.Name());
        if (revision is { } seen && seen != row.Revision)
            throw RoundRefusals.ChangedMeanwhile();
        if (step.NeedsReason() && why.Length == 0)
            throw RoundRefusals.NoReason();
        var last = await context.Set<RoundStepRow>().Where(each => each.CountyId == key.CountyId && each.RoundId == key.RoundId).MaxAsync(each => (int?)each.StepNo, cancellation) ?? 0;
        context.Attach(row);
        row.Revision++;
        row.Status = to.Stored();
        row.VersionNo = version ?? row.VersionNo;
        AddStep(context, key, last + 1, step.Stored(), to, why, version);
        await using var transaction = await context.Database.BeginTransactionAsync(cancellation);
        await SaveOrRefuseAsync(context, cancellation);
        await audit.AppendAsync(context, Entry(key, AuditKind.Approval) with
        {
            Before = ReturnCells.Json(new { status = from.Stored() }),
            After = ReturnCells.Json(new { status = to.Stored(), version = row.VersionNo }),
            Reason = why.Length > 0 ? why : null,
        }, cancellation);
        await transaction.CommitAsync(cancellation);
        return to;
    }
}
