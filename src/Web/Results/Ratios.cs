using Junheng.Standards.Evaluation;
using Junheng.Standards.Packs;

namespace Junheng.Web.Results;

/// <summary>
/// Values as multiples of their threshold, so that every picture has its line at 1: left of it something is missing,
/// also where less is better.
/// </summary>
internal static class Ratios
{
    /// <summary>True if a threshold applies to at least one section; otherwise pictures hang on the mean.</summary>
    public static bool HasThreshold(this IndicatorResult result) => Array.Exists(result.Thresholds, double.IsFinite);

    /// <summary>Every section's ratio; NaN where the section is not shown or its value is not computable.</summary>
    public static double[] Of(StageAssessment stage, IndicatorResult result)
    {
        var ratios = new double[result.Values.Length];
        var hasThreshold = result.HasThreshold();
        for (var i = 0; i < ratios.Length; i++)
            ratios[i] = IsShown(stage.Sections[i]) ? Ratio(result, i, hasThreshold) : double.NaN;
        return ratios;
    }

    /// <summary>The mean as a ratio: to the threshold where all sections share one, else it is not drawn.</summary>
    public static double OfMean(StageAssessment stage, IndicatorResult result)
    {
        var threshold = CommonThreshold(stage, result);
        if (!double.IsFinite(threshold) || !double.IsFinite(result.Mean))
            return double.NaN;
        return result.Indicator.Direction == Direction.AtLeast ? result.Mean / threshold : threshold / result.Mean;
    }

    /// <summary>The threshold of all shown sections; NaN where there is none or they differ.</summary>
    public static double CommonThreshold(StageAssessment stage, IndicatorResult result)
    {
        var common = double.NaN;
        for (var i = 0; i < result.Thresholds.Length; i++)
        {
            if (!IsShown(stage.Sections[i]) || !double.IsFinite(result.Thresholds[i]))
                continue;
            if (double.IsNaN(common))
                common = result.Thresholds[i];
            else if (common != result.Thresholds[i])
                return double.NaN;
        }

        return common;
    }

    /// <summary>Sections that a rule speaks of: under the school rule, or in mean and CV.</summary>
    public static bool IsShown(Section section) => section.InSchoolRule || section.InCv;

    /// <summary>One section's ratio, shown or not; NaN where not computable.</summary>
    public static double One(IndicatorResult result, int section) => Ratio(result, section, result.HasThreshold());

    private static double Ratio(IndicatorResult result, int i, bool hasThreshold)
    {
        var (value, line) = (result.Values[i], hasThreshold ? result.Thresholds[i] : result.Mean);
        if (!double.IsFinite(value) || !double.IsFinite(line) || line <= 0)
            return double.NaN;
        return result.Indicator.Direction == Direction.AtLeast ? value / line : value > 0 ? line / value : Pictures.Strip.MaxRatio;
    }
}
