using Junheng.Registry.Findings;
using Junheng.Standards;
using Junheng.Standards.Facts;
using Junheng.Standards.Fields;

namespace Junheng.Registry.Caps;

/// <summary>An action that a cap can be for.</summary>
/// <param name="Id">Its heading is <c>cap_</c> and the id.</param>
/// <param name="PerStage">True if it is done in a stage, false if in the whole school.</param>
public sealed record CapAction(string Id, Words Name, bool PerStage);

/// <summary>The most units of an action that a school can take.</summary>
/// <param name="Stage">Null for the whole school.</param>
public sealed record CapRow(string SchoolCode, Stage? Stage, string Action, int Most, CellAddress Cell);

/// <summary>What reading sheet 规划约束 gave.</summary>
/// <param name="Found">False if the file has no such sheet.</param>
public sealed record CapReading(bool Found, IReadOnlyList<CapRow> Caps, IReadOnlyList<Finding> Findings)
{
    public bool HasErrors => Findings.Any(finding => finding.Severity == Severity.Error);
}
