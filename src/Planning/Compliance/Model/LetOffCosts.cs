namespace Junheng.Planning.Compliance.Model;

/// <summary>What a school pays for items that it lets off.</summary>
internal sealed class LetOffCosts
{
    private readonly decimal[] prices;
    private readonly double[] at;

    /// <param name="allowed">By judged section: how many items may be let off.</param>
    /// <param name="prices">By judged section: of each item.</param>
    public LetOffCosts(int[] allowed, decimal[] prices)
    {
        this.prices = prices;
        at = new double[allowed.Aggregate(1, (product, each) => product * (Math.Max(each, 0) + 1))];
        for (var place = 0; place < at.Length; place++)
        {
            var rest = place;
            for (var s = allowed.Length - 1; s >= 0; s--)
            {
                at[place] += (double)prices[s] * (rest % (Math.Max(allowed[s], 0) + 1));
                rest /= Math.Max(allowed[s], 0) + 1;
            }
        }
    }

    /// <param name="place">In the oracles' tables: the counts by section as digits, the last section last.</param>
    public double At(int place) => at[place];

    /// <param name="section">One judged section.</param>
    /// <param name="items">How many items it lets off.</param>
    public decimal Of(int section, int items) => prices[section] * items;
}
