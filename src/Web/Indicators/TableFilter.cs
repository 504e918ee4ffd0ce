using Junheng.Standards.Evaluation;
using Junheng.Standards.Fields;
using Junheng.Web.Frame;
using Junheng.Web.Tables;

namespace Junheng.Web.Indicators;

/// <summary>Filter and order of the table of an indicator, as the address gives them.</summary>
internal sealed record TableFilter(string Name, string Place, string Status, TableState State)
{
    public static TableFilter Read(PageContext page, bool hasThreshold) => new(
        page.Asked("q"),
        page.Asked("place"),
        page.Asked("status"),
        TableState.Read(page, hasThreshold ? "ratio" : "value", "name", "place", "pupils", "amount", "value", "ratio", "lack", "share"));

    public IReadOnlyList<SchoolRow> Apply(IndicatorView view, IEnumerable<SchoolRow> rows)
    {
        var shares = view.Contributions.ToDictionary(each => each.Section, each => each.Share);
        var kept = rows.Where(row =>
            (Name.Length == 0 || row.Name.Contains(Name, StringComparison.OrdinalIgnoreCase) || row.School.Township.Contains(Name, StringComparison.Ordinal))
            && (Place.Length == 0 || row.School.Location.Id() == Place)
            && Matches(row));
        return State.Key switch
        {
            "name" => State.Sort(kept, row => row.Name),
            "place" => State.Sort(kept, row => (double)row.School.Location),
            "pupils" => State.Sort(kept, row => row.Pupils),
            "amount" => State.Sort(kept, row => row.Amount),
            "lack" => State.Sort(kept, row => row.Shortfall),
            "share" => State.Sort(kept, row => shares.GetValueOrDefault(row.Section, double.NaN)),
            "value" => State.Sort(kept, row => row.Value),
            _ => State.Sort(kept, row => row.ExcludedBy is null ? row.Value / row.Threshold : double.NaN),
        };
    }

    private bool Matches(SchoolRow row) => Status switch
    {
        "fail" => row.ExcludedBy is null && row.Status is SchoolIndicatorStatus.Failed or SchoolIndicatorStatus.Floor,
        "met" => row.ExcludedBy is null && row.Status == SchoolIndicatorStatus.Met,
        "unknown" => row.ExcludedBy is null && row.Status == SchoolIndicatorStatus.NotComputable,
        "excluded" => row.ExcludedBy is not null,
        _ => true,
    };
}
