using System.Globalization;
using System.Runtime.InteropServices;
using Junheng.Standards;

namespace Junheng.Planning.Linear.Cbc;

/// <summary>
/// COIN-OR CBC behind the same door, where the system has it (Debian: <c>coinor-libcbc3</c>). It cannot be stopped in the middle and
/// tells no progress; lazy rows are added between whole runs. Its bound carries CBC's own tolerances, so it is a judge in tests and a
/// second opinion, not a proof.
/// </summary>
public sealed class CbcSolver : IMipSolver
{
    private const int MostRounds = 200;

    /// <summary>CBC keeps its settings in variables of the whole process: two runs at once spoil each other's answers (coin-or/Cbc issue 332).</summary>
    private static readonly Lock OneAtATime = new();

    private readonly double seconds;

    /// <param name="seconds">The most seconds of one run.</param>
    /// <exception cref="InvalidOperationException">The library is not on this machine; the message says what to do.</exception>
    public CbcSolver(double seconds = 1e9)
    {
        if (!IsAvailable)
            throw new InvalidOperationException(Missing.Zh);
        this.seconds = seconds;
    }

    public static bool IsAvailable => CbcLibrary.IsFound;

    /// <summary>What to say where the library is not there.</summary>
    public static Words Missing { get; } = new(
        "本机没有 CBC 求解库。Debian、Ubuntu 安装 coinor-libcbc3；不装时用自带的求解器。",
        "The CBC library is not on this machine. Install coinor-libcbc3 on Debian or Ubuntu, or use the built-in solver.");

    public string Name => "cbc";

    public MipResult Solve(LinearProgram program, MipOptions options)
    {
        long iterations = 0;
        var nodes = 0;
        for (var round = 0; ; round++)
        {
            var result = Once(program, options);
            iterations += result.Iterations;
            nodes += result.Nodes;
            result = result with { Iterations = iterations, Nodes = nodes };
            if (result.X.Length == 0 || options.LazyRows is not { } lazy)
                return result;
            if (lazy(program, result.X, true) == 0)
                return result;
            if (round == MostRounds || options.Stop())
                return new MipResult(MipStatus.Unknown, [], double.PositiveInfinity, result.Bound, nodes, iterations);
        }
    }

    private MipResult Once(LinearProgram program, MipOptions options)
    {
        if (program.Columns == 0)
            return Empty(program);
        lock (OneAtATime)
            return Run(program, options);
    }

    private MipResult Run(LinearProgram program, MipOptions options)
    {
        var model = CbcLibrary.NewModel();
        try
        {
            Load(model, program);
            CbcLibrary.SetLogLevel(model, 0);
            CbcLibrary.SetGap(model, options.Gap);
            CbcLibrary.SetMaximumSeconds(model, seconds);
            if (options.MostNodes < int.MaxValue)
                CbcLibrary.SetParameter(model, "maxNodes", options.MostNodes.ToString(CultureInfo.InvariantCulture));
            _ = CbcLibrary.Solve(model);
            return Read(model, program);
        }
        finally
        {
            CbcLibrary.DeleteModel(model);
        }
    }

    private static MipResult Empty(LinearProgram program)
    {
        for (var i = 0; i < program.Rows; i++)
        {
            if (program.RowLower(i) > 0 || program.RowUpper(i) < 0)
                return new MipResult(MipStatus.Infeasible, [], double.PositiveInfinity, double.PositiveInfinity, 0, 0);
        }

        return new MipResult(MipStatus.Optimal, [], 0, 0, 0, 0);
    }

    private static void Load(IntPtr model, LinearProgram program)
    {
        var matrix = new Factorization.ColumnMatrix(program);
        var columns = Enumerable.Range(0, program.Columns);
        var rows = Enumerable.Range(0, program.Rows);
        CbcLibrary.LoadProblem(
            model, program.Columns, program.Rows, matrix.Start, matrix.Row, matrix.Value,
            [.. columns.Select(program.Lower).Select(Finite)], [.. columns.Select(program.Upper).Select(Finite)], [.. columns.Select(program.Cost)],
            [.. rows.Select(program.RowLower).Select(Finite)], [.. rows.Select(program.RowUpper).Select(Finite)]);
        foreach (var j in columns.Where(program.IsWhole))
            CbcLibrary.SetInteger(model, j);
    }

    /// <summary>CBC takes the largest double for endless.</summary>
    private static double Finite(double bound) => double.IsInfinity(bound) ? Math.CopySign(double.MaxValue, bound) : bound;

    private static MipResult Read(IntPtr model, LinearProgram program)
    {
        var (nodes, iterations) = (CbcLibrary.NodeCount(model), CbcLibrary.IterationCount(model));
        if (CbcLibrary.IsProvenInfeasible(model) != 0 || CbcLibrary.IsRelaxationInfeasible(model) != 0)
            return new MipResult(MipStatus.Infeasible, [], double.PositiveInfinity, double.PositiveInfinity, nodes, iterations);
        if (CbcLibrary.IsContinuousUnbounded(model) != 0)
            return new MipResult(MipStatus.Unbounded, [], double.PositiveInfinity, double.NegativeInfinity, nodes, iterations);
        var best = CbcLibrary.BestPossible(model);
        if (CbcLibrary.Objective(model) > 1e40)
            return new MipResult(MipStatus.Unknown, [], double.PositiveInfinity, best, nodes, iterations);
        var x = new double[program.Columns];
        Marshal.Copy(CbcLibrary.Solution(model), x, 0, x.Length);
        for (var j = 0; j < x.Length; j++)
            x[j] = program.IsWhole(j) ? Math.Round(x[j]) : x[j];
        var cost = program.Objective(x);
        var optimal = CbcLibrary.IsProvenOptimal(model) != 0;
        return new MipResult(optimal ? MipStatus.Optimal : MipStatus.Feasible, x, cost, Math.Min(cost, best), nodes, iterations);
    }
}
