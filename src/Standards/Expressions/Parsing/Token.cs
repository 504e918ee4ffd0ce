namespace Junheng.Standards.Expressions.Parsing;

internal enum TokenKind
{
    End,
    Number,
    Text,
    Name,

    /// <summary>An operator, a bracket, a comma, or one of the words <c>and or not in</c>.</summary>
    Symbol,
}

/// <summary>A piece of an expression's text.</summary>
/// <param name="Text">The symbol in its plain form (<c>≥</c> is <c>&gt;=</c>), a name, a number's digits, or a string without its quotes.</param>
/// <param name="Start">Where it begins in the text.</param>
internal readonly record struct Token(TokenKind Kind, string Text, int Start)
{
    public bool Is(string symbol) => Kind == TokenKind.Symbol && string.Equals(Text, symbol, StringComparison.Ordinal);
}
