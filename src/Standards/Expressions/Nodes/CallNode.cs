using Junheng.Standards.Expressions.Parsing;
using Junheng.Standards.Numerics;

namespace Junheng.Standards.Expressions.Nodes;

/// <summary>A function call: <c>min max ceil floor abs number coalesce missing if</c>.</summary>
internal sealed class CallNode(string function, IReadOnlyList<Node> arguments, ValueType type, Unit unit) : Node
{
    public string Function => function;
    public override ValueType Type => type;
    public override Unit Unit => unit;
    public override IReadOnlyList<Node> Children => arguments;
    public override int Binding => Precedence.Primary;

    public override void Run(SectionFrame frame, int start, Span<double> into)
    {
        switch (function)
        {
            case "if":
                Choose(frame, start, into);
                return;
            case "min" or "max" or "coalesce":
                Fold(frame, start, into);
                return;
            default:
                arguments[0].Run(frame, start, into);
                Each(into);
                return;
        }
    }

    public override Rational? Exact(SectionFrame frame, int section)
    {
        var first = arguments[0].Exact(frame, section);
        switch (function)
        {
            case "if":
                return first is not { } condition ? null : arguments[condition.Sign != 0 ? 1 : 2].Exact(frame, section);
            case "missing":
                return Truth(first is null);
            case "coalesce":
                return first ?? arguments.Skip(1).Select(argument => argument.Exact(frame, section)).FirstOrDefault(value => value is not null);
            case "min" or "max":
                return arguments.Skip(1).Select(argument => argument.Exact(frame, section)).Aggregate(first, Extreme);
            case "number":
                return first;
            default:
                return function switch { "ceil" => first?.Ceiling(), "floor" => first?.Floor(), _ => first?.Abs() };
        }
    }

    public override string Write(Notation notation) => notation.Call(function, [.. arguments.Select(argument => argument.Write(notation))]);

    private Rational? Extreme(Rational? a, Rational? b)
    {
        if (a is not { } x || b is not { } y)
            return null;
        return x < y == (function == "min") ? x : y;
    }

    private void Fold(SectionFrame frame, int start, Span<double> into)
    {
        arguments[0].Run(frame, start, into);
        Span<double> scratch = stackalloc double[into.Length];
        for (var i = 1; i < arguments.Count; i++)
        {
            var next = arguments[i].Read(frame, start, scratch);
            if (function == "min")
                Kernels.Run<Kernels.Least>(into, next, into);
            else if (function == "max")
                Kernels.Run<Kernels.Largest>(into, next, into);
            else
                FillMissing(into, next);
        }
    }

    private static void FillMissing(Span<double> into, ReadOnlySpan<double> from)
    {
        for (var i = 0; i < into.Length; i++)
        {
            if (double.IsNaN(into[i]))
                into[i] = from[i];
        }
    }

    private void Choose(SectionFrame frame, int start, Span<double> into)
    {
        Span<double> then = stackalloc double[into.Length];
        Span<double> otherwise = stackalloc double[into.Length];
        arguments[0].Run(frame, start, into);
        var yes = arguments[1].Read(frame, start, then);
        var no = arguments[2].Read(frame, start, otherwise);
        for (var i = 0; i < into.Length; i++)
            into[i] = double.IsNaN(into[i]) ? double.NaN : into[i] != 0 ? yes[i] : no[i];
    }

    private void Each(Span<double> into)
    {
        if (function == "number")
            return;
        foreach (ref var value in into)
        {
            value = function switch
            {
                "ceil" => Math.Ceiling(value),
                "floor" => Math.Floor(value),
                "abs" => Math.Abs(value),
                _ => double.IsNaN(value) ? 1 : 0,
            };
        }
    }
}
