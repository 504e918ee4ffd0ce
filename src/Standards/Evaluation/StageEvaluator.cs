using System.Buffers;
using System.Runtime.InteropServices;
using Junheng.Standards.Numerics;
using Junheng.Standards.Packs;

namespace Junheng.Standards.Evaluation;

/// <summary>Evaluates one stage: every indicator, the composite, and each section under the school rule.</summary>
internal static class StageEvaluator
{
    public static StageAssessment Evaluate(StandardPack pack, StageFrame stage)
    {
        var rented = ArrayPool<double>.Shared.Rent(IndicatorCalculator.ScratchColumns * stage.Count);
        var calculator = new IndicatorCalculator(stage, rented);
        var indicators = new IndicatorResult[pack.Indicators.Count];
        for (var k = 0; k < indicators.Length; k++)
            indicators[k] = calculator.Compute(k);
        ArrayPool<double>.Shared.Return(rented);
        var composite = Composite(indicators);
        var limit = stage.Plan.CompositeLimit;
        var schools = new SchoolStatus[stage.Sections.Count];
        var met = new int[schools.Length];
        SchoolRuleJudge.Judge(pack, indicators, stage.Sections, schools, met);
        var statuses = MemoryMarshal.AsBytes(schools.AsSpan());
        var outside = statuses.Count((byte)SchoolStatus.Excluded) + statuses.Count((byte)SchoolStatus.PrintedOnly);
        double pupils = 0;
        foreach (var i in stage.Counted)
            pupils += double.IsNaN(stage.Sections.Pupils(i)) ? 0 : stage.Sections.Pupils(i);
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
            SchoolsJudged = schools.Length - outside,
            SchoolsMeeting = statuses.Count((byte)SchoolStatus.Pass),
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
        if (double.IsNaN(composite) || Array.Exists(indicators, each => each.Indicator.HasCv && each.CountedWithoutValue > 0))
            return CvStatus.NotComputable;
        if (NearLimit.IsDoubtful(composite, (double)most) && !HasWaiver(pack, stage))
        {
            var squares = new List<Rational>();
            foreach (var each in indicators)
            {
                if (each.Indicator.HasCv && NearLimit.CvSquared(NearLimit.Counted(each.Indicator, stage)) is { } square)
                    squares.Add(square);
            }

            return NearLimit.CompositeWithin(squares, most) ? CvStatus.Pass : CvStatus.Fail;
        }

        return composite <= (double)most ? CvStatus.Pass : CvStatus.Fail;
    }

    private static bool HasWaiver(StandardPack pack, StageFrame stage) => pack.Waivers.Any(waiver => waiver.AppliesIn(stage.SchoolYear));
}
