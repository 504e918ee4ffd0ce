using Junheng.Standards.Evaluation;

namespace Junheng.Standards.Explanations;

/// <summary>What changing one school alone would do to a CV.</summary>
/// <param name="Section">The section to change.</param>
/// <param name="Change">By how much its amount xᵢ changes, in units of the numerator; negative takes away.</param>
/// <param name="NewAmount">Its amount afterwards.</param>
/// <param name="NewCv">The CV afterwards.</param>
public readonly record struct SingleChange(int Section, double Change, double NewAmount, double NewCv);

/// <summary>
/// For one indicator, the single school whose change lowers the CV most.
/// </summary>
/// <remarks>
/// With all others fixed, CV² + 1 = P_N (Q + x² ÷ Pᵢ) ÷ (T + x)², where T = Σ xⱼ and Q = Σ xⱼ² ÷ Pⱼ over the others.
/// It is least at x = Pᵢ · Q ÷ T: the school's value then equals the others' amount-weighted mean value. Below that point
/// the CV falls as x grows, above it it rises, so "only adding" stops there too. Amounts are treated as divisible.
/// </remarks>
public static class Sensitivity
{
    /// <summary>The best single change in either direction; null where the CV is not computable or nothing lowers it.</summary>
    public static SingleChange? Best(StageAssessment stage, IndicatorResult result) => Find(stage, result, addOnly: false);

    /// <summary>The best single change that only adds (buys, builds, recruits); null where adding anywhere does not lower the CV.</summary>
    public static SingleChange? BestAddition(StageAssessment stage, IndicatorResult result) => Find(stage, result, addOnly: true);

    private static SingleChange? Find(StageAssessment stage, IndicatorResult result, bool addOnly)
    {
        if (double.IsNaN(result.Cv))
            return null;
        double weight = 0, total = 0, squares = 0;
        for (var i = 0; i < stage.Sections.Count; i++)
        {
            if (!Contributions.IsCounted(stage, result, i))
                continue;
            weight += result.Denominators[i];
            total += result.Numerators[i];
            squares += result.Numerators[i] * result.Numerators[i] / result.Denominators[i];
        }

        SingleChange? best = null;
        for (var i = 0; i < stage.Sections.Count; i++)
        {
            if (!Contributions.IsCounted(stage, result, i))
                continue;
            var x = result.Numerators[i];
            var p = result.Denominators[i];
            var others = total - x;
            var othersSquares = squares - x * x / p;
            if (others <= 0)
                continue;
            var target = p * othersSquares / others;
            if (addOnly && target <= x)
                continue;
            var cv = Math.Sqrt(Math.Max(0, weight * (othersSquares + target * target / p) / ((others + target) * (others + target)) - 1));
            if (cv < result.Cv && (best is null || cv < best.Value.NewCv))
                best = new SingleChange(i, target - x, target, cv);
        }

        return best;
    }
}
