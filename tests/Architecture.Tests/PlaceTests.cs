namespace Junheng.Architecture.Tests;

public class PlaceTests
{
    [Xunit.Fact]
    public void Namespace_FollowsTheFolder() => Xunit.Assert.Equal("Junheng.Architecture.Tests", typeof(PlaceTests).Namespace);
}
