using Junheng.Planning.Compliance.Model;
using Junheng.Planning.Compliance.Schools;

namespace Junheng.Planning.Compliance.Bounds;

/// <summary>
/// The continuous problem over the convex hull of every school's choices, with one multiplier λ for each CV: Gauss and Seidel over
/// schools inside, a search for each λ outside. What comes out are the water levels and, from them, the prices of a bound.
/// </summary>
/// <remarks>
/// The Lagrangian adds λ(‖z‖ − K·ΣR) with z = R/√P. For a fixed norm t = ‖z‖ it is majorised by λ(ΣR²/(2tP) − K·ΣR), which separates:
/// a free count has a closed form, a school's tied counts are a mixture of atoms. The reward of a row is y = λ(K − R/(tP)).
/// </remarks>
internal sealed class WaterLevels
{
    private readonly PlanModel model;
    private readonly SchoolOracle oracle;
    private readonly ConeSums sums;
    private readonly int[][] freeOf;
    private readonly int[][] blocksOf;
    private readonly SchoolBlock[] blocks;
    private readonly int[] free;
    private readonly double[] slope;
    private readonly double[] post;
    private readonly double[] lambda;
    private readonly int[] counts;

    public WaterLevels(PlanModel model, SchoolOracle oracle)
    {
        this.model = model;
        this.oracle = oracle;
        sums = new ConeSums(model);
        lambda = new double[model.Cones.Length];
        Diverged = new bool[lambda.Length];
        counts = new int[model.Count];
        Count = new double[model.Count];
        slope = new double[model.Count];
        post = new double[model.Count];
        blocks = [.. model.Schools.Where(school => school.Clusters.Length > 0).Select(school => new SchoolBlock(model, school))];
        free = [.. model.Schools.SelectMany(school => school.Free).Where(v => ConesOf(v).Any())];
        freeOf = new int[lambda.Length][];
        blocksOf = new int[lambda.Length][];
        for (var j = 0; j < lambda.Length; j++)
        {
            freeOf[j] = [.. free.Where(v => ConesOf(v).Contains(j))];
            blocksOf[j] = [.. Enumerable.Range(0, blocks.Length).Where(b => blocks[b].Cones.Contains(j))];
        }
    }

    /// <summary>By variable: the fractional count of free variables.</summary>
    public double[] Count { get; }

    /// <summary>By cone: its multiplier.</summary>
    public IReadOnlyList<double> Lambda => lambda;

    public ConeSums Sums => sums;

    /// <summary>Cones that no multiplier brings under their limit: a sign that there is no plan.</summary>
    public bool[] Diverged { get; }

    /// <summary>Starts from nothing done and no multipliers.</summary>
    public void Start(SearchBox box)
    {
        Array.Clear(lambda);
        sums.Reset();
        foreach (var v in free)
        {
            Count[v] = box.Lo[v];
            sums.AddVariable(v, Count[v]);
        }

        var none = new Prices(model);
        none.Apply(oracle.Cost, oracle.Fixed);
        foreach (var block in blocks)
        {
            block.Clear();
            oracle.SolveClusters(block.School, box, counts);
            block.Add(model, counts);
            sums.AddRows(block.Rows, block.Amounts[0], 1);
        }

        sums.Refresh();
    }

    /// <summary>Sweeps over the cones at a price of posts.</summary>
    public void Sweep(SearchBox box, double pricePost, double priceMoney, int sweeps)
    {
        SetSlopes(box, pricePost, priceMoney);
        for (var sweep = 0; sweep < sweeps; sweep++)
        {
            for (var j = 0; j < lambda.Length; j++)
                AdjustLambda(j, box);
            AddAtoms(box, pricePost, priceMoney);
        }
    }

    /// <summary>Rewards at the present levels.</summary>
    public void WriteTo(Prices prices)
    {
        for (var j = 0; j < lambda.Length; j++)
        {
            foreach (var r in model.Cones[j].Rows)
                prices.Reward[r] = sums.Reward(r, lambda[j], j);
        }
    }

