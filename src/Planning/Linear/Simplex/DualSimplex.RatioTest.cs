namespace Junheng.Planning.Linear.Simplex;

/// <summary>Which column comes in, and which bounded columns jump to their other bound on the way.</summary>
internal sealed partial class DualSimplex
{
    private const double LeastPivot = 1e-9;
    private readonly List<int> candidates = [], group = [], waiting = [], flips = [];
    private bool leavesAbove;

    /// <summary>
    /// Walks along the dual edge past the columns whose reduced cost changes sign, as long as flipping them leaves the row out of
    /// its bounds; ties within the tolerance are broken by the largest pivot (Harris). −1: the row cannot be brought back.
    /// </summary>
    private int ChooseColumn(int r)
    {
        var p = state.Head[r];
        leavesAbove = state.Value[p] > state.Upper[p];
        var sign = leavesAbove ? 1.0 : -1.0;
        var slope = leavesAbove ? state.Value[p] - state.Upper[p] : state.Lower[p] - state.Value[p];
        Collect(sign);
        flips.Clear();
        waiting.Clear();
        var chosen = -1;
        var largest = 0.0;
        while (candidates.Count > 0)
        {
            TakeGroup();
            var (best, size, drop) = Best();
            // A pivot that is tiny beside an earlier one is not worth going so far.
            if (chosen >= 0 && size < 1e-5 * largest)
                return chosen;
            flips.AddRange(waiting);
            waiting.Clear();
            waiting.AddRange(group);
            (chosen, largest) = (best, Math.Max(largest, size));
            slope -= drop;
            if (slope < PrimalTolerance)
                return chosen;
        }

        return -1;
    }

    private void Collect(double sign)
    {
        candidates.Clear();
        for (var k = 0; k < alphaCount; k++)
        {
            var j = alphaAt[k];
            var a = alpha[j] * sign;
            if (state.AtUpper[j])
                a = -a;
            if (a > LeastPivot && state.Lower[j] < state.Upper[j])
                candidates.Add(j);
        }
    }

    /// <summary>Moves the candidates whose reduced cost is the first to reach 0, within the tolerance, into <see cref="group"/>.</summary>
    private void TakeGroup()
    {
        var reach = double.PositiveInfinity;
        for (var k = 0; k < candidates.Count; k++)
        {
            var j = candidates[k];
            reach = Math.Min(reach, (Math.Abs(state.Reduced[j]) + DualTolerance) / Math.Abs(alpha[j]));
        }

        group.Clear();
        var kept = 0;
        for (var k = 0; k < candidates.Count; k++)
        {
            var j = candidates[k];
            if (Math.Abs(state.Reduced[j]) <= reach * Math.Abs(alpha[j]))
                group.Add(j);
            else
                candidates[kept++] = j;
        }

        candidates.RemoveRange(kept, candidates.Count - kept);
    }

    private (int Column, double Size, double Drop) Best()
    {
        int best = -1;
        double size = 0, drop = 0;
        foreach (var j in group)
        {
            var a = Math.Abs(alpha[j]);
            drop += a * (state.Upper[j] - state.Lower[j]);
            if (a > size)
                (best, size) = (j, a);
        }

        return (best, size, drop);
    }

    /// <summary>Moves the duals; a reduced cost that would get the wrong sign is held at 0 by a shift of its cost.</summary>
    private void UpdateReduced(int r, int q)
    {
        var p = state.Head[r];
        if (state.AtUpper[q] ? state.Reduced[q] > 0 : state.Reduced[q] < 0)
        {
            state.Work[q] -= state.Reduced[q];
            state.Reduced[q] = 0;
            perturbed = true;
        }

        var step = state.Reduced[q] / alpha[q];
        foreach (var j in flips)
            state.AtUpper[j] = !state.AtUpper[j];
        if (step != 0)
        {
            for (var k = 0; k < alphaCount; k++)
                state.Reduced[alphaAt[k]] -= step * alpha[alphaAt[k]];
            for (var k = 0; k < alphaCount; k++)
                HoldSign(alphaAt[k]);
        }

        state.Reduced[q] = 0;
        state.Reduced[p] = -step;
    }

    private void HoldSign(int j)
    {
        var d = state.Reduced[j];
        if ((state.AtUpper[j] ? d <= 0 : d >= 0) || state.Lower[j] == state.Upper[j])
            return;
        state.Work[j] -= d;
        state.Reduced[j] = 0;
        perturbed = true;
    }

    /// <summary>Carries the flips out: values of the columns that jumped, and what that does to the basic ones.</summary>
    private void Flip()
    {
        if (flips.Count == 0)
            return;
        dense.Clear();
        foreach (var j in flips)
        {
            var change = state.AtUpper[j] ? state.Upper[j] - state.Lower[j] : state.Lower[j] - state.Upper[j];
            state.Value[j] += change;
            state.Value[j] = state.AtUpper[j] ? state.Upper[j] : state.Lower[j];
            AddColumn(j, -change);
        }

        factor.Forward(dense);
        for (var k = 0; k < dense.Count; k++)
        {
            var i = dense.Places[k];
            var basic = state.Head[i];
            state.Value[basic] += dense.Values[i];
            Measure(i, basic);
        }
    }

    private void AddColumn(int j, double times)
    {
        var matrix = state.Matrix;
        if (j >= matrix.Structurals)
        {
            AddEntry(j - matrix.Structurals, -times);
            return;
        }

        for (int e = matrix.Start[j], end = matrix.Start[j + 1]; e < end; e++)
            AddEntry(matrix.Row[e], matrix.Value[e] * times);
    }

    private void AddEntry(int row, double amount)
    {
        if (dense.Values[row] == 0)
        {
            dense.Put(row, amount == 0 ? 1e-100 : amount);
            return;
        }

        var sum = dense.Values[row] + amount;
        dense.Values[row] = sum == 0 ? 1e-100 : sum;
    }
}
