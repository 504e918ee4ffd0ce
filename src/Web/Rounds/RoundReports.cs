using System.Collections.Concurrent;
using Junheng.Registry.Rounds;
using Junheng.Registry.Rounds.Checks;
using Junheng.Registry.Rounds.Returns;

namespace Junheng.Web.Rounds;

/// <summary>What the rules say of returns, kept until a return changes: a table of 300 schools does not check 300 schools each time.</summary>
internal sealed class RoundReports
{
    /// <summary>Reports kept at most; then it begins anew.</summary>
    private const int Most = 3000;

    private readonly ConcurrentDictionary<ReturnKey, (ReturnChecks Checks, int Revision, string Batch, ReturnReport Report)> known = new();

    public ReturnReport Of(ReturnChecks checks, SchoolReturn its)
    {
        // What the county's check left with a return changes without a revision.
        var batch = string.Join(';', its.Batch.Select(finding => finding.RuleId + finding.FieldId + finding.Value));
        if (known.TryGetValue(its.Key, out var kept) && ReferenceEquals(kept.Checks, checks) && kept.Revision == its.Summary.Revision && kept.Batch == batch)
            return kept.Report;
        var report = checks.Check(its);
        if (known.Count >= Most)
            known.Clear();
        known[its.Key] = (checks, its.Summary.Revision, batch, report);
        return report;
    }
}
