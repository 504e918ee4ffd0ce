using Junheng.Standards.Facts;
using Junheng.Standards.Fields;

namespace Junheng.Planning.Scenarios.Years;

/// <summary>The county's facts with other numbers of pupils, everything else as it is.</summary>
public static class ProjectedFacts
{
    /// <param name="factors">Pupils of each stage as a multiple of today's; a stage without one keeps its pupils.</param>
    /// <remarks>Pupils are rounded to whole ones, halves up; a school that has pupils keeps at least one.</remarks>
    public static CountyFacts Of(CountyFacts facts, IReadOnlyDictionary<Stage, decimal> factors)
    {
        var changed = factors.Where(factor => factor.Value != 1).ToDictionary(factor => $"pupils_{factor.Key.Id()}", factor => factor.Value, StringComparer.Ordinal);
        if (!facts.FieldIds.Any(changed.ContainsKey))
            return facts;
        var columns = new Dictionary<string, double[]>(StringComparer.Ordinal);
        foreach (var id in facts.FieldIds)
        {
            var column = facts.Column(id).ToArray();
            if (changed.TryGetValue(id, out var factor))
            {
                for (var i = 0; i < column.Length; i++)
                    column[i] = Project(column[i], factor);
            }

            columns[id] = column;
        }

        return new CountyFacts(facts.County, facts.Schools, columns, facts.Sources, facts.Items);
    }

    private static double Project(double pupils, decimal factor) =>
        double.IsNaN(pupils) || pupils <= 0
            ? pupils
            : (double)Math.Max(1, Math.Round((decimal)Math.Min(pupils, 1e9) * factor, MidpointRounding.AwayFromZero));
}
