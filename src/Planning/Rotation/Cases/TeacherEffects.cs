using Junheng.Standards.Evaluation;
using Junheng.Standards.Facts;
using Junheng.Standards.Fields;
using Junheng.Standards.Packs;

namespace Junheng.Planning.Rotation.Cases;

/// <summary>
/// What one more teacher of a trait does to each indicator, found by asking the evaluator: any pack works, whatever its formulas.
/// </summary>
internal sealed class TeacherEffects
{
    private readonly Dictionary<(Stage Stage, int Indicator), double[]> weights = [];

    private TeacherEffects()
    {
    }

    /// <summary>Indicators that teachers touch in a way a plan of moves cannot count on (by stage and id).</summary>
    public List<(Stage Stage, Indicator Indicator)> LeftOut { get; } = [];

    public static TeacherEffects Find(StandardPack pack, CountyFacts facts, Assessment before)
    {
        var effects = new TeacherEffects();
        foreach (var stage in before.Stages)
        {
            for (var t = 0; t < Traits.Each.Count; t++)
            {
                var field = $"{Traits.Each[t].Field()}_{stage.Stage.Id()}";
                if (facts.Column(field).IsEmpty)
                    continue;
                var after = Evaluator.Evaluate(pack, FactColumns.Add(facts, field, stage.Sections));
                effects.Note(t, stage, after.Stages.First(other => other.Stage == stage.Stage));
            }
        }

        return effects;
    }

    /// <summary>Units that one teacher adds by trait (in the order of <see cref="Traits.Each"/>); null where teachers' traits do not matter.</summary>
    public double[]? Of(Stage stage, int indicator) => weights.GetValueOrDefault((stage, indicator));

    private void Note(int trait, StageAssessment before, StageAssessment after)
    {
        for (var k = 0; k < before.Indicators.Count; k++)
        {
            var (was, now) = (before.Indicators[k], after.Indicators[k]);
            double? effect = null;
            var even = true;
            for (var i = 0; i < was.Numerators.Length; i++)
            {
                var change = now.Numerators[i] - was.Numerators[i];
                if (double.IsNaN(change))
                    continue;
                even &= was.Denominators[i].Equals(now.Denominators[i]) && (effect is not { } other || Math.Abs(other - change) < 1e-9);
                effect ??= change;
            }

            if (even && effect is null or 0)
                continue;
            if (!even || Math.Abs(effect!.Value - Math.Round(effect.Value)) > 1e-9 || effect < 0)
            {
                LeftOut.Add((before.Stage, was.Indicator));
                weights.Remove((before.Stage, k));
                continue;
            }

            if (LeftOut.Contains((before.Stage, was.Indicator)))
                continue;
            if (!weights.TryGetValue((before.Stage, k), out var list))
                weights.Add((before.Stage, k), list = new double[Traits.Each.Count]);
            list[trait] = Math.Round(effect.Value);
        }
    }
}
