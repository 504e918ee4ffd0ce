using Junheng.Standards.Expressions;

namespace Junheng.Standards.Tests.Expressions;

/// <summary>How formulas are written back: in the grammar and in words.</summary>
public class WordsTests
{
    [Theory]
    [InlineData("  teachers/pupils*100", "teachers / pupils * 100")]
    [InlineData("teachers / (pupils * 100)", "teachers / (pupils * 100)")]
    [InlineData("(teachers * 100) / pupils", "teachers * 100 / pupils")]
    [InlineData("1 - (2 - 3)", "1 - (2 - 3)")]
    [InlineData("1.10 + .5", null)]
    [InlineData("1.10 + 0.50", "1.1 + 0.5")]
    [InlineData("kind == teaching_point", "kind == 'teaching_point'")]
    [InlineData("not (1 == 1 and 2 == 2)", "not (1 == 1 and 2 == 2)")]
    [InlineData("(1 == 1 or 2 == 2) and 3 == 3", "(1 == 1 or 2 == 2) and 3 == 3")]
    [InlineData("min( 1,2 )≥1", "min(1, 2) >= 1")]
    [InlineData("-(1 + 2)", "-(1 + 2)")]
    public void ToString_Normalises(string text, string? expected)
    {
        var parsing = ExpressionParser.Parse(text, Frames.Table());

        Assert.Equal(expected, parsing.Expression?.ToString());
    }

    [Theory]
    [InlineData("(area_teaching - area_indoor_pe) / pupils", "（教学及辅助用房面积 − 室内体育用房面积） ÷ 在校生数", "(Teaching rooms − Indoor PE rooms) ÷ Pupils")]
    [InlineData("kind == 'teaching_point' and pupils < 50", "办学类型 为 教学点 且 在校生数 < 50", "Kind is Teaching point and Pupils < 50")]
    [InlineData("location in ('town', 'rural')", "城乡 为 镇区、乡村 之一", "Location is one of Town, Rural")]
    [InlineData("coalesce(boarders, 0) >= 1 or missing(pupils)", "（寄宿生数，缺则取 0） ≥ 1 或 在校生数 缺", "(Boarders, else 0) ≥ 1 or Pupils missing")]
    [InlineData("number(ceil(classes / 12))", "进一取整（班数 ÷ 12）", "round up (Classes ÷ 12)")]
    public void Describe_SaysItInBothLanguages(string text, string zh, string en)
    {
        var expression = Frames.Parse(text);

        Assert.Equal(zh, expression.Describe(variable => CodeWords.Name(variable).Zh));
        Assert.Equal(en, expression.Describe(variable => CodeWords.Name(variable).En, Language.En));
    }
}
