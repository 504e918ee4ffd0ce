using Junheng.Planning.Compliance.Schools;

namespace Junheng.Planning.Compliance.Parts;

/// <summary>Where parts are proved: a box of the county, and what letting an item off costs in it.</summary>
/// <param name="Box">Only items are forced in it.</param>
/// <param name="Prices">By school and judged section of it; what is not there costs nothing.</param>
internal sealed record PartSpace(SearchBox Box, IReadOnlyDictionary<(int School, int Section), decimal> Prices)
{
    public decimal PriceOf((int School, int Section) section) => Prices.GetValueOrDefault(section);
}
