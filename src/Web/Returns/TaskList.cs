using Junheng.Accounts.Roles;
using Junheng.Registry.Rounds;
using Junheng.Registry.Rounds.Desk;
using Junheng.Registry.Rounds.Returns;
using Junheng.Registry.Rounds.Workflow;
using Junheng.Standards;
using Junheng.Web.Accounts;
using Junheng.Web.Rounds;

namespace Junheng.Web.Returns;

/// <summary>One thing that waits for somebody.</summary>
/// <param name="What">What is to be done, e.g. 审核.</param>
/// <param name="DueOn">Null where there is no day.</param>
/// <param name="IsReturned">True for what was sent back to them.</param>
internal sealed record Duty(string Title, string Name, Words What, string Link, DateOnly? DueOn, bool IsReturned)
{
    public int DaysLeft(DateOnly today) => DueOn is { } due ? due.DayNumber - today.DayNumber : int.MaxValue;
}

/// <summary>What waits for one person: derived from where rounds and returns stand, so that nothing can be forgotten or listed twice.</summary>
internal static class TaskList
{
    public static async Task<IReadOnlyList<Duty>> OfAsync(RoundDesk desk, Visitor visitor, CancellationToken cancellation)
    {
        var duties = new List<Duty>();
        foreach (var round in await desk.ListAllAsync(cancellation))
        {
            if (OfRound(round, visitor) is { } whole)
                duties.Add(whole);
            if (round.Status.IsSealed())
                continue;
            foreach (var its in await desk.ReturnsAsync(round.Key, cancellation))
            {
                if (OfReturn(round, its, visitor) is { } duty)
                    duties.Add(duty);
            }
        }

        return [.. duties.OrderByDescending(duty => duty.IsReturned).ThenBy(duty => duty.DueOn ?? DateOnly.MaxValue).ThenBy(duty => duty.Name, StringComparer.Ordinal)];
    }

    private static Duty? OfReturn(Round round, ReturnSummary its, Visitor visitor)
    {
        bool May(Right right) => visitor.MayAt(right, its.Key.CountyId, its.Key.SchoolCode);
        var isCounty = visitor.MayAt(Right.ManageRounds, its.Key.CountyId, "");
        Words? what = its.Status switch
        {
            ReturnStatus.Open or ReturnStatus.Filling when May(Right.FillReturn) && round.Status == RoundStatus.Open => new("填报", "Fill in"),
            ReturnStatus.Returned when May(Right.FillReturn) => new("退回，改正后再提交", "Sent back: mend and submit"),
            ReturnStatus.Submitted when May(Right.ReviewReturn) => new("审核", "Review"),
            ReturnStatus.Reviewed when May(Right.SignReturn) => new("签发", "Sign"),
            ReturnStatus.Signed when isCounty => new("县审核", "County review"),
            _ => null,
        };
        return what is null
            ? null
            : new Duty(round.Title, its.Name, what, $"/returns/{its.Key.RoundId}/{Uri.EscapeDataString(its.Key.SchoolCode)}", its.Status.IsWithSchool() ? its.DueOn : null, its.Status == ReturnStatus.Returned);
    }

    private static Duty? OfRound(Round round, Visitor visitor)
    {
        var offices = Offices.Of(visitor, round.Key.CountyId).ToList();
        Words? what = round.Status switch
        {
            RoundStatus.SentBack when offices.Contains(Office.Bureau) => new("上级退回，更正后重新汇总", "Sent back: correct and compile"),
            RoundStatus.Compiled when offices.Contains(Office.Leader) => new("县签发", "Sign for the county"),
            RoundStatus.Signed when offices.Contains(Office.City) => new("市审核", "City review"),
            RoundStatus.CityApproved when offices.Contains(Office.Province) => new("省审核", "Province review"),
            _ => null,
        };
        return what is null ? null : new Duty(round.Title, round.County.Display, what, "/rounds/" + round.Key.RoundId, null, round.Status == RoundStatus.SentBack);
    }
}