    /// <summary>Cost of the fractional plan.</summary>
    public double Cost()
    {
        double cost = 0;
        foreach (var v in free)
            cost += Count[v] * slope[v];
        foreach (var block in blocks)
        {
            for (var a = 0; a < block.Atoms; a++)
                cost += block.Weights[a] * block.Costs[a];
        }

        return cost;
    }

    /// <summary>Posts that the fractional plan uses.</summary>
    public double Posts()
    {
        double used = 0;
        foreach (var v in free)
            used += Count[v] * model.Posts[v];
        foreach (var block in blocks)
        {
            for (var a = 0; a < block.Atoms; a++)
                used += block.Weights[a] * block.Posts[a];
        }

        return used;
    }

    private IEnumerable<int> ConesOf(int v) => model.EntryRow[model.EntriesOf(v)].Select(row => model.RowCone[row]).Where(j => j >= 0).Distinct();

    /// <summary>The price of one more unit; a fixed cost is spread over all units that could be done, which is the hull.</summary>
    private void SetSlopes(SearchBox box, double pricePost, double priceMoney)
    {
        foreach (var v in free)
        {
            slope[v] = (1 + priceMoney) * model.Cost[v] + pricePost * model.Posts[v];
            if (box.Lo[v] == 0 && box.Hi[v] is > 0 and < PlanModel.Unlimited)
                slope[v] += (1 + priceMoney) * model.Fixed[v] / box.Hi[v];
        }

        Array.Fill(post, pricePost);
    }

    private void AdjustLambda(int j, SearchBox box)
    {
        Diverged[j] = false;
        var violation = Settle(j, lambda[j], box);
        if (lambda[j] == 0)
        {
            if (violation <= 0)
                return;
            var cheapest = freeOf[j].Select(v => slope[v] / Effect(v, j)).Append(double.PositiveInfinity).Where(each => each > 0).Min();
            var start = double.IsFinite(cheapest) ? 2 * cheapest / model.Cones[j].Kappa : 1e-3;
            violation = Settle(j, start, box);
        }

        var (below, above) = (0.0, double.PositiveInfinity);
        var (violationBelow, violationAbove) = (double.NaN, double.NaN);
        var factor = 1.1;
        for (var step = 0; step < 90 && Math.Abs(violation) > 1e-9; step++)
        {
            if (violation > 0)
                (below, violationBelow) = (lambda[j], violation);
            else
                (above, violationAbove) = (lambda[j], violation);
            if (above - below <= 1e-12 * above)
                break;
            double next;
            if (double.IsInfinity(above))
            {
                next = lambda[j] * factor;
                factor = Math.Min(factor * factor, 64);
                if (next > 1e15)
                    break;
            }
            else if (double.IsNaN(violationBelow))
            {
                next = lambda[j] / factor;
                factor = Math.Min(factor * factor, 64);
                if (next < 1e-15 && Settle(j, 0, box) <= 0)
                    return;
            }
            else
            {
                // The secant, kept off the ends; every third step halves.
                var share = violationBelow / (violationBelow - violationAbove);
                next = below + (step % 3 == 2 ? 0.5 : Math.Clamp(share, 0.02, 0.98)) * (above - below);
            }

            violation = Settle(j, next, box);
        }

        Diverged[j] = violation > 1e-6;
        if (double.IsFinite(above) && violation > 0)
            Settle(j, above, box);
    }

    /// <summary>Brings the cone's schools into balance at a multiplier; returns ‖z‖ ÷ (K·ΣR) − 1.</summary>
    private double Settle(int j, double multiplier, SearchBox box)
    {
        lambda[j] = multiplier;
        for (var round = 0; round < 3; round++)
        {
            double moved = 0;
            foreach (var v in freeOf[j])
                moved += Move(v, box);
            foreach (var b in blocksOf[j])
                moved += Correct(blocks[b]);
            sums.Refresh(j);
            if (moved < 1e-12)
                break;
        }

        return sums.Violation(j);
    }

