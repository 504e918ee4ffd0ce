using Junheng.Planning.Compliance.Model;
using Junheng.Planning.Compliance.Schools;

namespace Junheng.Planning.Compliance.Bounds;

/// <summary>The Lagrangian bound at given prices: what every school would do at them, and what that adds up to.</summary>
internal sealed class BoundEvaluator(PlanModel model, SchoolOracle oracle)
{
    /// <summary>The counts that attain the last bound.</summary>
    public int[] Counts { get; } = new int[model.Count];

    /// <summary>By school: its share of the last bound.</summary>
    public double[] Values { get; } = new double[model.Schools.Length];

    /// <summary>+∞ if some school has no plan in the box, −∞ if a count without limit earns money.</summary>
    public double Evaluate(Prices prices, SearchBox box)
    {
        prices.Apply(oracle.Cost, oracle.Fixed);
        oracle.CostCounts = prices.CostCounts;
        var sum = Charges(prices);
        for (var s = 0; s < model.Schools.Length; s++)
        {
            Values[s] = oracle.Solve(model.Schools[s], box, Counts);
            sum += Values[s];
        }

        return sum;
    }

    /// <summary>One school's share at the prices of the last bound, in another box.</summary>
    public double Of(int school, SearchBox box) => oracle.Solve(model.Schools[school], box, Counts);

    /// <summary>−π·quota − β·budget, what the amounts of today earn, and the reward of a first unit.</summary>
    public double Charges(Prices prices)
    {
        var sum = -prices.Post * (model.Options.Quota ?? 0) - prices.Money * (double)(model.Options.Budget ?? 0);
        sum += prices.Unit?.Reward ?? 0;
        foreach (var cone in model.Cones)
        {
            foreach (var r in cone.Rows)
                sum -= prices.Reward[r] * model.Base[r];
        }

        return sum;
    }
}
