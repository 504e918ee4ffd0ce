using Junheng.Registry.Findings;
using Junheng.Registry.Rounds;
using Junheng.Registry.Rounds.Checks;
using Junheng.Registry.Rounds.Returns;
using Junheng.Standards;
using Junheng.Standards.Fields;
using Junheng.Web.Tables;

namespace Junheng.Web.Rounds;

/// <summary>All schools × the fields of one section, a page of rows at a time.</summary>
/// <param name="Total">Rows that fit the filter, on all pages.</param>
internal sealed record RoundGrid(Round Round, IReadOnlyList<FormSection> Sections, FormSection Section, IReadOnlyList<RoundGridRow> Rows, int Total, TableState State);

/// <summary>A return in the grid.</summary>
/// <param name="Asked">The fields that the form of a school of its kind has.</param>
internal sealed record RoundGridRow(Round Round, SchoolReturn Its, ReturnReport Report, IReadOnlySet<string> Asked)
{
    /// <summary>What the rules say of each cell, gravest first.</summary>
    private readonly ILookup<string, ReturnFinding> findings = Report.Findings.Where(finding => finding.Severity != Severity.Note && finding.RuleId != "cell_blank")
        .OrderBy(finding => finding.Severity).ToLookup(finding => finding.FieldId, StringComparer.Ordinal);

    public static RoundGridRow Of(Round round, ReturnChecks checks, SchoolReturn its, ReturnReport report) => new(round, its, report, checks.Asked(FormSections.Kind(its.Cells)));

    /// <summary>True if the row can be typed into: with the school, in an open round, or sent back.</summary>
    public bool IsOpen => Round.Takes(Its.Summary.Status);

    /// <summary>How the cell looks: <c>no</c> not asked, <c>lk</c> said by the register, <c>e</c> an error, <c>w</c> a warning; empty for nothing.</summary>
    public string Mark(FieldDefinition field)
    {
        if (!Asked.Contains(field.Id))
            return "no";
        return Worst(field.Id) switch
        {
            Severity.Error => "e",
            Severity.Warning => "w",
            _ => FormSections.IsOfRegister(field.Id) ? "lk" : "",
        };
    }

    /// <summary>What the rules say of a cell; empty for nothing. A blank cell says so itself.</summary>
    public string Says(string fieldId, Language language) => string.Join(' ', findings[fieldId].Select(finding => finding.Message.In(language)
        + (finding.Answer is { } answer ? new Words($"（学校说明：{answer.Text}）", $" (the school says: {answer.Text})").In(language) : "")));

    private Severity? Worst(string fieldId) => findings[fieldId].Select(finding => (Severity?)finding.Severity).FirstOrDefault();
}
