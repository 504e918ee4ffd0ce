using Junheng.Registry.Findings;
using Junheng.Registry.Mapping;
using Junheng.Registry.Versions;
using Junheng.Registry.Workbooks;
using Junheng.Standards.Packs;

namespace Junheng.Web.Data;

/// <summary>An upload that is not accepted yet, and what reading it gave.</summary>
internal sealed record Draft(Upload Upload, WorkbookReading Reading, HeadingMap? Map)
{
    public string Id => Upload.Summary.Id;

    /// <summary>The own packs of the counties in it: their fields were known when it was read.</summary>
    public IReadOnlyList<StandardPack> OwnPacks { get; init; } = [];

    /// <summary>Errors first, each kind by row and column; numbered from 1 in this order.</summary>
    public IReadOnlyList<Finding> Findings { get; } =
        [.. Reading.Findings.OrderBy(finding => finding.Severity).ThenBy(finding => finding.Cell.Exists ? finding.Cell.Row : 0).ThenBy(finding => finding.Cell.Column)];

    public int Errors { get; } = Reading.Findings.Count(finding => finding.Severity == Severity.Error);
    public int Warnings { get; } = Reading.Findings.Count(finding => finding.Severity == Severity.Warning);
    public bool CanAccept => Errors == 0 && Reading.Counties.Count > 0;
    public int Schools => Reading.Counties.Sum(county => county.Schools.Count);

    /// <summary>Rows of the sheet that nothing is wrong with.</summary>
    public int CleanRows
    {
        get
        {
            var touched = Reading.Findings.Where(finding => finding.Severity != Severity.Note && finding.Cell.Row > 0).Select(finding => finding.Cell.Row).ToHashSet();
            return Reading.Grid?.Rows.Count(row => !touched.Contains(row.Number)) ?? 0;
        }
    }
}
