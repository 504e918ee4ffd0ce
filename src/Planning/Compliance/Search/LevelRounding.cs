using Junheng.Planning.Compliance.Bounds;
using Junheng.Planning.Compliance.Model;
using Junheng.Planning.Compliance.Schools;

namespace Junheng.Planning.Compliance.Search;

/// <summary>
/// A plan in whole numbers by water levels: every school answers the levels exactly, fixed costs and what it lets off included, and each
/// cone's slope is moved until its CV just holds.
/// </summary>
/// <remarks>Where the hull spreads a project's start over its units, this begins a project or does not.</remarks>
internal sealed class LevelRounding
{
    private const int Steps = 14;
    private const int Sweeps = 3;
    private readonly PlanModel model;
    private readonly SchoolOracle oracle;
    private readonly ConeSums sums;
    private readonly int[] answer;
    private readonly int[][] schoolsOf;
    private readonly double[] sigma;
    private readonly double[] top;

    public LevelRounding(PlanModel model)
    {
        this.model = model;
        oracle = new SchoolOracle(model);
        sums = new ConeSums(model);
        answer = new int[model.Count];
        Counts = new int[model.Count];
        sigma = new double[model.Cones.Length];
        top = new double[sigma.Length];
        schoolsOf = [.. Enumerable.Range(0, sigma.Length).Select(j => Enumerable.Range(0, model.Schools.Length).Where(u => Touches(model.Schools[u], j)).ToArray())];
        for (var v = 0; v < model.Count; v++)
            oracle.Fixed[v] = model.Fixed[v];
    }

    /// <summary>The plan made last.</summary>
    public int[] Counts { get; }

    /// <summary>Starts at the slopes of the continuous plan.</summary>
    public void Run(SearchBox box, WaterLevels levels, double postPrice)
    {
        Array.Clear(Counts);
        sums.Reset();
        for (var j = 0; j < sigma.Length; j++)
            (sigma[j], top[j]) = (levels.Slope[j], levels.Top[j]);
        for (var round = 0; round < 2; round++)
        {
            for (var u = 0; u < model.Schools.Length; u++)
                Respond(u, box, postPrice);
        }

        for (var sweep = 0; sweep < Sweeps; sweep++)
        {
            for (var j = 0; j < sigma.Length; j++)
                Adjust(j, box, postPrice);
            sums.Refresh();
        }
    }

    private void Adjust(int j, SearchBox box, double postPrice)
    {
        var violation = sums.Violation(j);
        if (sigma[j] == 0 && violation <= 0)
            return;
        if (sigma[j] == 0)
            sigma[j] = 1e-6 / top[j];
        var (below, above) = (0.0, double.PositiveInfinity);
        for (var step = 0; step < Steps; step++)
        {
            if (violation > 0)
                below = Math.Max(below, sigma[j]);
            else
                above = Math.Min(above, sigma[j]);
            var next = double.IsInfinity(above) ? sigma[j] * (step < 3 ? 1.3 : 3) : below == 0 ? sigma[j] / (step < 3 ? 1.3 : 3) : Math.Sqrt(below * above);
            if (next == sigma[j] || (below > 0 && above / below < 1 + 1e-6))
                break;
            violation = Settle(j, next, box, postPrice);
        }

        if (violation > 0 && !double.IsInfinity(above))
            Settle(j, above, box, postPrice);
    }

    private double Settle(int j, double slope, SearchBox box, double postPrice)
    {
        sigma[j] = slope;
        top[j] = sums.Top(j);
        foreach (var u in schoolsOf[j])
            Respond(u, box, postPrice);
        return sums.Violation(j);
    }

    /// <summary>One school's best answer to the levels, the others as they are.</summary>
    private void Respond(int u, SearchBox box, double postPrice)
    {
        var school = model.Schools[u];
        var (from, to) = (school.FirstVariable, school.FirstVariable + school.VariableCount);
        for (var v = from; v < to; v++)
        {
            (var price, oracle.Curve[v]) = PriceOf(v, postPrice);
            oracle.Cost[v] = box.Hi[v] == PlanModel.Unlimited && oracle.Curve[v] == 0 ? Math.Max(0, price) : price;
        }

        // Variables tied with others first only cover what is asked, and are raised afterwards one by one.
        foreach (var cluster in school.Clusters)
        {
            for (var i = 0; i < cluster.Variables.Length && cluster.Variables.Length > 1; i++)
            {
                oracle.Cost[cluster.Variables[i]] = Math.Max(0, oracle.Cost[cluster.Variables[i]]);
                oracle.Curve[cluster.Variables[i]] = 0;
            }
        }

        if (!double.IsFinite(oracle.Solve(school, box, answer)))
            return;
        for (var v = from; v < to; v++)
            Set(v, answer[v]);
        foreach (var cluster in school.Clusters)
        {
            foreach (var v in cluster.Variables)
            {
                if (cluster.Variables.Length > 1 && PriceOf(v, postPrice) is { Curve: > 0 } at && -at.Price / at.Curve > Counts[v])
                    Set(v, (int)Math.Clamp(Math.Round(-at.Price / at.Curve), Counts[v], box.Hi[v]));
            }
        }
    }

    private void Set(int v, int count)
    {
        if (count == Counts[v])
            return;
        sums.AddVariable(v, count - Counts[v]);
        Counts[v] = count;
    }

    /// <summary>The price of the first unit with all else in place, and how it grows.</summary>
    private (double Price, double Curve) PriceOf(int v, double postPrice)
    {
        double price = model.Cost[v] + postPrice * model.Posts[v], curve = 0;
        for (var e = model.EntryStart[v]; e < model.EntryStart[v + 1]; e++)
        {
            var (r, effect) = (model.EntryRow[e], model.EntryEffect[e]);
            var j = model.RowCone[r];
            if (j < 0 || sigma[j] == 0)
                continue;
            var without = sums.Amount[r] - effect * Counts[v];
            price -= effect * sigma[j] * (top[j] - without / model.Weight[r]);
            curve += effect * effect * sigma[j] / model.Weight[r];
        }

        return (price, curve);
    }

    private bool Touches(SchoolUnit school, int cone)
    {
        for (var e = model.EntryStart[school.FirstVariable]; e < model.EntryStart[school.FirstVariable + school.VariableCount]; e++)
        {
            if (model.RowCone[model.EntryRow[e]] == cone)
                return true;
        }

        return false;
    }
}
