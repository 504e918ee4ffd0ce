namespace Junheng.Planning.Linear;

public enum MipStatus
{
    /// <summary>A point within the gap that was asked for, with its bound.</summary>
    Optimal,

    /// <summary>A point; the search stopped before the gap was reached.</summary>
    Feasible,

    /// <summary>No point exists.</summary>
    Infeasible,

    /// <summary>The cost has no lower end.</summary>
    Unbounded,

    /// <summary>Stopped before a point was found.</summary>
    Unknown,
}

/// <summary>What a solver found.</summary>
/// <param name="X">One value a column; whole columns hold whole numbers. Empty where there is no point.</param>
/// <param name="Cost">c·x; +∞ without a point.</param>
/// <param name="Bound">No point costs less; −∞ where nothing is known, +∞ where there is no point.</param>
/// <param name="Nodes">Nodes of the search tree.</param>
/// <param name="Iterations">Steps of the simplex method.</param>
public sealed record MipResult(MipStatus Status, double[] X, double Cost, double Bound, int Nodes, long Iterations)
{
    /// <summary>Costs that differ by no more are equal: bounds give back what rounding may have cost.</summary>
    internal const double Nothing = 1e-9;

    /// <summary>(cost − bound) ÷ |cost|; 0 where both are equal (to 1e-9), +∞ without a point.</summary>
    public double Gap => GapOf(Cost, Bound);

    public static double GapOf(double cost, double bound) =>
        double.IsPositiveInfinity(cost) ? double.PositiveInfinity : cost - bound <= Nothing ? 0 : (cost - bound) / Math.Max(Math.Abs(cost), Nothing);
}
