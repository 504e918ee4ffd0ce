using Junheng.Platform.Audit;
using Junheng.Platform.Watching;
using Junheng.Registry.Rounds.Returns;
using Junheng.Registry.Rounds.Storage;
using Junheng.Registry.Rounds.Workflow;
using Junheng.Standards.Fields;
using Microsoft.EntityFrameworkCore;

namespace Junheng.Registry.Rounds.Desk;

/// <summary>Filling in. Every changed cell is kept with who, when and what stood there; the whole save is one transaction.</summary>
public sealed partial class RoundDesk
{
    /// <summary>
    /// Saves cells. Where another has changed other cells since <paramref name="baseRevision"/>, both stand; where another has changed the
    /// same cell to something else, that cell is not saved and both values come back.
    /// </summary>
    /// <param name="baseRevision">The revision that the person saw when typing.</param>
    /// <param name="typed">Field id → text; an empty text empties the cell.</param>
    /// <param name="strict">True to save nothing at all if the return has changed since.</param>
    /// <param name="mayNameSchool">True for the bureau, which also sets what the register says (name, kind, parent).</param>
    /// <exception cref="RoundRefusedException">The return is locked, or a field is not one of this form's.</exception>
    public Task<SaveResult> SaveAsync(
        ReturnKey key, int baseRevision, IReadOnlyDictionary<string, string> typed, bool strict = false, bool mayNameSchool = false, CancellationToken cancellation = default) =>
        TryAsync(async () =>
        {
            // First, since who holds a connection and waits for another holds up those who wait for theirs.
            var packs = await PacksAsync(key.CountyId, cancellation);
            await using var context = database.CreateContext();
            // One connection for all that follows.
            await context.Database.OpenConnectionAsync(cancellation);
            var (round, row) = await BothAsync(context, key, cancellation);
            DemandOpen(round, StoredNames.Read<ReturnStatus>(row.Status));
            if (baseRevision > row.Revision || (strict && baseRevision != row.Revision))
                throw RoundRefusals.ChangedMeanwhile();
            var checks = await ChecksAsync(round, packs, cancellation);
            var before = RoundReading.Return(row);
            var wanted = Wanted(round, checks.Fields, typed, mayNameSchool).Where(cell => before.Cell(cell.Key) != cell.Value).ToDictionary(StringComparer.Ordinal);
            var conflicts = await ConflictsAsync(context, before, baseRevision, wanted, cancellation);
            foreach (var conflict in conflicts)
                wanted.Remove(conflict.FieldId);
            // Who only repeats what stood there has not changed it: the other's value stands, and there is nothing to choose.
            conflicts.RemoveAll(conflict => conflict.Yours == conflict.Base);
            Measures.Conflicts.Add(conflicts.Count);
            if (wanted.Count == 0)
                return new SaveResult(before, conflicts, checks.Check(before));

            var cells = new Dictionary<string, string>(before.Cells, StringComparer.Ordinal);
            foreach (var (field, text) in wanted)
            {
                if (text.Length > 0)
                    cells[field] = text;
                else
                    cells.Remove(field);
            }

            var report = checks.Check(before with { Cells = cells });
            context.Attach(row);
            Touch(row);
            row.Cells = ReturnCells.CellsJson(cells);
            row.Name = cells.GetValueOrDefault("school_name", row.Name);
            (row.Errors, row.Warnings, row.Filled) = (report.Errors, report.Warnings, report.Filled);
            if (row.Status == ReturnStatus.Open.Stored())
                row.Status = ReturnStatus.Filling.Stored();
            foreach (var (field, text) in wanted)
            {
                context.Add(new ReturnChangeRow
                {
                    CountyId = key.CountyId, RoundId = key.RoundId, SchoolCode = key.SchoolCode, Revision = row.Revision, FieldId = field,
                    Before = before.Cell(field), After = text, At = row.UpdatedAt, By = row.UpdatedBy,
                });
            }

            await using var transaction = await context.Database.BeginTransactionAsync(cancellation);
            await context.SaveChangesAsync(cancellation);
            await audit.AppendAsync(context, Entry(key, AuditKind.Write) with
            {
                Before = ReturnCells.CellsJson(wanted.ToDictionary(cell => cell.Key, cell => before.Cell(cell.Key), StringComparer.Ordinal)),
                After = ReturnCells.CellsJson(wanted),
            }, cancellation);
            await transaction.CommitAsync(cancellation);
            Measures.Saves.Add(1);
            return new SaveResult(RoundReading.Return(row), conflicts, report);
        });

