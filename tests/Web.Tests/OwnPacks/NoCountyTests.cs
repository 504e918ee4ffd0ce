using Junheng.Web.Tests.Hosting;

namespace Junheng.Web.Tests.OwnPacks;

/// <summary>Before any county has data there is nobody a pack could belong to, and the page says so instead of offering a form.</summary>
public sealed class NoCountyTests(EmptySite site) : IClassFixture<EmptySite>
{
    [Fact]
    public async Task WithoutACounty_NoPackCanBeAdded()
    {
        using var http = site.Client();
        Assert.Null((await site.PageAsync("/standards", http)).QuerySelector("input[name=file]"));
    }
}
