using Junheng.Standards;
using Junheng.Standards.Fields;
using Junheng.Standards.Numerics;

namespace Junheng.Planning.Rotation.Cases;

/// <summary>A county as the rotation model sees it: whole numbers of teachers by class, who may go where, and what is to be reached.</summary>
internal sealed class RotationCase
{
    public required RotationOptions Options { get; init; }
    public required IReadOnlyList<TeacherClass> Classes { get; init; }
    public required IReadOnlyList<RotationSchool> Schools { get; init; }
    public required IReadOnlyList<Arc> Arcs { get; init; }
    public required IReadOnlyList<CvCone> Cones { get; init; }
    public required IReadOnlyList<SchoolNeed> Needs { get; init; }

    /// <summary>By school: how many of its needs may stay between floor and threshold under the school rule.</summary>
    public required int[] Excuses { get; init; }

    public required IReadOnlyList<Words> Assumptions { get; init; }

    /// <summary>Index in <see cref="Classes"/> of a listed teacher.</summary>
    public required Func<Teacher, int> ClassOf { get; init; }

    public required Func<Teacher, bool> IsEligible { get; init; }

    public int EligibleTotal => Schools.Sum(school => school.Eligible.Sum());

    /// <summary>Teachers who have to move: the share of the eligible, rounded up.</summary>
    public int LeastMoves => (int)Math.Ceiling(Options.LeastShareOfEligible * EligibleTotal);

    public int MostLeaving(int school) => (int)Math.Floor(Options.MostShareOfStaff * Schools[school].Staff);
}

/// <summary>Teachers may go from one school to another of the same stage.</summary>
/// <param name="Kilometres">Distance; NaN where only the minutes are known.</param>
/// <param name="Minutes">By the table of travel times; null without one.</param>
internal readonly record struct Arc(int From, int To, double Kilometres, double? Minutes = null);

/// <summary>
/// One CV rule on whole numbers: school i's amount is Rᵢ + Unit × k, where k counts the movers in less those out by <see cref="Weights"/>.
/// </summary>
/// <param name="Limit">The most that the CV may be.</param>
/// <param name="Weights">By class: 0, 1, … units that one teacher adds.</param>
/// <param name="Schools">Members that take part, by index in the case.</param>
/// <param name="Amounts">R of each of them.</param>
/// <param name="Pupils">P of each of them.</param>
/// <param name="FixedSquares">ΣR²÷P of members that do not take part.</param>
/// <param name="Total">ΣR of all members; no move changes it.</param>
/// <param name="TotalPupils">ΣP of all members.</param>
internal sealed record CvCone(
    Stage Stage,
    string Indicator,
    decimal Limit,
    Rational Unit,
    int[] Weights,
    int[] Schools,
    Rational[] Amounts,
    Rational[] Pupils,
    Rational FixedSquares,
    Rational Total,
    Rational TotalPupils)
{
    /// <summary>The most that ΣR²÷P may be: (1 + c²)·T² ÷ P.</summary>
    public Rational MostSquares => (Rational.One + Rational.From(Limit) * Rational.From(Limit)) * Total * Total / TotalPupils;

    /// <summary>ΣR²÷P − the most allowed, exactly, with a net change for each member; ≤ 0 keeps the rule.</summary>
    public Rational Excess(ReadOnlySpan<int> changes)
    {
        var sum = FixedSquares - MostSquares;
        for (var m = 0; m < Schools.Length; m++)
        {
            var amount = Amounts[m] + Unit * changes[m];
            sum += amount * amount / Pupils[m];
        }

        return sum;
    }
}

/// <summary>A threshold of one school: the net change k of an indicator's units has to be at least <see cref="Need"/>.</summary>
/// <param name="School">Index in the case.</param>
/// <param name="Weights">By class.</param>
/// <param name="Need">May be negative: so many may leave.</param>
/// <param name="Floor">The same for the floor of the school rule.</param>
internal sealed record SchoolNeed(int School, string Indicator, int[] Weights, int Need, int Floor);
