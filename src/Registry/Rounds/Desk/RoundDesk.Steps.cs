using Junheng.Platform.Audit;
using Junheng.Platform.Watching;
using Junheng.Registry.Rounds.Returns;
using Junheng.Registry.Rounds.Storage;
using Junheng.Registry.Rounds.Workflow;
using Microsoft.EntityFrameworkCore;
using System.Security.Cryptography;
using System.Text;

namespace Junheng.Registry.Rounds.Desk;

/// <summary>Handing in, reviewing, signing, approving and sending back.</summary>
public sealed partial class RoundDesk
{
    /// <summary>Takes a step with a return.</summary>
    /// <param name="hand">With which hand the person acts; whether they have it is the caller's to know.</param>
    /// <param name="reason">Why; needed for some steps. For <see cref="ReturnStep.SignFromPaper"/> the three names on the paper, parted by commas.</param>
    /// <param name="revision">The revision that the person saw; null where they saw none.</param>
    /// <returns>Where the return stands now.</returns>
    /// <exception cref="RoundRefusedException">The step is not possible, has no reason, or the return has errors.</exception>
    public async Task<ReturnStatus> StepAsync(ReturnKey key, ReturnStep step, Hand hand, string reason = "", int? revision = null, CancellationToken cancellation = default)
    {
        var why = reason.Trim();
        await using var context = database.CreateContext();
        var (round, row) = await BothAsync(context, key, cancellation);
        var its = RoundReading.Return(row);
        var from = its.Summary.Status;
        if (ReturnWorkflow.To(from, step, hand) is not { } to)
            throw RoundRefusals.Impossible(step.Name(), from.Name());
        if (round.Status.IsSealed())
            throw RoundRefusals.SealedRound(round.Status);
        if (revision is { } seen && seen != row.Revision)
            throw RoundRefusals.ChangedMeanwhile();
        if (step.NeedsReason() && why.Length == 0 && !(step == ReturnStep.SendBack && await HasRemarkAsync(context, key, cancellation)))
            throw RoundRefusals.NoReason();
        if (step is ReturnStep.Submit or ReturnStep.SignFromPaper or ReturnStep.Review or ReturnStep.Sign)
            await DemandRightAsync(round, its, step, cancellation);

        context.Attach(row);
        Touch(row);
        row.Status = to.Stored();
        Sign(row, step, round.FewHands, why);
        if (to == ReturnStatus.Signed)
        {
            row.VersionNo++;
            row.HandedInAt = row.UpdatedAt;
            context.Add(VersionOf(row, step == ReturnStep.SignFromPaper));
        }

        await AddStepAsync(context, key, step.Stored(), to.Stored(), why, cancellation);
        // What was compiled is no longer what is approved.
        if (step == ReturnStep.Unapprove && round.Status == RoundStatus.Compiled)
            await UncompileAsync(context, key.Round, cancellation);
        if (step == ReturnStep.Approve)
            await SettleAsync(context, key, cancellation);
        await using var transaction = await context.Database.BeginTransactionAsync(cancellation);
        await SaveOrRefuseAsync(context, cancellation);
        await audit.AppendAsync(context, Entry(key, AuditKind.Approval) with
        {
            Before = ReturnCells.Json(new { status = from.Stored() }),
            After = ReturnCells.Json(new { status = to.Stored(), step = step.Stored(), version = row.VersionNo }),
            Reason = why.Length > 0 ? why : null,
        }, cancellation);
        await transaction.CommitAsync(cancellation);
        if (to == ReturnStatus.Signed)
            Measures.HandIns.Add(1);
        return to;
    }

