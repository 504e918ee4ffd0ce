namespace Junheng.Planning.Linear;

/// <summary>Solves linear programs with whole columns. Junheng's own solver is the default; Debian's CBC can stand in for it.</summary>
public interface IMipSolver
{
    /// <summary>E.g. <c>junheng</c> or <c>cbc</c>.</summary>
    string Name { get; }

    /// <remarks>Rows that <see cref="MipOptions.LazyRows"/> adds stay in <paramref name="program"/>.</remarks>
    MipResult Solve(LinearProgram program, MipOptions options);
}
