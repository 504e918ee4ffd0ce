using Junheng.Standards.Facts;
using Junheng.Standards.Fields;
using Junheng.Standards.Numerics;

namespace Junheng.Planning.Checking.Years;

/// <summary>The pupils of a later year, computed for the checker alone: whole pupils, halves up, a school that has pupils keeps one.</summary>
internal static class ExactPupils
{
    /// <param name="factors">Pupils of a stage as a multiple of today's; a stage without one keeps its pupils.</param>
    public static CountyFacts Of(CountyFacts facts, IReadOnlyDictionary<Stage, decimal> factors)
    {
        var half = new Rational(1, 2);
        var columns = facts.FieldIds.ToDictionary(id => id, id => facts.Column(id).ToArray(), StringComparer.Ordinal);
        foreach (var (stage, factor) in factors)
        {
            if (!columns.TryGetValue($"pupils_{stage.Id()}", out var column))
                continue;
            for (var i = 0; i < column.Length; i++)
            {
                if (column[i] > 0)
                    column[i] = Math.Max(1, (Rational.FromShortest(column[i]) * Rational.From(factor) + half).Floor().ToDouble());
            }
        }

        return new CountyFacts(facts.County, facts.Schools, columns, facts.Sources, facts.Items);
    }
}
