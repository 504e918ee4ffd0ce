using Junheng.Registry.Findings;

namespace Junheng.Registry.Travel;

/// <summary>What reading a table of travel times gave.</summary>
/// <param name="Minutes">By (from code, to code).</param>
public sealed record TravelReading(IReadOnlyDictionary<(string From, string To), decimal> Minutes, IReadOnlyList<Finding> Findings)
{
    public bool HasErrors => Findings.Any(finding => finding.Severity == Severity.Error);
}