    /// <summary>Writes a remark on a cell; the school sees it when the return is sent back.</summary>
    /// <param name="fieldId">Empty for the return as a whole.</param>
    /// <exception cref="RoundRefusedException">There is no such return or cell, or the remark is empty.</exception>
    public async Task RemarkAsync(ReturnKey key, string fieldId, string text, CancellationToken cancellation = default)
    {
        var said = text.Trim();
        if (said.Length == 0)
            throw RoundRefusals.NoReason();
        await using var context = database.CreateContext();
        var round = RoundReading.Round(await RowAsync(context, key.Round, cancellation));
        var its = RoundReading.Return(await RowAsync(context, key, cancellation));
        if (fieldId.Length > 0 && !round.Fields.Contains(fieldId, StringComparer.Ordinal))
            throw RoundRefusals.Wrong(new($"这次填报没有“{fieldId}”这一格。", $"This round has no cell “{fieldId}”."));
        var now = clock.GetUtcNow();
        context.Add(new ReturnRemarkRow
        {
            CountyId = key.CountyId, RoundId = key.RoundId, SchoolCode = key.SchoolCode, RemarkId = Guid.CreateVersion7(now).ToString("N"),
            FieldId = fieldId, Value = its.Cell(fieldId), Text = said.Length <= 500 ? said : said[..500], At = now, By = Who,
        });
        await using var transaction = await context.Database.BeginTransactionAsync(cancellation);
        await context.SaveChangesAsync(cancellation);
        await audit.AppendAsync(context, Entry(key, AuditKind.Write) with { After = ReturnCells.Json(new { remark = said, field = fieldId }) }, cancellation);
        await transaction.CommitAsync(cancellation);
    }

    /// <summary>The remarks on a return, oldest first.</summary>
    public async Task<IReadOnlyList<Remark>> RemarksAsync(ReturnKey key, CancellationToken cancellation = default)
    {
        await using var context = database.CreateContext();
        var rows = await Remarks(context, key).OrderBy(row => row.RemarkId).ToListAsync(cancellation);
        return [.. rows.Select(row => new Remark(row.RemarkId, row.FieldId, row.Value, row.Text, row.By, row.At, row.SettledAt))];
    }

    /// <summary>The steps of a return, oldest first.</summary>
    public async Task<IReadOnlyList<StepTaken>> StepsAsync(ReturnKey key, CancellationToken cancellation = default)
    {
        await using var context = database.CreateContext();
        var rows = await context.Set<ReturnStepRow>().Where(row => row.CountyId == key.CountyId && row.RoundId == key.RoundId && row.SchoolCode == key.SchoolCode)
            .OrderBy(row => row.StepNo).ToListAsync(cancellation);
        return [.. rows.Select(row => new StepTaken(row.StepNo, row.Step, row.At, row.By, row.Reason))];
    }

    /// <summary>The signed versions of a return, oldest first.</summary>
    public async Task<IReadOnlyList<SignedVersion>> SignedAsync(ReturnKey key, CancellationToken cancellation = default)
    {
        await using var context = database.CreateContext();
        var rows = await context.Set<ReturnVersionRow>().Where(row => row.CountyId == key.CountyId && row.RoundId == key.RoundId && row.SchoolCode == key.SchoolCode)
            .OrderBy(row => row.VersionNo).ToListAsync(cancellation);
        return [.. rows.Select(RoundReading.Version)];
    }

    private async Task DemandRightAsync(Round round, SchoolReturn its, ReturnStep step, CancellationToken cancellation)
    {
        if (step is ReturnStep.Submit or ReturnStep.SignFromPaper)
            DemandOpen(round, its.Summary.Status);
        if ((await ReportAsync(round, its, cancellation)).Errors is > 0 and var errors)
            throw RoundRefusals.HasErrors(errors);
    }

