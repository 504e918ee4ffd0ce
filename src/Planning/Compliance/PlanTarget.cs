namespace Junheng.Planning.Compliance;

/// <summary>How far a plan is to be proved and how long that may take.</summary>
/// <param name="Gap">Stop once (cost − bound) ÷ cost is at most this; 0 asks for proved optimality.</param>
/// <param name="Time">Stop improving after so long; a first plan is made in any case.</param>
public sealed record PlanTarget(double Gap, TimeSpan Time)
{
    /// <summary>A thousandth, within a minute.</summary>
    public static PlanTarget Default { get; } = new(0.001, TimeSpan.FromMinutes(1));

    /// <summary>Where the time comes from; tests give their own.</summary>
    public TimeProvider Clock { get; init; } = TimeProvider.System;

    /// <summary>The most parts of the search space that are opened, four by linear prices counted as one; a limit that does not depend on the machine's speed.</summary>
    public int MostNodes { get; init; } = 50_000;

    /// <summary>
    /// Where there is no plan, also say why, how near one can come and what would help, which takes many searches more.
    /// False for runs over a province that only need to know that there is none.
    /// </summary>
    public bool Explain { get; init; } = true;

    /// <summary>Tests and benchmarks look at one kind of prices alone.</summary>
    internal ProofPrices Prices { get; init; }
}

/// <summary>The prices by which boxes are bounded.</summary>
internal enum ProofPrices
{
    /// <summary>Whichever proves more.</summary>
    Better,

    /// <summary>Linear prices alone.</summary>
    Linear,

    /// <summary>Squares from the first box on, where they can be had.</summary>
    Squares,
}

/// <summary>How far a search is: best plan and bound closing in on each other.</summary>
/// <param name="Best">Cost of the best plan so far; +∞ before there is one.</param>
public readonly record struct PlanProgress(TimeSpan Elapsed, double Best, double Bound);
