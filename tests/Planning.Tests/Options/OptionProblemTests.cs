using Junheng.Planning.Options;
using Junheng.Standards.Packs;
using Xunit;

namespace Junheng.Planning.Tests.Options;

public class OptionProblemTests
{
    [Theory]
    [InlineData("quota: -1", "options_bad_number", 5, 8)]
    [InlineData("quota: 1.5", "options_bad_number", 5, 8)]
    [InlineData("budget: 三千", "options_bad_number", 5, 9)]
    [InlineData("qouta: 3", "options_unknown_key", 5, 1)]
    [InlineData("locks:\n  - {school: A, action: recruti, stage: primary, count: 1}", "options_unknown_action", 6, 25)]
    [InlineData("locks:\n  - {school: A, action: recruit, stage: primry, count: 1}", "options_unknown_word", 6, 41)]
    [InlineData("locks:\n  - {school: A, action: recruit, count: 1}", "options_stage_needed", 6, 25)]
    [InlineData("locks:\n  - {school: A, stage: middle, action: build, count: 1}", "options_stage_not_meant", 6, 40)]
    [InlineData("locks:\n  - {school: A}", "options_lock_unclear", 6, 5)]
    [InlineData("locks:\n  - {school: A, nothing: true}\n  - {school: A, nothing: true}", "options_lock_twice", 7, 5)]
    [InlineData("cv_limits: {primary: {x: 0}}", "options_bad_number", 5, 26)]
    [InlineData("years: {pupils: {next: {primary: 1}}}", "options_bad_number", 5, 18)]
    [InlineData("money_unit: &a 万元", "options_alias", 5, 13)]
    public void Problem_NamesRuleAndPlace(string more, string code, int line, int column)
    {
        var problem = OptionTexts.Problem(more, "actions:\n  recruit: {cost: 30, adds: {teachers: 1}}\n  build: {cost: 4, adds: {area_teaching: 54}}\n\n");

        Assert.Equal((code, line, column), (problem.Code, problem.Line, problem.Column));
        Assert.NotEmpty(problem.Message.En);
        Assert.NotEmpty(problem.Advice.Zh);
    }

    [Theory]
    [InlineData("a: {cost: -3, adds: {teachers: 1}}", "options_bad_number", "太小")]
    [InlineData("a: {cost: 30万, adds: {teachers: 1}}", "options_bad_number", "不是数")]
    [InlineData("a: {cost: 3, adds: {techers: 1}}", "options_unknown_field", "techers")]
    [InlineData("a: {cost: 3, adds: {teachers: 0}}", "options_bad_number", "太小")]
    [InlineData("a: {cost: 3, adds: {teachers_primary: 1}}", "options_field_of_stage", "teachers_primary")]
    [InlineData("a: {cost: 3, adds: {pupils: 1}}", "options_pupils_added", "学生数")]
    [InlineData("a: {cost: 3, adds: {school_name: 1}}", "options_unknown_field", "school_name")]
    [InlineData("a: {cost: 3, adds: {teachers: 1, books: 5}}", "options_fields_mixed", "学段")]
    [InlineData("a: {adds: {teachers: 1}}", "options_missing_key", "cost")]
    [InlineData("a: {cost: 3, cost: 4, adds: {teachers: 1}}", "options_duplicate_key", "cost")]
    [InlineData("A-b: {cost: 3, adds: {teachers: 1}}", "options_bad_id", "A-b")]
    public void Action_ThatCannotBe_IsRefused(string line, string code, string word)
    {
        var problems = PlanOptionsReader.Read($"actions:\n  {line}\n").Problems;

        Assert.Contains(problems, problem => problem.Code == code && problem.Line == 2 && problem.Message.Zh.Contains(word, StringComparison.Ordinal));
    }

    [Fact]
    public void MistypedField_IsGuessed() =>
        Assert.Contains("teachers", PlanOptionsReader.Read("actions:\n  a: {cost: 1, adds: {techers: 1}}\n").Problems[0].Advice.En, StringComparison.Ordinal);

    [Fact]
    public void Indicator_IsCheckedAgainstTheStandard()
    {
        var reading = PlanOptionsReader.Read(PlanDefaults.Text + "\ncv_limits: {primary: {area_sport: 0.4}}", BuiltInPacks.Find("quality-2017"));

        var problem = Assert.Single(reading.Problems);
        Assert.Equal(PlanProblemCodes.UnknownIndicator, problem.Code);
        Assert.Contains("area_sports", problem.Advice.Zh, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("")]
    [InlineData("- a\n- b")]
    [InlineData("actions: [")]
    [InlineData("actions: 3")]
    [InlineData("actions: {}")]
    [InlineData("\0\u0001: {{{{")]
    [InlineData("actions: {a: }")]
    public void Rubbish_IsRefusedWithAPlace(string text)
    {
        var reading = PlanOptionsReader.Read(text);

        Assert.Null(reading.Options);
        Assert.All(reading.Problems, problem => Assert.NotEmpty(problem.Message.Zh));
        Assert.NotEmpty(reading.Problems);
    }
}
