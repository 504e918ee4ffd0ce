using Junheng.Registry.Findings;
using Junheng.Standards.Facts;
using Junheng.Standards.Fields;

namespace Junheng.Registry.Workbooks.Rows;

/// <summary>A row that is a school, while it is being read.</summary>
/// <param name="Row">Index in the sheet.</param>
/// <param name="Number">Row number as the spreadsheet shows it.</param>
internal sealed record SchoolRow(int Row, int Number)
{
    public string CountyCode { get; set; } = "";
    public string CountyName { get; set; } = "";
    public string CountyKey { get; set; } = "";
    public SchoolIdentity Identity { get; set; } = new("", "", SchoolKind.Unknown);

    public FindingPlace Place(CellAddress cell, string fieldId) => new(cell, CountyKey, Identity.Code, Identity.Name, fieldId);
}
