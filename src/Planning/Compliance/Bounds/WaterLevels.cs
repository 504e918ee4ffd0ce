using Junheng.Planning.Compliance.Model;
using Junheng.Planning.Compliance.Schools;

namespace Junheng.Planning.Compliance.Bounds;

/// <summary>
/// The continuous problem over the convex hull of every school's choices, with one slope for each CV: Gauss and Seidel over
/// schools inside, a search for each slope outside. What comes out are the water levels and, from them, the prices of a bound.
/// </summary>
/// <remarks>
/// The Lagrangian adds λ(‖z‖ − K·ΣR) with z = R/√P. For a fixed norm it is majorised by a square in each R, which separates: a free count
/// has a closed form, a school's tied counts are a mixture of atoms. The reward of a unit at value X = R/P becomes σ(D − X): a slope σ and
/// a top D, which at the optimum is (1 + c²) times the county's mean. A count that costs m for a unit of amount is raised until
/// X = D − m/σ: the water level.
/// </remarks>
internal sealed partial class WaterLevels
{
    private const int MostRounds = 40;
    private const int MostIdleAtoms = 4;
    private double near = 1e-10;
    private readonly PlanModel model;
    private readonly SchoolOracle oracle;
    private readonly ConeSums sums;
    private readonly Reach reach;
    private SearchBox within = null!;
    private readonly int[][] freeOf;
    private readonly int[][] blocksOf;
    private readonly SchoolBlock[] blocks;
    private readonly int[] free;
    private readonly double[] slope;
    private readonly double[] post;
    private readonly double[] sigma;
    private readonly double[] top;
    private readonly int[] counts;
    private readonly bool[] isFree;
    private readonly bool[] isTied;

    public WaterLevels(PlanModel model, SchoolOracle oracle)
    {
        this.model = model;
        this.oracle = oracle;
        sums = new ConeSums(model);
        reach = new Reach(model);
        sigma = new double[model.Cones.Length];
        top = new double[sigma.Length];
        Diverged = new bool[sigma.Length];
        counts = new int[model.Count];
        Count = new double[model.Count];
        slope = new double[model.Count];
        post = new double[model.Count];
        blocks = [.. model.Schools.Where(school => school.Clusters.Length > 0).Select(school => new SchoolBlock(model, school))];
        free = [.. model.Schools.SelectMany(school => school.Free).Where(v => ConesOf(v).Any())];
        isFree = new bool[model.Count];
        isTied = new bool[model.Count];
        foreach (var v in free)
            isFree[v] = true;
        foreach (var v in blocks.SelectMany(block => block.Variables))
            isTied[v] = true;
        freeOf = new int[sigma.Length][];
        blocksOf = new int[sigma.Length][];
        for (var j = 0; j < sigma.Length; j++)
        {
            freeOf[j] = [.. free.Where(v => ConesOf(v).Contains(j))];
            blocksOf[j] = [.. Enumerable.Range(0, blocks.Length).Where(b => blocks[b].Cones.Contains(j))];
        }
    }

    /// <summary>By variable: the fractional count of free variables.</summary>
    public double[] Count { get; }

    /// <summary>By cone: the slope σ of its rewards; 0 where the CV costs nothing.</summary>
    public IReadOnlyList<double> Slope => sigma;

    /// <summary>By cone: the top D.</summary>
    public IReadOnlyList<double> Top => top;

    public IReadOnlyList<SchoolBlock> Blocks => blocks;

    /// <summary>Free variables that touch a limited CV.</summary>
    public IReadOnlyList<int> Free => free;

    public ConeSums Sums => sums;

    /// <summary>Cones that no slope brings under their limit: a sign that there is no plan.</summary>
    public bool[] Diverged { get; }

