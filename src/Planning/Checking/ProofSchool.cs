using System.Numerics;
using Junheng.Standards.Fields;

namespace Junheng.Planning.Checking;

/// <summary>What bounds the counts of one school: its decisions, the items of its judged sections, and every threshold a split can name.</summary>
/// <param name="Allowed">By judged section: how many items may stay unmet.</param>
/// <param name="Thresholds">By stage and indicator: the row of reaching the threshold.</param>
/// <param name="Moved">Amounts of CV rules that its counts move.</param>
internal sealed record ProofSchool(
    int School,
    IReadOnlyList<Decision> Decisions,
    IReadOnlyList<int> Allowed,
    IReadOnlyList<ProofItem> Items,
    IReadOnlyDictionary<(Stage Stage, string Indicator), CoverRow> Thresholds,
    IReadOnlyList<ProofRow> Moved)
{
    /// <summary>By judged section: the price of an item that is let off, at the scale of <see cref="FixedPoint"/>; empty for none.</summary>
    public IReadOnlyList<BigInteger> LetOff { get; init; } = [];
}
