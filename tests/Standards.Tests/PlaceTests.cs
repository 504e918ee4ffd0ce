namespace Junheng.Standards.Tests;

public class PlaceTests
{
    [Xunit.Fact]
    public void Namespace_FollowsTheFolder() => Xunit.Assert.Equal("Junheng.Standards.Tests", typeof(PlaceTests).Namespace);
}
