using Junheng.Standards.Expressions.Nodes;
using Junheng.Standards.Expressions.Parsing;

namespace Junheng.Standards.Expressions;

/// <summary>
/// Reads the formulas of a pack: numbers, field ids, words of codes, <c>+ - * /</c>, comparisons, <c>in (…)</c>,
/// <c>and or not</c> and the functions <c>min max ceil floor abs number coalesce missing if</c>.
/// </summary>
/// <remarks>Bounded: long or deeply nested text is refused, so text from anybody may be parsed.</remarks>
public static class ExpressionParser
{
    public const int MaxLength = 2000;

    /// <summary>Parses, resolves names in the table and checks types and units. Never throws on bad text.</summary>
    public static ExpressionParsing Parse(string text, VariableTable variables)
    {
        var errors = new ErrorList(text);
        var node = Read(text, variables, errors);
        return errors.All.Count == 0 ? new ExpressionParsing(node, []) : new ExpressionParsing(null, errors.All);
    }

    private static Node? Read(string text, VariableTable variables, ErrorList errors)
    {
        if (text.Length > MaxLength)
        {
            errors.Add(ExpressionErrorCodes.TooLong, 0, new Words("公式太长。", "The formula is too long."), new Words($"最多 {MaxLength} 个字符。", $"At most {MaxLength} characters."));
            return null;
        }

        if (string.IsNullOrWhiteSpace(text))
        {
            errors.Add(ExpressionErrorCodes.Empty, 0, new Words("公式是空的。", "The formula is empty."), new Words("写一个字段名或算式，如 teachers / pupils。", "Write a field or a formula such as teachers / pupils."));
            return null;
        }

        if (Lexer.Read(text, errors) is not { } tokens || new SyntaxParser(tokens, errors).ParseAll() is not { } syntax)
            return null;
        return new Binder(variables, errors).Bind(syntax);
    }
}
