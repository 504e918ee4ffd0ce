using Junheng.Planning.Compliance.Model;

namespace Junheng.Planning.Compliance.Squares;

/// <summary>Between what the county's totals are taken to lie in a part of the search space: the amount of each cone, units and starts of each action.</summary>
internal sealed class TotalBox
{
    private TotalBox(double[] low, double[] high, long[] fewest, long[] most, int[] leastStarts, int[] mostStarts)
    {
        (Low, High) = (low, high);
        (Fewest, Most) = (fewest, most);
        (LeastStarts, MostStarts) = (leastStarts, mostStarts);
    }

    /// <summary>By cone: ΣR is at least this.</summary>
    public double[] Low { get; }

    /// <summary>By cone: ΣR is at most this; +∞ where nothing bounds it.</summary>
    public double[] High { get; }

    /// <summary>By action: units in the county.</summary>
    public long[] Fewest { get; }
    public long[] Most { get; }

    /// <summary>By action: schools (or stages of schools) that do any of it.</summary>
    public int[] LeastStarts { get; }
    public int[] MostStarts { get; }

    /// <summary>Nothing known but what counts can be.</summary>
    public static TotalBox Open(PlanModel model)
    {
        var cones = model.Cones.Length;
        var actions = model.Options.Actions.Count;
        var box = new TotalBox(new double[cones], new double[cones], new long[actions], new long[actions], new int[actions], new int[actions]);
        Array.Fill(box.Most, long.MaxValue);
        Array.Fill(box.MostStarts, int.MaxValue);
        for (var j = 0; j < cones; j++)
        {
            foreach (var r in model.Cones[j].Rows)
                (box.Low[j], box.High[j]) = (box.Low[j] + model.Base[r], box.High[j] + model.Base[r]);
        }

        for (var v = 0; v < model.Count; v++)
        {
            for (var e = model.EntryStart[v]; e < model.EntryStart[v + 1]; e++)
            {
                if (model.RowCone[model.EntryRow[e]] is not (>= 0 and var j))
                    continue;
                var effect = model.EntryEffect[e];
                var (at, other) = (effect * model.Lo[v], model.Hi[v] == PlanModel.Unlimited ? effect * double.PositiveInfinity : effect * model.Hi[v]);
                box.Low[j] += Math.Min(at, other);
                box.High[j] += Math.Max(at, other);
            }
        }

        // Outwards by more than doubles can have erred.
        for (var j = 0; j < cones; j++)
        {
            box.Low[j] -= 1e-9 * Math.Abs(box.Low[j]);
            box.High[j] += 1e-9 * Math.Abs(box.High[j]);
        }

        return box;
    }

    public TotalBox Clone() => new(
        (double[])Low.Clone(), (double[])High.Clone(), (long[])Fewest.Clone(), (long[])Most.Clone(), (int[])LeastStarts.Clone(), (int[])MostStarts.Clone());
}
