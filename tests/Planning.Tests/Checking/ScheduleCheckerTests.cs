using Junheng.Planning.Checking;
using Junheng.Planning.Checking.Years;
using Junheng.Planning.Compliance;
using Junheng.Planning.Options;
using Junheng.Planning.Scenarios.Years;
using Junheng.Planning.Tests.Scenarios;
using Junheng.Standards.Facts;
using Xunit;

namespace Junheng.Planning.Tests.Checking;

/// <summary>A plan over years is judged a second time; one that says more than is so is refused.</summary>
public class ScheduleCheckerTests
{
    private static readonly CountyFacts Facts = Counties.Teachers((100, 2), (200, 6), (300, 15), (400, 20));
    private static readonly PlanOptions Asked = Counties.Options("""
        actions:
          recruit: {cost: 10, adds: {teachers: 1}, uses_quota: 1, lead_years: 1}
        quota: {2026: 6, 2027: 6, 2028: 2}
        budget:
          - {year: 2026, source: 县级, amount: 60}
          - {year: 2027, source: 县级, amount: 60}
          - {year: 2028, source: 县级, amount: 20}
        years: {pupils: {2027: {primary: 0.9}, 2028: {primary: 0.8}}}
        """);

    private static readonly YearSchedule Schedule = YearPlanner.Plan(Plans.Pack, Facts, Asked, static (facts, options) => CompliancePlanner.Plan(Plans.Pack, facts, options, new PlanTarget(0, TimeSpan.FromSeconds(20))));

    [Fact]
    public void AScheduleAsPlanned_IsAccepted()
    {
        Assert.NotEmpty(Schedule.Years[0].Paid);
        Assert.Empty(Check(Schedule).Refusals);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(7)]
    public void MadeUpCounties_AreAccepted(int seed)
    {
        var facts = Counties.Teachers([.. Enumerable.Range(0, 12).Select(i => (100.0 + 37 * i * seed % 400, 3.0 + i * seed % 17))]);
        var schedule = YearPlanner.Plan(Plans.Pack, facts, Asked, static (county, options) => CompliancePlanner.Plan(Plans.Pack, county, options with { Quota = null, Budget = null }, new PlanTarget(0, TimeSpan.FromSeconds(20))));
        Assert.Empty(ScheduleChecker.Check(Plans.Pack, facts, Asked, schedule).Refusals);
    }

    [Fact]
    public void EffectClaimedBeforeItsTime_IsRefused()
    {
        var early = Schedule.Years[0] with { SchoolsMeeting = Schedule.Years[2].SchoolsMeeting };
        Assert.NotEqual(Schedule.Years[0].SchoolsMeeting, early.SchoolsMeeting);
        Refused(CheckCodes.YearDiffers, With(0, early));
        Refused(CheckCodes.YearDiffers, With(0, Schedule.Years[0] with { End = Schedule.Years[2].End }));
    }

    [Fact]
    public void APieceLeftOut_IsRefused()
    {
        var rest = Schedule.Years[0].Paid.Skip(1).ToList();
        var step = Schedule.Years[0] with { Paid = rest, Spent = rest.Sum(piece => piece.Cost), QuotaUsed = rest.Sum(piece => piece.Count) };
        Refused(CheckCodes.YearDiffers, With(0, step));
    }

    [Fact]
    public void MoreThanTheYearHas_IsRefused()
    {
        var poor = Asked with { Years = [.. Asked.Years.Select(year => year with { Quota = 0 })] };
        Assert.Contains(ScheduleChecker.Check(Plans.Pack, Facts, poor, Schedule).Refusals, refusal => refusal.Code == CheckCodes.OverYear);
        var dear = Asked with { Years = [.. Asked.Years.Select(year => year with { Money = new Dictionary<string, decimal> { ["县级"] = 1 } })] };
        Assert.Contains(ScheduleChecker.Check(Plans.Pack, Facts, dear, Schedule).Refusals, refusal => refusal.Code == CheckCodes.OverYear);
    }

    [Fact]
    public void APieceAtAnotherPrice_IsRefused()
    {
        var paid = Schedule.Years[0].Paid.Select((piece, i) => i == 0 ? piece with { Cost = piece.Cost - 1 } : piece).ToList();
        Refused(CheckCodes.CostDiffers, With(0, Schedule.Years[0] with { Paid = paid }));
        Refused(CheckCodes.CostDiffers, With(0, Schedule.Years[0] with { Spent = Schedule.Years[0].Spent + 1 }));
    }

    [Fact]
    public void OtherPupilsThanTheProjection_AreRefused()
    {
        var other = Asked with { Years = [.. Asked.Years.Select(year => year with { PupilFactor = new Dictionary<Standards.Fields.Stage, decimal> { [Standards.Fields.Stage.Primary] = 1.5m } })] };
        Assert.Contains(ScheduleChecker.Check(Plans.Pack, Facts, other, Schedule).Refusals, refusal => refusal.Code == CheckCodes.YearDiffers);
    }

    [Fact]
    public void OtherYears_AreRefused() => Refused(CheckCodes.YearUnknown, Schedule with { Years = [.. Schedule.Years.Skip(1)] });

    private static YearSchedule With(int at, YearStep step) => Schedule with { Years = [.. Schedule.Years.Select((each, i) => i == at ? step : each)] };

    private static CheckReport Check(YearSchedule schedule) => ScheduleChecker.Check(Plans.Pack, Facts, Asked, schedule);

    private static void Refused(string code, YearSchedule schedule) => Assert.Contains(Check(schedule).Refusals, refusal => refusal.Code == code);
}
