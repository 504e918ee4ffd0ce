using Junheng.Planning.Linear;

namespace Junheng.Planning.Rotation.Model;

/// <summary>
/// The chords of k² + 2Rk between neighbouring whole k, added for the schools of a rule that a point breaks. A chord through a and a + 1:
/// σ ≥ (2a + 1 + 2R)·k − a(a + 1).
/// </summary>
internal sealed class ChordCuts(RotationModel model)
{
    private const double Tolerance = 1e-7;
    private readonly System.Runtime.CompilerServices.ConditionalWeakTable<LinearProgram, HashSet<(int Cone, int Member, int At)>> chords = [];

    /// <summary>As <see cref="LazyRows"/>.</summary>
    public int Add(LinearProgram program, ReadOnlySpan<double> x, bool whole)
    {
        var count = 0;
        for (var c = 0; c < model.Cones.Count; c++)
        {
            var cone = model.Cones[c];
            if (!IsBroken(cone, x))
                continue;
            for (var m = 0; m < cone.Changes.Length; m++)
                count += AddChord(program, x, c, m);
        }

        return count;
    }

    /// <summary>True if the rule does not hold at the point with the squares themselves in place of σ.</summary>
    private static bool IsBroken(ConeColumns cone, ReadOnlySpan<double> x)
    {
        var sum = -x[cone.Excess];
        for (var m = 0; m < cone.Changes.Length; m++)
        {
            var k = x[cone.Changes[m]];
            sum += Chord(cone.Amounts[m], Math.Floor(k), k) * cone.Scale / cone.Pupils[m];
        }

        return sum > cone.Most + Tolerance;
    }

    private int AddChord(LinearProgram program, ReadOnlySpan<double> x, int c, int m)
    {
        var cone = model.Cones[c];
        var k = x[cone.Changes[m]];
        var at = Math.Floor(k + 1e-9);
        var count = 0;
        var added = chords.GetValue(program, static _ => []);
        // A whole k lies on two chords; both help.
        for (var a = k - at < 1e-9 ? at - 1 : at; a <= at; a++)
        {
            if (x[cone.Squares[m]] >= Chord(cone.Amounts[m], a, k) - 1e-9 * (1 + Math.Abs(x[cone.Squares[m]])) || !added.Add((c, m, (int)a)))
                continue;
            program.AddRow(-a * (a + 1), double.PositiveInfinity, [cone.Squares[m], cone.Changes[m]], [1, -(2 * a + 1 + 2 * cone.Amounts[m])]);
            count++;
        }

        return count;
    }

    private static double Chord(double amount, double a, double k) => (2 * a + 1 + 2 * amount) * k - a * (a + 1);
}
