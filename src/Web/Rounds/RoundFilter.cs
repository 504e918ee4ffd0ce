using Junheng.Registry.Rounds.Workflow;
using Junheng.Web.Frame;
using Junheng.Web.Tables;

namespace Junheng.Web.Rounds;

/// <summary>Filter and order of a round's schools, as the address gives them.</summary>
internal sealed record RoundFilter(string Name, string Status, string Township, string Rule, TableState State)
{
    public const string Late = "late";

    public static RoundFilter Read(PageContext page) => new(
        page.Asked("q"), page.Asked("status"), page.Asked("township"), page.Asked("rule"),
        TableState.Read(page, "status", "name", "township", "status", "errors", "warnings", "due", "updated"));

    public bool IsAny => Name.Length + Status.Length + Township.Length + Rule.Length > 0;

    public static string Id(ReturnStatus status) => status.ToString().ToLowerInvariant();

    public IReadOnlyList<SchoolLine> Apply(IEnumerable<SchoolLine> lines)
    {
        var kept = lines.Where(Matches);
        return State.Key switch
        {
            "name" => State.Sort(kept, line => line.Its.Name),
            "township" => State.Sort(kept, line => line.Township),
            "errors" => State.Sort(kept, line => (double)line.Its.Errors),
            "warnings" => State.Sort(kept, line => (double)line.Its.Warnings),
            "due" => State.Sort(kept, line => (double)line.Its.DueOn.DayNumber),
            "updated" => State.Sort(kept, line => (double)line.Its.UpdatedAt.ToUnixTimeSeconds()),
            _ => State.Sort(kept.OrderBy(line => line.Its.DueOn), Urgency),
        };
    }

    /// <summary>What the bureau has to do comes first: what is late, what waits for it, what is on its way, what is done.</summary>
    private static double Urgency(SchoolLine line) => line.IsLate ? 0 : line.Its.Status switch
    {
        ReturnStatus.Signed => 1,
        ReturnStatus.Returned => 2,
        ReturnStatus.Open => 3,
        ReturnStatus.Filling => 4,
        ReturnStatus.Submitted => 5,
        ReturnStatus.Reviewed => 6,
        ReturnStatus.Approved => 7,
        _ => 8,
    };

    private bool Matches(SchoolLine line) =>
        (Name.Length == 0 || line.Its.Name.Contains(Name, StringComparison.OrdinalIgnoreCase) || line.Its.Key.SchoolCode.Contains(Name, StringComparison.Ordinal))
        && (Status.Length == 0 || (Status == Late ? line.IsLate : Id(line.Its.Status) == Status))
        && (Township.Length == 0 || line.Township == Township)
        && (Rule.Length == 0 || line.Rules.ContainsKey(Rule));
}
