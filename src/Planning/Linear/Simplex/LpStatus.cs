namespace Junheng.Planning.Linear.Simplex;

internal enum LpStatus
{
    Optimal,
    Infeasible,

    /// <summary>The cost is above the cutoff that was given.</summary>
    Cutoff,

    /// <summary>Stopped, or out of steps.</summary>
    Stopped,
}
