using Junheng.Planning.Checking.Rotation;
using Junheng.Planning.Linear;
using Junheng.Planning.Rotation;
using Junheng.Standards.Facts;
using Junheng.Standards.Packs;
using Xunit;

namespace Junheng.Planning.Tests.Rotation;

/// <summary>Plans that were changed after they were made: each change is found.</summary>
public class RotationCheckerTests
{
    private static readonly StandardPack Quality = BuiltInPacks.Find("quality-2017")!;
    private static readonly CountyFacts Facts = RotationCounty.Create(4, 10);
    private static readonly List<Teacher> Teachers = RotationCounty.Teachers(Facts);
    private static readonly RotationPlan ByNumbers = RotationPlanner.Plan(Quality, Facts, new RotationOptions(), search: Search);
    private static readonly RotationPlan ByList = RotationPlanner.Plan(Quality, Facts, new RotationOptions(), Teachers, search: Search);

    private static MipOptions Search => new() { Gap = 1e-3, MostNodes = 200 };

    [Fact]
    public void Plan_AsMade_Holds_AndSaysWhatNumbersAloneCannotShow()
    {
        var check = RotationChecker.Check(Quality, Facts, ByNumbers);
        Assert.Empty(check.Problems);
        Assert.Contains(check.NotVerified, each => each.Zh.Contains("名册", StringComparison.Ordinal));
        Assert.Empty(RotationChecker.Check(Quality, Facts, ByList, Teachers).NotVerified);
    }

    [Fact]
    public void Distance_Shortened_IsFound() =>
        Refused(ByNumbers, moves => moves[0] = moves[0] with { Kilometres = moves[0].Kilometres / 2 }, "km");

    [Fact]
    public void OneMore_OnAWay_ChangesHeadcounts() => Refused(ByNumbers, moves => moves[0] = moves[0] with { Count = moves[0].Count + 1 }, "headcount");

    [Fact]
    public void Way_Back_IsRefused() => Refused(ByNumbers, moves => moves[0] = moves[0] with { To = moves[0].From }, "wrong count or schools");

    [Fact]
    public void School_ThatIsNotThere_IsRefused() => Refused(ByNumbers, moves => moves[0] = moves[0] with { From = "nowhere" }, "not in the data");

    [Fact]
    public void Staff_WithATrait_ThatTooFewHave_DoesNotAgreeWithTheNumbers()
    {
        var from = ByNumbers.Moves[0].From;
        var row = Facts.Schools.ToList().FindIndex(school => school.Code == from);
        var columns = Facts.FieldIds.ToDictionary(id => id, id => Facts.Column(id).ToArray(), StringComparer.Ordinal);
        foreach (var field in new[] { "teachers_backbone_primary", "teachers_above_degree_primary", "teachers_pe_art_primary" })
            columns[field][row] = 0;
        var poor = new CountyFacts(Facts.County, Facts.Schools, columns, Facts.Sources, Facts.Items);
        var plan = ByNumbers with { Moves = [ByNumbers.Moves[0] with { Class = new TeacherClass(TeacherTraits.Backbone, "") }] };
        Assert.Contains(RotationChecker.Check(Quality, poor, plan).Problems, each => each.En.Contains("does not agree", StringComparison.Ordinal));
    }

    [Fact]
    public void ShareOfMovers_IsCountedFromTheNumbersDue_NotFromThePlan()
    {
        // A plan that says it moves enough because it says fewer are due.
        var forged = ByNumbers with
        {
            Moves = [],
            Rules = [.. ByNumbers.Rules.Select(rule => rule.Id == "movers" ? rule with { Met = true, After = 1 } : rule)],
        };
        Assert.Contains(RotationChecker.Check(Quality, Facts, forged).Problems, each => each.En.Contains("share of movers", StringComparison.Ordinal));
    }

    [Fact]
    public void Name_Exchanged_ForSomebodyExempt_IsFound()
    {
        var exempt = Teachers.First(teacher => teacher.Exempt).Id;
        var plan = ByList with { Names = [ByList.Names[0] with { Teacher = exempt }, .. ByList.Names.Skip(1)] };
        Assert.Contains(RotationChecker.Check(Quality, Facts, plan, Teachers).Problems, each => each.En.Contains(exempt, StringComparison.Ordinal));
    }

    [Fact]
    public void Name_LeftOut_IsFound() =>
        Assert.NotEmpty(RotationChecker.Check(Quality, Facts, ByList with { Names = [.. ByList.Names.Skip(1)] }, Teachers).Problems);

    [Fact]
    public void List_OtherThanThePlans_IsFound()
    {
        var mover = ByList.Names[0].Teacher;
        List<Teacher> newer = [.. Teachers.Select(teacher => teacher.Id == mover ? teacher with { YearsHere = 1 } : teacher)];
        Assert.NotEmpty(RotationChecker.Check(Quality, Facts, ByList, newer).Problems);
    }

    private static void Refused(RotationPlan plan, Action<List<RotationMove>> change, string says)
    {
        var moves = plan.Moves.ToList();
        change(moves);
        Assert.Contains(RotationChecker.Check(Quality, Facts, plan with { Moves = moves }).Problems, each => each.En.Contains(says, StringComparison.Ordinal));
    }
}
