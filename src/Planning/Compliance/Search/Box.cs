using Junheng.Planning.Compliance.Bounds;
using Junheng.Planning.Compliance.Parts;
using Junheng.Planning.Compliance.Schools;
using Junheng.Planning.Compliance.Squares;

namespace Junheng.Planning.Compliance.Search;

/// <summary>One part of the search space: a split in two, or a leaf of the proof.</summary>
internal sealed class Box(SearchBox space, TotalBox totals, int index, int depth)
{
    public SearchBox Space { get; } = space;
    public TotalBox Totals { get; } = totals;
    public int Index { get; } = index;

    /// <summary>Splits above it.</summary>
    public int Depth { get; } = depth;

    /// <summary>A proof must not be deeper: such a box stays as it is.</summary>
    public bool IsDeepest => Depth >= PlanCertificate.MostDepth;

    /// <summary>They attain the bound where <see cref="Squares"/> are not there.</summary>
    public Prices Prices { get; set; } = null!;

    /// <summary>They attain the bound.</summary>
    public SquarePrices? Squares { get; set; }

    /// <summary>What the climb to the bound leaves to those of the halves.</summary>
    public Memory? Memory { get; set; }

    /// <summary>True if it is proved to hold no plan; the prices are the ray that proves it.</summary>
    public bool IsEmpty { get; set; }

    /// <summary>True if its bound was enough when it was made, so that nobody looked where to split it.</summary>
    public bool IsPutOff { get; set; }

    /// <summary>At least its parent's: what held there holds here.</summary>
    public double Bound { get; set; }

    /// <summary>Where it falls apart: the proofs of its parts.</summary>
    public PartsBound? Parts { get; set; }

    public Split? Cut { get; set; }
    public int First { get; set; } = -1;
    public int Second { get; set; } = -1;
}
