namespace Junheng.Planning.Linear.Simplex;

/// <summary>Everything computed anew from the basis: factors, values, reduced costs.</summary>
internal sealed partial class DualSimplex
{
    private void Prepare()
    {
        if (!factored || factor.IsWorn)
            Refactor();
        if (!perturbed)
            Perturb();
        ComputeReduced();
        if (!ChoosesBounds())
            ComputeValues();
    }

    private void Refresh()
    {
        Refactor();
        ComputeReduced();
        KeepSigns();
        ComputeValues();
    }

    private void Refactor()
    {
        foreach (var (gone, _) in factor.Factorise(state.Matrix, state.Head))
            state.AtUpper[gone] = Math.Abs(state.Value[gone] - state.Upper[gone]) < Math.Abs(state.Value[gone] - state.Lower[gone]);
        state.Index();
        factored = true;
    }

    private void ComputeReduced()
    {
        dense.Clear();
        for (var r = 0; r < state.Head.Length; r++)
        {
            if (state.Work[state.Head[r]] != 0)
                dense.Put(r, state.Work[state.Head[r]]);
        }

        factor.Backward(dense);
        for (var j = 0; j < state.Reduced.Length; j++)
            state.Reduced[j] = state.IsBasic(j) ? 0 : state.Work[j] - state.Matrix.Dot(j, dense.Values);
    }

    /// <summary>Puts each nonbasic column at the bound that its reduced cost wants. True if one moved.</summary>
    private bool ChoosesBounds()
    {
        var moved = false;
        for (var j = 0; j < state.Reduced.Length; j++)
        {
            if (state.IsBasic(j))
                continue;
            var upper = state.Reduced[j] < -DualTolerance || (state.Reduced[j] <= DualTolerance && state.AtUpper[j]);
            moved |= upper != state.AtUpper[j] && state.Lower[j] < state.Upper[j];
            state.AtUpper[j] = upper;
        }

        if (moved)
            ComputeValues();
        return moved;
    }

    /// <summary>Shifts costs where rounding has left a reduced cost on the wrong side of 0.</summary>
    private void KeepSigns()
    {
        for (var j = 0; j < state.Reduced.Length; j++)
        {
            var d = state.Reduced[j];
            if (state.IsBasic(j) || state.Lower[j] == state.Upper[j] || (state.AtUpper[j] ? d <= 0 : d >= 0))
                continue;
            state.Work[j] -= d;
            state.Reduced[j] = 0;
            perturbed = true;
        }
    }

    private void ComputeValues()
    {
        dense.Clear();
        var right = dense.Values;
        for (var j = 0; j < state.Value.Length; j++)
        {
            if (state.IsBasic(j))
                continue;
            var value = state.AtUpper[j] ? state.Upper[j] : state.Lower[j];
            state.Value[j] = value;
            if (value != 0)
                state.Matrix.AddTo(right, j, -value);
        }

        dense.List();
        factor.Forward(dense);
        for (var r = 0; r < state.Head.Length; r++)
        {
            state.Value[state.Head[r]] = right[r];
            Measure(r, state.Head[r]);
        }
    }

    /// <summary>Notes how far a basic column is out of its bounds, squared; 0 within the tolerance.</summary>
    private void Measure(int r, int basic)
    {
        var value = state.Value[basic];
        var over = Math.Max(value - state.Upper[basic], state.Lower[basic] - value);
        infeasible[r] = over > PrimalTolerance * (1 + 1e-3 * Math.Abs(value)) ? over * over : 0;
    }

    private double WorkObjective()
    {
        double sum = 0;
        for (var j = 0; j < state.Structurals; j++)
            sum += state.Work[j] * state.Value[j];
        return sum;
    }
}
