using Junheng.Planning.Compliance.Model;
using Junheng.Planning.Compliance.Schools;

namespace Junheng.Planning.Compliance.Bounds;

/// <summary>
/// Makes prices valid multipliers of a bound: no count without limit earns money, and the rewards of each cone keep their coefficient
/// of variation at or under 1 ÷ c, with a margin that doubles cannot use up.
/// </summary>
internal static class RewardRepair
{
    private const double Margin = 1e-11;

    public static void Make(PlanModel model, SearchBox box, Prices prices)
    {
        Clip(model, box, prices);
        for (var j = 0; j < model.Cones.Length; j++)
            Flatten(model, model.Cones[j], prices.Reward);
    }

    private static void Clip(PlanModel model, SearchBox box, Prices prices)
    {
        for (var v = 0; v < model.Count; v++)
        {
            if (box.Hi[v] != PlanModel.Unlimited)
                continue;
            double earned = 0;
            for (var e = model.EntryStart[v]; e < model.EntryStart[v + 1]; e++)
                earned += Math.Max(0, prices.Reward[model.EntryRow[e]] * model.EntryEffect[e]);
            var spent = ((prices.CostCounts ? 1 + prices.Money : prices.Money) * model.Cost[v] + prices.Post * model.Posts[v]) * (1 - Margin);
            if (earned <= spent)
                continue;
            for (var e = model.EntryStart[v]; e < model.EntryStart[v + 1]; e++)
            {
                ref var reward = ref prices.Reward[model.EntryRow[e]];
                if (reward * model.EntryEffect[e] > 0)
                    reward *= spent / earned;
            }
        }
    }

    /// <summary>Blends the rewards with their least positive one as far as the coefficient of variation asks.</summary>
    private static void Flatten(PlanModel model, Cone cone, double[] reward)
    {
        var (mean, deviation) = Spread(model, cone, reward);
        var c = (double)cone.Limit;
        if (!(mean > 0))
        {
            foreach (var r in cone.Rows)
                reward[r] = 0;
            return;
        }

        var most = mean / c * (1 - Margin);
        if (deviation <= most)
            return;
        // Rewards are highest for the poorest; a constant at most as high as every row's cap is the least of the clipped ones.
        var level = mean;
        foreach (var r in cone.Rows)
        {
            if (reward[r] > 0)
                level = Math.Min(level, reward[r]);
        }

        var share = Math.Min(1, (deviation - most) / ((level - mean) / c + deviation) * (1 + 1e-9) + 1e-12);
        foreach (var r in cone.Rows)
            reward[r] += share * (level - reward[r]);
    }

    private static (double Mean, double Deviation) Spread(PlanModel model, Cone cone, double[] reward)
    {
        double mean = 0, squares = 0;
        foreach (var r in cone.Rows)
            mean += model.Weight[r] * reward[r];
        mean /= cone.Weight;
        foreach (var r in cone.Rows)
            squares += model.Weight[r] * (reward[r] - mean) * (reward[r] - mean);
        return (mean, Math.Sqrt(squares / cone.Weight));
    }
}
