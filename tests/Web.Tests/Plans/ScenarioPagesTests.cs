using System.Globalization;
using System.Net;
using AngleSharp.Dom;
using Junheng.Web.Tests.Hosting;

namespace Junheng.Web.Tests.Plans;

/// <summary>What stands around a plan: years, aims, near-best alternatives, decisions and their price.</summary>
public sealed class ScenarioPagesTests(DemoSite site) : IClassFixture<DemoSite>
{
    [Fact]
    public async Task Years_SpendWithinEachYearsMoney_AndAddUpToTheCost()
    {
        using var http = site.Client();
        var address = await PlanSteps.NewAsync(site, http, "/plans/new", ("years", "3"), ("money.0", "150"), ("money.1", "100"), ("money.2", "0"));
        var page = await PlanSteps.ResultAsync(site, http, address);

        var years = page.QuerySelectorAll("#years tbody tr").Skip(1).ToList();
        Assert.Equal(["2026", "2027", "2028"], years.Select(year => year.Children[0].TextContent));
        var (spent, money) = (years.Select(year => Figure(year.Children[1])).ToList(), years.Select(year => Figure(year.Children[2])).ToList());
        Assert.Equal([150, 100, 0], money);
        Assert.All(spent.Zip(money), pair => Assert.True(pair.First <= pair.Second));
        Assert.Equal(Figure(page.QuerySelector("table.spend tbody tr:last-child td:last-child")!), spent.Sum(), 1);
        Assert.StartsWith("116／116", years[^1].Children[5].TextContent, StringComparison.Ordinal);
        // Each thing to do names its year, and what a year pays is what its rows add up to.
        foreach (var (year, sum) in years.Zip(spent))
            Assert.Equal(sum, page.QuerySelectorAll("#rows tbody tr").Where(row => row.Children[5].TextContent == year.Children[0].TextContent).Sum(row => Figure(row.Children[4])), 1);
        Assert.Equal(2, page.QuerySelectorAll("#years svg[aria-label]").Length);
    }

