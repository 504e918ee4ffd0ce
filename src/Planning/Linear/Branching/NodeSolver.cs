using Junheng.Planning.Linear.Simplex;

namespace Junheng.Planning.Linear.Branching;

/// <summary>Solves the relaxation under a node's bounds, with the lazy rows it breaks, and gives a bound that is safe.</summary>
internal sealed class NodeSolver
{
    private readonly LinearProgram program;
    private readonly MipOptions options;
    private readonly DualSimplex simplex;
    private readonly double[] multipliers;
    private double[] y = [];

    public NodeSolver(LinearProgram program, MipOptions options)
    {
        this.program = program;
        this.options = options;
        simplex = new DualSimplex(program);
        Lower = new double[program.Columns];
        Upper = new double[program.Columns];
        Reduced = new double[program.Columns];
        multipliers = new double[program.Columns];
        Wholes = [.. Enumerable.Range(0, program.Columns).Where(program.IsWhole)];
        for (var j = 0; j < program.Columns; j++)
        {
            Lower[j] = program.IsWhole(j) ? Math.Ceiling(program.Lower(j) - 1e-9) : program.Lower(j);
            Upper[j] = program.IsWhole(j) ? Math.Floor(program.Upper(j) + 1e-9) : program.Upper(j);
            Apply(j);
        }
    }

    /// <summary>The bounds in force; change them by <see cref="SetBounds"/>.</summary>
    public double[] Lower { get; }

    public double[] Upper { get; }

    /// <summary>Reduced costs that belong to the last safe bound.</summary>
    public double[] Reduced { get; }

    public int[] Wholes { get; }

    public ReadOnlySpan<double> X => simplex.X;

    public SimplexState State => simplex.State;

    public long Iterations => simplex.Iterations;

    public void SetBounds(int column, double lower, double upper)
    {
        Lower[column] = lower;
        Upper[column] = upper;
        Apply(column);
    }

    /// <summary>Multipliers of the rows that make a row of the tableau.</summary>
    public double[] TableauRow(int place)
    {
        var row = new double[simplex.State.Head.Length];
        simplex.TableauRow(place, row);
        return row;
    }

    /// <summary>True if a row's activity is whole at every whole point, and so are its bounds.</summary>
    public bool IsWholeRow(int row)
    {
        var columns = program.RowColumns(row);
        var values = program.RowValues(row);
        for (var k = 0; k < columns.Length; k++)
        {
            if (!program.IsWhole(columns[k]) || values[k] != Math.Floor(values[k]))
                return false;
        }

        return IsWholeBound(program.RowLower(row)) && IsWholeBound(program.RowUpper(row));

        static bool IsWholeBound(double bound) => double.IsInfinity(bound) || bound == Math.Floor(bound);
    }

    /// <returns>The status, and a bound that no point under these bounds undercuts (+∞ where there is none).</returns>
    public (LpStatus Status, double Bound) Solve(double cutoff, bool clean, int mostRounds, long mostIterations = long.MaxValue)
    {
        var limit = cutoff;
        for (var round = 0; ; round++)
        {
            simplex.TakeNewRows();
            var status = simplex.Solve(limit, clean, options.Stop, mostIterations);
            if (status == LpStatus.Infeasible)
                return IsEmpty() ? (LpStatus.Infeasible, double.PositiveInfinity) : (LpStatus.Stopped, Bound());
            var bound = Bound();
            if (status == LpStatus.Cutoff)
            {
                if (bound >= cutoff)
                    return (LpStatus.Cutoff, bound);
                limit = double.PositiveInfinity;
                continue;
            }

            if (status == LpStatus.Stopped)
                return (status, bound);
            if (bound >= cutoff)
                return (LpStatus.Cutoff, bound);
            if (options.LazyRows is not { } lazy || round >= mostRounds || lazy(program, X, Fractional() < 0) == 0)
                return (LpStatus.Optimal, bound);
        }
    }

    /// <summary>A whole column with a value that is not whole, the one nearest to a half; −1 if there is none.</summary>
    public int Fractional()
    {
        var best = -1;
        var most = TreeSearch.WholeTolerance;
        var x = X;
        foreach (var j in Wholes)
        {
            var off = Math.Abs(x[j] - Math.Round(x[j]));
            if (off > most)
                (best, most) = (j, off);
        }

        return best;
    }

    private double Bound()
    {
        ReadMultipliers();
        return SafeBound.Of(program, Lower, Upper, y, true, Reduced);
    }

    /// <summary>The row that could not be brought back, as multipliers, proves that there is no point; either sign is tried.</summary>
    private bool IsEmpty()
    {
        if (y.Length != program.Rows)
            y = new double[program.Rows];
        for (var sign = -1; sign <= 1; sign += 2)
        {
            simplex.Ray(y, sign);
            if (SafeBound.Of(program, Lower, Upper, y, false, multipliers) > 0)
                return true;
        }

        return false;
    }

    private void ReadMultipliers()
    {
        if (y.Length != program.Rows)
            y = new double[program.Rows];
        var state = simplex.State;
        for (var i = 0; i < y.Length; i++)
        {
            var logical = state.Structurals + i;
            y[i] = state.Reduced[logical] - state.Work[logical];
            if (state.IsBasic(logical))
                y[i] = -state.Work[logical];
        }
    }

    private void Apply(int j)
    {
        var lower = double.IsInfinity(Lower[j]) ? Math.Min(-SimplexState.Far, Upper[j]) : Lower[j];
        simplex.SetBounds(j, lower, double.IsInfinity(Upper[j]) ? Math.Max(SimplexState.Far, lower) : Upper[j]);
    }
}
