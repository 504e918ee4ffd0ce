using Junheng.Planning.Checking;
using Junheng.Planning.Compliance;
using Junheng.Planning.Options;
using Junheng.Registry.Demo;
using Junheng.Standards.Packs;

namespace Junheng.Reports.Tests.Plans;

/// <summary>Hard counties in which the cheapest plan recruits nobody: proved optimal stage by stage, written, read and checked.</summary>
public class StageProofTests
{
    [Theory]
    [InlineData(5)]
    [InlineData(12)]
    [InlineData(20)]
    public void NobodyIsRecruited_DegreesAndArtsTeachersAreProvedStageByStage(int seed)
    {
        var pack = BuiltInPacks.Find("quality-2017")!;
        var facts = DemoCounty.Generate(new DemoOptions { Schools = 30, Years = 1, FirstYear = 2025, Seed = seed, Hard = true }).First();
        var plan = CompliancePlanner.Plan(pack, facts, PlanDefaults.Options, new PlanTarget(0, TimeSpan.FromMinutes(1)));

        Assert.Equal(PlanStatus.Optimal, plan.Status);
        Assert.Contains(plan.Certificate!.Nodes, node => node is TotalSplit { Total: CountyTotal.Units, Id: "recruit_pe_art", At: 0 });
        var parts = plan.Certificate.Nodes.OfType<PartSplit>().First().Parts;
        Assert.Equal(2, parts.Count(part => part.Actions is ["train_degree"] && part.Stage is not null));
        Assert.Empty(PlanChecker.Check(pack, facts, plan).Refusals);

        var groups = ProofGroups.Of(plan)!;
        Assert.Equal(plan.Cost, groups.Groups.Sum(group => group.Cost));
        if (!groups.HasLetOff)
            Assert.True(groups.Groups.Sum(group => group.Bound) > plan.Cost - 0.1m);
    }
}
