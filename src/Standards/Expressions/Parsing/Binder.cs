using Junheng.Standards.Expressions.Nodes;

namespace Junheng.Standards.Expressions.Parsing;

/// <summary>Turns syntax into a typed tree: resolves names, checks types and units. Reports every error it can, not only the first.</summary>
internal sealed class Binder(VariableTable variables, ErrorList errors)
{
    private readonly TypeRules rules = new(errors);

    /// <summary>Null after an error.</summary>
    public Node? Bind(Syntax syntax) => Bind(syntax, null);

    /// <param name="among">The code variable whose words may stand here; null where none is meant.</param>
    private Node? Bind(Syntax syntax, Variable? among)
    {
        var node = syntax switch
        {
            Syntax.Number number => new NumberNode(number.Value),
            Syntax.Text text => Word(text.Word, text.Start, among),
            Syntax.Name name when among is not null && IndexOf(among, name.Id) >= 0 => Word(name.Id, name.Start, among),
            Syntax.Name name => Name(name, among),
            Syntax.Unary unary => Unary(unary),
            Syntax.Binary binary => Binary(binary),
            Syntax.In list => In(list),
            Syntax.Call call => Call(call, among),
            _ => null,
        };
        return node is null || rules.HeightAllowed(node, syntax.Start) ? node : null;
    }

    private Node? Name(Syntax.Name name, Variable? among)
    {
        if (variables.Resolve(name.Id) is { } variable)
            return new VariableNode(variable);
        if (among is not null)
            return Word(name.Id, name.Start, among);
        Unknown.Name(name, variables, errors);
        return null;
    }

    private CodeNode? Word(string word, int start, Variable? among)
    {
        if (among is null)
        {
            errors.Add(
                ExpressionErrorCodes.Type,
                start,
                new Words($"“{word}”是词，这里不能用。", $"'{word}' is a word, which cannot stand here."),
                new Words("词只能和 kind、location、stage 比较，如 kind == 'teaching_point'。", "Words are compared with kind, location or stage, as in kind == 'teaching_point'."));
            return null;
        }

        var index = IndexOf(among, word);
        if (index >= 0)
            return new CodeNode(among, index);
        Unknown.Word(word, start, among, errors);
        return null;
    }

    private Node? Unary(Syntax.Unary unary)
    {
        if (Bind(unary.Operand, null) is not { } operand)
            return null;
        if (unary.Operator == "not")
            return rules.Is(operand, ValueType.Bool, unary.Operand.Start) ? new NotNode(operand) : null;
        return rules.Is(operand, ValueType.Number, unary.Operand.Start) ? new NegateNode(operand) : null;
    }

    private BinaryNode? Binary(Syntax.Binary binary)
    {
        var left = Bind(binary.Left, CodeVariable(binary.Right));
        var right = Bind(binary.Right, CodeVariable(binary.Left));
        if (left is null || right is null || !rules.Operands(binary, left, right))
            return null;
        var (type, unit) = TypeRules.Result(binary.Operator, left, right);
        return new BinaryNode(binary.Operator, left, right, type, unit);
    }

    private InNode? In(Syntax.In list)
    {
        var value = Bind(list.Value, null);
        var among = CodeVariable(list.Value);
        var items = list.Items.Select(item => Bind(item, among)).ToList();
        if (value is null || items.Contains(null))
            return null;
        var fits = true;
        for (var i = 0; i < items.Count; i++)
            fits &= rules.Alike(value, items[i]!, list.Items[i].Start);
        return fits ? new InNode(value, items!) : null;
    }

    private CallNode? Call(Syntax.Call call, Variable? among)
    {
        if (!Functions.Counts.TryGetValue(call.Function, out var count))
        {
            Unknown.Function(call, errors);
            return null;
        }

        var arguments = call.Arguments.Select(argument => Bind(argument, call.Function is "if" or "coalesce" ? among : null)).ToList();
        if (!rules.Count(call, count) || arguments.Contains(null))
            return null;
        return Functions.Check(call, arguments!, rules) is { } result ? new CallNode(call.Function, arguments!, result.Type, result.Unit) : null;
    }

    private Variable? CodeVariable(Syntax syntax) =>
        syntax is Syntax.Name name && variables.Resolve(name.Id) is { Type: ValueType.Code } variable ? variable : null;

    private static int IndexOf(Variable variable, string word)
    {
        for (var i = 0; i < variable.Codes.Count; i++)
        {
            if (string.Equals(variable.Codes[i], word, StringComparison.Ordinal))
                return i;
        }

        return -1;
    }
}
