using Junheng.Planning.Options;
using Junheng.Standards.Fields;
using Junheng.Standards.Packs;
using Xunit;

namespace Junheng.Planning.Tests.Options;

public class PlanOptionsReaderTests
{
    [Fact]
    public void Defaults_AreTheNineActions_EachPriceAnAssumption()
    {
        var options = PlanDefaults.Options;

        Assert.Equal(
            ["recruit_general", "recruit_pe_art", "train_degree", "grow_backbone", "retrain_pe_art", "build_teaching", "build_sports", "buy_equipment", "add_multimedia"],
            options.Actions.Select(action => action.Id));
        Assert.All(options.Actions, action =>
        {
            Assert.Equal(Confidence.Unchecked, action.Source!.Confidence);
            Assert.NotEmpty(action.Name.En);
            Assert.NotEmpty(action.Unit.Zh);
            Assert.NotEmpty(action.Office.Zh);
        });
        Assert.Equal("万元", options.MoneyUnit.Zh);
        Assert.Null(options.Quota);
        Assert.Null(options.Budget);
    }

    [Fact]
    public void Defaults_CapDegreeTraining_AtTeachersWithoutTheDegree()
    {
        var training = PlanDefaults.Options.Actions.Single(action => action.Id == "train_degree");

        Assert.Equal("teachers", training.CapField);
        Assert.Equal("teachers_above_degree", training.CapMinus);
    }

    [Fact]
    public void Defaults_FitEveryBuiltInStandard() =>
        Assert.All(BuiltInPacks.All, pack => Assert.Empty(PlanOptionsReader.Read(PlanDefaults.Text, pack).Problems));

    [Fact]
    public void Action_IsReadWhole()
    {
        var action = Assert.Single(OptionTexts.Good(actions: """
            actions:
              hire:
                name: {zh: 招聘, en: Hire}
                unit: 人
                cost: 12.5
                fixed: 3
                adds: {teachers: 1, teachers_pe_art: 2}
                uses_quota: 2
                lead_years: 1
                cap_field: classes
                cap_minus: teachers
                office: 人事股
            """).Actions);

        Assert.Equal(("hire", "招聘", "Hire", 12.5m, 3m), (action.Id, action.Name.Zh, action.Name.En, action.Cost, action.Fixed));
        Assert.Equal((2, 1, "classes", "teachers", "人事股"), (action.UsesQuota, action.LeadYears, action.CapField, action.CapMinus, action.Office.Zh));
        Assert.Equal(2m, action.Adds["teachers_pe_art"]);
    }

    [Fact]
    public void QuotaAndBudget_AsNumbers()
    {
        var options = OptionTexts.Good("quota: 20\nbudget: 3000.5\n");

        Assert.Equal(20, options.Quota);
        Assert.Equal(3000.5m, options.Budget);
        Assert.Empty(options.Years);
    }

    [Fact]
    public void QuotaAndBudget_ByYearAndSource_AddUp()
    {
        var options = OptionTexts.Good("""
            quota: {2026: 12, 2027: 8}
            budget:
              - {year: 2026, source: 中央, amount: 100}
              - {year: 2026, source: 县级, amount: 50}
              - {year: 2027, source: 县级, amount: 60}
            years: {order: cv_first, pupils: {2027: {primary: 0.95}}}
            """);

        Assert.Equal(20, options.Quota);
        Assert.Equal(210m, options.Budget);
        Assert.Equal([2026, 2027], options.Years.Select(year => year.Year));
        Assert.Equal(50m, options.Years[0].Money["县级"]);
        Assert.Equal(8, options.Years[1].Quota);
        Assert.Equal(0.95m, options.Years[1].PupilFactor[Stage.Primary]);
        Assert.Equal(YearOrder.CvFirst, options.Order);
    }

    [Fact]
    public void AYearWithoutMoney_IsRefused_RatherThanUnlimited()
    {
        var problem = OptionTexts.Problem("quota: {2026: 1, 2027: 1}\nbudget:\n  - {year: 2026, amount: 5}\n");

        Assert.Equal(PlanProblemCodes.YearMissing, problem.Code);
        Assert.Contains("2027", problem.Message.Zh, StringComparison.Ordinal);
    }

    [Fact]
    public void Locks_AreDecisions()
    {
        var options = OptionTexts.Good("""
            locks:
              - {school: '0012', stage: middle, action: recruit, count: 3}
              - {school: A, action: build, count: 12}
              - {school: B, nothing: true}
            """);

        Assert.Equal([new PlanLock("0012", Stage.Middle, "recruit", 3), new PlanLock("A", null, "build", 12), new PlanLock("B", null, null, 0)], options.Locks);
    }

    [Fact]
    public void CapsAndCvLimits_AreRead()
    {
        var options = OptionTexts.Good("""
            caps:
              A: {primary: {recruit: 2}, all: {build: 0}}
            cv_limits: {primary: {teachers_pe_art: 0.42}}
            """);

        Assert.Equal([new SchoolCap("A", Stage.Primary, "recruit", 2), new SchoolCap("A", null, "build", 0)], options.Caps);
        Assert.Equal(0.42m, options.CvLimits[(Stage.Primary, "teachers_pe_art")]);
    }

    [Fact]
    public void Json_IsReadToo()
    {
        var reading = PlanOptionsReader.Read("""{"actions": {"a": {"cost": 1, "adds": {"books": 1}}}, "quota": 5}""");

        Assert.Empty(reading.Problems);
        Assert.Equal(5, reading.Options!.Quota);
    }

    [Fact]
    public void Hash_DoesNotDependOnLineEnds() =>
        Assert.Equal(OptionTexts.Good().Hash, OptionTexts.Good(actions: OptionTexts.Actions.Replace("\n", "\r\n", StringComparison.Ordinal)).Hash);
}
