using System.Net;
using Junheng.Web.Tests.Hosting;
using Junheng.Web.Tests.Plans;

namespace Junheng.Web.Tests.Rounds;

/// <summary>The register of schools: what happens is entered after a page that repeats it, and stands in the history of every school concerned.</summary>
public sealed class RegisterPagesTests(CollectingSite site) : IClassFixture<CollectingSite>
{
    private static readonly (string, string)[] Decided = [("day", "2026-07-01"), ("document", "县政发〔2026〕7号")];

    [Fact]
    public async Task Merger_IsRepeatedFirst_AndStandsInBothHistories()
    {
        var (into, from) = (CollectingSite.Now.Schools[0], CollectingSite.Now.Schools[1]);
        (string, string)[] fields = [("do", "Merge"), ("school", into.Code), ("from", from.Code), .. Decided];
        using (var ask = await RoundSteps.PostAsync(site, site.Http, "/register/change", fields))
        {
            var page = RunningSite.Parse(await ask.Content.ReadAsStringAsync());
            Assert.Contains(from.Name, page.Text(".about"), StringComparison.Ordinal);
            Assert.Contains("县政发〔2026〕7号", page.Text(".about"), StringComparison.Ordinal);
        }

        Assert.DoesNotContain("停办", (await site.PageAsync("/register/" + from.Code)).Text(".facts"), StringComparison.Ordinal);
        using (var done = await RoundSteps.PostAsync(site, site.Http, "/register/change", [.. fields, ("confirm", "yes")]))
            Assert.Equal(HttpStatusCode.SeeOther, done.StatusCode);

        var gone = await site.PageAsync("/register/" + from.Code);
        Assert.Contains("停办", gone.Text(".facts"), StringComparison.Ordinal);
        Assert.NotNull(gone.QuerySelector($"main p a[href='/register/{into.Code}']"));
        Assert.NotNull((await site.PageAsync("/register/" + into.Code)).QuerySelector($"main p a[href='/register/{from.Code}']"));
        Assert.Contains("已停办 1 所", (await site.PageAsync("/register")).Text(".sechead"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Open", "code", "123", "不是 10 位")]
    [InlineData("Open", "name", "", "写校名")]
    [InlineData("Open", "kind", "大学", "从列表里选办学类型")]
    [InlineData("Close", "school", "2100000000", "选一所在办的学校")]
    [InlineData("Merge", "from", "", "选并入的学校")]
    [InlineData("Rename", "document", "", "写明批准文号")]
    [InlineData("Split", "day", "七月", "不是日期")]
    public async Task WrongInput_StandsBesideItsField_AndChangesNothing(string act, string field, string value, string says)
    {
        var before = (await site.PageAsync("/register")).Text(".sechead");
        (string Name, string Value)[] all =
        [
            ("do", act), ("school", CollectingSite.Now.Schools[4].Code), ("from", CollectingSite.Now.Schools[5].Code), ("code", "2199999991"), ("name", "新校"), ("kind", "小学"), .. Decided, ("confirm", "yes"),
        ];
        using var response = await RoundSteps.PostAsync(site, site.Http, "/register/change", [.. all.Where(each => each.Name != field), (field, value)]);

        Assert.Equal(HttpStatusCode.UnprocessableEntity, response.StatusCode);
        Assert.Contains(says, RunningSite.Parse(await response.Content.ReadAsStringAsync()).Text(".err .msg"), StringComparison.Ordinal);
        Assert.Equal(before, (await site.PageAsync("/register")).Text(".sechead"));
    }

    [Fact]
    public async Task CodeOnceUsed_IsNotUsedAgain()
    {
        var used = CollectingSite.Now.Schools[6];
        using var response = await RoundSteps.PostAsync(
            site, site.Http, "/register/change", [("do", "Open"), ("code", used.Code), ("name", "新校"), ("kind", "小学"), .. Decided, ("confirm", "yes")]);

        Assert.Equal(HttpStatusCode.UnprocessableEntity, response.StatusCode);
        Assert.Contains(used.Name, RunningSite.Parse(await response.Content.ReadAsStringAsync()).Text(".err .msg"), StringComparison.Ordinal);
    }
}
