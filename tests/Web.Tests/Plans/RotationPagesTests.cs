using System.Net;
using Junheng.Web.Tests.Hosting;

namespace Junheng.Web.Tests.Plans;

/// <summary>轮岗方案 from its form to the list of moves.</summary>
public sealed class RotationPagesTests(DemoSite site) : IClassFixture<DemoSite>
{
    [Fact]
    public async Task Rotation_SaysHowManyMove_WhatIsReached_AndWhere()
    {
        using var http = site.Client();
        using var sent = await PlanSteps.SendAsync(site, http, "/plans/rotation", "/plans/rotation", ("nearest", "6"));
        var page = await PlanSteps.ResultAsync(site, http, sent.Headers.Location!.ToString());

        Assert.Matches("^交流 [0-9]+ 名教师，", page.QuerySelector("h1.say")!.TextContent);
        Assert.Contains("核对通过", page.QuerySelector("p.lead")!.TextContent, StringComparison.Ordinal);
        Assert.NotEmpty((await site.PageAsync(sent.Headers.Location + "?by=map", http)).QuerySelectorAll("svg.map path.mv"));
        var movers = page.QuerySelector("#rows .mute")!.TextContent;
        var rows = page.QuerySelectorAll("#rows tbody tr");
        Assert.Equal($"{rows.Sum(row => int.Parse(row.Children[4].TextContent, System.Globalization.CultureInfo.InvariantCulture))} 人，{rows.Length} 行", movers);
        Assert.Contains("6 所", page.QuerySelector(".kv1")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task ANumberThatCannotBe_IsMarked()
    {
        using var http = site.Client();
        using var sent = await PlanSteps.SendAsync(site, http, "/plans/rotation", "/plans/rotation", ("leave", "120"));

        Assert.Equal(HttpStatusCode.UnprocessableEntity, sent.StatusCode);
        Assert.Equal("true", RunningSite.Parse(await sent.Content.ReadAsStringAsync()).QuerySelector("input[name=leave]")!.GetAttribute("aria-invalid"));
    }

    [Fact]
    public async Task PagesOfCompliancePlans_DoNotTakeARotation()
    {
        using var http = site.Client();
        using var sent = await PlanSteps.SendAsync(site, http, "/plans/rotation", "/plans/rotation", ("nearest", "4"));
        var plan = sent.Headers.Location!.ToString();
        await PlanSteps.ResultAsync(site, http, plan);

        foreach (var path in (string[])["/proof", "/orders", "/others/1", "/plan.xlsx"])
        {
            using var response = await http.GetAsync(new Uri(plan + path, UriKind.Relative));
            Assert.Equal(HttpStatusCode.NotFound, response.StatusCode);
        }

        Assert.Equal("PK"u8.ToArray(), (await http.GetByteArrayAsync(new Uri(plan + "/rotation.xlsx", UriKind.Relative)))[..2]);
        Assert.Contains("轮岗方案", (await site.PageAsync("/plans", http)).QuerySelector("table")!.TextContent, StringComparison.Ordinal);
    }
}
