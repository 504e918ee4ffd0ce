using Junheng.Standards.Fields;
using Junheng.Standards.Numerics;

namespace Junheng.Standards.Expressions;

/// <summary>
/// The sections of one stage of one county as columns, one for each variable of a pack: what expressions read.
/// </summary>
/// <remarks>
/// Missing is NaN. Booleans are 1, 0 or NaN; codes are the index of the word in <see cref="Variable.Codes"/>.
/// Columns may be longer than <see cref="Count"/>; only the first <see cref="Count"/> values mean anything.
/// </remarks>
public sealed class SectionFrame(Stage stage, int count, double[][] columns, Func<int, int, Rational?> exact)
{
    public Stage Stage { get; } = stage;

    public int Count { get; } = count;

    /// <summary>The values of a variable's slot, one a section.</summary>
    public ReadOnlySpan<double> this[int slot] => columns[slot].AsSpan(0, Count);

    /// <summary>The exact value of a slot in a section, null where missing. Slow: only for decisions at a limit.</summary>
    public Rational? Exact(int slot, int section) => exact(slot, section);
}
