namespace Junheng.Planning.Rotation.Model;

/// <summary>The full point of the model that belongs to whole flows: every other column at its cheapest.</summary>
internal static class PointOf
{
    public static double[] Flows(RotationModel model, ReadOnlySpan<double> flows)
    {
        var x = new double[model.Program.Columns];
        for (var f = 0; f < model.Flows.Count; f++)
            x[f] = Math.Round(flows[f]);
        var planned = PlannedFlows.Of(model.Case, model.Flows, x);
        Fill(model, planned, x);
        x[model.MissingMoves] = Math.Max(0, model.Case.LeastMoves - planned.Movers);
        x[model.MissingBackbone] = Math.Max(0, (double)Math.Ceiling(model.Case.Options.LeastShareOfBackbone * planned.Movers) - planned.BackboneMovers);
        return x;
    }

    private static void Fill(RotationModel model, PlannedFlows planned, double[] x)
    {
        var changes = new Dictionary<int[], int[]>();
        foreach (var cone in model.Cones)
        {
            var all = Of(cone.Cone.Weights);
            var sum = 0.0;
            for (var m = 0; m < cone.Changes.Length; m++)
            {
                double k = all[cone.Cone.Schools[m]];
                x[cone.Changes[m]] = k;
                x[cone.Squares[m]] = k * k + 2 * cone.Amounts[m] * k;
                sum += x[cone.Squares[m]] * cone.Scale / cone.Pupils[m];
            }

            x[cone.Excess] = Math.Max(0, sum - cone.Most);
        }

        foreach (var need in model.Case.Needs)
            x[model.Change(need.School, need.Weights)] = Of(need.Weights)[need.School];
        Excuse(model, planned, x);

        int[] Of(int[] weights)
        {
            if (!changes.TryGetValue(weights, out var all))
                changes.Add(weights, all = planned.Changes(weights));
            return all;
        }
    }

    private static void Excuse(RotationModel model, PlannedFlows planned, double[] x)
    {
        foreach (var group in model.Needs.Columns.GroupBy(each => model.Case.Needs[each.Need].School))
        {
            var left = model.Case.Excuses[group.Key];
            var open = group.Select(each => (each.Lacking, each.Excuse, Need: model.Case.Needs[each.Need]))
                .Select(each => (each.Lacking, each.Excuse, each.Need, K: x[model.Change(each.Need.School, each.Need.Weights)]))
                .OrderByDescending(each => each.Excuse < 0 ? 0 : each.Need.Need - Math.Max(each.K, each.Need.Floor));
            foreach (var (lacking, excuse, need, k) in open)
            {
                var aim = need.Need;
                if (excuse >= 0 && k < need.Need && left-- > 0)
                {
                    x[excuse] = 1;
                    aim = Math.Max(need.Floor, (int)model.Program.Lower(model.Change(need.School, need.Weights)));
                }

                x[lacking] = Math.Max(0, aim - k);
            }
        }
    }
}
