using Junheng.Planning.Compliance.Bounds;
using Junheng.Planning.Compliance.Model;
using Junheng.Planning.Compliance.Schools;

namespace Junheng.Planning.Compliance.Squares;

/// <summary>The bound at given prices: what every school does at them, and what that adds up to.</summary>
/// <remarks>
/// For a plan within the limits ΣR²/P ≤ K²·S² with S = ΣR, so Σ(μR²/P − τR) + τS − μK²S² ≤ 0. The schools' part separates; the rest is
/// concave in S, so that over a range of S it is least at one of its ends.
/// </remarks>
internal sealed class SquareEvaluator
{
    private readonly PlanModel model;
    private readonly double[] reward;
    private readonly PartSolver solver;
    private readonly SquareOracle oracle;

    private SquareEvaluator(PlanModel model, SquarePart[][] parts, double[] reward)
    {
        this.model = model;
        this.reward = reward;
        ActionOf = [.. model.Variables.Select(each => model.Options.PlaceOf(each.Action))];
        solver = new PartSolver(model, ActionOf, reward);
        oracle = new SquareOracle(model, parts, solver);
        Counts = new int[model.Count];
        Values = new double[model.Schools.Length];
        Sums = new ConeSums(model);
        Units = new long[model.Options.Actions.Count];
        Starts = new int[Units.Length];
    }

    /// <summary>Null where the county's options tie actions together so that squares would have to be searched for.</summary>
    /// <param name="linear">Linear prices of the county as a whole, of which shares can be added.</param>
    public static SquareEvaluator? For(PlanModel model, Prices linear)
    {
        var parts = new SquarePart[model.Schools.Length][];
        for (var s = 0; s < parts.Length; s++)
        {
            if (SquareParts.Of(model, model.Schools[s]) is not { } own)
                return null;
            parts[s] = own;
        }

        return new SquareEvaluator(model, parts, LeafMaker.Rewards(model, linear));
    }

    /// <summary>By variable: its action's place in the options.</summary>
    public int[] ActionOf { get; }

    /// <summary>The counts that attain the last bound, and what they add up to.</summary>
    public int[] Counts { get; }
    public ConeSums Sums { get; }
    public long[] Units { get; }
    public int[] Starts { get; }
    public long Posts { get; private set; }

    /// <summary>What the schools pay for what they let off.</summary>
    public double PaidOff { get; private set; }

    /// <summary>By school: its share of the last bound.</summary>
    public double[] Values { get; }

    /// <summary>How large the numbers were that the last bound was summed from.</summary>
    public double Size { get; private set; }

    /// <summary>+∞ if some school has no plan in the box, −∞ if a count without limit earns money.</summary>
    public double Evaluate(SquarePrices prices, SearchBox box, TotalBox totals)
    {
        solver.Use(prices);
        var sum = County(prices, totals);
        for (var j = 0; j < model.Cones.Length; j++)
            sum += Today(prices, j);
        PaidOff = 0;
        for (var s = 0; s < model.Schools.Length; s++)
        {
            Values[s] = oracle.Solve(s, box, Counts);
            sum += Values[s];
            PaidOff += oracle.Paid;
            Size += Math.Abs(Values[s]);
        }

        Add();
        return sum;
    }

    /// <summary>The least worth of the totals and the posts; what does not depend on the schools.</summary>
    public double County(SquarePrices prices, TotalBox totals)
    {
        var sum = -prices.Post * (model.Options.Quota ?? 0);
        Size = Math.Abs(sum);
        for (var j = 0; j < model.Cones.Length; j++)
        {
            if (prices.Mu[j] == 0 && prices.Tau[j] == 0)
                continue;
            var end = Math.Min(End(prices, j, totals.Low[j]), End(prices, j, totals.High[j]));
            sum += end;
            Size += Math.Abs(end);
        }

        for (var a = 0; a < Units.Length; a++)
        {
            var own = Worth(prices.Unit[a], totals.Fewest[a], totals.Most[a]) + Worth(prices.Start[a], totals.LeastStarts[a], totals.MostStarts[a]);
            sum += own;
            Size += Math.Abs(own);
        }

        return sum;
    }

    /// <summary>What the amounts of today cost at the prices.</summary>
    private double Today(SquarePrices prices, int j)
    {
        if (prices.Mu[j] == 0 && prices.Tau[j] == 0 && prices.Share[j] == 0)
            return 0;
        double own = 0;
        foreach (var r in model.Cones[j].Rows)
            own += model.Base[r] * (prices.Mu[j] * model.Base[r] / model.Weight[r] - prices.Tau[j] - prices.Share[j] * reward[r]);
        Size += Math.Abs(own);
        return own;
    }

    private static double Worth(double reward, double fewest, double most) => reward == 0 ? 0 : reward > 0 ? reward * fewest : reward * most;

    private double End(SquarePrices prices, int j, double total)
    {
        if (double.IsInfinity(total))
            return prices.Mu[j] > 0 || (prices.Tau[j] < 0) == total > 0 ? double.NegativeInfinity : double.PositiveInfinity;
        var kappa = model.Cones[j].Kappa;
        return total * (prices.Tau[j] - prices.Mu[j] * kappa * kappa * total);
    }

    /// <summary>What the linear prices of a cone pay for the amounts of the last bound.</summary>
    public double Paid(int j)
    {
        double sum = 0;
        foreach (var r in model.Cones[j].Rows)
            sum += reward[r] * Sums.Amount[r];
        return sum;
    }

    private void Add()
    {
        Sums.Reset();
        Array.Clear(Units);
        Array.Clear(Starts);
        Posts = 0;
        for (var v = 0; v < Counts.Length; v++)
        {
            var n = Counts[v];
            if (n == 0)
                continue;
            Sums.AddVariable(v, n);
            Units[ActionOf[v]] += n;
            Starts[ActionOf[v]]++;
            Posts += (long)model.Posts[v] * n;
        }
    }
}
