using Junheng.Plans.Storage;
using Junheng.Standards.Fields;

namespace Junheng.Plans.Orders;

/// <summary>One action of an accepted plan, given to an office with a deadline and money.</summary>
/// <param name="Number">From 1, within the plan.</param>
/// <param name="School">School code.</param>
/// <param name="Stage">Null for the whole school.</param>
/// <param name="Cost">In the plan's money unit.</param>
/// <param name="Reports">Oldest first.</param>
public sealed record Order(
    PlanKey Plan, int Number, string School, Stage? Stage, string Action, int Count, decimal Cost, string Office, DateOnly Due, IReadOnlyList<OrderReport> Reports)
{
    /// <summary>What counts: the newest report; null where nobody has reported.</summary>
    public OrderReport? Latest => Reports.Count > 0 ? Reports[^1] : null;

    public OrderState State => Latest?.State ?? OrderState.Given;

    /// <summary>Days since the deadline of an order that is neither done nor stopped; 0 if it is not late.</summary>
    public int DaysLate(DateOnly today) =>
        State is OrderState.Given or OrderState.UnderWay && today > Due ? today.DayNumber - Due.DayNumber : 0;
}

public enum OrderState
{
    /// <summary>Nobody has reported on it.</summary>
    Given,
    UnderWay,
    Done,

    /// <summary>It will not be done; the note says why.</summary>
    Stopped,
}

/// <summary>How far an order is.</summary>
/// <param name="DoneCount">Units done so far.</param>
/// <param name="Spent">Money spent so far, in the plan's money unit.</param>
public sealed record OrderReport(OrderState State, int DoneCount, decimal Spent, string Note, string By, DateTimeOffset At);

/// <summary>Who answers for an action of the plan, and until when.</summary>
/// <param name="Action">Action id.</param>
/// <param name="Year">For what is paid in that year; null for all of the action that no other terms name.</param>
public sealed record OrderTerms(string Action, string Office, DateOnly Due, int? Year = null);
