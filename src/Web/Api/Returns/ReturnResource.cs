using Junheng.Registry.Findings;
using Junheng.Registry.Rounds.Returns;
using Junheng.Registry.Rounds.Workflow;
using Junheng.Web.Api.Frame;

namespace Junheng.Web.Api.Returns;

/// <summary>A school's return as lists show it.</summary>
/// <param name="Revision">The number in its tag.</param>
/// <param name="Filled">Cells that hold something.</param>
/// <param name="VersionNo">The newest signed version; 0 before the first.</param>
internal sealed record ReturnItem(
    string School, string Name, ReturnStatus Status, int Revision, int Errors, int Warnings, int Filled, DateOnly DueOn, int VersionNo, DateTimeOffset? HandedInAt, DateTimeOffset UpdatedAt, string UpdatedBy)
{
    public static ReturnItem Of(ReturnSummary its) => new(
        its.Key.SchoolCode, its.Name, its.Status, its.Revision, its.Errors, its.Warnings, its.Filled, its.DueOn, its.VersionNo, its.HandedInAt, its.UpdatedAt, its.UpdatedBy);
}

/// <summary>A return with what is in it.</summary>
/// <param name="Cells">Field → text; a cell that is not there is empty.</param>
/// <param name="LastYear">The year before, the same way.</param>
/// <param name="Signers">Accounts that took the three steps; empty before.</param>
internal sealed record ReturnResource(
    ReturnItem Summary, IReadOnlyDictionary<string, string> Cells, IReadOnlyDictionary<string, string> LastYear, ReturnSigners Signers, IReadOnlyList<FindingItem> Findings)
{
    public static ReturnResource Of(SchoolReturn its, ReturnReport report) => new(
        ReturnItem.Of(its.Summary) with { Errors = report.Errors, Warnings = report.Warnings, Filled = report.Filled },
        its.Cells, its.LastYear, new ReturnSigners(its.Signers.Reporter, its.Signers.Reviewer, its.Signers.Principal), [.. report.Findings.Select(FindingItem.Of)]);
}

internal sealed record ReturnSigners(string Reporter, string Reviewer, string Principal);

/// <summary>What a rule says of a return.</summary>
/// <param name="Field">Empty where no single cell is meant.</param>
/// <param name="Suggestion">A value that would mend it; empty where it cannot be told.</param>
/// <param name="Answer">What the school said to it; null for nothing.</param>
internal sealed record FindingItem(string Rule, Severity Severity, string Field, string Value, string Zh, string En, string AdviceZh, string AdviceEn, string Suggestion, string? Answer)
{
    public static FindingItem Of(ReturnFinding finding) => new(
        finding.RuleId, finding.Severity, finding.FieldId, finding.Value, finding.Message.Zh, finding.Message.En, finding.Advice.Zh, finding.Advice.En, finding.Suggestion, finding.Answer?.Text);

    public static ApiError Error(ReturnFinding finding) =>
        new(finding.FieldId.Length > 0 ? "/cells/" + finding.FieldId : "", finding.RuleId, finding.Message.Zh + finding.Advice.Zh, $"{finding.Message.En} {finding.Advice.En}".Trim());
}

/// <summary>Cells to change; those that are not named stay.</summary>
/// <param name="Cells">Field → text, number, or null to empty it.</param>
internal sealed record CellsWish(IReadOnlyDictionary<string, CellText> Cells);

/// <summary>A step with a return.</summary>
/// <param name="Reason">Needed by some steps; for <c>sign_from_paper</c> the three names, parted by commas.</param>
internal sealed record ReturnStepWish(ReturnStep Step, string Reason = "");

/// <summary>A cell that somebody changed.</summary>
internal sealed record ChangeItem(int Revision, string Field, string Before, string After, string By, DateTimeOffset At);

/// <summary>A return as it was signed.</summary>
/// <param name="Hash">SHA-256 over cells and answers.</param>
internal sealed record VersionItem(int VersionNo, string Hash, DateTimeOffset SignedAt, bool OnPaper, ReturnSigners Signers, IReadOnlyDictionary<string, string> Cells);
