using Junheng.Registry.Findings;
using Junheng.Registry.People;

namespace Junheng.Registry.Pupils;

/// <summary>What reading sheet 学生 gave.</summary>
/// <param name="Found">False if the file has no such sheet.</param>
public sealed record PupilReading(bool Found, IReadOnlyList<NewPerson> Pupils, IReadOnlyList<Finding> Findings)
{
    public bool HasErrors => Findings.Any(finding => finding.Severity == Severity.Error);
}
