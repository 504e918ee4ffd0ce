using System.Globalization;
using Junheng.Standards.Expressions;
using Junheng.Standards.Expressions.Nodes;
using Junheng.Standards.Fields;
using ValueType = Junheng.Standards.Expressions.ValueType;

namespace Junheng.Standards.Packs.Validation;

/// <summary>Sections made up to try conditions on: every combination of the values where a condition may change.</summary>
internal sealed class SamplePoints
{
    private const int Most = 20_000;

    private readonly IReadOnlyList<Variable> variables;

    private SamplePoints(IReadOnlyList<Variable> variables, SectionFrame frame)
    {
        this.variables = variables;
        Frame = frame;
    }

    public SectionFrame Frame { get; }

    public int Count => Frame.Count;

    /// <summary>The points around the constants of some conditions.</summary>
    public static SamplePoints Around(IReadOnlyList<Expression> conditions, Stage stage, VariableTable table)
    {
        var used = conditions.SelectMany(condition => condition.Variables).Distinct().ToList();
        var constants = conditions.SelectMany(condition => Constants((Node)condition)).Distinct().ToList();
        var values = used.Select(variable => Values(variable, constants, stage)).ToList();
        var combinations = values.Aggregate(1L, (product, list) => Math.Min(product * list.Length, long.MaxValue / 64));
        var count = (int)Math.Min(combinations, Most);

        // With too many combinations, every k-th is tried; k is odd so that it walks through all of them.
        var step = combinations <= Most ? 1 : (combinations / Most) | 1;
        var columns = new double[table.Variables.Count][];
        for (var v = 0; v < used.Count; v++)
            columns[used[v].Slot] = new double[count];
        for (var i = 0; i < count; i++)
        {
            var rest = i * step % combinations;
            for (var v = 0; v < used.Count; v++)
            {
                columns[used[v].Slot][i] = values[v][rest % values[v].Length];
                rest /= values[v].Length;
            }
        }

        return new SamplePoints(used, new GivenFrame(stage, count, columns, (_, _) => null));
    }

    /// <summary>The point as people write it: <c>classes = 12, location = 'town'</c>.</summary>
    public string Describe(int point) => variables.Count == 0 ? "—" : string.Join(", ", variables.Select(variable =>
    {
        var value = Frame[variable.Slot][point];
        var text = variable.Type == ValueType.Code ? $"'{variable.Codes[(int)value]}'" : value.ToString(CultureInfo.InvariantCulture);
        return $"{variable.Name} = {text}";
    }));

    private static double[] Values(Variable variable, IReadOnlyList<double> constants, Stage stage)
    {
        if (variable.Name == "stage")
            return [(int)stage];
        if (variable.Type == ValueType.Code)
            return [.. Enumerable.Range(0, variable.Codes.Count).Where(i => variable.Codes[i] != "unknown").Select(i => (double)i)];
        if (variable.Type == ValueType.Bool)
            return [0, 1];
        var whole = !variable.IsField || variable.Fields.Values.All(field => field.Type is FieldType.Count or FieldType.Year);
        var values = new SortedSet<double> { 0, 1 };
        foreach (var constant in constants)
        {
            // A share such as 0.3 of whole things is reached by 30 of 100.
            var scale = 1;
            while (whole && constant * scale != Math.Floor(constant * scale) && scale < 10_000)
                scale *= 10;
            values.UnionWith([scale, constant * scale - 1, constant * scale, constant * scale + 1]);
        }

        var points = values.Where(value => value >= 0).ToArray();
        return whole ? points : [.. points, .. points.Zip(points.Skip(1), (a, b) => (a + b) / 2)];
    }

    private static IEnumerable<double> Constants(Node node) =>
        node is NumberNode number ? [number.Value] : node.Children.SelectMany(Constants);
}