    /// <summary>
    /// Moves into a box: counts within its bounds, atoms that are not in it dropped. Slopes stay from the last box, so that a child of it
    /// starts near its optimum. False if some school has no plan in the box.
    /// </summary>
    public bool Enter(SearchBox box)
    {
        within = reach.Within(box);
        sums.Reset();
        foreach (var v in free)
        {
            Count[v] = Math.Clamp(Count[v], box.Lo[v], box.Hi[v]);
            sums.AddVariable(v, Count[v]);
        }

        var priced = false;
        foreach (var block in blocks)
        {
            if (!block.Restrict(model, box))
            {
                if (!priced)
                    new Prices(model).Apply(oracle.Cost, oracle.Fixed);
                priced = true;
                if (!double.IsFinite(oracle.SolveClusters(block.School, box, counts)))
                    return false;
                block.Add(model, counts, oracle.Paid);
            }

            for (var a = 0; a < block.Atoms; a++)
                sums.AddRows(block.Rows, block.Amounts[a], block.Weights[a]);
        }

        sums.Refresh();
        for (var j = 0; j < top.Length; j++)
            top[j] = sums.Top(j);
        return true;
    }

    /// <summary>Sweeps over the cones at a price of posts.</summary>
    /// <param name="precision">How near each CV is brought to its limit, relative.</param>
    public void Sweep(SearchBox box, double pricePost, double priceMoney, double precision)
    {
        SetSlopes(box, pricePost, priceMoney);
        near = precision;
        for (var j = 0; j < sigma.Length; j++)
            Adjust(j, box);
        AddAtoms(box, pricePost, priceMoney);
    }

    /// <summary>Rewards at the present levels.</summary>
    public void WriteTo(Prices prices)
    {
        for (var j = 0; j < sigma.Length; j++)
        {
            foreach (var r in model.Cones[j].Rows)
                prices.Reward[r] = Reward(r, j);
        }
    }

    /// <summary>True if the variable is in the continuous plan on its own.</summary>
    public bool IsFree(int v) => isFree[v];

    /// <summary>True if the variable is in the continuous plan, on its own or tied to others.</summary>
    public bool Covers(int v) => isFree[v] || isTied[v];

    /// <summary>Cost of the fractional plan, without the fixed costs of what the box starts already and what touches no CV.</summary>
    public double Cost()
    {
        double cost = 0;
        foreach (var v in free)
            cost += Count[v] * (slope[v] - post[0] * model.Posts[v]);
        foreach (var block in blocks)
        {
            for (var a = 0; a < block.Atoms; a++)
                cost += block.Weights[a] * block.Costs[a];
        }

        return cost;
    }

    /// <summary>
    /// Whole numbers near the fractional plan: free counts to the nearest (a started project at least one unit), of each mixture its heaviest atom.
    /// </summary>
    public void Round(SearchBox box, int[] into)
    {
        box.Lo.CopyTo(into, 0);
        foreach (var v in free)
            into[v] = (int)Math.Clamp(Math.Round(Count[v]), box.Lo[v], box.Hi[v]);
        foreach (var block in blocks)
            block.CopyHeaviest(into);
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

    /// <summary>The best fractional count of a free variable, the rest as it is.</summary>
    private double Move(int v, SearchBox box)
    {
        var derivative = slope[v];
        double curvature = 0;
        for (var e = model.EntryStart[v]; e < model.EntryStart[v + 1]; e++)
        {
            var (r, effect) = (model.EntryRow[e], model.EntryEffect[e]);
            var j = model.RowCone[r];
            if (j < 0 || sigma[j] == 0)
                continue;
            derivative -= effect * Reward(r, j);
            curvature += effect * effect * sigma[j] / model.Weight[r];
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
        for (var step = 0; step < 4 && block.Atoms > 1; step++)
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
                curvature += change * change * sigma[j] / model.Weight[r];
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
            value -= block.Amounts[atom][i] * Reward(block.Rows[i], j);
        }

        return value;
    }

    /// <summary>Asks every school for its best plan at the present prices and takes it in.</summary>
    private void AddAtoms(SearchBox box, double pricePost, double priceMoney)
    {
        var prices = new Prices(model) { Post = pricePost, Money = priceMoney };
        WriteTo(prices);
        prices.Apply(oracle.Cost, oracle.Fixed);
        oracle.CostCounts = true;
        foreach (var block in blocks)
        {
            block.Thin(MostIdleAtoms);
            if (!block.HasRoom || !double.IsFinite(oracle.SolveClusters(block.School, within, counts)) || block.Contains(counts))
                continue;
            block.Add(model, counts, oracle.Paid);
            Correct(block);
        }

        sums.Refresh();
    }

    private double Reward(int row, int j) => sigma[j] * (top[j] - sums.Amount[row] / model.Weight[row]);

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
