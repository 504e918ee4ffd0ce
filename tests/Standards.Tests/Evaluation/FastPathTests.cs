using Junheng.Standards.Evaluation;
using Junheng.Standards.Expressions;
using Junheng.Standards.Fields;
using Junheng.Standards.Packs;

namespace Junheng.Standards.Tests.Evaluation;

/// <summary>Fractions are dear: they are asked for within reach of a limit and nowhere else.</summary>
public class FastPathTests
{
    private const int Sections = 7;
    private const string Floor = "school_rule: {minimum_met: 0, floor_share: 0.85, text: 余项不低于85%}";

    [Theory]
    [InlineData("at_least", 0.06, SchoolIndicatorStatus.Met)]
    [InlineData("at_least", 0.0500001, SchoolIndicatorStatus.Met)]
    [InlineData("at_least", 0.0499999, SchoolIndicatorStatus.Floor)]
    [InlineData("at_least", 0.0425001, SchoolIndicatorStatus.Floor)]
    [InlineData("at_least", 0.0424999, SchoolIndicatorStatus.Failed)]
    [InlineData("at_most", 0.01, SchoolIndicatorStatus.Met)]
    [InlineData("at_most", 0.0499999, SchoolIndicatorStatus.Met)]
    [InlineData("at_most", 0.0500001, SchoolIndicatorStatus.Floor)]
    [InlineData("at_most", 0.0588, SchoolIndicatorStatus.Floor)]
    [InlineData("at_most", 0.0589, SchoolIndicatorStatus.Failed)]
    public void ClearOfTheLimits_NoFractionIsComputed(string direction, double value, SchoolIndicatorStatus expected)
    {
        var (judge, asked) = Build(SmallPacks.Teachers($"direction: {direction}\nthresholds: [{{value: 0.05}}]", Floor));

        Assert.All(Judge(judge, value), status => Assert.Equal(expected, status));
        Assert.Empty(asked);
    }

    [Theory]
    [InlineData("at_least", 0.05)]
    [InlineData("at_least", 0.0425)]
    [InlineData("at_most", 0.05)]
    public void AtALimit_FractionsDecide(string direction, double value)
    {
        var (judge, asked) = Build(SmallPacks.Teachers($"direction: {direction}\nthresholds: [{{value: 0.05}}]", Floor));
        Judge(judge, value);

        Assert.Equal(Sections, asked.Count);
    }

    [Fact]
    public void OneNumberForAll_KeepsNoColumn()
    {
        var (one, _) = Build(SmallPacks.Teachers("thresholds: [{value: 0.05}]"));
        var (printed, _) = Build(SmallPacks.Teachers("unit: 人"));
        var (conditional, _) = Build(SmallPacks.Teachers("thresholds: [{when: classes < 12, value: 0.06}, {value: 0.05}]"));

        Assert.Null(one.Thresholds);
        Assert.Null(printed.Thresholds);
        Assert.Equal(Enumerable.Repeat(0.05, Sections), conditional.Thresholds!);
    }

    /// <summary>Seven sections of one value: four are compared at once, three by themselves.</summary>
    private static SchoolIndicatorStatus[] Judge(ThresholdJudge judge, double value)
    {
        var statuses = new SchoolIndicatorStatus[Sections];
        judge.Judge([.. Enumerable.Repeat(value, Sections)], statuses);
        return statuses;
    }

    private static (ThresholdJudge Judge, List<int> Asked) Build(StandardPack pack)
    {
        var asked = new List<int>();
        var unknown = Enumerable.Repeat(double.NaN, Sections).ToArray();
        var frame = new GivenFrame(
            Stage.Primary,
            Sections,
            [.. pack.Variables.Variables.Select(_ => unknown)],
            (_, section) =>
            {
                if (!asked.Contains(section))
                    asked.Add(section);
                return null;
            });
        return (new ThresholdJudge(PackPlan.Of(pack).Stages[0].Indicators[0], frame, null, null), asked);
    }
}
