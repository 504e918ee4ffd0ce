namespace Junheng.Planning.Linear;

/// <summary>How far and how long to search.</summary>
public sealed record MipOptions
{
    /// <summary>The gap, (cost − bound) ÷ |cost|, at which the search ends.</summary>
    public double Gap { get; init; } = 1e-6;

    /// <summary>The most nodes of the tree; the point and bound found until then are kept.</summary>
    public int MostNodes { get; init; } = int.MaxValue;

    /// <summary>Asked between steps; true ends the search with what it has. The only way that time comes in.</summary>
    public Func<bool> Stop { get; init; } = static () => false;

    /// <summary>
    /// Looks at a point (of the relaxation, or a whole one) and adds rows to the program that it breaks and every wanted point keeps;
    /// returns how many. A whole point counts only once none are added. Null where the rows of the program say everything.
    /// </summary>
    public LazyRows? LazyRows { get; init; }

    /// <summary>
    /// Makes a wanted point out of a point of the relaxation by knowledge of the model (rounding, repair); null where it finds none.
    /// </summary>
    public Func<double[], double[]?>? Rounding { get; init; }

    /// <summary>False leaves the program's rows as they are, but for lazy ones.</summary>
    public bool HasCuts { get; init; } = true;

    /// <summary>False inside a search that is itself one of a neighbourhood.</summary>
    internal bool HasNeighbourhoods { get; init; } = true;

    /// <summary>Told whenever the cost or the bound got better.</summary>
    public Action<MipProgress>? Progress { get; init; }
}

/// <param name="x">The point.</param>
/// <param name="whole">True where its whole columns are whole.</param>
public delegate int LazyRows(LinearProgram program, ReadOnlySpan<double> x, bool whole);

/// <summary>Where a search stands.</summary>
public readonly record struct MipProgress(double Cost, double Bound, int Nodes, long Iterations);
