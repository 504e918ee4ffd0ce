using Junheng.Standards.Evaluation;

namespace Junheng.Web.Results;

/// <summary>One thing that a section is short of.</summary>
/// <param name="Fails">True if it is below the floor; false for a remaining item.</param>
internal sealed record Lack(IndicatorResult Result, double Amount, bool Fails);

/// <summary>What schools are short of, in things that can be counted out.</summary>
internal static class Lacking
{
    /// <summary>The unmet indicators of a section, those below the floor first.</summary>
    public static IReadOnlyList<Lack> Of(StageAssessment stage, int section) =>
        [.. stage.Indicators
            .Where(result => result.Statuses[section] is SchoolIndicatorStatus.Failed or SchoolIndicatorStatus.Floor)
            .Select(result => new Lack(result, result.Shortfalls[section], result.Statuses[section] == SchoolIndicatorStatus.Failed))
            .OrderByDescending(lack => lack.Fails)];
}
