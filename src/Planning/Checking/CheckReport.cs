using Junheng.Standards;
using Junheng.Standards.Fields;

namespace Junheng.Planning.Checking;

/// <summary>What a rule of the plan is about.</summary>
public enum CheckKind
{
    /// <summary>A school under the school rule.</summary>
    School,
    Cv,
    Composite,
    Quota,
    Budget,
}

public enum CheckVerdict
{
    Holds,
    Broken,

    /// <summary>Something is missing, so that nobody can judge it, with or without the plan.</summary>
    NotJudged,
}

/// <summary>One rule, judged in fractions with the plan carried out.</summary>
/// <param name="Stage">Null for 编制 and budget.</param>
/// <param name="Indicator">Indicator id of a CV.</param>
/// <param name="School">School code of a school's rule.</param>
/// <param name="Value">The value as the nearest double, for print; the verdict is the fraction's. NaN where there is none.</param>
/// <param name="Limit">The most allowed; NaN for a school.</param>
public sealed record RuleCheck(CheckKind Kind, Stage? Stage, string? Indicator, string? School, double Value, double Limit, CheckVerdict Verdict);

/// <summary>Why a plan is not accepted.</summary>
/// <param name="Code">Stable, e.g. <c>cost_differs</c>; see <see cref="CheckCodes"/>.</param>
public sealed record Refusal(string Code, Words Text);

/// <summary>The verdict of the exact checker on a plan.</summary>
/// <param name="Rules">Every CV rule, 编制 and budget; of the schools, those that do not hold or cannot be judged.</param>
/// <param name="Refusals">Empty if the plan is accepted.</param>
/// <param name="Checked">What was checked, each in a sentence.</param>
public sealed record CheckReport(IReadOnlyList<RuleCheck> Rules, IReadOnlyList<Refusal> Refusals, IReadOnlyList<Words> Checked)
{
    public bool Accepted => Refusals.Count == 0;

    /// <summary>The bound that was proved, exactly; null where there is none. +∞ for a proof that no plan exists.</summary>
    public double? ProvedBound { get; init; }
}

/// <summary>The stable codes of refusals.</summary>
public static class CheckCodes
{
    public const string SchoolUnknown = "school_unknown";
    public const string ActionUnknown = "action_unknown";
    public const string ActionTwice = "action_twice";
    public const string CountNotPositive = "count_not_positive";
    public const string CostDiffers = "cost_differs";
    public const string OverCap = "over_cap";
    public const string LockBroken = "lock_broken";
    public const string YearUnknown = "year_unknown";
    public const string OverYear = "over_year";
    public const string YearDiffers = "year_differs";
    public const string RuleBroken = "rule_broken";
    public const string BoundOverCost = "bound_over_cost";
    public const string NotOptimal = "not_optimal";
    public const string CertificateMissing = "certificate_missing";
    public const string TreeBroken = "tree_broken";
    public const string MultipliersBroken = "multipliers_broken";
    public const string BoundNotProved = "bound_not_proved";
    public const string NotLinear = "not_linear";
}
