using Junheng.Standards.Evaluation;
using Junheng.Standards.Numerics;
using Junheng.Standards.Packs;

namespace Junheng.Planning.Rotation.Cases;

/// <summary>What single schools need under the school rule, in whole teachers.</summary>
internal static class NeedBuilder
{
    public static void Add(List<SchoolNeed> needs, StandardPack pack, StageAssessment stage, int indicator, int[] weights, IReadOnlyDictionary<int, int> places)
    {
        var result = stage.Indicators[indicator];
        if (pack.SchoolRule is not { } rule || result.Indicator is not { Direction: Direction.AtLeast, Group: null })
            return;
        foreach (var (section, school) in places)
        {
            if (!stage.Sections[section].InSchoolRule || double.IsNaN(result.Thresholds[section]) || double.IsNaN(result.Numerators[section]) || result.Denominators[section] is not > 0)
                continue;
            var whole = Rational.FromShortest(result.Thresholds[section]) * Rational.FromShortest(result.Denominators[section]) / Rational.From(result.Indicator.Scale);
            var now = Rational.FromShortest(result.Numerators[section]);
            var need = Count(whole - now);
            var floor = rule.FloorShare is { } share ? Count(whole * Rational.From(share) - now) : int.MinValue / 4;
            needs.Add(new SchoolNeed(school, result.Indicator.Id, weights, need, Math.Min(need, floor)));
        }
    }

    /// <summary>Of the items that may be missed, how many are not already used up by what no teacher can mend.</summary>
    public static void CountExcuses(int[] excuses, StandardPack pack, StageAssessment stage, TeacherEffects effects, IReadOnlyDictionary<int, int> places)
    {
        if (pack.SchoolRule is not { } rule)
            return;
        var items = pack.Indicators.Where(indicator => indicator.Group is null).Count() + pack.Indicators.Where(indicator => indicator.Group is not null).Select(indicator => indicator.Group).Distinct(StringComparer.Ordinal).Count();
        foreach (var (section, school) in places)
        {
            var used = 0;
            for (var k = 0; k < stage.Indicators.Count; k++)
            {
                if (effects.Of(stage.Stage, k) is null && stage.Indicators[k].Statuses[section] is SchoolIndicatorStatus.Floor or SchoolIndicatorStatus.Failed)
                    used++;
            }

            excuses[school] = Math.Max(0, items - rule.MinimumMet - used);
        }
    }

    private static int Count(Rational amount) => (int)amount.Ceiling().Numerator;
}
