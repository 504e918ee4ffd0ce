using System.Reflection;
using Junheng.Standards.Packs;

namespace Junheng.Standards.Tests.Packs;

/// <summary>Every problem that a pack can have: its code, its line and column, and that it says what to do.</summary>
public class PackProblemTests
{
    /// <summary>What is replaced by what, the code that follows, and the text that the problem points to.</summary>
    public static TheoryData<string, string, string, string> Mistakes { get; } = new()
    {
        { "version: 1", "version: [1", PackProblemCodes.Yaml, "" },
        { "name: {zh: 小标准", "name: &a {zh: 小标准", PackProblemCodes.Alias, "&a {zh" },
        { "  - {id: either, name: 图书或实验室}", "  - " + new string('[', 30) + new string(']', 30), PackProblemCodes.TooDeep, "" },
        { "notes:", "note:", PackProblemCodes.UnknownKey, "note:" },
        { "denominator: 1\n", "denominatr: 1\n    denominator: 1\n", PackProblemCodes.UnknownKey, "denominatr" },
        { "notes:", "version: 2\nnotes:", PackProblemCodes.DuplicateKey, "version: 2" },
        { "version: 1\n", "", PackProblemCodes.MissingKey, "id: small" },
        { "    name: 师生比\n", "", PackProblemCodes.MissingKey, "id: teachers\n" },
        { "id: small", "id: [small]", PackProblemCodes.WrongType, "[small]" },
        { "notes: [一条说明]", "notes: [[一条]]", PackProblemCodes.WrongType, "[一条]" },
        { "id: small", "id: Small_1", PackProblemCodes.BadId, "Small_1" },
        { "{id: rate, ", "{id: plan, ", PackProblemCodes.DuplicateId, "plan, name: 巩固率" },
        { "  - id: labs\n", "  - id: books\n", PackProblemCodes.DuplicateId, "books\n    name: 实验室" },
        { "limit: 95", "limit: 95%", PackProblemCodes.BadNumber, "95%" },
        { "floor_share: 0.85", "floor_share: 1.2", PackProblemCodes.BadNumber, "1.2" },
        { "minimum_met: 1", "minimum_met: 1.5", PackProblemCodes.BadNumber, "1.5" },
        { "effective: {from: 2024-09-01", "effective: {from: 2024-9-1", PackProblemCodes.BadDate, "2024-9-1" },
        { "to: 2030-08-31", "to: 2020-08-31", PackProblemCodes.DatesReversed, "2020-08-31" },
        { "to: 2026-12-31", "to: 2022-12-31", PackProblemCodes.DatesReversed, "2022-12-31" },
        { "kind: conclusion", "kind: conclusions", PackProblemCodes.UnknownWord, "conclusions" },
        { "from: [schools, cv]", "from: [schols, cv]", PackProblemCodes.UnknownWord, "schols" },
        { "{id: labs, heading", "{id: books, heading", PackProblemCodes.FieldExists, "books, heading" },
        { "{id: labs, heading", "{id: stage, heading", PackProblemCodes.FieldExists, "stage, heading" },
        { "heading: 实验室数", "heading: 图书册数", PackProblemCodes.FieldExists, "图书册数, type" },
        { "when: kind == 'special'", "when: pupils", PackProblemCodes.FormulaType, "pupils, from" },
        { "fields: [books]", "fields: [boks]", PackProblemCodes.UnknownField, "boks" },
        { "fields: [books]", "fields: [teachers]", PackProblemCodes.SplitPerStage, "teachers]" },
        { "middle: 1.1, high: 1.32", "middle: 1.1", PackProblemCodes.SplitWeightMissing, "{primary: 1, middle: 1.1" },
        { "    group: either\n    thresholds:\n      - {value: 1}", "    group: eithr\n    thresholds:\n      - {value: 1}", PackProblemCodes.UnknownGroup, "eithr" },
        { "    group: either\n    thresholds:\n      - {value: 1}", "    thresholds:\n      - {value: 1}", PackProblemCodes.GroupTooSmall, "- {id: either" },
        { "value: 0.05", "value: max_class", PackProblemCodes.ThresholdUnit, "max_class}" },
        { "threshold: 15", "threshold: max_class", PackProblemCodes.ThresholdUnit, "max_class, from" },
        { "{stages: [primary], value: 20}", "{stages: [primary], when: classes <= 12, value: 20}", PackProblemCodes.ThresholdOverlap, "{stages: [primary], when: classes <= 12" },
        { "{stages: [primary], value: 20}", "{stages: [primary], when: classes > 12, value: 20}", PackProblemCodes.ThresholdGap, "{stages: [primary], when: classes > 12" },
        { "when: classes < 12, value: 25", "value: 25", PackProblemCodes.ThresholdOrder, "{stages: [primary], value: 20" },
        { "      - {stages: [middle], value: 30}\n", "", PackProblemCodes.ThresholdStageMissing, "{stages: [primary], when" },
        { "minimum_met: 1", "minimum_met: 3", PackProblemCodes.RuleTooMany, "3, floor" },
        { "minimum_met: 1, ", "", PackProblemCodes.RuleUnclear, "{floor_share" },
        { "minimum_met: 1", "minimum_met: 1, at_most_failing: 1", PackProblemCodes.RuleUnclear, "{minimum_met" },
        { "limits: {primary: 0.5, middle: 0.45}", "limits: {primary: 0.5}", PackProblemCodes.CvLimitMissing, "{primary: 0.5}" },
        { "limits: {primary: 0.5, middle: 0.45}", "limits: {primary: 0.5, middle: 0.45, high: 1}", PackProblemCodes.StageNotInPack, "high: 1}, text" },
        { ", limit: 95", "", PackProblemCodes.ItemIncomplete, "number}" },
        { ", condition: max_class <= 45", "", PackProblemCodes.ItemIncomplete, "each_section}" },
        { "kind: conclusion", "kind: number, limit: 1", PackProblemCodes.ItemIncomplete, "number, limit: 1" },
        { "pass_points: 8", "pass_points: 11", PackProblemCodes.PointsUnreachable, "11\n" },
        { "indicator: books", "indicator: bokos", PackProblemCodes.UnknownIndicator, "bokos" },
        { "indicator: books, when: built_year <= 2010, threshold: 15", "item: sizes", PackProblemCodes.UnknownItem, "sizes" },
        { ", threshold: 15", "", PackProblemCodes.WaiverChangesNothing, "true, source" },
        { ", source: {clause: 附则}", "", PackProblemCodes.SourceMissing, "{id: old" },
        { "numerator: labs", "numerator: lab", "expression_unknown_name", "lab\n" },
        { "numerator: labs", "numerator: 'labs + pupils'", "expression_unit", "+ pupils'" },
        { "when: classes < 12", "when: \"kind == 'specil'\"", "expression_unknown_word", "'specil'" },
    };

