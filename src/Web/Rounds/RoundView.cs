using Junheng.Registry.Findings;
using Junheng.Registry.Rounds;
using Junheng.Registry.Rounds.Workflow;
using Junheng.Web.Frame;
using Junheng.Web.Plans;

namespace Junheng.Web.Rounds;

/// <summary>A round as its page shows it.</summary>
/// <param name="Offices">For which offices the visitor acts here.</param>
/// <param name="Today">The day by which something is late.</param>
internal sealed record RoundView(Round Round, IReadOnlyList<SchoolLine> Lines, IReadOnlyList<StepTaken> Steps, IReadOnlyList<Office> Offices, DateOnly Today)
{
    /// <summary>From what the county waits for to what is done.</summary>
    public static IReadOnlyList<ReturnStatus> Order { get; } =
    [
        ReturnStatus.Returned, ReturnStatus.Open, ReturnStatus.Filling, ReturnStatus.Submitted, ReturnStatus.Reviewed, ReturnStatus.Signed, ReturnStatus.Approved, ReturnStatus.Excused,
    ];

    public string Path => "/rounds/" + Round.Key.RoundId;

    public bool IsBureau => Offices.Contains(Office.Bureau);

    /// <summary>True if returns may still be approved, excused or reminded of.</summary>
    public bool IsOpenToChange => IsBureau && !Round.Status.IsSealed();

    /// <summary>Schools that must return.</summary>
    public int Asked => Lines.Count - Count(ReturnStatus.Excused);

    /// <summary>Handed in to the county, whatever the county has done with it.</summary>
    public int HandedIn => Count(ReturnStatus.Signed) + Count(ReturnStatus.Approved);

    public int Late => Lines.Count(line => line.IsLate);

    public int Count(ReturnStatus status) => Lines.Count(line => line.Its.Status == status);

    /// <summary>The steps that the visitor may take now, with the office for each.</summary>
    public IEnumerable<(RoundStep Step, Office Office)> Possible =>
        Offices.SelectMany(office => RoundWorkflow.Steps(Round.Status, office).Select(step => (step, office))).DistinctBy(pair => pair.step);

    /// <summary>Rules by the schools that they concern, errors before warnings, most first.</summary>
    public IEnumerable<(string RuleId, Severity Severity, int Schools)> Common => Lines
        .SelectMany(line => line.Rules)
        .GroupBy(pair => pair.Key, StringComparer.Ordinal)
        .Select(group => (group.Key, group.Min(pair => pair.Value), group.Count()))
        .OrderBy(each => each.Item2).ThenByDescending(each => each.Item3).ThenBy(each => each.Key, StringComparer.Ordinal);

    /// <summary>The first sentence of the page, with what is bad in <c>em</c>.</summary>
    public string Sentence(PageContext page) => Round.Status switch
    {
        RoundStatus.Compiled => page.T($"{Asked} 所学校已汇总成第 {Round.VersionNo} 版数据，等县签发。", $"{Asked} schools are compiled into data version {Round.VersionNo}; the county has to sign."),
        RoundStatus.Signed => page.T("县已签发，等市审核。", "The county has signed; the city has to review."),
        RoundStatus.CityApproved => page.T("市已审核，等省审核。", "The city has approved; the province has to review."),
        RoundStatus.ProvinceApproved => page.T("省已审核，这次填报办完了。", "The province has approved: the round is done."),
        RoundStatus.SentBack => page.T("<em>上级退回</em>，改正后重新汇总。", "<em>Sent back</em> from above: correct it and compile again."),
        _ => Collecting(page),
    };

    /// <summary>Days and what waits for the bureau.</summary>
    public string Lead(PageContext page)
    {
        var day = OrderWords.Day(Round.ClosesOn, page.Language);
        var left = Round.ClosesOn.DayNumber - Today.DayNumber;
        var term = left switch
        {
            0 => page.T($"今天（{day}）截止。", $"Due today, {day}."),
            > 0 => page.T($"{day}截止，还有 {left} 天。", $"Due on {day}, in {left} days."),
            _ => page.T($"{day}截止，已过 {-left} 天。", $"Was due on {day}, {-left} days ago."),
        };
        var waiting = Count(ReturnStatus.Signed);
        return term + (waiting > 0 ? page.T($"{waiting} 所等县审核。", $" {waiting} wait for the county's review.") : "");
    }

    private string Collecting(PageContext page)
    {
        if (Asked == 0)
            return page.T("没有学校要填报。", "No school has to return.");
        var late = Late > 0 ? page.T($"，<em>{Late} 所逾期</em>", $", <em>{Late} are late</em>") : "";
        var back = Count(ReturnStatus.Returned) is > 0 and var returned ? page.T($"，{returned} 所退回在改", $", {returned} are being corrected") : "";
        return HandedIn == Asked
            ? page.T($"{Asked} 所学校全部已报，{Count(ReturnStatus.Approved)} 所县已通过。", $"All {Asked} schools have returned; {Count(ReturnStatus.Approved)} are approved.")
            : page.T($"{Asked} 所学校中 {HandedIn} 所已报{late}{back}。", $"{HandedIn} of {Asked} schools have returned{late}{back}.");
    }
}
