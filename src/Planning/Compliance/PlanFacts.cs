using Junheng.Planning.Options;
using Junheng.Standards.Evaluation;
using Junheng.Standards.Facts;
using Junheng.Standards.Fields;
using Junheng.Standards.Numerics;
using Junheng.Standards.Packs;

namespace Junheng.Planning.Compliance;

/// <summary>The county's facts as they would be with a plan carried out.</summary>
public static class PlanFacts
{
    /// <summary>
    /// Adds what the planned actions add. Where a school's teaching points are merged into it and only they have the stage, their row
    /// receives it; a field that is missing stays missing.
    /// </summary>
    /// <exception cref="ArgumentException">An action names a school or an action that is not there.</exception>
    public static CountyFacts Apply(CountyFacts facts, StandardPack pack, PlanOptions options, IEnumerable<PlannedAction> actions)
    {
        var schools = new Dictionary<string, int>(StringComparer.Ordinal);
        for (var i = 0; i < facts.Schools.Count; i++)
            schools.TryAdd(facts.Schools[i].Code, i);
        var known = options.Actions.ToDictionary(action => action.Id, StringComparer.Ordinal);
        var county = new MergedCounty(facts);
        var added = new Dictionary<(string Field, int School), Rational>();
        foreach (var planned in actions)
        {
            if (!schools.TryGetValue(planned.School, out var school) || !known.TryGetValue(planned.Action, out var action))
                throw new ArgumentException($"No school {planned.School} or no action {planned.Action}.", nameof(actions));
            foreach (var (name, amount) in action.Adds)
            {
                var field = planned.Stage is { } stage ? pack.Fields.Find(name, stage) : pack.Fields.Find(name);
                if (field is null)
                    continue;
                var key = (field.Id, RowOf(county, school, field));
                added[key] = added.GetValueOrDefault(key, Rational.Zero) + Rational.From(amount * planned.Count);
            }
        }

        var columns = facts.FieldIds.ToDictionary(id => id, id => facts.ColumnArray(id)!, StringComparer.Ordinal);
        foreach (var group in added.GroupBy(each => each.Key.Field, StringComparer.Ordinal))
        {
            if (!columns.TryGetValue(group.Key, out var column))
                continue;
            columns[group.Key] = column = (double[])column.Clone();
            foreach (var ((_, school), amount) in group)
            {
                if (!double.IsNaN(column[school]))
                    column[school] = (Rational.FromShortest(column[school]) + amount).ToDouble();
            }
        }

        return new CountyFacts(facts.County, facts.Schools, columns, facts.Sources, facts.Items);
    }

    /// <summary>The school's own row, or that of the first teaching point merged into it where only that has the stage.</summary>
    private static int RowOf(MergedCounty county, int school, FieldDefinition field)
    {
        if (field.Stage is not { } stage || Has(county.Facts, stage, school))
            return school;
        foreach (var point in county.MergedInto(school))
        {
            if (Has(county.Facts, stage, point))
                return point;
        }

        return school;
    }

    private static bool Has(CountyFacts facts, Stage stage, int school) => facts.Value($"pupils_{stage.Id()}", school) > 0;
}
