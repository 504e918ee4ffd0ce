using Junheng.Standards.Expressions.Nodes;

namespace Junheng.Standards.Expressions.Parsing;

/// <summary>What may stand beside what. Every method reports what does not fit and says so by false.</summary>
internal sealed class TypeRules(ErrorList errors)
{
    private readonly Dictionary<Node, int> heights = [];

    public bool Is(Node node, ValueType type, int start)
    {
        if (node.Type == type)
            return true;
        errors.Add(
            ExpressionErrorCodes.Type,
            start,
            new Words($"这里要{Name(type).Zh}，“{node}”是{Name(node.Type).Zh}。", $"A {Name(type).En} belongs here; \"{node}\" is a {Name(node.Type).En}."),
            type == ValueType.Bool
                ? new Words("写成条件，如 pupils < 50。", "Write a condition such as pupils < 50.")
                : new Words("换成数或数值字段。", "Use a number or a numeric field."));
        return false;
    }

    public bool Operands(Syntax.Binary binary, Node left, Node right)
    {
        switch (binary.Operator)
        {
            case "and" or "or":
                return Is(left, ValueType.Bool, binary.Left.Start) & Is(right, ValueType.Bool, binary.Right.Start);
            case "==" or "!=":
                return Alike(left, right, binary.Start);
            default:
                var numbers = Is(left, ValueType.Number, binary.Left.Start) & Is(right, ValueType.Number, binary.Right.Start);
                return numbers && (binary.Operator is "*" or "/" || UnitsFit(left, right, binary.Start));
        }
    }

    public static (ValueType Type, Unit Unit) Result(string symbol, Node left, Node right) => symbol switch
    {
        "+" or "-" => (ValueType.Number, left.Unit.IsAny ? right.Unit : left.Unit),
        "*" => (ValueType.Number, left.Unit * right.Unit),
        "/" => (ValueType.Number, left.Unit / right.Unit),
        _ => (ValueType.Bool, Unit.None),
    };

    /// <summary>Same type, and for numbers the same unit; for codes words of the same variable.</summary>
    public bool Alike(Node left, Node right, int start)
    {
        if (!Is(right, left.Type, start))
            return false;
        if (left is VariableNode { Type: ValueType.Code } one && right is VariableNode other && one.Variable != other.Variable)
        {
            errors.Add(
                ExpressionErrorCodes.Type,
                start,
                new Words($"{one} 和 {other} 的词不是一类，不能比较。", $"{one} and {other} have different words and cannot be compared."),
                new Words($"写成和词比较，如 {one} == '{one.Variable.Codes[^1]}'。", $"Compare with a word, as in {one} == '{one.Variable.Codes[^1]}'."));
            return false;
        }

        return left.Type != ValueType.Number || UnitsFit(left, right, start);
    }

    public bool Count(Syntax.Call call, (int Least, int Most) count)
    {
        if (call.Arguments.Count >= count.Least && call.Arguments.Count <= count.Most)
            return true;
        var wanted = count.Least == count.Most ? $"{count.Least}" : $"{count.Least}–{count.Most}";
        errors.Add(
            ExpressionErrorCodes.Arguments,
            call.Start,
            new Words($"{call.Function} 要 {wanted} 个参数，写了 {call.Arguments.Count} 个。", $"{call.Function} takes {wanted} arguments, not {call.Arguments.Count}."),
            new Words("补足或删去参数，用逗号分开。", "Add or remove arguments, separated by commas."));
        return false;
    }

    /// <summary>Long chains of + or and make tall trees; their height is bounded like nesting.</summary>
    public bool HeightAllowed(Node node, int start)
    {
        var height = 1;
        foreach (var child in node.Children)
            height = Math.Max(height, heights.GetValueOrDefault(child) + 1);
        heights[node] = height;
        if (height <= Node.MaxDepth)
            return true;
        errors.Add(ExpressionErrorCodes.TooDeep, start, new Words("公式的层数太多。", "The formula has too many levels."), new Words($"最多 {Node.MaxDepth} 层，拆成简单的式子。", $"At most {Node.MaxDepth} levels; make it simpler."));
        return false;
    }

    private bool UnitsFit(Node left, Node right, int start)
    {
        if (left.Unit.Fits(right.Unit))
            return true;
        errors.Add(
            ExpressionErrorCodes.Unit,
            start,
            new Words($"单位不同：“{left}”是 {left.Unit}，“{right}”是 {right.Unit}。", $"The units differ: \"{left}\" is in {left.Unit}, \"{right}\" in {right.Unit}."),
            new Words("换成同一单位的字段；确实要这样比较时写 number(…)，表示只取数值。", "Use fields of one unit; where the rule does compare them, write number(…), which takes the bare number."));
        return false;
    }

    private static Words Name(ValueType type) => type switch
    {
        ValueType.Number => new Words("数", "number"),
        ValueType.Bool => new Words("条件", "condition"),
        _ => new Words("词", "word"),
    };
}
