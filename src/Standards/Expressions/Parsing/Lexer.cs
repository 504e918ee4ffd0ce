using System.Globalization;

namespace Junheng.Standards.Expressions.Parsing;

/// <summary>Cuts an expression's text into tokens. Full-width and mathematical signs are read as their plain forms.</summary>
internal static class Lexer
{
    private static readonly string[] Symbols = ["<=", ">=", "==", "!=", "<", ">", "+", "-", "*", "/", "(", ")", ","];
    private static readonly string[] WordSymbols = ["and", "or", "not", "in"];

    /// <summary>The tokens, ending with one of kind End; null after an error.</summary>
    public static List<Token>? Read(string text, ErrorList errors)
    {
        var tokens = new List<Token>();
        var at = 0;
        while (at < text.Length)
        {
            var c = text[at];
            if (char.IsWhiteSpace(c))
            {
                at++;
                continue;
            }

            var token = Next(text, at, c, errors, out var length);
            if (token is null)
                return null;
            tokens.Add(token.Value);
            at += length;
        }

        tokens.Add(new Token(TokenKind.End, "", text.Length));
        return tokens;
    }

    private static Token? Next(string text, int at, char c, ErrorList errors, out int length)
    {
        if (char.IsAsciiDigit(c))
            return Number(text, at, errors, out length);
        if (c is '_' || char.IsLetter(c))
            return Name(text, at, out length);
        if (c is '\'' or '"' or '‘' or '“')
            return Quoted(text, at, c, errors, out length);
        var plain = Plain(c);
        foreach (var symbol in Symbols)
        {
            var found = plain is null
                ? string.CompareOrdinal(text, at, symbol, 0, symbol.Length) == 0
                : string.Equals(symbol, plain, StringComparison.Ordinal);
            if (!found)
                continue;
            length = plain is null ? symbol.Length : 1;
            return new Token(TokenKind.Symbol, symbol, at);
        }

        length = 0;
        var (zh, en) = Advice(c);
        errors.Add(ExpressionErrorCodes.Character, at, new Words($"公式中不能有“{c}”。", $"A formula cannot hold \"{c}\"."), new Words(zh, en));
        return null;
    }

    private static Token? Number(string text, int at, ErrorList errors, out int length)
    {
        var end = at;
        while (end < text.Length && (char.IsAsciiDigit(text[end]) || text[end] == '.'))
            end++;
        length = end - at;
        var digits = text[at..end];
        var followed = end < text.Length && (char.IsLetter(text[end]) || text[end] == '_');
        if (!followed && length <= 28 && digits[^1] != '.' && decimal.TryParse(digits, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out _))
            return new Token(TokenKind.Number, digits, at);
        errors.Add(
            ExpressionErrorCodes.Number,
            at,
            new Words($"“{digits}”不是能读的数。", $"\"{digits}\" is not a number that can be read."),
            new Words("写成 12 或 0.85 这样的数，最多 28 位。", "Write a number like 12 or 0.85, of at most 28 digits."));
        return null;
    }

    private static Token Name(string text, int at, out int length)
    {
        var end = at;
        while (end < text.Length && (text[end] == '_' || char.IsLetterOrDigit(text[end])))
            end++;
        length = end - at;
        var name = text[at..end];
        return new Token(WordSymbols.Contains(name, StringComparer.Ordinal) ? TokenKind.Symbol : TokenKind.Name, name, at);
    }

    private static Token? Quoted(string text, int at, char open, ErrorList errors, out int length)
    {
        var close = open switch { '‘' => '’', '“' => '”', _ => open };
        var end = text.IndexOf(close, at + 1);
        length = end - at + 1;
        if (end > 0)
            return new Token(TokenKind.Text, text[(at + 1)..end], at);
        errors.Add(
            ExpressionErrorCodes.OpenText,
            at,
            new Words("引号没有配对。", "A quotation mark is not closed."),
            new Words($"在词的末尾加上 {close}。", $"Add {close} at the end of the word."));
        return null;
    }

    private static string? Plain(char c) => c switch
    {
        '≥' => ">=",
        '≤' => "<=",
        '≠' => "!=",
        '×' => "*",
        '÷' => "/",
        '（' => "(",
        '）' => ")",
        '，' => ",",
        '−' => "-",
        _ => null,
    };

    private static (string Zh, string En) Advice(char c) => c switch
    {
        '=' => ("比较相等写 ==。", "Write == to compare."),
        '&' => ("“并且”写 and。", "Write and."),
        '|' => ("“或者”写 or。", "Write or."),
        '!' => ("“不”写 not，不等写 !=。", "Write not; write != for unequal."),
        '%' => ("百分数写成小数，如 0.85。", "Write a percentage as a decimal, such as 0.85."),
        _ => ("删去它。可用的符号是 + - * / ( ) , < <= > >= == != 和 and or not in。", "Remove it. The signs are + - * / ( ) , < <= > >= == != and the words and, or, not, in."),
    };
}
