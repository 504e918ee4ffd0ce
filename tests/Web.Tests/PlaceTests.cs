namespace Junheng.Web.Tests;

public class PlaceTests
{
    [Xunit.Fact]
    public void Namespace_FollowsTheFolder() => Xunit.Assert.Equal("Junheng.Web.Tests", typeof(PlaceTests).Namespace);
}
