using Junheng.Standards.Numerics;

namespace Junheng.Planning.Compliance.Model;

/// <summary>Makes one cone for each limited CV that can be computed and reckoned with.</summary>
internal static class ConeBuilder
{
    public static Cone[] Build(IReadOnlyList<RowBuilder> stages, IReadOnlyList<PlanRow> rows, CvLimits limits, ModelNotes notes)
    {
        var cones = new List<Cone>();
        foreach (var stage in stages)
        {
            var reach = stage.Reach;
            for (var k = 0; k < reach.Formulas.Length; k++)
            {
                if (limits.Of(reach.Frame.Stage, k) is not { } limit)
                    continue;
                int[] members = [.. reach.Frame.Counted.Select(section => stage.Row(section, k))];
                if (members.Length == 0 || Array.Exists(members, row => row < 0))
                    notes.NotComputable(reach, k);
                else if (reach.Fixed[k])
                    notes.CvTakenAsIs(reach, k);
                else
                    cones.Add(Make(reach, k, limit, members, rows));
            }
        }

        return [.. cones];
    }

    private static Cone Make(StageReach reach, int k, decimal limit, int[] members, IReadOnlyList<PlanRow> rows)
    {
        var weight = members.Aggregate(Rational.Zero, (sum, row) => sum + rows[row].Weight).ToDouble();
        var c = (double)limit;
        return new Cone(reach.Frame.Stage, k, limit, members, weight, Math.Sqrt((1 + c * c) / weight));
    }
}
