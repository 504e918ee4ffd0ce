using Junheng.Web.Tests.Hosting;

namespace Junheng.Web.Tests.Plans;

/// <summary>The pages of plans on a weak line, in a county of 300 schools: the same limits as everywhere.</summary>
public sealed class PlanWeightTests(LargeSite site) : IClassFixture<LargeSite>
{
    private const int First = 60 * 1024;
    private const int Later = 10 * 1024;

    [Fact]
    public async Task EveryPageOfAPlan_At300Schools_IsAtMostTenKilobytes()
    {
        using var http = site.Client();
        var plan = await PlanSteps.NewAsync(site, http, "/plans/new", ("years", "3"), ("alternatives", "5"));
        await PlanSteps.ResultAsync(site, http, plan);
        await CheckAsync("/plans", "/plans/new", $"/plans/new?from={plan[7..]}", plan, plan + "?by=action", plan + "?by=township", plan + "?by=map", plan + "?lang=en", plan + "/proof", plan + "/accept", plan + "/effect");

        (await PlanSteps.SendAsync(site, http, plan + "/accept", plan + "/accept")).Dispose();
        await CheckAsync(plan + "/orders", plan + "/orders/1");
        var css = await site.PageAsync(plan, http);
        var bytes = await site.WeightAsync(plan);
        foreach (var element in css.QuerySelectorAll("link[href^='/assets/'], script[src]"))
            bytes += await site.WeightAsync(element.GetAttribute("href") ?? element.GetAttribute("src")!);
        Assert.True(bytes <= First, $"{bytes} bytes");
    }

    [Fact]
    public async Task EveryPageOfARotation_At300Schools_IsAtMostTenKilobytes()
    {
        using var http = site.Client();
        using var sent = await PlanSteps.SendAsync(site, http, "/plans/rotation", "/plans/rotation", ("source", "sheet"), ("nearest", "4"));
        var plan = sent.Headers.Location!.ToString();
        await PlanSteps.ResultAsync(site, http, plan);
        await CheckAsync("/plans/rotation", plan, plan + "?by=names", plan + "?by=map", plan + "/accept");
    }

    private async Task CheckAsync(params string[] addresses)
    {
        foreach (var address in addresses)
        {
            var bytes = await site.WeightAsync(address);
            Assert.True(bytes <= Later, $"{address}: {bytes} bytes");
        }
    }
}
