namespace Junheng.Standards.Packs;

/// <summary>Something wrong with a pack file, and how to mend it.</summary>
/// <param name="Code">One of <see cref="PackProblemCodes"/>, or of <see cref="Expressions.ExpressionErrorCodes"/> inside a formula.</param>
/// <param name="Line">Line in the YAML file, from 1; 0 where it concerns the whole.</param>
/// <param name="Column">Column in that line, from 1.</param>
/// <param name="IsError">False for a warning, which does not stop the pack from being used.</param>
public sealed record PackProblem(string Code, int Line, int Column, bool IsError, Words Message, Words Advice);

/// <summary>What reading a pack gave: the pack, if there is no error, and every problem found, in the order of the file.</summary>
public sealed record PackReading(StandardPack? Pack, IReadOnlyList<PackProblem> Problems);
