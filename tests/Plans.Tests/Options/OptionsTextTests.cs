using Junheng.Plans.Options;
using Junheng.Planning.Options;
using Junheng.Standards;
using Junheng.Standards.Fields;
using Junheng.Standards.Packs;

namespace Junheng.Plans.Tests.Options;

public sealed class OptionsTextTests
{
    [Fact]
    public void DefaultOptions_ComeBackAsTheyWere() => AssertSame(PlanDefaults.Options);

    [Fact]
    public void Everything_ComesBackAsItWas()
    {
        var action = PlanDefaults.Options.Actions[0] with { Name = new Words("招“聘”: {x}\\ #", "a \"b\": c"), Source = new Reference("文件, 一", "第 1 条", Confidence.Unchecked) };
        AssertSame(PlanDefaults.Options with
        {
            Actions = [action, .. PlanDefaults.Options.Actions.Skip(1)],
            Quota = 24,
            Budget = 812.5m,
            Locks = [new PlanLock("3412340012", null, "build_teaching", 12), new PlanLock("3412340020", Stage.Primary, "recruit_general", 0), new PlanLock("实验, 小学", null, null, 0)],
            Caps = [new SchoolCap("0012", null, "build_teaching", 0), new SchoolCap("0012", Stage.Primary, "recruit_general", 3), new SchoolCap("0013", Stage.Middle, "recruit_general", 1)],
            CvLimits = new Dictionary<(Stage, string), decimal> { [(Stage.Primary, "area_teaching")] = 0.45m, [(Stage.Middle, "area_teaching")] = 0.4m },
        });
    }

    [Fact]
    public void Years_ComeBackAsTheyWere() => AssertSame(PlanDefaults.Options with
    {
        Quota = 110,
        Budget = 2000,
        Years =
        [
            new PlanYear(2026, 60, new Dictionary<string, decimal> { ["中央"] = 800, ["县级"] = 200.5m }, new Dictionary<Stage, decimal> { [Stage.Primary] = 1.02m }),
            new PlanYear(2027, 50, new Dictionary<string, decimal> { ["县级"] = 999.5m }, new Dictionary<Stage, decimal>()),
        ],
        Order = YearOrder.CvFirst,
    });

    private static void AssertSame(PlanOptions options)
    {
        var reading = PlanOptionsReader.Read(OptionsText.Write(options));

        Assert.Empty(reading.Problems);
        Assert.Equivalent(options with { Hash = reading.Options!.Hash }, reading.Options, strict: true);
    }
}
