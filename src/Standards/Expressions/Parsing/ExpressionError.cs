namespace Junheng.Standards.Expressions;

/// <summary>Something wrong with an expression.</summary>
/// <param name="Code">Stable code, one of <see cref="ExpressionErrorCodes"/>.</param>
/// <param name="Line">Line inside the expression's text, from 1.</param>
/// <param name="Column">Column in that line, from 1.</param>
/// <param name="Message">What is wrong.</param>
/// <param name="Advice">What to do.</param>
public sealed record ExpressionError(string Code, int Line, int Column, Words Message, Words Advice);

/// <summary>The stable codes of expression errors.</summary>
public static class ExpressionErrorCodes
{
    public const string Empty = "expression_empty";
    public const string TooLong = "expression_too_long";
    public const string TooDeep = "expression_too_deep";
    public const string Character = "expression_character";
    public const string OpenText = "expression_open_text";
    public const string Number = "expression_number";
    public const string Syntax = "expression_syntax";
    public const string UnknownName = "expression_unknown_name";
    public const string UnknownFunction = "expression_unknown_function";
    public const string UnknownWord = "expression_unknown_word";
    public const string Arguments = "expression_arguments";
    public const string Type = "expression_type";
    public const string Unit = "expression_unit";
}

/// <summary>What parsing gave: a typed expression, or every error found.</summary>
public sealed record ExpressionParsing(Expression? Expression, IReadOnlyList<ExpressionError> Errors);
