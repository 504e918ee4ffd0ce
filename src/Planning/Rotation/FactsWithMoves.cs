using Junheng.Planning.Rotation.Cases;
using Junheng.Planning.Rotation.Model;
using Junheng.Standards.Evaluation;
using Junheng.Standards.Facts;
using Junheng.Standards.Fields;

namespace Junheng.Planning.Rotation;

/// <summary>The county's facts with a plan's moves made: teachers by trait, headcounts, and who has rotated this year.</summary>
internal static class FactsWithMoves
{
    public static CountyFacts Apply(Assessment before, PlannedFlows flows)
    {
        var facts = before.Facts;
        var county = flows.County;
        var changed = new Dictionary<string, double[]>(StringComparer.Ordinal);
        foreach (var stage in before.Stages)
        {
            AddTo("teachers", stage, [.. county.Classes.Select(_ => 1)]);
            foreach (var trait in Traits.Each)
            {
                int[] weights = [.. county.Classes.Select(each => each.Traits.HasFlag(trait) ? 1 : 0)];
                if (weights.Any(weight => weight > 0))
                    AddTo(trait.Field(), stage, weights);
            }

            Rotated(stage);
        }

        return FactColumns.With(facts, changed);

        void AddTo(string field, StageAssessment stage, int[] weights)
        {
            var id = $"{field}_{stage.Stage.Id()}";
            if (facts.Column(id).IsEmpty)
                return;
            var column = changed[id] = facts.Column(id).ToArray();
            var changes = flows.Changes(weights);
            for (var i = 0; i < changes.Length; i++)
            {
                if (county.Schools[i].Stage == stage.Stage && changes[i] != 0)
                    FactColumns.Change(column, stage.Sections[county.Schools[i].Section], changes[i]);
            }
        }

        // The plan is the year's rotation: it takes the place of the number reported for schools that take part.
        void Rotated(StageAssessment stage)
        {
            foreach (var (field, backboneOnly) in new[] { ("teachers_rotated", false), ("backbone_rotated", true) })
            {
                var id = $"{field}_{stage.Stage.Id()}";
                if (facts.Column(id).IsEmpty)
                    continue;
                var column = changed[id] = facts.Column(id).ToArray();
                foreach (var school in county.Schools.Where(school => school.Stage == stage.Stage))
                {
                    foreach (var row in stage.Sections[school.Section].Merged.Prepend(school.School))
                        column[row] = 0;
                }

                foreach (var (a, t, count) in flows.Flows)
                {
                    var from = county.Schools[county.Arcs[a].From];
                    if (from.Stage == stage.Stage && (!backboneOnly || county.Classes[t].Traits.HasFlag(TeacherTraits.Backbone)))
                        column[from.School] += count;
                }
            }
        }
    }
}
