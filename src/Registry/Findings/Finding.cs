using Junheng.Standards;
using Junheng.Standards.Facts;

namespace Junheng.Registry.Findings;

/// <summary>How grave a finding is.</summary>
public enum Severity
{
    /// <summary>Blocks the county's rows: nothing of that county is imported.</summary>
    Error,

    /// <summary>Worth a look; does not block.</summary>
    Warning,

    /// <summary>Said for completeness: what was done with the file (a totals row left out, a cached formula value read).</summary>
    Note,
}

/// <summary>One thing noticed while a file was read: where, what, by which rule, and how to mend it.</summary>
/// <param name="RuleId">Id in the rule catalogue, e.g. <c>number_expected</c>; stable.</param>
/// <param name="File">Name of the file.</param>
/// <param name="Cell">Where; <see cref="CellAddress.None"/> if it concerns the whole file or sheet.</param>
/// <param name="Value">The cell's text as found; empty if there is none.</param>
/// <param name="Message">What is wrong, in one sentence.</param>
/// <param name="Advice">What to do, in one sentence.</param>
public sealed record Finding(string RuleId, Severity Severity, string File, CellAddress Cell, string Value, Words Message, Words Advice)
{
    /// <summary><see cref="CountyIdentity.Key"/> of the county whose row it is; empty where it concerns the whole file.</summary>
    public string CountyKey { get; init; } = "";

    public string SchoolCode { get; init; } = "";
    public string SchoolName { get; init; } = "";

    /// <summary>The field id; empty where no single field is meant.</summary>
    public string FieldId { get; init; } = "";

    /// <summary>A value that would mend it, where it can be told (e.g. 52 for 五十二); empty otherwise.</summary>
    public string Suggestion { get; init; } = "";
}
