using System.Buffers;
using Junheng.Standards.Fields;
using Junheng.Standards.Numerics;

namespace Junheng.Standards.Expressions;

/// <summary>
/// The sections of one stage of one county as columns, one for each variable of a pack: what expressions read.
/// </summary>
/// <remarks>
/// Missing is NaN. Booleans are 1, 0 or NaN; codes are the index of the word in <see cref="Variable.Codes"/>. A column is
/// gathered when a formula first reads it, into memory that is lent until <see cref="Dispose"/>; after that it would be
/// gathered again. One frame serves one thread.
/// </remarks>
/// <param name="stage">The stage.</param>
/// <param name="count">Number of sections.</param>
/// <param name="slots">Number of variables of the pack.</param>
public abstract class SectionFrame(Stage stage, int count, int slots) : IDisposable
{
    private readonly bool[] gathered = new bool[slots];
    private double[]? lent;

    public Stage Stage { get; } = stage;

    public int Count { get; } = count;

    /// <summary>The values of a variable's slot, one a section.</summary>
    public ReadOnlySpan<double> this[int slot]
    {
        get
        {
            if (!gathered[slot])
                Fetch(slot);
            return new ReadOnlySpan<double>(lent, slot * Count, Count);
        }
    }

    /// <summary>The exact value of a slot in a section, null where missing. Slow: only for decisions at a limit.</summary>
    public abstract Rational? Exact(int slot, int section);

    /// <summary>Gives the memory of the columns back; spans got from here are no longer valid.</summary>
    public void Dispose()
    {
        if (lent is null)
            return;
        ArrayPool<double>.Shared.Return(lent);
        lent = null;
        Array.Clear(gathered);
        GC.SuppressFinalize(this);
    }

    /// <summary>Gathers the column of a slot.</summary>
    protected abstract void Gather(int slot, Span<double> into);

    private void Fetch(int slot)
    {
        lent ??= ArrayPool<double>.Shared.Rent(gathered.Length * Count);
        Gather(slot, lent.AsSpan(slot * Count, Count));
        gathered[slot] = true;
    }
}

/// <summary>A frame of columns that are there already, by slot; null for a variable that nothing reads.</summary>
public sealed class GivenFrame(Stage stage, int count, double[]?[] columns, Func<int, int, Rational?> exact)
    : SectionFrame(stage, count, columns.Length)
{
    public override Rational? Exact(int slot, int section) => exact(slot, section);

    protected override void Gather(int slot, Span<double> into) =>
        (columns[slot] ?? throw new InvalidOperationException($"No column for slot {slot}.")).AsSpan(0, into.Length).CopyTo(into);
}
