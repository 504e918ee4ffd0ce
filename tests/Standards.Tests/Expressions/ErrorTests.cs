using Junheng.Standards.Expressions;

namespace Junheng.Standards.Tests.Expressions;

/// <summary>What is said of formulas that are wrong, and where.</summary>
public class ErrorTests
{
    [Theory]
    [InlineData("", ExpressionErrorCodes.Empty, 1, 1)]
    [InlineData("  \n ", ExpressionErrorCodes.Empty, 1, 1)]
    [InlineData("pupils & 1", ExpressionErrorCodes.Character, 1, 8)]
    [InlineData("pupils = 1", ExpressionErrorCodes.Character, 1, 8)]
    [InlineData("kind == 'special", ExpressionErrorCodes.OpenText, 1, 9)]
    [InlineData("1.2.3 + 1", ExpressionErrorCodes.Number, 1, 1)]
    [InlineData("2x", ExpressionErrorCodes.Number, 1, 1)]
    [InlineData("12345678901234567890123456789", ExpressionErrorCodes.Number, 1, 1)]
    [InlineData("pupils +", ExpressionErrorCodes.Syntax, 1, 9)]
    [InlineData("(pupils", ExpressionErrorCodes.Syntax, 1, 8)]
    [InlineData("pupils teachers", ExpressionErrorCodes.Syntax, 1, 8)]
    [InlineData("1 < 2 < 3", ExpressionErrorCodes.Syntax, 1, 7)]
    [InlineData("min()", ExpressionErrorCodes.Syntax, 1, 5)]
    [InlineData("1 +\n  pupil", ExpressionErrorCodes.UnknownName, 2, 3)]
    [InlineData("maximum(1, 2)", ExpressionErrorCodes.UnknownFunction, 1, 1)]
    [InlineData("kind == 'specail'", ExpressionErrorCodes.UnknownWord, 1, 9)]
    [InlineData("location in ('town', 'villag')", ExpressionErrorCodes.UnknownWord, 1, 22)]
    [InlineData("if(pupils < 1, 2)", ExpressionErrorCodes.Arguments, 1, 1)]
    [InlineData("abs(1, 2)", ExpressionErrorCodes.Arguments, 1, 1)]
    [InlineData("pupils and teachers > 1", ExpressionErrorCodes.Type, 1, 1)]
    [InlineData("kind + 1", ExpressionErrorCodes.Type, 1, 1)]
    [InlineData("not pupils", ExpressionErrorCodes.Type, 1, 5)]
    [InlineData("pupils == 'special'", ExpressionErrorCodes.Type, 1, 11)]
    [InlineData("kind == location", ExpressionErrorCodes.Type, 1, 6)]
    [InlineData("area_teaching + pupils", ExpressionErrorCodes.Unit, 1, 15)]
    [InlineData("max(area_teaching, pupils)", ExpressionErrorCodes.Unit, 1, 20)]
    [InlineData("music_rooms >= ceil(classes / 12)", ExpressionErrorCodes.Unit, 1, 13)]
    public void Error_HasCodeAndPlace(string text, string code, int line, int column)
    {
        var parsing = ExpressionParser.Parse(text, Frames.Table());

        Assert.Null(parsing.Expression);
        var error = Assert.Single(parsing.Errors);
        Assert.Equal((code, line, column), (error.Code, error.Line, error.Column));
        Assert.NotEmpty(error.Message.Zh);
        Assert.NotEmpty(error.Message.En);
        Assert.NotEmpty(error.Advice.Zh);
    }

    [Theory]
    [InlineData("teacher / pupils", "teachers")]
    [InlineData("area_techaing / pupils", "area_teaching")]
    [InlineData("教学及辅助用房面积 / pupils", "area_teaching")]
    [InlineData("cell(pupils)", "ceil")]
    [InlineData("kind == '教学点'", "teaching_point")]
    [InlineData("location == 'rurral'", "rural")]
    public void Error_NamesWhatWasMeant(string text, string meant)
    {
        var error = Assert.Single(ExpressionParser.Parse(text, Frames.Table()).Errors);

        Assert.Contains($"是否指 {meant}？", error.Advice.Zh, StringComparison.Ordinal);
        Assert.Contains($"Did you mean {meant}?", error.Advice.En, StringComparison.Ordinal);
    }

    [Fact]
    public void AllUnknownNames_AreReportedAtOnce() =>
        Assert.Equal([1, 10], ExpressionParser.Parse("pupilz / teacherz", Frames.Table()).Errors.Select(error => error.Column));

    [Fact]
    public void HostileText_IsRefused()
    {
        string[] hostile = [new('(', 1900), string.Concat(Enumerable.Repeat("-", 1900)) + "1", string.Concat(Enumerable.Repeat("not ", 480)) + "1 == 1", string.Join("+", Enumerable.Repeat("1", 990))];

        Assert.All(hostile, text => Assert.Equal(ExpressionErrorCodes.TooDeep, ExpressionParser.Parse(text, Frames.Table()).Errors[0].Code));
        Assert.Equal(ExpressionErrorCodes.TooLong, Assert.Single(ExpressionParser.Parse(new string('1', 2001), Frames.Table()).Errors).Code);
    }

    [Theory]
    [InlineData(60)]
    [InlineData(20)]
    public void ReasonableNesting_IsAllowed(int depth) =>
        Assert.Equal(1, Frames.Value(new string('(', depth) + "1" + new string(')', depth)));
}
