using Junheng.Planning.Compliance.Bounds;
using Junheng.Planning.Compliance.Model;
using Junheng.Planning.Compliance.Schools;

namespace Junheng.Planning.Compliance.Search;

/// <summary>The best plan so far. Nothing becomes it before every rule holds in whole numbers and fractions.</summary>
internal sealed class Incumbent
{
    private const int MostRounds = 6;
    private readonly PlanModel model;
    private readonly Improver improver;
    private readonly ExactCone exact;
    private readonly PlanState state;
    private readonly int[] rounded;

    public Incumbent(PlanModel model)
    {
        this.model = model;
        improver = new Improver(model);
        exact = new ExactCone(model);
        state = new PlanState(model, exact, SearchBox.Of(model));
        rounded = new int[model.Count];
    }

    public bool Exists => Counts is not null;

    /// <summary>+∞ before there is a plan.</summary>
    public double Cost { get; private set; } = double.PositiveInfinity;

    public int[]? Counts { get; private set; }

    /// <summary>Rounds the continuous plan of a box, makes it hold, makes it cheap, and keeps it if it is the best.</summary>
    public void Try(SearchBox box, WaterLevels levels)
    {
        levels.Round(box, rounded);
        state.Load(rounded);
        Improve();
    }

    /// <summary>The same from given counts.</summary>
    public void Try(int[] counts)
    {
        state.Load(counts);
        Improve();
    }

    private void Improve()
    {
        for (var u = 0; u < model.Schools.Length; u++)
        {
            if (!state.SchoolHolds(u))
                return;
        }

        if (!improver.Repair(state))
            return;
        improver.Trim(state);
        Keep();
        if (state.Cost > Cost * 1.01)
            return;
        for (var round = 0; round < MostRounds && improver.Exchange(state); round++)
            improver.Trim(state);
        Keep();
    }

    private void Keep()
    {
        if (state.Cost >= Cost - 1e-9 || !Holds())
            return;
        Cost = state.Cost;
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
