using Junheng.Standards.Expressions;
using Junheng.Standards.Fields;
using Junheng.Standards.Numerics;

namespace Junheng.Standards.Tests.Expressions;

/// <summary>Sections made for tests: a column by name, missing as NaN.</summary>
internal static class Frames
{
    public static VariableTable Table() => new(FieldCatalog.BuiltIn);

    /// <summary>The formula over one section with the given values; all other variables are missing.</summary>
    public static double Value(string text, params (string Name, double Value)[] values)
    {
        var table = Table();
        var expression = Parse(text, table);
        var into = new double[1];
        expression.Evaluate(Frame(table, 1, name => [.. values.Where(value => value.Name == name).Select(value => value.Value).DefaultIfEmpty(double.NaN)]), into);
        return into[0];
    }

    public static Rational? Exact(string text, params (string Name, double Value)[] values)
    {
        var table = Table();
        var expression = Parse(text, table);
        return expression.Exact(Frame(table, 1, name => [.. values.Where(value => value.Name == name).Select(value => value.Value).DefaultIfEmpty(double.NaN)]), 0);
    }

    public static Expression Parse(string text, VariableTable? table = null)
    {
        var parsing = ExpressionParser.Parse(text, table ?? Table());
        Assert.Empty(parsing.Errors);
        return parsing.Expression!;
    }

    public static SectionFrame Frame(VariableTable table, int count, Func<string, double[]> column)
    {
        var columns = table.Variables.Select(variable => column(variable.Name)).ToArray();
        return new GivenFrame(Stage.Primary, count, columns, (slot, section) => double.IsNaN(columns[slot][section]) ? null : Rational.FromShortest(columns[slot][section]));
    }
}
