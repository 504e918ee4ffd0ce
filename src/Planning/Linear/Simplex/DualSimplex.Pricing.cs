namespace Junheng.Planning.Linear.Simplex;

/// <summary>Which row leaves, what its row of the tableau is, and the weights that choose.</summary>
internal sealed partial class DualSimplex
{
    private const double LeastWeight = 1e-4;

    /// <summary>The place that is furthest out of its bounds, measured along the dual edge; −1 where all are within.</summary>
    private int ChooseRow()
    {
        var best = -1;
        double most = 0;
        for (var r = 0; r < infeasible.Length; r++)
        {
            var over = infeasible[r];
            if (over == 0 || over <= most * state.Weight[state.Head[r]])
                continue;
            most = over / state.Weight[state.Head[r]];
            best = r;
        }

        return best;
    }

    /// <summary>ρ = B⁻ᵀe and the row ρᵀN of the tableau over the columns outside the basis.</summary>
    private void ComputeRow(int r)
    {
        for (var k = 0; k < alphaCount; k++)
            alpha[alphaAt[k]] = 0;
        alphaCount = 0;
        rho.Clear();
        rho.Put(r, 1);
        factor.Backward(rho);
        var matrix = state.Matrix;
        for (var k = 0; k < rho.Count; k++)
        {
            var i = rho.Places[k];
            var v = rho.Values[i];
            if (Math.Abs(v) < 1e-13)
                continue;
            var logical = matrix.Structurals + i;
            if (!state.IsBasic(logical))
            {
                alpha[logical] = -v;
                alphaAt[alphaCount++] = logical;
            }

            for (int e = matrix.RowStart[i], end = matrix.RowStart[i + 1]; e < end; e++)
            {
                var j = matrix.RowColumn[e];
                if (state.PlaceOf[j] >= 0)
                    continue;
                if (alpha[j] == 0)
                    alphaAt[alphaCount++] = j;
                var sum = alpha[j] + matrix.RowValue[e] * v;
                alpha[j] = sum == 0 ? 1e-100 : sum;
            }
        }
    }

    /// <summary>J. Forrest and D. Goldfarb, Steepest-edge simplex algorithms for linear programming, 1992.</summary>
    private void UpdateWeights(int r, int q, double pivot)
    {
        var length = rho.SquaredLength();
        tau.CopyFrom(rho);
        factor.Forward(tau);
        for (var k = 0; k < column.Count; k++)
        {
            var i = column.Places[k];
            if (i == r)
                continue;
            var ratio = column.Values[i] / pivot;
            if (ratio == 0)
                continue;
            var basic = state.Head[i];
            state.Weight[basic] = Math.Max(state.Weight[basic] + ratio * (ratio * length - 2 * tau.Values[i]), LeastWeight);
        }

        state.Weight[q] = Math.Max(length / (pivot * pivot), LeastWeight);
        state.Weight[state.Head[r]] = 1;
    }
}
