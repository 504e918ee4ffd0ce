namespace Junheng.Standards.Expressions.Parsing;

/// <summary>How strongly the operators bind; shared by the parser and by printing.</summary>
internal static class Precedence
{
    public const int Or = 1;
    public const int And = 2;
    public const int Not = 3;
    public const int Comparison = 4;
    public const int Sum = 5;
    public const int Product = 6;
    public const int Sign = 7;
    public const int Primary = 8;

    /// <summary>0 if the symbol is no binary operator.</summary>
    public static int OfBinary(string symbol) => symbol switch
    {
        "or" => Or,
        "and" => And,
        "<" or "<=" or ">" or ">=" or "==" or "!=" or "in" => Comparison,
        "+" or "-" => Sum,
        "*" or "/" => Product,
        _ => 0,
    };
}
