namespace Junheng.Platform.Tests;

public class PlaceTests
{
    [Xunit.Fact]
    public void Namespace_FollowsTheFolder() => Xunit.Assert.Equal("Junheng.Platform.Tests", typeof(PlaceTests).Namespace);
}
