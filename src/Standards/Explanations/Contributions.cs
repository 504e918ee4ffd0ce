using Junheng.Standards.Evaluation;

namespace Junheng.Standards.Explanations;

/// <summary>What one section adds to the gap between schools.</summary>
/// <param name="Section">Index into the stage's sections.</param>
/// <param name="Value">Xᵢ in printed scale.</param>
/// <param name="Pupils">Pᵢ, the weight.</param>
/// <param name="Share">Its part of S², 0 to 1; the shares of all counted sections add up to 1.</param>
/// <param name="Above">True if its value lies above the mean.</param>
public readonly record struct Contribution(int Section, double Value, double Pupils, double Share, bool Above);

/// <summary>Who drives the gap: each school's part of S², greatest first.</summary>
public static class Contributions
{
    /// <summary>The parts of all counted sections; empty where the CV is not computable or S is 0.</summary>
    public static IReadOnlyList<Contribution> Of(StageAssessment stage, IndicatorResult result)
    {
        if (double.IsNaN(result.Sd) || result.Sd == 0)
            return [];
        var list = new List<Contribution>(stage.Sections.Count);
        double total = 0;
        for (var i = 0; i < stage.Sections.Count; i++)
        {
            if (!IsCounted(stage, result, i))
                continue;
            var distance = result.Values[i] - result.Mean;
            var part = result.Denominators[i] * distance * distance;
            total += part;
            list.Add(new Contribution(i, result.Values[i], result.Denominators[i], part, distance > 0));
        }

        return total == 0
            ? []
            : [.. list
                .Select(each => each with { Share = each.Share / total })
                .OrderByDescending(each => each.Share)
                .ThenBy(each => each.Section)];
    }

    /// <summary>True if the section enters mean and CV with a value.</summary>
    public static bool IsCounted(StageAssessment stage, IndicatorResult result, int section) =>
        stage.Sections[section].InCv && !double.IsNaN(result.Values[section]);
}
