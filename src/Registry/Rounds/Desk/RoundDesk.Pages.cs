using Junheng.Registry.Rounds.Returns;
using Junheng.Registry.Rounds.Storage;
using Junheng.Registry.Rounds.Workflow;
using Microsoft.EntityFrameworkCore;

namespace Junheng.Registry.Rounds.Desk;

/// <summary>
/// Long lists a page at a time, each page beginning after the key that the one before ended with: the last page costs what the first did.
/// Ordered by the primary keys, so that no page sorts anything.
/// </summary>
public sealed partial class RoundDesk
{
    /// <summary>A county's rounds, oldest first.</summary>
    /// <param name="after">Id of the last round of the page before; empty for the first page.</param>
    public async Task<IReadOnlyList<Round>> RoundsAfterAsync(string countyId, string after, int most, CancellationToken cancellation = default)
    {
        await using var context = database.CreateContext();
        var rows = await context.Set<RoundRow>().Where(row => row.CountyId == countyId && row.RoundId.CompareTo(after) > 0).OrderBy(row => row.RoundId).Take(most).ToListAsync(cancellation);
        return [.. rows.Select(RoundReading.Round)];
    }

    /// <summary>The returns of a round by the schools' codes.</summary>
    /// <param name="after">Code of the last school of the page before; empty for the first page.</param>
    /// <param name="status">Only these; null for all.</param>
    public async Task<IReadOnlyList<ReturnSummary>> ReturnsAfterAsync(RoundKey key, string after, int most, ReturnStatus? status = null, CancellationToken cancellation = default)
    {
        await using var context = database.CreateContext();
        var rows = context.Set<ReturnRow>().Where(row => row.CountyId == key.CountyId && row.RoundId == key.RoundId && row.SchoolCode.CompareTo(after) > 0);
        if (status?.Stored() is { } only)
            rows = rows.Where(row => row.Status == only);
        return await SummariesAsync(rows.OrderBy(row => row.SchoolCode).Take(most), key, cancellation);
    }

    /// <summary>The changes of a return, oldest first.</summary>
    /// <param name="revision">Revision and field of the last change of the page before; 0 and empty for the first page.</param>
    public async Task<IReadOnlyList<CellEdit>> ChangesAfterAsync(ReturnKey key, int revision, string fieldId, int most, CancellationToken cancellation = default)
    {
        await using var context = database.CreateContext();
        // The first condition is what the index seeks by; without it everything before would be read and thrown away.
        var rows = await context.Set<ReturnChangeRow>()
            .Where(row => row.CountyId == key.CountyId && row.RoundId == key.RoundId && row.SchoolCode == key.SchoolCode && row.Revision >= revision
                && (row.Revision > revision || row.FieldId.CompareTo(fieldId) > 0))
            .OrderBy(row => row.Revision).ThenBy(row => row.FieldId).Take(most).ToListAsync(cancellation);
        return [.. rows.Select(row => new CellEdit(row.Revision, row.FieldId, row.Before, row.After, row.By, row.At))];
    }

    /// <summary>
    /// What a save that begins at an old revision meets: the cells that somebody has changed since to something else than is wanted now. Nothing
    /// is written.
    /// </summary>
    public async Task<IReadOnlyList<CellConflict>> ConflictsAsync(ReturnKey key, int baseRevision, IReadOnlyDictionary<string, string> typed, CancellationToken cancellation = default)
    {
        await using var context = database.CreateContext();
        var round = RoundReading.Round(await RowAsync(context, key.Round, cancellation));
        var its = RoundReading.Return(await RowAsync(context, key, cancellation));
        var fields = (await ChecksAsync(round, cancellation)).Fields;
        var wanted = typed.Where(cell => fields.Find(cell.Key) is not null).Select(cell => (cell.Key, Value: ReturnCells.Normal(fields.Find(cell.Key)!, cell.Value)))
            .Where(cell => its.Cell(cell.Key) != cell.Value).ToDictionary(cell => cell.Key, cell => cell.Value, StringComparer.Ordinal);
        return await ConflictsAsync(context, its, baseRevision, wanted, cancellation);
    }
}
