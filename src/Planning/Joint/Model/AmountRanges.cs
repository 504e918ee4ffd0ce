using Junheng.Planning.Joint.Cases;
using Junheng.Planning.Linear;

namespace Junheng.Planning.Joint.Model;

/// <summary>How far the amount of a row can go, in steps: what the counts allow, and who can leave and arrive at most.</summary>
internal sealed class AmountRanges
{
    private readonly double[] least, most;

    public AmountRanges(JointCase joint, LinearProgram program, int[] count)
    {
        var model = joint.Model;
        least = new double[model.Rows.Length];
        most = new double[model.Rows.Length];
        for (var v = 0; v < model.Count; v++)
        {
            for (var e = model.EntryStart[v]; count[v] >= 0 && e < model.EntryStart[v + 1]; e++)
            {
                var (a, b) = (model.EntryCoefficient[e] * program.Lower(count[v]), model.EntryCoefficient[e] * program.Upper(count[v]));
                least[model.EntryRow[e]] += Math.Min(a, b);
                most[model.EntryRow[e]] += Math.Max(a, b);
            }
        }

        for (var i = 0; i < joint.County.Schools.Count; i++)
            Move(joint, i);
    }

    public (double Least, double Most) Of(int row) => (least[row], most[row]);

    /// <summary>At most so many leave and come, each at the class that changes the row most.</summary>
    private void Move(JointCase joint, int school)
    {
        var leaving = joint.County.MostLeaving(school);
        var coming = leaving + joint.County.Options.HeadcountChange;
        var up = new Dictionary<int, (double In, double Out)>();
        var down = new Dictionary<int, (double In, double Out)>();
        foreach (var traits in joint.County.Classes.Select(each => each.Traits).Distinct())
        {
            foreach (var (row, steps) in joint.Effects(school, traits, 1))
            {
                var (high, low) = (up.GetValueOrDefault(row), down.GetValueOrDefault(row));
                up[row] = (Math.Max(high.In, steps * coming), Math.Max(high.Out, -steps * leaving));
                down[row] = (Math.Min(low.In, steps * coming), Math.Min(low.Out, -steps * leaving));
            }
        }

        foreach (var row in up.Keys)
        {
            most[row] += up[row].In + up[row].Out;
            least[row] += down[row].In + down[row].Out;
        }
    }
}
