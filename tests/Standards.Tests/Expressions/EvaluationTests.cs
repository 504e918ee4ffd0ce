using Junheng.Standards.Expressions;
using Junheng.Standards.Numerics;

namespace Junheng.Standards.Tests.Expressions;

/// <summary>What formulas give: arithmetic, comparison, three-valued logic, functions.</summary>
public class EvaluationTests
{
    [Theory]
    [InlineData("1 + 2 * 3", 7)]
    [InlineData("(1 + 2) * 3", 9)]
    [InlineData("10 - 2 - 3", 5)]
    [InlineData("12 / 3 / 2", 2)]
    [InlineData("-2 * 3", -6)]
    [InlineData("2 - -3", 5)]
    [InlineData("min(3, 1, 2)", 1)]
    [InlineData("max(3, 1, 2)", 3)]
    [InlineData("ceil(13 / 12)", 2)]
    [InlineData("floor(13 / 12)", 1)]
    [InlineData("abs(2 - 5)", 3)]
    [InlineData("if(1 < 2, 10, 20)", 10)]
    [InlineData("if(1 > 2, 10, 20)", 20)]
    [InlineData("number(0.85) * 2000", 1700)]
    [InlineData("（1 + 2） × 6 ÷ 3", 6)]
    public void Arithmetic_FollowsTheUsualRules(string text, double expected)
    {
        Assert.Equal(expected, Frames.Value(text));
        Assert.Equal(expected, Frames.Exact(text)!.Value.ToDouble());
    }

    [Theory]
    [InlineData("1 < 2", 1)]
    [InlineData("2 <= 1", 0)]
    [InlineData("2 ≥ 2", 1)]
    [InlineData("2 != 2", 0)]
    [InlineData("not 1 == 2", 1)]
    [InlineData("1 == 2 or 3 == 3 and 4 == 5", 0)]
    [InlineData("3 in (1, 2, 3)", 1)]
    [InlineData("not 4 in (1, 2, 3)", 1)]
    public void Conditions_AreOneOrZero(string text, double expected)
    {
        Assert.Equal(expected, Frames.Value(text));
        Assert.Equal(expected, Frames.Exact(text)!.Value.ToDouble());
    }

    [Theory]
    [InlineData("pupils + 1")]
    [InlineData("pupils * 0")]
    [InlineData("pupils < 50")]
    [InlineData("not pupils < 50")]
    [InlineData("pupils < 50 and 1 == 1")]
    [InlineData("pupils < 50 or 1 == 2")]
    [InlineData("min(pupils, 3)")]
    [InlineData("pupils in (1, 2)")]
    [InlineData("if(pupils < 50, 1, 2)")]
    [InlineData("1 / 0")]
    [InlineData("0 / 0")]
    public void MissingInput_OrDivisionByZero_IsMissing(string text)
    {
        Assert.True(double.IsNaN(Frames.Value(text)));
        Assert.Null(Frames.Exact(text));
    }

    [Theory]
    [InlineData("pupils < 50 and 1 == 2", 0)]
    [InlineData("1 == 2 and pupils < 50", 0)]
    [InlineData("pupils < 50 or 1 == 1", 1)]
    [InlineData("missing(pupils)", 1)]
    [InlineData("not missing(pupils)", 0)]
    [InlineData("coalesce(pupils, boarders, 7)", 7)]
    [InlineData("3 in (3, operator)", 1)]
    [InlineData("if(1 == 1, 5, operator)", 5)]
    public void MissingInput_ThatDoesNotMatter_IsDecidedWithoutIt(string text, double expected)
    {
        Assert.Equal(expected, Frames.Value(text));
        Assert.Equal(expected, Frames.Exact(text)!.Value.ToDouble());
    }

    [Theory]
    [InlineData("kind == 'teaching_point' and pupils < 50", 49, 1)]
    [InlineData("kind == teaching_point and pupils < 50", 50, 0)]
    [InlineData("'teaching_point' == kind", 50, 1)]
    [InlineData("kind in ('nine_year', teaching_point)", 50, 1)]
    [InlineData("kind != “special”", 50, 1)]
    public void Codes_AreComparedWithWords(string text, double pupils, double expected) =>
        Assert.Equal(expected, Frames.Value(text, ("kind", 2), ("pupils", pupils)));

    [Fact]
    public void Exact_IsExact_WhereDoublesAreNot()
    {
        // 0.1 + 0.2 in doubles is above 0.3.
        Assert.Equal(0, Frames.Value("0.1 + 0.2 <= 0.3"));
        Assert.Equal(Rational.One, Frames.Exact("0.1 + 0.2 <= 0.3"));
    }

    [Fact]
    public void Variables_AreListedOnce_InOrderOfAppearance() =>
        Assert.Equal(["kind", "teachers", "pupils"], Frames.Parse("if(kind == 'special', 0, 1) * teachers / pupils + teachers / pupils").Variables.Select(variable => variable.Name));

    [Fact]
    public void Unit_IsThatOfTheResult()
    {
        Assert.Equal(Unit.Of("m2") / Unit.Of("persons"), Frames.Parse("(area_teaching - area_indoor_pe) / pupils").Unit);
        Assert.Equal(Unit.None, Frames.Parse("teachers / pupils * 100").Unit);
        Assert.Equal(Unit.Of("persons"), Frames.Parse("coalesce(boarders, 0)").Unit);
    }

    [Fact]
    public void Evaluate_ManySections_AllocatesNothing()
    {
        var table = Frames.Table();
        var expression = Frames.Parse("if(kind in ('special', 'vocational'), 0, 1) * max(area_teaching - area_indoor_pe, 0) / coalesce(pupils, 1)", table);
        var frame = Frames.Frame(table, 10_000, name => [.. Enumerable.Range(0, 10_000).Select(i => (double)(i % 9))]);
        var into = new double[10_000];
        expression.Evaluate(frame, into);
        var before = GC.GetAllocatedBytesForCurrentThread();
        expression.Evaluate(frame, into);

        Assert.Equal(before, GC.GetAllocatedBytesForCurrentThread());
    }
}
