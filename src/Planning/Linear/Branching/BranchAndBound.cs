namespace Junheng.Planning.Linear.Branching;

/// <summary>Junheng's own solver: dual simplex, dives, neighbourhoods of the best point, best-bound tree. Deterministic but for <see cref="MipOptions.Stop"/>.</summary>
public sealed class BranchAndBound : IMipSolver
{
    public string Name => "junheng";

    public MipResult Solve(LinearProgram program, MipOptions options)
    {
        for (var j = 0; j < program.Columns; j++)
        {
            if (program.IsWhole(j) && Math.Ceiling(program.Lower(j)) > Math.Floor(program.Upper(j)))
                return new MipResult(MipStatus.Infeasible, [], double.PositiveInfinity, double.PositiveInfinity, 0, 0);
        }

        return new TreeSearch(program, options).Run();
    }
}