    /// <summary>Says something to a warning; the reviewer sees it. It holds while the cell holds what it holds now.</summary>
    /// <exception cref="RoundRefusedException">The return is locked.</exception>
    public Task AnswerAsync(ReturnKey key, string ruleId, string fieldId, string text, CancellationToken cancellation = default) =>
        TryAsync(async () =>
        {
            await using var context = database.CreateContext();
            var (round, row) = await BothAsync(context, key, cancellation);
            DemandOpen(round, StoredNames.Read<ReturnStatus>(row.Status));
            var its = RoundReading.Return(row);
            var said = text.Trim();
            var answer = new Answer(ruleId, fieldId, its.Cell(fieldId), said.Length <= 500 ? said : said[..500], Who, clock.GetUtcNow());
            var old = its.Answers.LastOrDefault(each => each.RuleId == ruleId && each.FieldId == fieldId);
            context.Attach(row);
            Touch(row);
            row.Answers = ReturnCells.Json(its.Answers.Where(each => each.RuleId != ruleId || each.FieldId != fieldId).Concat(answer.Text.Length > 0 ? [answer] : []));
            await using var transaction = await context.Database.BeginTransactionAsync(cancellation);
            await context.SaveChangesAsync(cancellation);
            await audit.AppendAsync(context, Entry(key, AuditKind.Write) with { Before = ReturnCells.Json(old), After = ReturnCells.Json(answer) }, cancellation);
            await transaction.CommitAsync(cancellation);
            return row.Revision;
        });

    /// <summary>The changes of a return, newest first.</summary>
    public async Task<IReadOnlyList<CellEdit>> ChangesAsync(ReturnKey key, CancellationToken cancellation = default)
    {
        await using var context = database.CreateContext();
        var rows = await context.Set<ReturnChangeRow>().Where(row => row.CountyId == key.CountyId && row.RoundId == key.RoundId && row.SchoolCode == key.SchoolCode)
            .OrderByDescending(row => row.Revision).ThenBy(row => row.FieldId).ToListAsync(cancellation);
        return [.. rows.Select(row => new CellEdit(row.Revision, row.FieldId, row.Before, row.After, row.By, row.At))];
    }

    private static Dictionary<string, string> Wanted(Round round, FieldCatalog fields, IReadOnlyDictionary<string, string> typed, bool mayNameSchool)
    {
        var wanted = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var (id, text) in typed)
        {
            if (!round.Fields.Contains(id, StringComparer.Ordinal) || fields.Find(id) is not { } field || id == "school_code")
                throw RoundRefusals.Wrong(new($"这次填报没有“{id}”这一格。", $"This round has no cell “{id}”."));
            if (FormSections.IsOfRegister(id) && !mayNameSchool)
                throw RoundRefusals.Wrong(new($"“{field.Heading}”由县里在学校名录中改。", $"“{field.English}” is changed by the bureau, in the register of schools."));
            wanted[id] = ReturnCells.Normal(field, text);
        }

        return wanted;
    }

    private static async Task<List<CellConflict>> ConflictsAsync(
        DbContext context, SchoolReturn its, int baseRevision, Dictionary<string, string> wanted, CancellationToken cancellation)
    {
        if (baseRevision == its.Summary.Revision || wanted.Count == 0)
            return [];
        var (key, fields) = (its.Key, wanted.Keys.ToList());
        var since = await context.Set<ReturnChangeRow>()
            .Where(row => row.CountyId == key.CountyId && row.RoundId == key.RoundId && row.SchoolCode == key.SchoolCode && row.Revision > baseRevision && fields.Contains(row.FieldId))
            .OrderBy(row => row.Revision).ToListAsync(cancellation);
        return [.. since.GroupBy(row => row.FieldId, StringComparer.Ordinal)
            .Select(group => new CellConflict(group.Key, group.First().Before, its.Cell(group.Key), wanted[group.Key], group.Last().By, group.Last().At))];
    }

    /// <exception cref="RoundRefusedException">The return or its round is locked.</exception>
    private static void DemandOpen(Round round, ReturnStatus status)
    {
        if (!status.CanBeFilled())
            throw RoundRefusals.LockedBy(status);
        if (round.Status.IsSealed())
            throw RoundRefusals.SealedRound(round.Status);
        if (!round.Takes(status))
            throw RoundRefusals.ClosedRound();
    }

    private void Touch(ReturnRow row)
    {
        row.Revision++;
        (row.UpdatedAt, row.UpdatedBy) = (clock.GetUtcNow(), Who);
    }
}
