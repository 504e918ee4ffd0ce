using Junheng.Standards.Evaluation;
using Junheng.Standards.Facts;

namespace Junheng.Planning.Rotation.Cases;

/// <summary>Copies of a county's facts with some columns changed.</summary>
internal static class FactColumns
{
    /// <summary>One more in a field for the main school of every section.</summary>
    public static CountyFacts Add(CountyFacts facts, string field, IReadOnlyList<Section> sections)
    {
        var column = facts.Column(field).ToArray();
        foreach (var section in sections)
            column[section.School]++;
        return With(facts, new Dictionary<string, double[]>(StringComparer.Ordinal) { [field] = column });
    }

    public static CountyFacts With(CountyFacts facts, IReadOnlyDictionary<string, double[]> changed)
    {
        var columns = facts.FieldIds.ToDictionary(id => id, id => changed.GetValueOrDefault(id) ?? facts.Column(id).ToArray(), StringComparer.Ordinal);
        return new CountyFacts(facts.County, facts.Schools, columns, facts.Sources, facts.Items);
    }

    /// <summary>A section's number of a stage's field: its school and the teaching points merged into it; NaN where one is missing.</summary>
    public static double Sum(CountyFacts facts, string field, string pupils, in Section section)
    {
        var sum = 0.0;
        var any = false;
        foreach (var row in section.Merged.Prepend(section.School))
        {
            if (facts.Value(pupils, row) is not > 0)
                continue;
            sum += facts.Value(field, row);
            any = true;
        }

        return any ? sum : facts.Value(field, section.School);
    }

    /// <summary>Adds a change to a section's number: at the school itself, and where that would go below 0, at its teaching points.</summary>
    public static void Change(double[] column, in Section section, double change)
    {
        foreach (var row in section.Merged.Prepend(section.School))
        {
            var now = Math.Max(0, column[row] + change);
            change -= now - column[row];
            column[row] = now;
            if (change == 0)
                return;
        }
    }
}
