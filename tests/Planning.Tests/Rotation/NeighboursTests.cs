using Junheng.Planning.Rotation;
using Junheng.Planning.Rotation.Cases;
using Junheng.Standards.Fields;
using Xunit;

namespace Junheng.Planning.Tests.Rotation;

public class NeighboursTests
{
    [Fact]
    public void Kilometres_OneDegreeOfLatitude_IsAHundredAndElevenKilometres() =>
        Assert.Equal(111.195, Neighbours.Kilometres(30, 110, 31, 110), 2);

    [Fact]
    public void Find_OnlySchoolsOfTheSameStageWithinTheLimit_BothWays()
    {
        RotationSchool[] schools = [At("a", Stage.Primary, 30, 110), At("b", Stage.Primary, 30.05, 110), At("c", Stage.Middle, 30.05, 110), At("d", Stage.Primary, 31, 110)];
        var arcs = Neighbours.Find(schools, new RotationOptions());
        Assert.Equal([(0, 1), (1, 0)], arcs.Select(arc => (arc.From, arc.To)));
    }

    [Fact]
    public void Find_PlaceUnknown_ExchangesOnlyWithinTheTownshipAtTheStatedDistance()
    {
        RotationSchool[] schools = [Without("a", "东镇"), Without("b", "东镇"), Without("c", "西镇")];
        var arcs = Neighbours.Find(schools, new RotationOptions());
        Assert.Equal([(0, 1, 10.0), (1, 0, 10.0)], arcs.Select(arc => (arc.From, arc.To, arc.Kilometres)));
    }

    private static RotationSchool At(string code, Stage stage, double latitude, double longitude) =>
        new(code, code, stage, 0, 0, [5], [5]) { Latitude = latitude, Longitude = longitude };

    private static RotationSchool Without(string code, string township) => new(code, code, Stage.Primary, 0, 0, [5], [5]) { Township = township };
}
