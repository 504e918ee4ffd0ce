using Junheng.Planning.Rotation.Cases;

namespace Junheng.Planning.Rotation.Model;

/// <summary>
/// Thresholds of single schools: k + h + (need − floor)·y ≥ need, where h is what is still lacking (priced) and y = 1 uses one of the
/// school's excuses (the item may stay between floor and threshold).
/// </summary>
internal sealed class NeedRows
{
    public NeedRows(RotationCase county, RotationModel model)
    {
        var program = model.Program;
        var excuses = new Dictionary<int, List<(int, double)>>();
        for (var n = 0; n < county.Needs.Count; n++)
        {
            var need = county.Needs[n];
            var (lowest, _) = model.Range(need.School, need.Weights);
            if (need.Need <= lowest)
                continue;
            var entries = new List<(int, double)> { (model.Change(need.School, need.Weights), 1) };
            var lacking = program.AddColumn((double)county.Options.PointsPerShortfall, 0, need.Need - lowest);
            entries.Add((lacking, 1));
            var excuse = -1;
            var floor = Math.Max(need.Floor, lowest);
            if (county.Excuses[need.School] > 0 && floor < need.Need)
            {
                excuse = program.AddColumn(0, 0, 1, isWhole: true, branchFirst: 2);
                entries.Add((excuse, need.Need - floor));
                if (!excuses.TryGetValue(need.School, out var list))
                    excuses.Add(need.School, list = []);
                list.Add((excuse, 1));
            }

            program.AddRow(need.Need, double.PositiveInfinity, entries);
            Columns.Add((n, lacking, excuse));
        }

        foreach (var (school, list) in excuses)
        {
            if (list.Count > county.Excuses[school])
                program.AddRow(double.NegativeInfinity, county.Excuses[school], list);
        }
    }

    /// <summary>Needs that a plan could break: index in the case, column of what is lacking, column of the excuse (−1 for none).</summary>
    public List<(int Need, int Lacking, int Excuse)> Columns { get; } = [];
}
