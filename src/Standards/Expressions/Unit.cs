using System.Text;

namespace Junheng.Standards.Expressions;

/// <summary>
/// A physical unit as powers of base units, so that a sum of metres and persons is found when a pack is loaded.
/// </summary>
/// <remarks><see cref="Any"/> is the unit of a bare number: it fits whatever it stands beside.</remarks>
public sealed record Unit
{
    private readonly SortedDictionary<string, int> powers;

    private Unit(SortedDictionary<string, int> powers, bool any)
    {
        this.powers = powers;
        IsAny = any;
    }

    /// <summary>The unit of a number written in a pack.</summary>
    public static Unit Any { get; } = new(new(StringComparer.Ordinal), any: true);

    /// <summary>A pure number, such as a ratio of two like quantities.</summary>
    public static Unit None { get; } = new(new(StringComparer.Ordinal), any: false);

    public bool IsAny { get; }

    /// <summary>A base unit, e.g. <c>persons</c> or <c>m2</c>; the empty string is <see cref="None"/>.</summary>
    public static Unit Of(string name) =>
        name.Length == 0 ? None : new Unit(new(StringComparer.Ordinal) { [name] = 1 }, any: false);

    public static Unit operator *(Unit left, Unit right) => Combine(left, right, +1);

    public static Unit operator /(Unit left, Unit right) => Combine(left, right, -1);

    /// <summary>True if the two can be added or compared.</summary>
    public bool Fits(Unit other) => IsAny || other.IsAny || Same(other);

    public bool Equals(Unit? other) => other is not null && IsAny == other.IsAny && Same(other);

    public override int GetHashCode() => string.GetHashCode(ToString(), StringComparison.Ordinal);

    public override string ToString()
    {
        if (IsAny)
            return "any";
        var text = new StringBuilder();
        foreach (var (name, power) in powers)
        {
            if (text.Length > 0)
                text.Append('·');
            text.Append(name);
            if (power != 1)
                text.Append('^').Append(power);
        }

        return text.Length == 0 ? "1" : text.ToString();
    }

    private bool Same(Unit other) => powers.SequenceEqual(other.powers);

    private static Unit Combine(Unit left, Unit right, int sign)
    {
        if (left.IsAny && right.IsAny)
            return Any;
        var sums = new SortedDictionary<string, int>(left.powers, StringComparer.Ordinal);
        foreach (var (name, power) in right.powers)
        {
            var sum = sums.GetValueOrDefault(name) + sign * power;
            if (sum == 0)
                sums.Remove(name);
            else
                sums[name] = sum;
        }

        return new Unit(sums, any: false);
    }
}
