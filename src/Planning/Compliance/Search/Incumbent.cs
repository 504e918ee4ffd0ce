using Junheng.Planning.Compliance.Bounds;
using Junheng.Planning.Compliance.Model;
using Junheng.Planning.Compliance.Schools;

namespace Junheng.Planning.Compliance.Search;

/// <summary>The best plan so far. Nothing becomes it before every rule holds in whole numbers and fractions.</summary>
internal sealed class Incumbent
{
    private const int MostRounds = 6, MostPostPrices = 8, PostPriceGrowth = 4;
    private readonly PlanModel model;
    private readonly Improver improver;
    private readonly ExactCone exact;
    private readonly PlanState state;
    private readonly LevelRounding levelRounding;
    private readonly int[] rounded;

    public Incumbent(PlanModel model)
    {
        this.model = model;
        improver = new Improver(model);
        exact = new ExactCone(model);
        state = new PlanState(model, exact, SearchBox.Of(model));
        levelRounding = new LevelRounding(model);
        rounded = new int[model.Count];
    }

    public bool Exists => Counts is not null;

    /// <summary>+∞ before there is a plan.</summary>
    public double Cost { get; private set; } = double.PositiveInfinity;

    public int[]? Counts { get; private set; }

    /// <summary>A box with this bound holds nothing better; +∞ before there is a plan.</summary>
    /// <remarks>A cheaper plan costs at most a grain less; the bound must lie above that by more than its margin.</remarks>
    public double Proved => Cost - 0.999 * (double)model.Grain;

    /// <summary>A box with this bound holds nothing that is looked for at a gap.</summary>
    public double Enough(double gap) => Math.Min(Proved, Cost * (1 - gap) * (1 + 2e-7));

    /// <summary>Rounds the continuous plan of a box, makes it hold, makes it cheap, and keeps it if it is the best.</summary>
    /// <param name="byLevels">Also lets every school answer the levels in whole numbers, which is better and slower.</param>
    public void Try(SearchBox box, WaterLevels levels, double postPrice, bool byLevels)
    {
        levels.Round(box, rounded);
        Try(rounded);
        if (!byLevels)
            return;
        levelRounding.Run(box, levels, postPrice);
        Try(levelRounding.Counts);
        if (!Exists)
            TryWithFewerPosts(box, levels, postPrice);
    }

    /// <summary>
    /// In the mean of the continuous plan the posts suffice, in whole schools they may not: at a higher price of posts schools do with as
    /// few as they can.
    /// </summary>
    private void TryWithFewerPosts(SearchBox box, WaterLevels levels, double postPrice)
    {
        var price = Math.Max(postPrice, 1e-3 + model.Cost.DefaultIfEmpty(0).Max() / 8);
        for (var step = 0; step < MostPostPrices && model.PostsOf(levelRounding.Counts) > model.Options.Quota; step++)
        {
            price *= PostPriceGrowth;
            levelRounding.Run(box, levels, price);
            Try(levelRounding.Counts);
        }
    }

    /// <summary>The same from given counts; true if they led to a better plan.</summary>
    /// <param name="held">A variable that mending leaves alone; −1 for none.</param>
    /// <param name="begun">A project just begun in full: others are given up for it before units of its own; −1 for none.</param>
    public bool Try(int[] counts, int held = -1, int begun = -1)
    {
        var before = Cost;
        state.Load(counts);
        Improve(held, begun);
        return Cost < before - 1e-9;
    }

    private void Improve(int held, int begun)
    {
        for (var u = 0; u < model.Schools.Length; u++)
        {
            if (!state.SchoolHolds(u))
                return;
        }

        if (!improver.Repair(state, held, Cost))
            return;
        improver.Trim(state, begun);
        Keep();
        if (state.Cost > Cost * 1.003)
            return;
        for (var round = 0; round < MostRounds && improver.Exchange(state); round++)
            improver.Trim(state, -1);
        Keep();
    }

    private void Keep()
    {
        var cost = state.Cost + state.PaidOff();
        if (cost >= Cost - 1e-9 || !Holds())
            return;
        Cost = cost;
        Counts = (int[])state.Counts.Clone();
    }

    /// <summary>Every rule in whole numbers and fractions; the budget in decimals.</summary>
    private bool Holds()
    {
        if (!state.QuotaHolds || (model.Options.Budget is { } budget && PlanMoney.CostOf(model, state.Counts) > budget))
            return false;
        for (var u = 0; u < model.Schools.Length; u++)
        {
            if (!state.SchoolHolds(u))
                return false;
        }

        for (var j = 0; j < model.Cones.Length; j++)
        {
            if (!exact.Holds(j, state.Counts))
                return false;
        }

        return true;
    }
}
