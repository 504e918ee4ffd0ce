using Junheng.Planning.Checking.Rotation;
using Junheng.Planning.Linear;
using Junheng.Planning.Rotation;
using Junheng.Standards.Packs;
using Xunit;

namespace Junheng.Planning.Tests.Rotation;

/// <summary>A table of travel times in place of straight distances.</summary>
public class TravelTests
{
    private static readonly StandardPack Quality = BuiltInPacks.Find("quality-2017")!;

    [Fact]
    public void Minutes_OneDirection_HoldForBoth()
    {
        var table = new TravelTable(new Dictionary<(string, string), decimal> { [("a", "b")] = 12, [("b", "c")] = 7, [("c", "b")] = 9 });
        Assert.Equal((12m, 12m, 7m, 9m), (table.Minutes("a", "b"), table.Minutes("b", "a"), table.Minutes("b", "c"), table.Minutes("c", "b")));
        Assert.Null(table.Minutes("a", "c"));
    }

    [Fact]
    public void Plan_WithATable_MovesOnlyOnItsWays_WithinTheLimit_AndIsAccepted()
    {
        var facts = RotationCounty.Create(3, 12);
        var codes = facts.Schools.Select(school => school.Code).ToList();
        var minutes = new Dictionary<(string, string), decimal>();
        for (var i = 0; i + 1 < codes.Count; i++)
            minutes[(codes[i], codes[i + 1])] = 10 * (i + 1);
        var options = new RotationOptions { Travel = new TravelTable(minutes), MostMinutes = 60 };
        var plan = RotationPlanner.Plan(Quality, facts, options, search: new MipOptions { Gap = 1e-3, MostNodes = 200 });
        Assert.NotEmpty(plan.Moves);
        Assert.All(plan.Moves, move => Assert.True(move.Minutes <= 60 && options.Travel.Minutes(move.From, move.To) == (decimal)move.Minutes));
        Assert.Empty(RotationChecker.Check(Quality, facts, plan).Problems);
        var shortened = plan with { Moves = [plan.Moves[0] with { Minutes = 1 }, .. plan.Moves.Skip(1)] };
        Assert.NotEmpty(RotationChecker.Check(Quality, facts, shortened).Problems);
    }
}