    [Fact]
    public async Task Years_GiveOrdersWithTheDeadlineOfTheirYear()
    {
        using var http = site.Client();
        var address = await PlanSteps.NewAsync(site, http, "/plans/new", ("years", "3"), ("money.0", "150"), ("money.1", "100"), ("money.2", "0"));
        await PlanSteps.ResultAsync(site, http, address);

        var confirm = await site.PageAsync(address + "/accept", http);
        var due = confirm.QuerySelectorAll("input[name^=due]").ToDictionary(input => input.GetAttribute("name")!, input => input.GetAttribute("value")!);
        Assert.Contains(due.Keys, name => name.EndsWith("@2027", StringComparison.Ordinal));
        foreach (var (name, day) in due)
            Assert.True(int.Parse(day[..4], CultureInfo.InvariantCulture) >= int.Parse(name.Split('@')[1], CultureInfo.InvariantCulture), $"{name}: {day}");
        using var accepted = await PlanSteps.SendAsync(site, http, address + "/accept", address + "/accept");
        Assert.Equal(HttpStatusCode.SeeOther, accepted.StatusCode);
        var orders = await site.PageAsync(address + "/orders", http);
        Assert.Contains("2028 年 8 月 31 日", orders.Text("#rows"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Years_WhoseMoneyComesTooLate_SayWhatIsLeftOut_AndCannotBeAccepted()
    {
        using var http = site.Client();
        // Building takes two years: what is paid in the third works too late.
        var address = await PlanSteps.NewAsync(site, http, "/plans/new", ("years", "3"), ("money.0", "10"), ("money.1", "0"), ("money.2", "500"));
        var page = await PlanSteps.ResultAsync(site, http, address);

        Assert.Contains("没有排进任何一年", page.Text("#years p.note.fail"), StringComparison.Ordinal);
        Assert.Null(page.QuerySelector("a[href$='/accept']"));
    }

    [Theory]
    [InlineData("money.1", "", "money.1")]
    [InlineData("budget", "900", "budget")]
    [InlineData("pupils.primary.0", "5", "pupils.primary.0")]
    [InlineData("years", "9", null)]
    public async Task Years_ThatCannotBe_AreSaid(string field, string typed, string? marked)
    {
        using var http = site.Client();
        using var response = await PlanSteps.SendAsync(site, http, "/plans/new", "/plans/new", [.. new[] { ("years", "2"), ("money.0", "100"), ("money.1", "100") }.Where(pair => pair.Item1 != field), (field, typed)]);

        Assert.Equal(HttpStatusCode.UnprocessableEntity, response.StatusCode);
        var page = RunningSite.Parse(await response.Content.ReadAsStringAsync());
        Assert.NotNull(page.QuerySelector(".msg"));
        if (marked is not null)
            Assert.Equal("true", page.QuerySelector($"input[name='{marked}']")!.GetAttribute("aria-invalid"));
    }

    [Fact]
    public async Task Aim_BelowTheStandard_CostsMore_AndIsSaid()
    {
        using var http = site.Client();
        var usual = await PlanSteps.ResultAsync(site, http, await PlanSteps.NewAsync(site, http, "/plans/new"));
        var address = await PlanSteps.NewAsync(site, http, "/plans/new", ("cv.primary.teachers_pe_art", "0.40"), ("seconds", "8"));
        var page = await PlanSteps.ResultAsync(site, http, address);

        Assert.True(Cost(page) > Cost(usual));
        Assert.Contains("0.40", page.Text(".explain"), StringComparison.Ordinal);
        Assert.Contains("cv_limits", await http.GetStringAsync(new Uri(address + "/options.yaml", UriKind.Relative)), StringComparison.Ordinal);
        Assert.Equal("0.4", (await site.PageAsync($"/plans/new?from={address[7..]}", http)).QuerySelector("input[name='cv.primary.teachers_pe_art']")!.GetAttribute("value"));
    }

    [Fact]
    public async Task Alternative_IsSetBesideThePlan_AndCanBeSavedComparedAndAccepted()
    {
        using var http = site.Client();
        // Two ways to a PE teacher at almost one price: the plan takes the one, an alternative the other.
        var address = await PlanSteps.NewAsync(site, http, "/plans/new", ("cost.retrain_pe_art", "29.9"), ("alternatives", "3"), ("name", "原方案"));
        var page = await PlanSteps.ResultAsync(site, http, address);
        var head = page.QuerySelectorAll("#others thead th").Select(cell => cell.TextContent).ToList();
        Assert.True(head.Count > 2, "no alternative");
        var costs = page.QuerySelectorAll("#others tbody tr")[0].Children.Skip(1).Select(Figure).ToList();
        Assert.All(costs, cost => Assert.InRange(cost, costs[0], 1.05 * costs[0]));

        var other = address + "/others/1";
        var differences = await site.PageAsync(other, http);
        Assert.NotEmpty(differences.QuerySelectorAll("main tbody tr"));
        using var taken = await PlanSteps.SendAsync(site, http, other, other, ("name", "备选的"));
        var saved = taken.Headers.Location!.ToString();
        var copy = await site.PageAsync(saved, http);

        Assert.Contains("核对通过", copy.Text("p.lead"), StringComparison.Ordinal);
        Assert.Equal(costs[1], Cost(copy), 1);
        var compared = await site.PageAsync($"/plans/compare?first={address[7..]}&second={saved[7..]}", http);
        Assert.Contains("“备选的”比“原方案”", compared.Text("h1"), StringComparison.Ordinal);
        using var accepted = await PlanSteps.SendAsync(site, http, saved + "/accept", saved + "/accept");
        Assert.Equal(saved + "/orders", accepted.Headers.Location!.ToString());
        using var none = await http.GetAsync(new Uri(address + "/others/99", UriKind.Relative));
        Assert.Equal(HttpStatusCode.NotFound, none.StatusCode);
    }

    [Fact]
    public async Task Decision_TypedBelowTheList_IsAdded_Kept_AndPriced()
    {
        using var http = site.Client();
        using var added = await PlanSteps.SendAsync(site, http, "/plans/new", "/plans/new", ("add", "1"), ("add.school", "东城小学"), ("add.action", "build_teaching"), ("add.count", "3"));
        var form = RunningSite.Parse(await added.Content.ReadAsStringAsync());
        var decided = form.QuerySelector("input[name=lock]")!.GetAttribute("value")!;
        Assert.Contains("东城小学", form.Text("p.note.met"), StringComparison.Ordinal);

        var page = await PlanSteps.ResultAsync(site, http, await PlanSteps.NewAsync(site, http, "/plans/new", ("lock", decided)));

        Assert.Contains(page.QuerySelectorAll("#rows tbody tr"), row => row.TextContent.Contains("东城小学", StringComparison.Ordinal) && row.TextContent.Contains("已锁定", StringComparison.Ordinal));
        Assert.Contains("多花 68.6 万元", page.Text(".locks"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("没有的小学", "", "1", "没有学校")]
    [InlineData("小学", "build_teaching", "1", "所学校")]
    [InlineData("东城小学", "build_teaching", "很多", "不是可用的数量")]
    [InlineData("东城小学", "build_teaching", "99999999999", "不是可用的数量")]
    public async Task Decision_ThatCannotBe_IsSaid(string school, string action, string count, string said)
    {
        using var http = site.Client();
        using var response = await PlanSteps.SendAsync(site, http, "/plans/new", "/plans/new", ("add", "1"), ("add.school", school), ("add.action", action), ("add.count", count));

        Assert.Equal(HttpStatusCode.UnprocessableEntity, response.StatusCode);
        Assert.Contains(said, RunningSite.Parse(await response.Content.ReadAsStringAsync()).Text("p.note.fail"), StringComparison.Ordinal);
    }

    private static double Cost(IDocument page)
    {
        var cell = page.QuerySelector("table.spend tbody tr:last-child td:last-child");
        Assert.True(cell is not null, page.Text("main"));
        return Figure(cell);
    }

    private static double Figure(IElement cell) => double.Parse(cell.TextContent.Split(' ')[0].Replace(",", "", StringComparison.Ordinal), CultureInfo.InvariantCulture);
}
