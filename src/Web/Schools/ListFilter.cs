using Junheng.Standards.Evaluation;
using Junheng.Standards.Fields;
using Junheng.Web.Frame;
using Junheng.Web.Tables;

namespace Junheng.Web.Schools;

/// <summary>Filter and order of the list of schools, as the address gives them.</summary>
internal sealed record ListFilter(string Name, string Stage, string Place, string Status, TableState State)
{
    public static ListFilter Read(PageContext page) => new(
        page.Asked("q"),
        page.Asked("stage"),
        page.Asked("place"),
        page.Asked("status"),
        TableState.Read(page, "status", "name", "kind", "township", "place", "pupils", "status", "met"));

    public IReadOnlyList<ListRow> Apply(IEnumerable<ListRow> rows)
    {
        var kept = rows.Where(Matches);
        return State.Key switch
        {
            "name" => State.Sort(kept, row => row.Name),
            "kind" => State.Sort(kept, row => (double)row.School.Kind),
            "township" => State.Sort(kept, row => row.School.Township),
            "place" => State.Sort(kept, row => (double)row.School.Location),
            "pupils" => State.Sort(kept, row => row.Pupils),
            "met" => State.Sort(kept, row => row.Met ?? double.NaN),
            // What needs action first, and there what concerns most pupils.
            _ => State.Sort(kept.OrderByDescending(row => double.IsNaN(row.Pupils) ? -1 : row.Pupils), Urgency),
        };
    }

    private static double Urgency(ListRow row) => row.Status switch
    {
        SchoolStatus.Fail => 0,
        SchoolStatus.Incomplete => 1,
        SchoolStatus.Pass => row.HasFloor ? 2 : 3,
        SchoolStatus.PrintedOnly => 4,
        _ => 5,
    };

    private bool Matches(ListRow row) =>
        (Name.Length == 0 || row.Name.Contains(Name, StringComparison.OrdinalIgnoreCase) || row.School.Township.Contains(Name, StringComparison.Ordinal) || row.School.Code.Contains(Name, StringComparison.Ordinal))
        && (Stage.Length == 0 || row.Stage?.Id() == Stage)
        && (Place.Length == 0 || row.School.Location.Id() == Place)
        && (Status.Length == 0 || Status == Id(row));

    private static string Id(ListRow row) => row.Status switch
    {
        SchoolStatus.Fail => "fail",
        SchoolStatus.Incomplete => "unknown",
        SchoolStatus.Pass => row.HasFloor ? "near" : "met",
        SchoolStatus.Excluded => "excluded",
        _ => "listed",
    };
}
