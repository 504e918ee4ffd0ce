using System.Globalization;
using Junheng.Standards;
using Junheng.Standards.Facts;

namespace Junheng.Registry.Findings;

/// <summary>
/// Gathers the findings of one reading. Lists at most <see cref="MostListed"/> of each severity; what is beyond is counted
/// and still blocks.
/// </summary>
internal sealed class FindingCollector(string file, IReadOnlyCollection<string> checksOff)
{
    /// <summary>A clerk mends no more than this in one go, and the memory stays bounded when a whole column is wrong.</summary>
    public const int MostListed = 3000;

    private readonly List<Finding> findings = [];
    private readonly HashSet<string> blocked = new(StringComparer.Ordinal);
    private readonly HashSet<string> off = new(checksOff, StringComparer.Ordinal);
    private readonly int[] listed = new int[3];
    private int beyond;

    public string File { get; } = file;

    /// <summary>True if an error concerns the file as a whole, so that no county can be taken from it.</summary>
    public bool BlocksAll { get; private set; }

    public bool IsBlocked(string countyKey) => BlocksAll || blocked.Contains(countyKey);

    public bool IsOff(Rule rule) => rule.CanBeOff && off.Contains(rule.Id);

    /// <summary>Adds a finding about the file, a sheet or its headings.</summary>
    public void Add(Rule rule, CellAddress cell, string value, Words message, Words? advice = null, string suggestion = "", string fieldId = "") =>
        Add(new Finding(rule.Id, rule.Severity, File, cell, Short(value), message, advice ?? rule.Advice) { Suggestion = suggestion, FieldId = fieldId });

    /// <summary>Adds a finding about a school's row.</summary>
    public void Add(Rule rule, FindingPlace place, string value, Words message, Words? advice = null, string suggestion = "") =>
        Add(new Finding(rule.Id, rule.Severity, File, place.Cell, Short(value), message, advice ?? rule.Advice)
        {
            CountyKey = place.CountyKey,
            SchoolCode = place.SchoolCode,
            SchoolName = place.SchoolName,
            FieldId = place.FieldId,
            Suggestion = suggestion,
        });

    /// <summary>The findings: errors, then warnings, then notes; each in the order of the rows.</summary>
    public IReadOnlyList<Finding> ToList()
    {
        if (beyond > 0)
        {
            var rule = FileRules.TooManyFindings;
            findings.Add(new Finding(rule.Id, rule.Severity, File, CellAddress.None, "",
                new(string.Create(CultureInfo.InvariantCulture, $"还有 {beyond} 个问题没有列出。"),
                    string.Create(CultureInfo.InvariantCulture, $"{beyond} more findings are not listed.")), rule.Advice));
        }

        return [.. findings.OrderBy(finding => finding.Severity).ThenBy(finding => finding.Cell.Row).ThenBy(finding => finding.Cell.Column)];
    }

    private void Add(Finding finding)
    {
        if (RuleCatalog.Find(finding.RuleId) is { } rule && IsOff(rule))
            return;
        if (finding.Severity == Severity.Error)
        {
            if (finding.CountyKey.Length == 0)
                BlocksAll = true;
            else
                blocked.Add(finding.CountyKey);
        }

        if (listed[(int)finding.Severity]++ < MostListed)
            findings.Add(finding);
        else
            beyond++;
    }

    private static string Short(string value) => value.Length <= 200 ? value : string.Concat(value.AsSpan(0, 200), "…");
}

/// <summary>Where a finding about a school stands.</summary>
internal readonly record struct FindingPlace(CellAddress Cell, string CountyKey, string SchoolCode, string SchoolName, string FieldId);
