namespace Junheng.Assessments.Tests;

public class PlaceTests
{
    [Xunit.Fact]
    public void Namespace_FollowsTheFolder() => Xunit.Assert.Equal("Junheng.Assessments.Tests", typeof(PlaceTests).Namespace);
}
