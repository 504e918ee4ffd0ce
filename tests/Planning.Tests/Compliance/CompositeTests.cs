using Junheng.Planning.Checking;
using Junheng.Planning.Compliance;
using Junheng.Planning.Options;
using Junheng.Standards;
using Junheng.Standards.Evaluation;
using Junheng.Standards.Facts;
using Junheng.Standards.Fields;
using Junheng.Standards.Packs;

namespace Junheng.Planning.Tests.Compliance;

/// <summary>The regime of 2012: the mean of the CVs is limited, not each of them.</summary>
public class CompositeTests
{
    private const string Mean = """
        id: mean
        version: 1
        name: 小标准
        source: {document: 某教〔2012〕3号, confidence: verified}
        stages: [primary]
        indicators:
          - {id: pe, name: 体艺, numerator: teachers_pe_art, denominator: pupils, scale: 100}
          - {id: rooms, name: 多媒体, numerator: multimedia_rooms, denominator: pupils, scale: 100}
        cv_rule: {kind: composite, limits: {primary: 0.30}, text: 平均差异系数}
        """;

    private static readonly StandardPack Pack = TinyCounty.Read(Mean);
    private static readonly PlanTarget Target = new(0.001, TimeSpan.FromSeconds(20));

    [Fact]
    public void Plan_BringsTheMeanUnderItsLimit_NotEachCv()
    {
        var plan = Make(Options(retrain: 1, room: 30));

        Assert.Equal(PlanStatus.Feasible, plan.Status);
        Assert.Equal(CvStatus.Pass, plan.After.Stages[0].CompositeStatus);
        // Teachers are thirty times cheaper than rooms: their CV carries the mean.
        Assert.True(plan.After.Stages[0].Indicators[0].Cv < 0.2);
        Assert.True(plan.After.Stages[0].Indicators[1].Cv > 0.35);
    }

    [Fact]
    public void Plan_IsNearTheCheapestOfAllPlans()
    {
        var options = Options(retrain: 2, room: 5);
        var plan = Make(options);
        var best = decimal.MaxValue;
        for (var a = 0; a <= 8; a++)
        {
            for (var b = 0; b <= 8; b++)
            {
                for (var c = 0; c <= 8; c++)
                {
                    for (var d = 0; d <= 8; d++)
                    {
                        var cost = 2m * (a + b) + 5m * (c + d);
                        if (cost < best && Holds(options, a, b, c, d))
                            best = cost;
                    }
                }
            }
        }

        Assert.InRange(plan.Cost, best, best * 1.15m);
        Assert.True(plan.LowerBound <= (double)best);
    }

    [Fact]
    public void Plan_SaysThatItsBoundIsOfTheInnerProblemOnly() =>
        Assert.Contains(Make(Options(retrain: 1, room: 30)).Assumptions, words => words.Zh.Contains("不能直接证明最省", StringComparison.Ordinal));

    [Fact]
    public void Plan_MeanWithinItsLimitToday_CostsNothingAndIsOptimal()
    {
        var plan = CompliancePlanner.Plan(Pack, Facts((100, 2, 3), (100, 2, 3)), Options(1, 1), Target);

        Assert.Equal((PlanStatus.Optimal, 0m), (plan.Status, plan.Cost));
    }

    private static CompliancePlan Make(PlanOptions options)
    {
        var facts = Facts((300, 8, 12), (120, 1, 2), (90, 1, 1));
        var plan = CompliancePlanner.Plan(Pack, facts, options, Target);
        Assert.Empty(PlanChecker.Check(Pack, facts, plan).Refusals.Select(refusal => refusal.Text.En));
        return plan;
    }

    private static bool Holds(PlanOptions options, int a, int b, int c, int d)
    {
        var facts = Facts((300, 8, 12), (120, 1 + a, 2 + c), (90, 1 + b, 1 + d));
        return Evaluator.Evaluate(Pack, facts).Stages[0].CompositeStatus == CvStatus.Pass && options.Actions.Count == 2;
    }

    private static PlanOptions Options(decimal retrain, decimal room) => new()
    {
        Hash = "",
        MoneyUnit = Words.Same("万元"),
        Actions = [TinyCounty.Action("retrain", retrain, 0, 0, ("teachers_pe_art", 1)), TinyCounty.Action("room", room, 0, 0, ("multimedia_rooms", 1))],
        Caps = [.. Enumerable.Range(1, 3).SelectMany(i => new[] { new SchoolCap($"21999900{i:00}", null, "retrain", 8), new SchoolCap($"21999900{i:00}", null, "room", 8) })],
    };

    private static CountyFacts Facts(params (int Pupils, int PeArt, int Rooms)[] schools) => new(
        new CountyIdentity("999901", "小县", 2025),
        [.. schools.Select((_, i) => new SchoolIdentity($"21999900{i + 1:00}", $"学校{i + 1}", SchoolKind.Primary))],
        new Dictionary<string, double[]>
        {
            ["pupils_primary"] = [.. schools.Select(school => (double)school.Pupils)],
            ["teachers_pe_art_primary"] = [.. schools.Select(school => (double)school.PeArt)],
            ["multimedia_rooms"] = [.. schools.Select(school => (double)school.Rooms)],
        },
        FactSources.None,
        new Dictionary<string, CountyItemValue>());
}
