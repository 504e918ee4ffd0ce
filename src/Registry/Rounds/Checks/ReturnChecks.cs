using Junheng.Registry.Findings;
using Junheng.Registry.Rounds.Returns;
using Junheng.Registry.Workbooks;
using Junheng.Standards.Facts;
using Junheng.Standards.Fields;

namespace Junheng.Registry.Rounds.Checks;

/// <summary>
/// Checks returns by the rules of the workbook, with the severities that the round sets. Pure: facts in, findings out. Safe to use from many threads.
/// </summary>
/// <param name="round">As it stands: another revision of it needs checks of its own.</param>
/// <param name="fields">The built-in fields and those of the round's standards.</param>
public sealed class ReturnChecks(Round round, FieldCatalog fields, IReadOnlyDictionary<string, string> itemHeadings)
{
    /// <summary>These need the other schools' rows; a single return is not asked.</summary>
    private static readonly string[] OfTheCounty = ["parent_unknown", ContentRules.Outlier.Id, "school_name_duplicate"];

    private readonly RoundForm form = new(round, fields, itemHeadings);

    public FieldCatalog Fields { get; } = fields;

    /// <summary>The form of a school of this kind; a kind that is not known has all sections.</summary>
    public IReadOnlyList<FormSection> Sections(SchoolKind kind) => form.Sections(kind);

    /// <summary>Ids of the fields in that form.</summary>
    public IReadOnlySet<string> Asked(SchoolKind kind) => form.Asked(kind);

    /// <summary>One return by itself: on every save and before it is handed in.</summary>
    public ReturnReport Check(SchoolReturn its)
    {
        var own = ReturnBook.Read(round, form, its, OfTheCounty).Where(finding => finding.SchoolCode.Length > 0 && !OfTheCounty.Contains(finding.RuleId, StringComparer.Ordinal));
        var batch = its.Batch.Where(finding => its.Cell(finding.FieldId) == finding.Value);
        var asked = Sections(FormSections.Kind(its.Cells)).SelectMany(section => section.Fields).ToList();
        var findings = own.Concat(batch).Concat(Blanks(its, asked))
            .Select(finding => (Finding: finding, Severity: Severity(round, finding)))
            .Where(pair => pair.Severity is not null)
            .Select(pair => With(pair.Finding, pair.Severity!.Value, its))
            .OrderBy(finding => finding.Severity).ToList();
        return new ReturnReport(findings, asked.Count(field => its.Cell(field.Id).Length > 0), asked.Count);
    }

    /// <summary>All returns of the county together: what only the comparison with the other schools shows.</summary>
    /// <returns>By school code; each finding carries the cell's text as its value.</returns>
    public ILookup<string, Finding> CheckCounty(IReadOnlyList<SchoolReturn> returns)
    {
        var cells = returns.ToDictionary(each => each.Key.SchoolCode, StringComparer.Ordinal);
        return ReturnBook.Read(round, Fields, itemHeadings, returns, []).Findings
            .Where(finding => OfTheCounty.Contains(finding.RuleId, StringComparer.Ordinal) && cells.ContainsKey(finding.SchoolCode))
            .ToLookup(finding => finding.SchoolCode, finding => finding with { Value = cells[finding.SchoolCode].Cell(finding.FieldId) }, StringComparer.Ordinal);
    }

    /// <summary>The returns as the county's facts; rules that the round does not count as errors do not block.</summary>
    /// <returns>The reading; its county is missing where an error blocks it.</returns>
    public WorkbookReading Facts(IReadOnlyList<SchoolReturn> returns)
    {
        var off = RuleCatalog.All.Where(rule => rule.CanBeOff && Severity(round, rule.Id, rule.Severity) != Findings.Severity.Error).Select(rule => rule.Id).ToList();
        return ReturnBook.Read(round, Fields, itemHeadings, returns, off);
    }

    /// <summary>The severity that a rule has in a round; null where it is off.</summary>
    public static Severity? Severity(Round round, string ruleId, Severity own) =>
        RuleCatalog.Find(ruleId) is { CanBeOff: true } && round.Rules.TryGetValue(ruleId, out var set) ? set : own;

    private static Severity? Severity(Round round, Finding finding) => Severity(round, finding.RuleId, finding.Severity);

    private static IEnumerable<Finding> Blanks(SchoolReturn its, IEnumerable<FieldDefinition> form) => form
        .Where(field => field.Type is FieldType.Number or FieldType.Count && its.Cell(field.Id).Length == 0)
        .Select(field => new Finding(ReturnRules.Blank.Id, ReturnRules.Blank.Severity, "", CellAddress.None, "",
            new($"“{field.Heading}”没有填。", $"“{field.English}” is blank."), ReturnRules.Blank.Advice) { SchoolCode = its.Key.SchoolCode, FieldId = field.Id });

    private static ReturnFinding With(Finding finding, Severity severity, SchoolReturn its)
    {
        var value = its.Cell(finding.FieldId);
        var answer = its.Answers.LastOrDefault(each => each.RuleId == finding.RuleId && each.FieldId == finding.FieldId && each.Value == value);
        return new ReturnFinding(finding.RuleId, severity, finding.FieldId, value, finding.Message, finding.Advice, finding.Suggestion, answer);
    }
}
