using Junheng.Standards.Evaluation;
using Junheng.Standards.Numerics;
using Junheng.Standards.Packs;

namespace Junheng.Planning.Checking;

/// <summary>One indicator of one section: amount, denominator and the limit that applies. Null is missing.</summary>
/// <param name="HasLine">True if the standard has a threshold for the stage at all.</param>
internal sealed record ExactIndicator(Indicator Indicator, Affine? Amount, Affine? Weight, Affine? Limit, bool HasLine)
{
    /// <summary>False where a value cannot be computed.</summary>
    public bool HasValue => Amount is not null && Weight is { } weight && (!weight.IsConstant || weight.Constant.Sign > 0);

    /// <summary>The standard sets no threshold here: nothing to meet.</summary>
    public bool IsPrintedOnly => !HasLine && Limit is null && HasValue;

    /// <summary>Something is missing, so that nobody can say whether it is met.</summary>
    public bool IsUnknown => !IsPrintedOnly && (!HasValue || Limit is null);

    /// <summary>At least 0 exactly where the value reaches the limit × share (or, where less is better, does not exceed it).</summary>
    public Affine Surplus(Rational share)
    {
        var surplus = Amount!.Times(Rational.From(Indicator.Scale)) - (Limit! * Weight!).Times(share);
        return Indicator.Direction == Direction.AtLeast ? surplus : -surplus;
    }

    /// <summary>The factor on the limit that gives the floor; null without one.</summary>
    public static Rational? Floor(SchoolRule? rule, Indicator indicator) =>
        rule?.FloorShare is not { } share ? null
        : indicator.Direction == Direction.AtLeast ? Rational.From(share) : Rational.One / Rational.From(share);

    /// <summary>Where everything is constant: the status under the rule.</summary>
    public SchoolIndicatorStatus Status(SchoolRule? rule)
    {
        if (IsPrintedOnly)
            return SchoolIndicatorStatus.PrintedOnly;
        if (IsUnknown)
            return SchoolIndicatorStatus.NotComputable;
        if (Surplus(Rational.One).Fixed.Sign >= 0)
            return SchoolIndicatorStatus.Met;
        return Floor(rule, Indicator) is { } floor && Surplus(floor).Fixed.Sign >= 0 ? SchoolIndicatorStatus.Floor : SchoolIndicatorStatus.Failed;
    }
}
