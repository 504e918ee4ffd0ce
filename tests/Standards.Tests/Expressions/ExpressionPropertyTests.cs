using FsCheck;
using FsCheck.Fluent;
using Junheng.Standards.Expressions;
using Junheng.Standards.Expressions.Nodes;
using Junheng.Standards.Fields;

namespace Junheng.Standards.Tests.Expressions;

/// <summary>What holds for every formula.</summary>
public class ExpressionPropertyTests
{
    private const int Sections = 300;

    private static readonly Config Seeded = Config.QuickThrowOnFailure.WithMaxTest(400).WithReplay(20261121, 81);
    private static readonly Arbitrary<int> Seeds = Gen.Choose(0, int.MaxValue - 1).ToArbitrary();

    [Fact]
    public void Parse_ReadsTheTreeThatWasWritten() => Check.One(Seeded, Prop.ForAll(Seeds, seed =>
    {
        var formula = Formula(new Random(seed));
        var parsed = (Node)Parse(formula.Text(), Table());
        return RandomFormula.Dump(parsed) == formula.Dump();
    }));

    [Fact]
    public void Parse_OfToString_IsTheSameTree() => Check.One(Seeded, Prop.ForAll(Seeds, seed =>
    {
        var first = (Node)Parse(Formula(new Random(seed)).Text(), Table());
        var second = (Node)Parse(first.ToString(), Table());
        return RandomFormula.Dump(first) == RandomFormula.Dump(second) && first.ToString() == second.ToString();
    }));

    [Fact]
    public void Evaluate_AgreesWithExact_BitForBit() => Check.One(Seeded, Prop.ForAll(Seeds, seed =>
    {
        var random = new Random(seed);
        var table = Table();
        var expression = Parse(Formula(random).Text(), table);
        var frame = Frames.Frame(table, Sections, name => Column(random, name));
        var values = new double[Sections];
        expression.Evaluate(frame, values);
        return Enumerable.Range(0, Sections).All(i => (expression.Exact(frame, i)?.ToDouble() ?? double.NaN).Equals(values[i] == 0 ? 0.0 : values[i]));
    }));

    [Fact]
    public void AnyText_GivesAnExpressionOrErrors_NeverAnException()
    {
        const string Letters = "pupils kind'()+-*/<>=!,. 0123 and or not in if min \n≥＃“";
        Check.One(Seeded, Prop.ForAll(Seeds, seed =>
        {
            var random = new Random(seed);
            var text = string.Concat(Enumerable.Range(0, random.Next(60)).Select(_ => Letters[random.Next(Letters.Length)]));
            var parsing = ExpressionParser.Parse(text, Frames.Table());
            return parsing.Expression is null == parsing.Errors.Count > 0;
        }));
    }

    private static RandomFormula Formula(Random random) => random.Next(2) == 0 ? RandomFormula.Number(random, 3) : RandomFormula.Condition(random, 3);

    /// <summary>Fields without a unit, so that any of them may be added.</summary>
    private static VariableTable Table() => new(FieldCatalog.BuiltIn.With(new[] { "a", "b", "c" }.Select(id => new FieldDefinition(id, id, id, FieldType.Number, ""))));

    private static Expression Parse(string text, VariableTable table) => Frames.Parse(text, table);

    private static double[] Column(Random random, string name) =>
        [.. Enumerable.Range(0, Sections).Select(_ => random.Next(8) == 0 ? double.NaN : name == "location" ? random.Next(4) : random.Next(0, 49) / 4.0)];
}
