using Junheng.Standards;
using Junheng.Standards.Evaluation;
using Junheng.Standards.Fields;
using Junheng.Standards.Packs;

namespace Junheng.Planning.Rotation.Cases;

/// <summary>The limit of each CV that moves can touch: the pack's own, or a share of the fall that a composite needs.</summary>
internal sealed class CvLimits
{
    private readonly decimal?[] limits;

    public CvLimits(StandardPack pack, StageAssessment stage, TeacherEffects effects)
    {
        limits = new decimal?[stage.Indicators.Count];
        for (var k = 0; k < limits.Length; k++)
            limits[k] = stage.Indicators[k].CvLimit;
        if (pack.CvRule is { Kind: CvRuleKind.Composite } && stage.CompositeLimit is { } most && double.IsFinite(stage.CompositeCv))
            Divide(stage, effects, most);
    }

    public List<Words> Assumptions { get; } = [];

    public decimal? Of(int indicator) => limits[indicator];

    /// <summary>
    /// The mean of CVs is not convex, so a composite is met by a sufficient condition: the teacher indicators' CVs all shrink by one factor
    /// until the mean is at its limit; where the mean is within it, none may grow.
    /// </summary>
    private void Divide(StageAssessment stage, TeacherEffects effects, decimal most)
    {
        var movable = Enumerable.Range(0, limits.Length).Where(k => effects.Of(stage.Stage, k) is not null && stage.Indicators[k].Indicator.HasCv).ToList();
        var all = stage.Indicators.Where(indicator => indicator.Indicator.HasCv).ToList();
        var touched = movable.Sum(k => stage.Indicators[k].Cv);
        if (touched is not > 0)
            return;
        var wanted = touched - all.Count * Math.Max(0, stage.CompositeCv - (double)most);
        var factor = Math.Max(0, wanted / touched);
        foreach (var k in movable)
        {
            // Rounded up where nothing has to fall, down where it has to, so that the decimal is on the safe side.
            var limit = stage.Indicators[k].Cv * factor;
            limits[k] = factor >= 1 ? (decimal)(limit + 1e-9) : Math.Floor((decimal)limit * 1e8m) / 1e8m;
        }

        Assumptions.Add(new Words(
            $"{stage.Stage.Name().Zh}综合差异系数是几项的平均：方案让教师各项按同一比例下降到够用，这是充分条件，不一定是最少的交流。",
            $"{stage.Stage.Name().En}: the composite is a mean; the plan lowers the teacher indicators by one factor until it suffices, which may not be the fewest moves."));
    }
}
