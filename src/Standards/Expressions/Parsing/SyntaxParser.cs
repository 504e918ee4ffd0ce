using System.Globalization;

namespace Junheng.Standards.Expressions.Parsing;

/// <summary>
/// Recursive descent with binding powers (Pratt). From weak to strong: <c>or</c>, <c>and</c>, <c>not</c>, comparison and
/// <c>in</c> (which do not chain), <c>+ -</c>, <c>* /</c>, unary minus. Stops at the first error.
/// </summary>
internal sealed class SyntaxParser(List<Token> tokens, ErrorList errors)
{
    /// <summary>How deep brackets, signs and calls may be nested.</summary>
    public const int MaxDepth = 64;

    private int at;
    private int depth;

    private Token Current => tokens[at];

    public Syntax? ParseAll()
    {
        var syntax = Parse(0);
        if (syntax is null || Current.Kind == TokenKind.End)
            return syntax;
        Fail($"“{Current.Text}”接不上前面的式子。", $"\"{Current.Text}\" does not continue the formula.", "检查前面是否少了运算符或多了括号。", "Look for a missing operator or a surplus bracket before it.");
        return null;
    }

    private Syntax? Parse(int power)
    {
        if (++depth > MaxDepth)
        {
            errors.Add(ExpressionErrorCodes.TooDeep, Current.Start, new Words("公式嵌套太深。", "The formula is nested too deeply."), new Words($"最多 {MaxDepth} 层，拆成简单的式子。", $"At most {MaxDepth} levels; make it simpler."));
            return null;
        }

        var left = Prefix();
        while (left is not null)
        {
            var token = Current;
            var own = token.Kind == TokenKind.Symbol ? Precedence.OfBinary(token.Text) : 0;
            if (own == 0 || own <= power)
                break;
            at++;
            left = token.Is("in") ? InList(left, token) : Infix(left, token, own);
            if (left is not null && own == Precedence.Comparison && Current.Kind == TokenKind.Symbol && Precedence.OfBinary(Current.Text) == own)
            {
                Fail("比较不能连写。", "Comparisons cannot be chained.", "用 and 连接两个比较，如 50 <= pupils and pupils < 100。", "Join two comparisons with and: 50 <= pupils and pupils < 100.");
                left = null;
            }
        }

        depth--;
        return left;
    }

    private Syntax.Binary? Infix(Syntax left, Token token, int own) =>
        Parse(own) is { } right ? new Syntax.Binary(token.Text, left, right, token.Start) : null;

    private Syntax.In? InList(Syntax left, Token token)
    {
        if (!Expect("("))
            return null;
        return Arguments() is { } items ? new Syntax.In(left, items, token.Start) : null;
    }

    private Syntax? Prefix()
    {
        var token = Current;
        switch (token.Kind)
        {
            case TokenKind.Number:
                at++;
                return new Syntax.Number(decimal.Parse(token.Text, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture), token.Start);
            case TokenKind.Text:
                at++;
                return new Syntax.Text(token.Text, token.Start);
            case TokenKind.Name:
                at++;
                return NameOrCall(token);
            case TokenKind.Symbol when token.Text is "-" or "not":
                at++;
                return Parse(token.Text == "-" ? Precedence.Sign : Precedence.Not) is { } operand ? new Syntax.Unary(token.Text, operand, token.Start) : null;
            case TokenKind.Symbol when token.Text is "(":
                at++;
                return Parse(0) is { } inner && Expect(")") ? inner : null;
            case TokenKind.End:
                Fail("公式没有写完。", "The formula is not finished.", "补上后面的字段名或数。", "Add the field or number that follows.");
                return null;
            default:
                Fail($"“{token.Text}”不能在这里。", $"\"{token.Text}\" cannot stand here.", "这里应是字段名、数或左括号。", "A field, a number or an opening bracket belongs here.");
                return null;
        }
    }

    private Syntax? NameOrCall(Token name)
    {
        if (!Current.Is("("))
            return new Syntax.Name(name.Text, name.Start);
        at++;
        return Arguments() is { } arguments ? new Syntax.Call(name.Text, arguments, name.Start) : null;
    }

    /// <summary>A list up to and with its closing bracket.</summary>
    private List<Syntax>? Arguments()
    {
        var list = new List<Syntax>();
        do
        {
            if (Parse(0) is not { } item)
                return null;
            list.Add(item);
        }
        while (Take(","));
        return Expect(")") ? list : null;
    }

    private bool Take(string symbol)
    {
        if (!Current.Is(symbol))
            return false;
        at++;
        return true;
    }

    private bool Expect(string symbol)
    {
        if (Take(symbol))
            return true;
        Fail($"这里少了“{symbol}”。", $"A \"{symbol}\" is missing here.", $"补上“{symbol}”。", $"Add \"{symbol}\".");
        return false;
    }

    private void Fail(string zh, string en, string adviceZh, string adviceEn) =>
        errors.Add(ExpressionErrorCodes.Syntax, Current.Start, new Words(zh, en), new Words(adviceZh, adviceEn));
}
