using Junheng.Standards.Evaluation;
using Junheng.Standards.Numerics;

namespace Junheng.Planning.Rotation.Cases;

/// <summary>The exact numbers of one CV rule.</summary>
internal static class ConeBuilder
{
    /// <param name="places">Index in the case by section.</param>
    /// <returns>Null where the CV cannot be computed or nobody taking part is counted.</returns>
    public static CvCone? Build(StageAssessment stage, int indicator, decimal limit, int[] weights, IReadOnlyDictionary<int, int> places)
    {
        var result = stage.Indicators[indicator];
        Rational total = Rational.Zero, pupils = Rational.Zero, squares = Rational.Zero;
        var members = new List<(int School, Rational Amount, Rational Pupils)>();
        for (var i = 0; i < stage.Sections.Count; i++)
        {
            if (!stage.Sections[i].InCv)
                continue;
            if (double.IsNaN(result.Numerators[i]) || result.Denominators[i] is not > 0)
                return null;
            var (amount, weight) = (Rational.FromShortest(result.Numerators[i]), Rational.FromShortest(result.Denominators[i]));
            total += amount;
            pupils += weight;
            if (places.TryGetValue(i, out var school))
                members.Add((school, amount, weight));
            else
                squares += amount * amount / weight;
        }

        if (members.Count == 0 || total.Sign <= 0)
            return null;
        return new CvCone(
            stage.Stage, result.Indicator.Id, limit, Rational.One, weights,
            [.. members.Select(member => member.School)], [.. members.Select(member => member.Amount)], [.. members.Select(member => member.Pupils)],
            squares, total, pupils);
    }
}
