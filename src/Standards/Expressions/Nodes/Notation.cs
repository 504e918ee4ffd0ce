namespace Junheng.Standards.Expressions.Nodes;

/// <summary>How a tree is written: in the grammar of packs, or in words and mathematical signs for people.</summary>
internal sealed class Notation
{
    private readonly Func<Variable, string>? word;
    private readonly Language language;

    public Notation(Func<Variable, string> word, Language language)
    {
        this.word = word;
        this.language = language;
    }

    private Notation()
    {
    }

    /// <summary>The grammar that the parser reads.</summary>
    public static Notation Pack { get; } = new();

    public bool ForPeople => word is not null;

    public string Variable(Variable variable) => word is null ? variable.Name : word(variable);

    /// <summary>A word of a code variable.</summary>
    public string Code(Variable variable, int index) =>
        word is null ? $"'{variable.Codes[index]}'" : CodeWords.Of(variable, index).In(language);

    public string Operator(string symbol) => word is null ? symbol : symbol switch
    {
        "*" => "×",
        "/" => "÷",
        "-" => "−",
        "<=" => "≤",
        ">=" => "≥",
        "==" => Say("为", "is"),
        "!=" => Say("不为", "is not"),
        "and" => Say("且", "and"),
        "or" => Say("或", "or"),
        _ => symbol,
    };

    public string Bracketed(string text) => ForPeople && language == Language.Zh ? $"（{text}）" : $"({text})";

    public string Not(string operand) => word is null ? $"not {operand}" : Say("非 ", "not ") + operand;

    public string In(string value, IEnumerable<string> items) => word is null
        ? $"{value} in ({string.Join(", ", items)})"
        : Say($"{value} 为 {string.Join("、", items)} 之一", $"{value} is one of {string.Join(", ", items)}");

    public string Call(string function, IReadOnlyList<string> arguments)
    {
        if (word is null)
            return $"{function}({string.Join(", ", arguments)})";
        var zh = language == Language.Zh;
        return function switch
        {
            "if" when zh => $"（如果 {arguments[0]}，则 {arguments[1]}，否则 {arguments[2]}）",
            "if" => $"(if {arguments[0]} then {arguments[1]}, otherwise {arguments[2]})",
            "number" => arguments[0],
            "missing" => Say($"{arguments[0]} 缺", $"{arguments[0]} missing"),
            "coalesce" => Bracketed(string.Join(Say("，缺则取 ", ", else "), arguments)),
            _ => Name(function) + Bracketed(string.Join(zh ? "，" : ", ", arguments)),
        };
    }

    private string Name(string function) => function switch
    {
        "min" => Say("最小", "smallest of "),
        "max" => Say("最大", "largest of "),
        "ceil" => Say("进一取整", "round up "),
        "floor" => Say("去尾取整", "round down "),
        "abs" => Say("绝对值", "absolute value of "),
        _ => function,
    };

    private string Say(string zh, string en) => language == Language.En ? en : zh;
}