    /// <summary>The best fractional count of a free variable, the rest as it is.</summary>
    private double Move(int v, SearchBox box)
    {
        var derivative = slope[v];
        double curvature = 0;
        for (var e = model.EntryStart[v]; e < model.EntryStart[v + 1]; e++)
        {
            var (r, effect) = (model.EntryRow[e], model.EntryEffect[e]);
            var j = model.RowCone[r];
            if (j < 0 || lambda[j] == 0)
                continue;
            derivative -= effect * sums.Reward(r, lambda[j], j);
            curvature += effect * effect * lambda[j] / (model.Weight[r] * sums.Norm[j]);
        }

        var target = curvature > 0 ? Count[v] - derivative / curvature : derivative > 0 ? box.Lo[v] : Count[v];
        target = Math.Max(box.Lo[v], Math.Min(box.Hi[v], target));
        var change = target - Count[v];
        if (change == 0)
            return 0;
        Count[v] = target;
        sums.AddVariable(v, change);
        return Math.Abs(change) / (1 + Math.Abs(target));
    }

    /// <summary>Shifts weight from the worst atom to the best until they cost the same.</summary>
    private double Correct(SchoolBlock block)
    {
        double moved = 0;
        for (var step = 0; step < 6 && block.Atoms > 1; step++)
        {
            int to = -1, from = -1;
            double least = double.PositiveInfinity, most = double.NegativeInfinity;
            for (var a = 0; a < block.Atoms; a++)
            {
                var value = Linear(block, a);
                if (value < least)
                    (to, least) = (a, value);
                if (block.Weights[a] > 0 && value > most)
                    (from, most) = (a, value);
            }

            if (most - least <= 1e-12 * (1 + Math.Abs(least)))
                break;
            double curvature = 0;
            for (var i = 0; i < block.Rows.Length; i++)
            {
                var (r, change) = (block.Rows[i], block.Amounts[to][i] - block.Amounts[from][i]);
                var j = model.RowCone[r];
                curvature += change * change * lambda[j] / (model.Weight[r] * sums.Norm[j]);
            }

            var shift = curvature > 0 ? Math.Min(block.Weights[from], (most - least) / curvature) : block.Weights[from];
            block.Weights[from] = shift == block.Weights[from] ? 0 : block.Weights[from] - shift;
            block.Weights[to] += shift;
            sums.AddRows(block.Rows, block.Amounts[to], shift);
            sums.AddRows(block.Rows, block.Amounts[from], -shift);
            moved += shift;
        }

        return moved;
    }

    private double Linear(SchoolBlock block, int atom)
    {
        var value = block.Costs[atom] + post[0] * block.Posts[atom];
        for (var i = 0; i < block.Rows.Length; i++)
        {
            var j = model.RowCone[block.Rows[i]];
            value -= block.Amounts[atom][i] * sums.Reward(block.Rows[i], lambda[j], j);
        }

        return value;
    }

    /// <summary>Asks every school for its best plan at the present prices and takes it in.</summary>
    private void AddAtoms(SearchBox box, double pricePost, double priceMoney)
    {
        var prices = new Prices(model) { Post = pricePost, Money = priceMoney };
        WriteTo(prices);
        prices.Apply(oracle.Cost, oracle.Fixed);
        PriceGuard.Keep(model, box, oracle.Cost);
        foreach (var block in blocks)
        {
            if (!block.HasRoom || !double.IsFinite(oracle.SolveClusters(block.School, box, counts)))
                continue;
            var atom = block.Add(model, counts);
            Correct(block);
            if (block.Weights[atom] == 0 && atom == block.Atoms - 1)
                continue;
        }

        sums.Refresh();
    }

    private double Effect(int v, int j)
    {
        for (var e = model.EntryStart[v]; e < model.EntryStart[v + 1]; e++)
        {
            if (model.RowCone[model.EntryRow[e]] == j)
                return model.EntryEffect[e];
        }

        return 0;
    }
}
