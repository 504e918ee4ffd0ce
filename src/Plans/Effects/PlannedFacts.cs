using Junheng.Planning.Compliance;
using Junheng.Planning.Options;
using Junheng.Standards.Facts;
using Junheng.Standards.Fields;
using Junheng.Standards.Packs;

namespace Junheng.Plans.Effects;

/// <summary>A county's facts with a plan carried out: what the plan promises.</summary>
public static class PlannedFacts
{
    /// <summary>Adds what every action adds; all else stays. A value that is missing stays missing.</summary>
    /// <exception cref="InvalidOperationException">An action names a school or a field that the facts do not have.</exception>
    public static CountyFacts Apply(CountyFacts facts, StandardPack pack, PlanOptions options, IEnumerable<PlannedAction> actions)
    {
        var columns = facts.FieldIds.ToDictionary(field => field, field => facts.Column(field).ToArray(), StringComparer.Ordinal);
        var rows = new Dictionary<string, int>(StringComparer.Ordinal);
        for (var i = 0; i < facts.Schools.Count; i++)
            rows.TryAdd(facts.Schools[i].Key(), i);
        var byId = options.Actions.ToDictionary(action => action.Id, StringComparer.Ordinal);
        foreach (var planned in actions)
        {
            foreach (var (field, amount) in byId[planned.Action].Adds)
            {
                if (!rows.TryGetValue(planned.School, out var row) || !columns.TryGetValue(Column(pack, field, planned.Stage), out var column))
                    throw new InvalidOperationException($"{planned.Action} at {planned.School} adds to {field}, which the facts do not have.");
                // In decimals, as figures are printed: 4.31 and 0.1 make 4.41. Missing stays missing.
                if (!double.IsNaN(column[row]))
                    column[row] = (double)((decimal)column[row] + amount * planned.Count);
            }
        }

        return new CountyFacts(facts.County, facts.Schools, columns, facts.Sources, facts.Items);
    }

    /// <summary>The id of the field that an action in a stage adds to: of the stage where there is one, else of the whole school.</summary>
    public static string Column(StandardPack pack, string field, Stage? stage) =>
        (stage is { } known ? pack.Fields.Find(field, known) : null)?.Id ?? field;

    /// <summary>How plans name a school: by its code, or by its name where it has none.</summary>
    public static string Key(this SchoolIdentity school) => school.Code.Length > 0 ? school.Code : school.Name;
}
