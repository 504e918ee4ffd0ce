using Junheng.Planning.Linear.Factorization;

namespace Junheng.Planning.Linear.Simplex;

/// <summary>
/// Bounded dual simplex: dual steepest edge, a ratio test that flips bounded columns on its way, sparse factors of the basis.
/// Bounds may change and rows may be added between solves; the basis is kept.
/// </summary>
/// <remarks>
/// All columns are bounded on both sides, so every basis can be made dual feasible by choosing bounds: there is no first phase, and
/// what perturbed costs leave behind is mended by a few more dual steps with the true ones.
/// </remarks>
internal sealed partial class DualSimplex
{
    public const double PrimalTolerance = 1e-9;
    public const double DualTolerance = 1e-9;
    private const int MostCleanings = 8;

    private readonly LinearProgram program;
    private readonly BasisFactor factor = new();
    private SimplexState state;
    private SparseVector rho, column, tau, dense;
    private double[] alpha;
    private int[] alphaAt;
    private int alphaCount;
    private double[] infeasible;
    private bool factored, perturbed;

    public DualSimplex(LinearProgram program)
    {
        this.program = program;
        state = new SimplexState(program);
        state.StartFromLogicals();
        (rho, column, tau, dense) = (new(0), new(0), new(0), new(0));
        (alpha, alphaAt, infeasible) = ([], [], []);
        Allocate();
        Perturb();
    }

    public long Iterations { get; private set; }

    public SimplexState State => state;

    /// <summary>Value of each structural column after a solve.</summary>
    public ReadOnlySpan<double> X => state.Value.AsSpan(0, state.Structurals);

    /// <summary>Changes a column's bounds until they are changed again; the program itself keeps its own.</summary>
    public void SetBounds(int structural, double lower, double upper)
    {
        state.Lower[structural] = lower;
        state.Upper[structural] = upper;
    }

    /// <summary>Takes in rows that were added to the program.</summary>
    public void TakeNewRows()
    {
        if (program.Rows == state.Head.Length)
            return;
        var grown = new SimplexState(program);
        grown.StartFrom(state);
        state = grown;
        factored = false;
        Allocate();
    }

    /// <summary>The multipliers of the rows that make row <paramref name="place"/> of the tableau.</summary>
    public void TableauRow(int place, Span<double> y)
    {
        y.Clear();
        dense.Clear();
        dense.Put(place, 1);
        factor.Backward(dense);
        for (var k = 0; k < dense.Count; k++)
            y[dense.Places[k]] = dense.Values[dense.Places[k]];
    }

    /// <summary>After <see cref="LpStatus.Infeasible"/>: the multipliers of the row that cannot be brought within its bounds.</summary>
    public void Ray(Span<double> y, int sign)
    {
        y.Clear();
        for (var k = 0; k < rho.Count; k++)
            y[rho.Places[k]] = sign * rho.Values[rho.Places[k]];
    }

    /// <param name="cutoff">The solve may end as soon as the cost is known to be above it.</param>
    /// <param name="clean">True to solve for the true costs to the end; false leaves the tiny perturbation of the costs in.</param>
    public LpStatus Solve(double cutoff, bool clean, Func<bool> stop, long mostIterations = long.MaxValue)
    {
        Prepare();
        var last = Iterations + Math.Min(mostIterations, long.MaxValue - Iterations);
        for (var cleanings = 0; ; cleanings++)
        {
            var status = Iterate(cutoff, clean, stop, last);
            if (status != LpStatus.Optimal || !clean || !perturbed || cleanings == MostCleanings)
                return status;
            Array.Copy(state.Cost, state.Work, state.Cost.Length);
            perturbed = false;
            Refresh();
            if (!ChoosesBounds())
                return status;
        }
    }

    private LpStatus Iterate(double cutoff, bool careful, Func<bool> stop, long last)
    {
        var unsure = 0;
        while (true)
        {
            if (factor.IsWorn)
                Refresh();
            var r = ChooseRow();
            if (r < 0)
            {
                if (factor.Updates == 0 || !careful)
                    return LpStatus.Optimal;
                Refresh();
                continue;
            }

            if (Iterations >= last || (Iterations % 64 == 0 && stop()))
                return LpStatus.Stopped;
            if (cutoff < double.PositiveInfinity && Iterations % 16 == 0 && WorkObjective() > cutoff)
                return LpStatus.Cutoff;
            Iterations++;
            ComputeRow(r);
            var entering = ChooseColumn(r);
            if (entering < 0)
            {
                // With every candidate flipped the row stays out of its bounds. Believed only from fresh factors.
                if (factor.Updates == 0)
                    return LpStatus.Infeasible;
                Refresh();
                continue;
            }

            if (!Step(r, entering))
            {
                Refresh();
                if (++unsure > 20)
                    return LpStatus.Stopped;
            }
        }
    }

    /// <summary>One change of basis; false where the factors have lost too much to trust the pivot.</summary>
    private bool Step(int r, int q)
    {
        column.Clear();
        state.Matrix.Put(column, q);
        factor.Forward(column);
        var pivot = column.Values[r];
        var said = alpha[q];
        if (Math.Abs(pivot - said) > 1e-7 * (1 + Math.Abs(pivot)) && factor.Updates > 0)
            return false;
        if (Math.Abs(pivot) < 1e-11)
            return factor.Updates == 0 && Ban(q);
        UpdateReduced(r, q);
        Flip();
        UpdateWeights(r, q, pivot);
        Exchange(r, q, pivot);
        return true;
    }

    private void Exchange(int r, int q, double pivot)
    {
        var p = state.Head[r];
        var bound = leavesAbove ? state.Upper[p] : state.Lower[p];
        var step = (state.Value[p] - bound) / pivot;
        for (var k = 0; k < column.Count; k++)
        {
            var i = column.Places[k];
            var basic = state.Head[i];
            state.Value[basic] -= column.Values[i] * step;
            Measure(i, basic);
        }

        state.Value[q] += step;
        state.Value[p] = bound;
        state.AtUpper[p] = leavesAbove;
        state.Head[r] = q;
        state.PlaceOf[q] = r;
        state.PlaceOf[p] = -1;
        Measure(r, q);
        factor.Replace(column, r);
    }

    /// <summary>A column whose pivot vanished on fresh factors cannot come in now: its entry in the row is taken for the 0 that it is.</summary>
    private bool Ban(int q)
    {
        state.Work[q] += state.AtUpper[q] ? -1e-3 : 1e-3;
        state.Reduced[q] += state.AtUpper[q] ? -1e-3 : 1e-3;
        perturbed = true;
        return true;
    }

    private void Allocate()
    {
        var rows = state.Head.Length;
        rho.Resize(rows);
        column.Resize(rows);
        tau.Resize(rows);
        dense.Resize(rows);
        infeasible = new double[rows];
        alpha = new double[state.Lower.Length];
        alphaAt = new int[state.Lower.Length];
        alphaCount = 0;
    }

    /// <summary>Tiny steps on the costs, the same for the same column always: without them many columns tie and the method could cycle.</summary>
    private void Perturb()
    {
        for (var j = 0; j < state.Lower.Length; j++)
        {
            var mix = unchecked(((uint)j + 1) * 2654435761u);
            mix = unchecked((mix ^ (mix >> 15)) * 2246822519u);
            var unit = 0.5 + (mix >> 8) / (double)(1 << 25);
            var size = j < state.Structurals ? 1e-7 * unit * (1 + Math.Abs(state.Cost[j])) : 0;
            state.Work[j] = state.Cost[j] + (state.Cost[j] >= 0 ? size : -size);
        }

        perturbed = true;
    }
}
