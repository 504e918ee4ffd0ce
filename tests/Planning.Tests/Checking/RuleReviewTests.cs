using Junheng.Planning.Checking;
using Junheng.Planning.Compliance;
using Junheng.Planning.Options;
using Junheng.Standards.Evaluation;
using Junheng.Standards.Packs;
using Xunit;

namespace Junheng.Planning.Tests.Checking;

/// <summary>The checker and the evaluator share no arithmetic and say the same.</summary>
public class RuleReviewTests
{
    public static TheoryData<string, int> Cases()
    {
        var cases = new TheoryData<string, int>();
        foreach (var pack in BuiltInPacks.Ids)
        {
            for (var seed = 1; seed <= 40; seed++)
                cases.Add(pack, seed);
        }

        return cases;
    }

    [Theory]
    [MemberData(nameof(Cases))]
    public void WithoutActions_TheCheckerSays_WhatTheEvaluatorSays(string id, int seed)
    {
        var pack = BuiltInPacks.Find(id)!;
        var facts = Counties.Random(seed, 3 + seed % 20);
        var assessment = Evaluator.Evaluate(pack, facts);

        var report = PlanChecker.Check(pack, facts, PlanDefaults.Options, [], PlanStatus.Unknown, 0, double.NegativeInfinity, null);

        Assert.True(report.Accepted);
        foreach (var stage in assessment.Stages)
        {
            for (var i = 0; i < stage.Sections.Count; i++)
            {
                var code = facts.Schools[stage.Sections[i].School].Code;
                var rule = report.Rules.SingleOrDefault(rule => rule.Kind == CheckKind.School && rule.School == code && rule.Stage == stage.Stage);
                Assert.Equal(stage.Schools[i] == SchoolStatus.Fail, rule?.Verdict == CheckVerdict.Broken);
                if (stage.Schools[i] == SchoolStatus.Incomplete)
                    Assert.Equal(CheckVerdict.NotJudged, rule?.Verdict);
            }

            foreach (var indicator in stage.Indicators.Where(indicator => indicator.CvLimit is not null))
            {
                var rule = Assert.Single(report.Rules, rule => rule.Kind == CheckKind.Cv && rule.Stage == stage.Stage && rule.Indicator == indicator.Indicator.Id);
                Assert.Equal(Expected(indicator.CvStatus), rule.Verdict);
                Assert.Equal(indicator.Cv, rule.Value, 1e-9);
            }

            if (stage.CompositeLimit is not null)
                Assert.Equal(Expected(stage.CompositeStatus), Assert.Single(report.Rules, rule => rule.Kind == CheckKind.Composite && rule.Stage == stage.Stage).Verdict);
        }
    }

    [Fact]
    public void Cv_ExactlyAtTheLimit_Holds()
    {
        // Amounts 9 and 3 of 10 pupils each: mean 0.6, deviation 0.3, CV 0.5.
        var pack = CvPack("0.5");

        var report = PlanChecker.Check(pack, Counties.Teachers((10, 9), (10, 3)), PlanDefaults.Options, [], PlanStatus.Unknown, 0, 0, null);

        Assert.Equal(CheckVerdict.Holds, report.Rules.Single(rule => rule.Kind == CheckKind.Cv).Verdict);
    }

    [Fact]
    public void Cv_AHairOverTheLimit_IsBroken()
    {
        var pack = CvPack("0.4999999999999999");

        var report = PlanChecker.Check(pack, Counties.Teachers((10, 9), (10, 3)), PlanDefaults.Options, [], PlanStatus.Unknown, 0, 0, null);

        Assert.Equal(CheckVerdict.Broken, report.Rules.Single(rule => rule.Kind == CheckKind.Cv).Verdict);
    }

    private static CheckVerdict Expected(CvStatus status) => status switch
    {
        CvStatus.Pass => CheckVerdict.Holds,
        CvStatus.Fail => CheckVerdict.Broken,
        _ => CheckVerdict.NotJudged,
    };

    private static StandardPack CvPack(string limit) => Counties.Pack($$"""
        indicators:
          - {id: teachers, name: 师生比, numerator: teachers, denominator: pupils}
        cv_rule: {kind: each, limits: {primary: {{limit}}, middle: 0.5}, text: 差异}
        """);
}
