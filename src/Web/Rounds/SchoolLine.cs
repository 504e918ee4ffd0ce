using Junheng.Registry.Findings;
using Junheng.Registry.Rounds.Returns;
using Junheng.Registry.Rounds.Workflow;

namespace Junheng.Web.Rounds;

/// <summary>A school in the table of a round.</summary>
/// <param name="Answered">Warnings to which the school has said something.</param>
/// <param name="Rules">The rules that it breaks or is warned by.</param>
internal sealed record SchoolLine(ReturnSummary Its, string Township, int Answered, IReadOnlyDictionary<string, Severity> Rules, bool IsLate)
{
    public static SchoolLine Of(SchoolReturn its, ReturnReport report, DateOnly today)
    {
        var worst = new Dictionary<string, Severity>(StringComparer.Ordinal);
        // A return that nobody has begun is blank and no more; that is no finding.
        foreach (var finding in its.Summary.Status == ReturnStatus.Open ? [] : report.Findings.Where(finding => finding.Severity != Severity.Note))
            worst.TryAdd(finding.RuleId, finding.Severity);
        return new SchoolLine(
            its.Summary with { Errors = report.Errors, Warnings = report.Warnings },
            its.Cell("township"),
            report.Findings.Count(finding => finding.Severity == Severity.Warning && finding.Answer is not null),
            worst,
            its.Summary.IsLate(today));
    }
}
