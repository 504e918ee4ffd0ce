namespace Junheng.Registry.Tests;

public class PlaceTests
{
    [Xunit.Fact]
    public void Namespace_FollowsTheFolder() => Xunit.Assert.Equal("Junheng.Registry.Tests", typeof(PlaceTests).Namespace);
}