    [Fact]
    public void GoodPack_HasNoProblems() => Assert.Empty(PackReader.Read(PackTexts.Good).Problems);

    [Theory]
    [MemberData(nameof(Mistakes))]
    public void Mistake_IsFoundAtItsPlace(string old, string replacement, string code, string pointsTo)
    {
        var problems = PackTexts.ProblemsAfter(old, replacement);

        Assert.Contains(problems, problem => problem.Code == code);
        var problem = problems.First(problem => problem.Code == code);
        Assert.NotEmpty(problem.Message.Zh);
        Assert.NotEmpty(problem.Message.En);
        Assert.NotEmpty(problem.Advice.Zh);
        if (pointsTo.Length > 0)
            Assert.Equal(PackTexts.Find(PackTexts.Good.Replace(old, replacement, StringComparison.Ordinal), pointsTo), (problem.Line, problem.Column));
        else
            Assert.True(problem.Line > 0 && problem.Column > 0);
    }

    [Fact]
    public void EveryCode_HasAMistake()
    {
        var tried = Mistakes.Select(row => row.Data.Item3).Append(PackProblemCodes.TooLong).Append(PackProblemCodes.NoIndicators);
        var codes = typeof(PackProblemCodes).GetFields(BindingFlags.Public | BindingFlags.Static).Select(field => (string)field.GetRawConstantValue()!);

        Assert.Empty(codes.Except(tried));
    }

    [Fact]
    public void Warnings_LeaveThePackUsable()
    {
        var reading = PackReader.Read(PackTexts.Good.Replace(", source: {clause: 附则}", "", StringComparison.Ordinal));

        Assert.NotNull(reading.Pack);
        Assert.False(Assert.Single(reading.Problems).IsError);
    }

    [Fact]
    public void PackWithoutIndicatorsOrItems_IsRefused() =>
        Assert.Contains(PackReader.Read("id: a\nversion: 1\nname: a\nsource: {document: b}\nindicators: []").Problems, problem => problem.Code == PackProblemCodes.NoIndicators);

    [Fact]
    public void HugeText_IsRefused() =>
        Assert.Equal(PackProblemCodes.TooLong, Assert.Single(PackReader.Read(new string('a', 600_000)).Problems).Code);

    /// <summary>Shapes that would keep a YAML library busy for minutes or overflow a stack.</summary>
    [Theory]
    [InlineData("[", 400_000, PackProblemCodes.TooDeep)]
    [InlineData("{", 400_000, PackProblemCodes.TooDeep)]
    [InlineData("{\n", 200_000, PackProblemCodes.TooDeep)]
    [InlineData("- ", 200_000, PackProblemCodes.TooLong)]
    [InlineData("- ", 1_900, PackProblemCodes.Yaml)]
    [InlineData("a: ", 150_000, PackProblemCodes.TooLong)]
    [InlineData("? a\n", 50_000, PackProblemCodes.DuplicateKey)]
    [InlineData("'a", 200_000, PackProblemCodes.TooLong)]
    public void HostileShape_IsRefusedAtOnce(string piece, int times, string code) =>
        Assert.Contains(PackReader.Read(string.Concat(Enumerable.Repeat(piece, times))).Problems, problem => problem.Code == code);

    [Fact]
    public void Advice_NamesTheNearestWord()
    {
        Assert.Contains("notes", PackTexts.ProblemsAfter("notes:", "note:")[0].Advice.Zh, StringComparison.Ordinal);
        Assert.Contains("books", PackTexts.ProblemsAfter("fields: [books]", "fields: [boks]")[0].Advice.En, StringComparison.Ordinal);
    }

    [Fact]
    public void Overlap_NamesAnExample() =>
        Assert.Contains("classes = 11", PackTexts.ProblemsAfter("{stages: [primary], value: 20}", "{stages: [primary], when: classes > 10, value: 20}").Single(problem => problem.Code == PackProblemCodes.ThresholdOverlap).Message.Zh, StringComparison.Ordinal);

    [Fact]
    public void FormulaOverSeveralLines_IsPlacedInItsLine()
    {
        var pack = PackTexts.Good.Replace("    numerator: labs\n", "    numerator: |\n      labs +\n        labz\n", StringComparison.Ordinal);
        var problem = Assert.Single(PackReader.Read(pack).Problems);

        Assert.Equal(PackTexts.Find(pack, "labz"), (problem.Line, problem.Column));
    }
}
