using System.Net;
using AngleSharp.Dom;
using Junheng.Web.Tests.Hosting;

namespace Junheng.Web.Tests.Plans;

/// <summary>From an accepted plan to its orders.</summary>
public sealed class OrderPagesTests(DemoSite site) : IClassFixture<DemoSite>
{
    [Fact]
    public async Task Accepting_RepeatsWhatWillHappen_ThenGivesTheOrders()
    {
        using var http = site.Client();
        var (plan, page) = await ComputedAsync(http);
        var items = page.QuerySelectorAll("#rows tbody tr").Length;

        var confirm = await site.PageAsync(plan + "/accept", http);
        Assert.Contains($"下达 {items} 项任务", confirm.Text("h1"), StringComparison.Ordinal);
        Assert.All(confirm.QuerySelectorAll("input[name^=office]"), office => Assert.NotEqual("", office.GetAttribute("value")));
        Assert.All(confirm.QuerySelectorAll("input[name^=due]"), due => Assert.Matches("^20[0-9]{2}-08-31$", due.GetAttribute("value")));
        using var accepted = await PlanSteps.SendAsync(site, http, plan + "/accept", plan + "/accept", ("by", "王局长"));
        Assert.Equal(plan + "/orders", accepted.Headers.Location!.ToString());

        var orders = await site.PageAsync(plan + "/orders", http);
        Assert.Equal($"{items} 项任务，完成 0 项。", orders.Text("h1.say"));
        // Who accepts is who is signed in, whatever a form says.
        Assert.Contains("由bureau采纳", orders.Text("p.lead"), StringComparison.Ordinal);
        Assert.Equal(items, orders.QuerySelectorAll("#rows tbody tr").Length);
        // What is accepted cannot be changed any more.
        var again = await site.PageAsync(plan, http);
        Assert.Null(again.QuerySelector("a[href$='/accept'], form[action$='/drop'], form[action$='/name']"));
        Assert.Contains("已下达任务", again.Text("p.note.met"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task WithoutAnOffice_NothingIsAccepted()
    {
        using var http = site.Client();
        var (plan, _) = await ComputedAsync(http);
        var office = (await site.PageAsync(plan + "/accept", http)).QuerySelector("input[name^=office]")!.GetAttribute("name")!;

        using var refused = await PlanSteps.SendAsync(site, http, plan + "/accept", plan + "/accept", (office, " "));

        Assert.Equal(HttpStatusCode.UnprocessableEntity, refused.StatusCode);
        var page = RunningSite.Parse(await refused.Content.ReadAsStringAsync());
        Assert.Contains("没有责任股室", page.Text("p.note.fail"), StringComparison.Ordinal);
        using var none = await http.GetAsync(new Uri(plan + "/orders", UriKind.Relative));
        Assert.Equal(HttpStatusCode.NotFound, none.StatusCode);
    }

    [Fact]
    public async Task Reports_AreListed_AndCountedOnTheOrders()
    {
        using var http = site.Client();
        var (plan, _) = await ComputedAsync(http);
        (await PlanSteps.SendAsync(site, http, plan + "/accept", plan + "/accept")).Dispose();
        var order = plan + "/orders/1";

        using (var stopped = await PlanSteps.SendAsync(site, http, order, order, ("state", "Stopped"), ("note", "")))
            Assert.Contains("停办要写明原因", await stopped.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        using (var bad = await PlanSteps.SendAsync(site, http, order, order, ("done", "一些")))
            Assert.Equal(HttpStatusCode.UnprocessableEntity, bad.StatusCode);
        (await PlanSteps.SendAsync(site, http, order, order, ("state", "UnderWay"), ("done", "1"), ("spent", "3.5"), ("note", "已开工"), ("by", "基建股"))).Dispose();
        (await PlanSteps.SendAsync(site, http, order, order, ("state", "Done"), ("done", "2"), ("spent", "7"))).Dispose();

        var rows = (await site.PageAsync(order, http)).QuerySelectorAll("main table")[1].QuerySelectorAll("tbody tr").Select(row => row.TextContent).ToList();
        Assert.Equal(2, rows.Count);
        Assert.Contains("完成", rows[0], StringComparison.Ordinal);
        Assert.Contains("已开工", rows[1], StringComparison.Ordinal);
        var orders = await site.PageAsync(plan + "/orders", http);
        Assert.Contains("完成 1 项", orders.Text("h1.say"), StringComparison.Ordinal);
        Assert.Contains("已用 7.0 万元", orders.Text("p.lead"), StringComparison.Ordinal);
        Assert.Single((await site.PageAsync(plan + "/orders?state=done", http)).QuerySelectorAll("#rows tbody tr"));
    }

    [Fact]
    public async Task Effect_WithoutALaterYear_SaysWhatIsMissing()
    {
        using var http = site.Client();
        var (plan, _) = await ComputedAsync(http);

        Assert.Contains("还没有下一年的数据", (await site.PageAsync(plan + "/effect", http)).Text("h1"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Effect_PutsPromiseAndReportSideBySide()
    {
        using var http = site.Client();
        // A plan for the year before, measured by the data of this one.
        var plan = await PlanSteps.NewAsync(site, http, "/plans/new?year=2024");
        await PlanSteps.ResultAsync(site, http, plan);

        var page = await site.PageAsync(plan.Split('?')[0] + "/effect", http);

        Assert.Matches("^承诺 [0-9]+ 项，[0-9]+ 项到位，[0-9]+ 项没有到位。$", page.Text("h1.say"));
        Assert.Equal(14, page.QuerySelectorAll("main table")[0].QuerySelectorAll("tbody tr").Length);
        Assert.NotEmpty(page.QuerySelectorAll("main table")[1].QuerySelectorAll("tbody tr"));
    }

    private async Task<(string Plan, IDocument Page)> ComputedAsync(HttpClient http)
    {
        var plan = await PlanSteps.NewAsync(site, http, "/plans/new");
        return (plan, await PlanSteps.ResultAsync(site, http, plan));
    }
}
