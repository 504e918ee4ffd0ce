using Junheng.Standards.Evaluation;
using Junheng.Standards.Facts;
using Junheng.Standards.Fields;
using Junheng.Standards.Packs;

namespace Junheng.Standards.Explanations;

/// <summary>One fact that went into a school's value.</summary>
/// <param name="Field">The field; null for a property such as the stage.</param>
/// <param name="Value">What entered the formula (after splitting and merging); NaN where missing.</param>
/// <param name="Raw">What stood in the cell of the school itself.</param>
/// <param name="Source">The cell it came from; <see cref="CellAddress.None"/> where there is none.</param>
/// <param name="IsSplit">True if the cell's value is shared with the school's other stages by the split rule.</param>
/// <param name="Merged">For a school with merged teaching points: the parts that were added.</param>
public sealed record InputFact(
    FieldDefinition? Field,
    string Name,
    double Value,
    double Raw,
    CellAddress Source,
    bool IsSplit,
    IReadOnlyList<MergedPart> Merged);

/// <summary>A part that a merged teaching point added.</summary>
public sealed record MergedPart(SchoolIdentity School, double Value, CellAddress Source);

/// <summary>How one school's value of one indicator came about: everything that the explanation panel prints.</summary>
public sealed record ValueExplanation
{
    public required Indicator Indicator { get; init; }
    public required Stage Stage { get; init; }
    public required SchoolIdentity School { get; init; }
    public required IReadOnlyList<InputFact> Inputs { get; init; }
    public required double Numerator { get; init; }
    public required double Denominator { get; init; }

    /// <summary>Xᵢ in printed scale.</summary>
    public required double Value { get; init; }

    public required double Threshold { get; init; }

    /// <summary>The threshold line that applied; null where none does.</summary>
    public required Threshold? ThresholdRule { get; init; }

    public required SchoolIndicatorStatus Status { get; init; }

    /// <summary>What is lacking, in units of the numerator.</summary>
    public required double Shortfall { get; init; }

    /// <summary>The section's part of a combined school; 1 where nothing is split.</summary>
    public required double Share { get; init; }

    /// <summary>Pᵢ ÷ P_N; NaN if the section is not counted.</summary>
    public required double PupilShare { get; init; }

    /// <summary>This school's part of S²: (Pᵢ ÷ P_N)(Xᵢ − X̄)² ÷ S²; NaN if not computable or not counted.</summary>
    public required double VarianceShare { get; init; }

    /// <summary>Place among the sections under the school rule, best first (1); 0 if not computable.</summary>
    public required int Rank { get; init; }

    public required int Ranked { get; init; }
}
