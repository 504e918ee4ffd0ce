using System.Net;
using Junheng.Accounts.Posts;
using Junheng.Accounts.Roles;
using Junheng.Web.Tests.Hosting;
using Junheng.Web.Tests.Plans;

namespace Junheng.Web.Tests.Rounds;

/// <summary>The bureau opens a round, follows it, approves, compiles; leader, city and province sign.</summary>
public sealed class RoundPagesTests(CollectingSite site) : IClassFixture<CollectingSite>
{
    [Fact]
    public async Task Round_GoesFromOpeningToTheProvince()
    {
        var round = await RoundSteps.OpenAsync(site, site.Http);
        var open = await site.PageAsync(round);
        Assert.Equal("12 所学校中 0 所已报。", open.Text("h1"));
        Assert.Equal(12, open.QuerySelectorAll("#rows tbody tr").Length);

        for (var school = 0; school < 12; school++)
            await site.HandInAsync(round, school);
        Assert.Contains("全部已报", (await site.PageAsync(round)).Text("h1"), StringComparison.Ordinal);

        // A page that repeats how many, and then the approval.
        using (var ask = await RoundSteps.PostAsync(site, site.Http, round + "/batch", ("do", "Approve"), ("whom", "all")))
        {
            Assert.Equal(HttpStatusCode.OK, ask.StatusCode);
            Assert.Equal("审核通过：12 所学校", RunningSite.Parse(await ask.Content.ReadAsStringAsync()).Text("h1"));
        }

        using (var approved = await RoundSteps.PostAsync(site, site.Http, round + "/batch", ("do", "Approve"), ("whom", "all"), ("confirm", "yes")))
            Assert.Contains("n=12", approved.Headers.Location!.ToString(), StringComparison.Ordinal);

        Assert.Contains("12", (await site.PageAsync(round + "/step?do=Compile")).Text(".confirm"), StringComparison.Ordinal);
        await StepAsync(site.Http, round, "Compile");
        var compiled = await site.PageAsync(round);
        Assert.Contains("第 1 版", compiled.Text("h1"), StringComparison.Ordinal);
        Assert.NotNull(compiled.QuerySelector("a[href^='/data/compare?before=2025.1&after=2026.1']"));
        Assert.Contains("2026—2027", (await site.PageAsync("/")).Text("header.bar"), StringComparison.Ordinal);
        await StepAsync(site.Http, round, "Sign");

        using var city = await site.ClientAsync("city", new Post(Role.CityReviewer, new Place(PlaceKind.City, "9999")));
        using var province = await site.ClientAsync("province", new Post(Role.ProvinceReviewer, new Place(PlaceKind.Province, "99")));
        Assert.DoesNotContain("省审核通过", (await site.PageAsync(round, city)).Text(".roundacts"), StringComparison.Ordinal);
        using (var early = await RoundSteps.PostAsync(site, province, round + "/step", ("step", "ApproveByCity")))
            Assert.Equal(HttpStatusCode.BadRequest, early.StatusCode);
        await StepAsync(city, round, "ApproveByCity");
        await StepAsync(province, round, "ApproveByProvince");
        Assert.Contains("办完了", (await site.PageAsync(round)).Text("h1"), StringComparison.Ordinal);

        // Without a reason nothing is taken back.
        using (var silent = await RoundSteps.PostAsync(site, province, round + "/step", ("step", "TakeBack")))
        {
            Assert.Equal(HttpStatusCode.BadRequest, silent.StatusCode);
            Assert.Contains("写明原因", await silent.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        }

        await StepAsync(province, round, "TakeBack", ("reason", "重核"));
        Assert.Contains("重核", (await site.PageAsync(round)).Text("aside .due"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("name", "", "写一个名称")]
    [InlineData("closes", "2026-08-31", "截止日期早于开始日期")]
    [InlineData("opens", "九月一日", "不是日期")]
    [InlineData("pack", "none", "选至少一个标准")]
    [InlineData("which", "some", "选至少一所学校")]
    public async Task WrongInput_StandsBesideItsField_AndOpensNothing(string field, string value, string says)
    {
        using var response = await RoundSteps.PostAsync(site, site.Http, "/rounds/new", RoundSteps.Wish((field, value), ("confirm", "yes")));

        Assert.Equal(HttpStatusCode.UnprocessableEntity, response.StatusCode);
        Assert.Contains(says, RunningSite.Parse(await response.Content.ReadAsStringAsync()).Text(".err .msg"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task ConfirmPage_SaysHowManySchoolsAndCells()
    {
        using var response = await RoundSteps.PostAsync(site, site.Http, "/rounds/new", RoundSteps.Wish(("which", "some"), ("school", CollectingSite.Now.Schools[0].Code)));

        var page = RunningSite.Parse(await response.Content.ReadAsStringAsync());
        Assert.Equal("向 1 所学校发起填报", page.Text("h1"));
        Assert.True(int.Parse(page.QuerySelectorAll(".confirm td")[3].TextContent, System.Globalization.CultureInfo.InvariantCulture) > 20);
    }

    private async Task StepAsync(HttpClient http, string round, string step, params (string Name, string Value)[] more)
    {
        using var response = await RunningSite.PostAsync(http, round + "/step", await site.TokenAsync(http, "/account"), form =>
        {
            foreach (var (name, value) in more.Append(("step", step)))
                form.Add(new StringContent(value), name);
        });
        Assert.True(response.StatusCode == HttpStatusCode.SeeOther, $"{step}: {response.StatusCode} {await response.Content.ReadAsStringAsync()}");
    }
}
