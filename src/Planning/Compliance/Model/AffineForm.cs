using Junheng.Standards.Expressions;
using Junheng.Standards.Expressions.Nodes;
using Junheng.Standards.Numerics;

namespace Junheng.Planning.Compliance.Model;

/// <summary>
/// How a formula depends on the fields that actions change, where that dependence is a straight line: sums of
/// coefficient × field, the coefficients free of such fields.
/// </summary>
internal sealed class AffineForm
{
    private AffineForm(IReadOnlyList<Term> terms) => Terms = terms;

    public IReadOnlyList<Term> Terms { get; }

    /// <summary>Reads a formula; null if it depends on an acted-on field in any other way (a minimum, a condition, a product of two…).</summary>
    public static AffineForm? Read(Expression expression, Func<Variable, bool> isActed)
    {
        var terms = new List<Term>();
        return Walk((Node)expression, new Term(null!, 1, [], []), isActed, terms) ? new AffineForm(terms) : null;
    }

    private static bool Walk(Node node, Term factor, Func<Variable, bool> isActed, List<Term> terms)
    {
        if (!node.Variables.Any(isActed))
            return true;
        return node switch
        {
            VariableNode leaf => Add(terms, factor with { Variable = leaf.Variable }),
            NegateNode => Walk(node.Children[0], factor with { Sign = -factor.Sign }, isActed, terms),
            CallNode { Function: "number" } => Walk(node.Children[0], factor, isActed, terms),
            BinaryNode binary => WalkBinary(binary, factor, isActed, terms),
            _ => false,
        };
    }

    private static bool WalkBinary(BinaryNode node, Term factor, Func<Variable, bool> isActed, List<Term> terms)
    {
        var (left, right) = (node.Children[0], node.Children[1]);
        switch (node.Symbol)
        {
            case "+" or "-":
                return Walk(left, factor, isActed, terms)
                    && Walk(right, node.Symbol == "-" ? factor with { Sign = -factor.Sign } : factor, isActed, terms);
            case "*" when !right.Variables.Any(isActed):
                return Walk(left, factor with { Times = [.. factor.Times, right] }, isActed, terms);
            case "*" when !left.Variables.Any(isActed):
                return Walk(right, factor with { Times = [.. factor.Times, left] }, isActed, terms);
            case "/" when !right.Variables.Any(isActed):
                return Walk(left, factor with { Over = [.. factor.Over, right] }, isActed, terms);
            default:
                return false;
        }
    }

    private static bool Add(List<Term> terms, Term term)
    {
        terms.Add(term);
        return true;
    }

    /// <summary>sign × Π times ÷ Π over × the variable.</summary>
    internal sealed record Term(Variable Variable, int Sign, IReadOnlyList<Node> Times, IReadOnlyList<Node> Over)
    {
        /// <summary>The coefficient in one section; null where it is missing.</summary>
        public Rational? Coefficient(SectionFrame frame, int section)
        {
            Rational value = Sign;
            foreach (var node in Times)
            {
                if (node.Exact(frame, section) is not { } times)
                    return null;
                value *= times;
            }

            foreach (var node in Over)
            {
                if (node.Exact(frame, section) is not { Sign: not 0 } over)
                    return null;
                value /= over;
            }

            return value;
        }
    }
}
