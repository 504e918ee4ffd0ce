using Junheng.Standards.Fields;
using Junheng.Standards.Numerics;

namespace Junheng.Standards.Expressions;

/// <summary>
/// The sections of one stage of one county as columns, one for each variable of a pack: what expressions read.
/// </summary>
/// <remarks>
/// Missing is NaN. Booleans are 1, 0 or NaN; codes are the index of the word in <see cref="Variable.Codes"/>.
/// Columns may be longer than <see cref="Count"/>; only the first <see cref="Count"/> values mean anything. A column that
/// is not there yet is gathered when a formula first reads it.
/// </remarks>
public sealed class SectionFrame(Stage stage, int count, double[]?[] columns, Func<int, int, Rational?> exact, Func<int, double[]>? gather = null)
{
    public Stage Stage { get; } = stage;

    public int Count { get; } = count;

    /// <summary>The values of a variable's slot, one a section.</summary>
    public ReadOnlySpan<double> this[int slot] => Column(slot).AsSpan(0, Count);

    /// <summary>The column of a slot itself, to be kept beside a result; do not write to it.</summary>
    internal double[] Column(int slot) => columns[slot] ??= gather?.Invoke(slot) ?? throw new InvalidOperationException($"No column for slot {slot}.");

    /// <summary>The exact value of a slot in a section, null where missing. Slow: only for decisions at a limit.</summary>
    public Rational? Exact(int slot, int section) => exact(slot, section);
}
