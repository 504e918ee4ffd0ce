using System.Collections.Concurrent;
using System.Globalization;
using Junheng.Registry.Rounds;
using Junheng.Registry.Rounds.Checks;
using Junheng.Registry.Rounds.Returns;

namespace Junheng.Web.Rounds;

/// <summary>What the rules say of returns, kept until a return changes: a table of 300 schools does not check 300 schools each time.</summary>
internal sealed class RoundReports
{
    /// <summary>Reports kept at most; then it begins anew.</summary>
    private const int Most = 3000;

    private readonly ConcurrentDictionary<ReturnKey, (string Stamp, ReturnReport Report)> known = new();

    public ReturnReport Of(ReturnChecks checks, Round round, SchoolReturn its)
    {
        var stamp = Stamp(checks, its);
        if (known.TryGetValue(its.Key, out var kept) && kept.Stamp == stamp)
            return kept.Report;
        var report = checks.Check(round, its);
        if (known.Count >= Most)
            known.Clear();
        known[its.Key] = (stamp, report);
        return report;
    }

    /// <summary>Everything that a report depends on and that can change: the return, what the county's check left with it, the fields.</summary>
    private static string Stamp(ReturnChecks checks, SchoolReturn its) => string.Create(
        CultureInfo.InvariantCulture,
        $"{its.Summary.Revision}|{string.Join(';', its.Batch.Select(finding => finding.RuleId + finding.FieldId + finding.Value))}|{string.Join(';', checks.Fields.All.Select(field => field.Id))}");
}
