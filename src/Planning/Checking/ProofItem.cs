using Junheng.Standards.Fields;

namespace Junheng.Planning.Checking;

/// <summary>An item of the school rule in one section: met by one of its rows, or let off where a floor row holds.</summary>
/// <param name="Slot">Which of the school's judged sections.</param>
/// <param name="Met">By member (indicator id): the row that meets it. One of them is enough.</param>
/// <param name="Floors">The rows of which one must hold where the item is let off; null where the rule has no floor.</param>
internal sealed record ProofItem(int Slot, Stage Stage, IReadOnlyList<(string Indicator, CoverRow Row)> Met, IReadOnlyList<CoverRow>? Floors);
