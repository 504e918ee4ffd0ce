namespace Junheng.Cli.Tests;

public class PlaceTests
{
    [Xunit.Fact]
    public void Namespace_FollowsTheFolder() => Xunit.Assert.Equal("Junheng.Cli.Tests", typeof(PlaceTests).Namespace);
}
