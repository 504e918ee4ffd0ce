using Junheng.Standards.Evaluation;
using Junheng.Standards.Expressions;
using Junheng.Standards.Fields;
using Junheng.Standards.Packs;

namespace Junheng.Standards.Tests.Evaluation;

/// <summary>Fractions are dear: they are asked for within reach of a limit and nowhere else.</summary>
public class FastPathTests
{
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

        Assert.Equal([expected], judge.Judge([value]));
        Assert.Empty(asked);
    }

    [Theory]
    [InlineData("at_least", 0.05)]
    [InlineData("at_least", 0.0425)]
    [InlineData("at_most", 0.05)]
    public void AtALimit_FractionsDecide(string direction, double value)
    {
        var (judge, asked) = Build(SmallPacks.Teachers($"direction: {direction}\nthresholds: [{{value: 0.05}}]", Floor));
        judge.Judge([value]);

        Assert.NotEmpty(asked);
    }

    [Fact]
    public void OneNumberForAll_KeepsNoColumn()
    {
        var (judge, _) = Build(SmallPacks.Teachers("thresholds: [{value: 0.05}]"));
        var (printed, _) = Build(SmallPacks.Teachers("unit: 人"));
        var (conditional, _) = Build(SmallPacks.Teachers("thresholds: [{when: classes < 12, value: 0.06}, {value: 0.05}]"));

        Assert.Equal((0.05, true), (judge.Constant, judge.Thresholds is null));
        Assert.Equal((double.NaN, true), (printed.Constant, printed.Thresholds is null));
        Assert.Equal([0.05], conditional.Thresholds!);
    }

    private static (ThresholdJudge Judge, List<int> Asked) Build(StandardPack pack)
    {
        var asked = new List<int>();
        var frame = new SectionFrame(
            Stage.Primary,
            1,
            new double[]?[pack.Variables.Variables.Count],
            (slot, _) =>
            {
                asked.Add(slot);
                return null;
            },
            _ => [double.NaN]);
        return (new ThresholdJudge(pack, pack.Indicators[0], frame, null, null), asked);
    }
}