    /// <summary>Notes whose hand it was. Three persons, or two where the round allows it; never one.</summary>
    private static void Sign(ReturnRow row, ReturnStep step, bool fewHands, string why)
    {
        switch (step)
        {
            case ReturnStep.Submit:
                (row.Reporter, row.Reviewer, row.Principal) = (Who, "", "");
                break;
            case ReturnStep.Review:
                if (row.Reporter == Who && !fewHands)
                    throw RoundRefusals.Twice();
                row.Reviewer = Who;
                break;
            case ReturnStep.Sign:
                if ((row.Reporter == Who && row.Reviewer == Who) || (!fewHands && (row.Reporter == Who || row.Reviewer == Who)))
                    throw RoundRefusals.Twice();
                row.Principal = Who;
                break;
            case ReturnStep.SignFromPaper:
                var names = why.Split(['，', ',', '、'], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
                if (names.Length != 3)
                    throw RoundRefusals.Wrong(new("按纸质表上报，要写明表上三个人的姓名：填报人、审核人、负责人，用逗号隔开。", "Give the three names on the paper: reporter, reviewer, head, parted by commas."));
                (row.Reporter, row.Reviewer, row.Principal) = (names[0], names[1], names[2]);
                break;
        }
    }

    private static ReturnVersionRow VersionOf(ReturnRow row, bool onPaper) => new()
    {
        CountyId = row.CountyId, RoundId = row.RoundId, SchoolCode = row.SchoolCode, VersionNo = row.VersionNo,
        ContentHash = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(row.Cells + "\n" + row.Answers))),
        Cells = row.Cells, Answers = row.Answers, Reporter = row.Reporter, Reviewer = row.Reviewer, Principal = row.Principal, OnPaper = onPaper, SignedAt = row.UpdatedAt,
    };

    private async Task AddStepAsync(DbContext context, ReturnKey key, string step, string status, string reason, CancellationToken cancellation)
    {
        var last = await context.Set<ReturnStepRow>().Where(row => row.CountyId == key.CountyId && row.RoundId == key.RoundId && row.SchoolCode == key.SchoolCode)
            .Select(row => (int?)row.StepNo).MaxAsync(cancellation) ?? 0;
        context.Add(new ReturnStepRow
        {
            CountyId = key.CountyId, RoundId = key.RoundId, SchoolCode = key.SchoolCode, StepNo = last + 1, Step = step, Status = status, At = clock.GetUtcNow(), By = Who, Reason = reason,
        });
    }

    private async Task UncompileAsync(DbContext context, RoundKey key, CancellationToken cancellation)
    {
        var round = await context.Set<RoundRow>().AsTracking().FirstAsync(row => row.CountyId == key.CountyId && row.RoundId == key.RoundId, cancellation);
        round.Revision++;
        round.Status = RoundStatus.Closed.Stored();
        var last = await context.Set<RoundStepRow>().Where(row => row.CountyId == key.CountyId && row.RoundId == key.RoundId).MaxAsync(row => row.StepNo, cancellation);
        AddStep(context, key, last + 1, "uncompile", RoundStatus.Closed, "");
    }

    private static IQueryable<ReturnRemarkRow> Remarks(DbContext context, ReturnKey key) => context.Set<ReturnRemarkRow>()
        .Where(row => row.CountyId == key.CountyId && row.RoundId == key.RoundId && row.SchoolCode == key.SchoolCode);

    private static Task<bool> HasRemarkAsync(DbContext context, ReturnKey key, CancellationToken cancellation) =>
        Remarks(context, key).AnyAsync(row => row.SettledAt == null, cancellation);

    private async Task SettleAsync(DbContext context, ReturnKey key, CancellationToken cancellation)
    {
        foreach (var remark in await Remarks(context, key).Where(row => row.SettledAt == null).AsTracking().ToListAsync(cancellation))
            remark.SettledAt = clock.GetUtcNow();
    }

    private static async Task SaveOrRefuseAsync(DbContext context, CancellationToken cancellation)
    {
        try
        {
            await context.SaveChangesAsync(cancellation);
        }
        catch (DbUpdateException)
        {
            // Somebody took the same step in the same moment: theirs stands.
            throw RoundRefusals.ChangedMeanwhile();
        }
    }
}
