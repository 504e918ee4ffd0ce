using Junheng.Standards.Facts;
using Junheng.Standards.Packs;

namespace Junheng.Standards.Evaluation;

/// <summary>Judges a county's facts by a pack. Pure: the same facts and pack give the same result, bit for bit.</summary>
public static class Evaluator
{
    /// <summary>Computes every figure of the pack for one county and decides.</summary>
    /// <remarks>
    /// The cost is linear in schools. A stage in which the county has no section is left out; a county without any
    /// section at all is incomplete.
    /// </remarks>
    public static Assessment Evaluate(StandardPack pack, CountyFacts facts)
    {
        var county = new MergedCounty(facts);
        var frames = new List<StageFrame>(pack.Stages.Count);
        var stages = new List<StageAssessment>(pack.Stages.Count);
        foreach (var stage in pack.Stages)
        {
            var frame = StageFrame.Build(pack, county, stage);
            if (frame.Sections.Count == 0)
                continue;
            frames.Add(frame);
            stages.Add(StageEvaluator.Evaluate(pack, frame));
        }

        var groups = CountyItemJudge.Judge(pack, facts, frames);
        foreach (var frame in frames)
            frame.Dispose();
        return new Assessment
        {
            Pack = pack,
            Facts = facts,
            Stages = stages,
            CountyGroups = groups,
            Verdict = Decide(stages, groups),
        };
    }

    private static Verdict Decide(List<StageAssessment> stages, IReadOnlyList<CountyGroupResult> groups)
    {
        var open = stages.Count == 0;
        foreach (var stage in stages)
        {
            if (stage.CompositeStatus == CvStatus.Fail || stage.Schools.AsSpan().Contains(SchoolStatus.Fail))
                return Verdict.Fail;
            open |= stage.CompositeStatus == CvStatus.NotComputable || stage.Schools.AsSpan().Contains(SchoolStatus.Incomplete);
            foreach (var indicator in stage.Indicators)
            {
                if (indicator.CvStatus == CvStatus.Fail)
                    return Verdict.Fail;
                open |= indicator.CvStatus == CvStatus.NotComputable;
            }
        }

        foreach (var group in groups)
        {
            if (group.Status == CountyItemStatus.NotMet)
                return Verdict.Fail;
            open |= group.Status == CountyItemStatus.Missing;
        }

        return open ? Verdict.Incomplete : Verdict.Pass;
    }
}
