using Junheng.Standards;
using Junheng.Standards.Fields;

namespace Junheng.Planning.Options;

/// <summary>
/// Everything a plan assumes besides the county's facts and the standard: prices, actions, limits, locks. Printed on every plan.
/// Built from YAML by <c>PlanOptionsReader</c>; immutable.
/// </summary>
public sealed record PlanOptions
{
    /// <summary>SHA-256 (lower-case hex) of the options' text with line ends made <c>\n</c>.</summary>
    public required string Hash { get; init; }

    /// <summary>The unit of all money, e.g. 万元.</summary>
    public required Words MoneyUnit { get; init; }

    /// <summary>How much 元 one unit of money is; 10000 for 万元.</summary>
    public decimal MoneyUnitInYuan { get; init; } = 10_000;

    public required IReadOnlyList<PlanAction> Actions { get; init; }

    /// <summary>The action's place; by reference, as plans carry the options' own actions.</summary>
    internal int PlaceOf(PlanAction action)
    {
        for (var a = 0; a < Actions.Count; a++)
        {
            if (ReferenceEquals(Actions[a], action))
                return a;
        }

        throw new InvalidOperationException($"No action {action.Id}.");
    }

    /// <summary>编制: the most that all actions of the county may use together; null for no limit. With years: the sum of all years.</summary>
    public int? Quota { get; init; }

    /// <summary>The most that the plan may cost, in the money unit; null for no limit. With years: the sum of all years and sources.</summary>
    public decimal? Budget { get; init; }

    /// <summary>编制 and money year by year; empty for a plan without years.</summary>
    public IReadOnlyList<PlanYear> Years { get; init; } = [];

    /// <summary>What comes first when a plan runs over years.</summary>
    public YearOrder Order { get; init; } = YearOrder.SchoolsFirst;

    /// <summary>What people have decided: an exact count, or nothing at all.</summary>
    public IReadOnlyList<PlanLock> Locks { get; init; } = [];

    /// <summary>Limits on single schools, from sheet 规划约束 or a CSV.</summary>
    public IReadOnlyList<SchoolCap> Caps { get; init; } = [];

    /// <summary>Other limits of the CV, by stage and indicator id, for a curve of cost against ambition; empty keeps the pack's.</summary>
    public IReadOnlyDictionary<(Stage Stage, string Indicator), decimal> CvLimits { get; init; } = new Dictionary<(Stage, string), decimal>();
}

/// <summary>One year's means.</summary>
/// <param name="Year">The year (school year by its first calendar year).</param>
/// <param name="Quota">编制 of the year; null for no limit.</param>
/// <param name="Money">Money of the year by source (中央, 省, 县…); empty for no limit.</param>
/// <param name="PupilFactor">Pupils of each stage as a multiple of today's, from the projection; 1 where not said.</param>
public sealed record PlanYear(int Year, int? Quota, IReadOnlyDictionary<string, decimal> Money, IReadOnlyDictionary<Stage, decimal> PupilFactor);

/// <summary>Which schools or figures a plan over years brings to standard first.</summary>
public enum YearOrder
{
    /// <summary>Most schools to standard earliest.</summary>
    SchoolsFirst,

    /// <summary>Steepest fall of the coefficients of variation.</summary>
    CvFirst,
}

/// <summary>A decision taken by people that the plan must respect.</summary>
/// <param name="School">School code.</param>
/// <param name="Stage">The stage for an action of one stage; null for the whole school.</param>
/// <param name="Action">Action id; null means every action.</param>
/// <param name="Count">Exactly this many units; 0 with no action: this school gets nothing.</param>
public sealed record PlanLock(string School, Stage? Stage, string? Action, int Count);

/// <summary>The most units of an action that a school can take.</summary>
/// <param name="Stage">Null for the whole school.</param>
public sealed record SchoolCap(string School, Stage? Stage, string Action, int Most);
