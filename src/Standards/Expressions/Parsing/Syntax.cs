namespace Junheng.Standards.Expressions.Parsing;

/// <summary>An expression as written, before its names and types are known.</summary>
/// <param name="Start">Where it begins in the text (for a binary operation: its operator).</param>
internal abstract record Syntax(int Start)
{
    internal sealed record Number(decimal Value, int Start) : Syntax(Start);

    internal sealed record Text(string Word, int Start) : Syntax(Start);

    internal sealed record Name(string Id, int Start) : Syntax(Start);

    /// <param name="Operator"><c>-</c> or <c>not</c>.</param>
    internal sealed record Unary(string Operator, Syntax Operand, int Start) : Syntax(Start);

    internal sealed record Binary(string Operator, Syntax Left, Syntax Right, int Start) : Syntax(Start);

    internal sealed record In(Syntax Value, IReadOnlyList<Syntax> Items, int Start) : Syntax(Start);

    internal sealed record Call(string Function, IReadOnlyList<Syntax> Arguments, int Start) : Syntax(Start);
}
