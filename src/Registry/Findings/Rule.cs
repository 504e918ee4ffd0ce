using Junheng.Standards;

namespace Junheng.Registry.Findings;

/// <summary>One rule that a workbook is read by: what pages, papers and the documentation say of it.</summary>
/// <param name="Id">Stable id, e.g. <c>number_expected</c>; the id in findings and in a map's <c>checks_off</c>.</param>
/// <param name="Severity">How grave a finding of this rule is.</param>
/// <param name="Title">The rule as a sentence.</param>
/// <param name="Advice">What to do, where the finding has nothing more exact to say.</param>
/// <param name="Why">Where the rule comes from, or why it is there.</param>
public sealed record Rule(string Id, Severity Severity, Words Title, Words Advice, Words Why)
{
    /// <summary>True if a map may switch the rule off: checks of content can be, the reading of the file cannot.</summary>
    public bool CanBeOff { get; init; }
}
