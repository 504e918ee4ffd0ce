using Junheng.Planning.Compliance;
using Junheng.Standards.Facts;

namespace Junheng.Planning.Scenarios.Province;

/// <summary>One county in a province's plan.</summary>
/// <param name="Plan">The county's own cheapest plan.</param>
/// <param name="Chosen">True if the shared money pays for it.</param>
/// <param name="Rank">Place by cost among the counties that can be brought to pass, from 1; 0 where no plan exists.</param>
/// <param name="Ladder">The county's cost curve: with how much money how many of its schools meet the standard; empty where it was not asked for.</param>
public sealed record CountyChoice(CountyIdentity County, CompliancePlan Plan, bool Chosen, int Rank, IReadOnlyList<Curves.SchoolsPoint> Ladder)
{
    /// <summary>True if the county passes already as far as actions can reach: its plan costs nothing.</summary>
    public bool PassesAlready => Plan.MeetsEveryRule && Plan.Cost == 0;
}

/// <summary>
/// A province's money spread over its counties so that most of them pass. Money is in the options' unit.
/// </summary>
/// <param name="Counties">In the order given.</param>
/// <param name="Budget">The shared money; null for no limit.</param>
/// <param name="Spent">Cost of the chosen counties' plans.</param>
/// <param name="Passing">Counties that pass with the chosen plans, those that pass already among them.</param>
/// <param name="MostPossible">
/// No way of spending the money brings more counties to pass: with proved lower bounds in place of costs this many fit. Equal to
/// <paramref name="Passing"/> where the choice is proved best.
/// </param>
/// <param name="NextNeeds">What is missing for one county more; null where none is left.</param>
public sealed record ProvincePlan(
    IReadOnlyList<CountyChoice> Counties, decimal? Budget, decimal Spent, int Passing, int MostPossible, decimal? NextNeeds);
