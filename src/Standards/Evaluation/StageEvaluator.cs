using Junheng.Standards.Numerics;
using Junheng.Standards.Packs;

namespace Junheng.Standards.Evaluation;

/// <summary>Evaluates one stage: every indicator, the composite, and each section under the school rule.</summary>
internal static class StageEvaluator
{
    public static StageAssessment Evaluate(StandardPack pack, StageFrame stage)
    {
        var calculator = new IndicatorCalculator(pack, stage);
        var indicators = new IndicatorResult[pack.Indicators.Count];
        for (var k = 0; k < indicators.Length; k++)
            indicators[k] = calculator.Compute(k);
        var composite = Composite(indicators);
        var limit = pack.CvRule is { Kind: CvRuleKind.Composite } rule && rule.Limits.TryGetValue(stage.Stage, out var most) ? most : (decimal?)null;
        var schools = new SchoolStatus[stage.Sections.Length];
        var met = new int[schools.Length];
        SchoolRuleJudge.Judge(pack, indicators, stage.Sections, schools, met);
        int judged = 0, meeting = 0;
        foreach (var status in schools)
        {
            judged += status is SchoolStatus.Excluded or SchoolStatus.PrintedOnly ? 0 : 1;
            meeting += status == SchoolStatus.Pass ? 1 : 0;
        }

        double pupils = 0;
        foreach (var i in stage.Counted)
            pupils += double.IsNaN(stage.Sections[i].Pupils) ? 0 : stage.Sections[i].Pupils;
        return new StageAssessment
        {
            Stage = stage.Stage,
            Sections = stage.Sections,
            CountedSections = stage.Counted.Length,
            Pupils = pupils,
            Indicators = indicators,
            CompositeCv = composite,
            CompositeLimit = limit,
            CompositeStatus = JudgeComposite(pack, stage, indicators, composite, limit),
            Schools = schools,
            Met = met,
            SchoolsJudged = judged,
            SchoolsMeeting = meeting,
        };
    }

    /// <summary>The plain mean of all CVs; NaN if one of them is not computable.</summary>
    private static double Composite(IndicatorResult[] indicators)
    {
        double sum = 0;
        var count = 0;
        foreach (var indicator in indicators)
        {
            if (!indicator.Indicator.HasCv)
                continue;
            sum += indicator.Cv;
            count++;
        }

        return count == 0 ? double.NaN : sum / count;
    }

    private static CvStatus JudgeComposite(StandardPack pack, StageFrame stage, IndicatorResult[] indicators, double composite, decimal? limit)
    {
        if (limit is not { } most)
            return CvStatus.PrintedOnly;
        if (double.IsNaN(composite) || Array.Exists(indicators, each => each.Indicator.HasCv && LeavesOut(each, stage)))
            return CvStatus.NotComputable;
        if (NearLimit.IsDoubtful(composite, (double)most) && !HasWaiver(pack, stage))
        {
            var squares = new List<Rational>();
            foreach (var each in indicators)
            {
                if (each.Indicator.HasCv && NearLimit.CvSquared(NearLimit.Counted(each.Indicator, stage.Frame, stage.Sections)) is { } square)
                    squares.Add(square);
            }

            return NearLimit.CompositeWithin(squares, most) ? CvStatus.Pass : CvStatus.Fail;
        }

        return composite <= (double)most ? CvStatus.Pass : CvStatus.Fail;
    }

    /// <summary>True if a section that enters the CV has no value.</summary>
    private static bool LeavesOut(IndicatorResult result, StageFrame stage) => Array.Exists(stage.Counted, i => double.IsNaN(result.Values[i]));

    private static bool HasWaiver(StandardPack pack, StageFrame stage) => pack.Waivers.Any(waiver => waiver.AppliesIn(stage.SchoolYear));
}
