namespace Junheng.Reports.Tests;

public class PlaceTests
{
    [Xunit.Fact]
    public void Namespace_FollowsTheFolder() => Xunit.Assert.Equal("Junheng.Reports.Tests", typeof(PlaceTests).Namespace);
}
