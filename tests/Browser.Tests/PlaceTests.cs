namespace Junheng.Browser.Tests;

public class PlaceTests
{
    [Xunit.Fact]
    public void Namespace_FollowsTheFolder() => Xunit.Assert.Equal("Junheng.Browser.Tests", typeof(PlaceTests).Namespace);
}
