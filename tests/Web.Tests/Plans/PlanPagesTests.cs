using System.Globalization;
using System.IO.Compression;
using System.Net;
using System.Text.RegularExpressions;
using Junheng.Web.Tests.Hosting;

namespace Junheng.Web.Tests.Plans;

/// <summary>From the form of a plan to its result.</summary>
public sealed partial class PlanPagesTests(DemoSite site) : IClassFixture<DemoSite>
{
    [Fact]
    public async Task Plan_SaysWhatItCosts_WhatIsProved_AndWhatEachSchoolDoes()
    {
        using var http = site.Client();
        var address = await PlanSteps.NewAsync(site, http, "/plans/new", ("name", "第一个"));
        var page = await PlanSteps.ResultAsync(site, http, address);

        var sentence = page.Text("h1.say");
        Assert.Matches("^最少 [0-9,.]+ 万元，小学、初中的指标都能达到优质均衡的要求。$", sentence);
        Assert.Contains("核对通过", page.Text("p.lead"), StringComparison.Ordinal);
        Assert.Contains("第一个", page.Text("nav.tabs a[aria-current=page]"), StringComparison.Ordinal);
        // The total of the table is the cost of the sentence, and the rows add up to it.
        var total = Money(sentence);
        var sums = page.QuerySelectorAll("table.spend tbody tr").Select(row => Money(row.LastElementChild!.TextContent)).ToList();
        Assert.Equal(total, sums[^1]);
        Assert.Equal(total, sums.SkipLast(1).Sum(), 1);
        Assert.Equal(total, page.QuerySelectorAll("#rows tbody tr").Sum(row => Money(row.Children[4].TextContent)), 1);
        // Every school meets the standard afterwards.
        foreach (var caption in page.QuerySelectorAll("caption"))
            Assert.Matches(@"→ (?<all>\d+)／\k<all> 所", caption.TextContent);
        Assert.NotNull(page.QuerySelector("svg.ambition[aria-label]"));
        Assert.Empty(page.QuerySelectorAll("[style], main script"));
    }

    [Theory]
    [InlineData("action")]
    [InlineData("township")]
    public async Task ActionsGrouped_AddUpToTheCost(string by)
    {
        using var http = site.Client();
        var address = await PlanSteps.NewAsync(site, http, "/plans/new");
        var cost = Money((await PlanSteps.ResultAsync(site, http, address)).Text("h1.say"));

        var page = await site.PageAsync($"{address}?by={by}", http);

        Assert.Equal(cost, page.QuerySelectorAll("details.sum summary .num").Sum(sum => Money(sum.TextContent)), 1);
    }

    [Fact]
    public async Task Map_ShowsTheCountyBeforeAndAfter()
    {
        using var http = site.Client();
        var address = await PlanSteps.NewAsync(site, http, "/plans/new");
        await PlanSteps.ResultAsync(site, http, address);

        var maps = (await site.PageAsync(address + "?by=map", http)).QuerySelectorAll(".maps figure").ToList();

        Assert.Equal(2, maps.Count);
        Assert.NotEmpty(maps[0].QuerySelectorAll("svg.map a.fail"));
        Assert.Empty(maps[1].QuerySelectorAll("svg.map a.fail"));
    }

    [Fact]
    public async Task Proof_ListsWhatWasChecked()
    {
        using var http = site.Client();
        var address = await PlanSteps.NewAsync(site, http, "/plans/new");
        await PlanSteps.ResultAsync(site, http, address);

        var page = await site.PageAsync(address + "/proof", http);

        Assert.Contains("核对通过", page.Text("p.lead16"), StringComparison.Ordinal);
        Assert.True(page.QuerySelectorAll("ul.plain li").Length >= 3);
        Assert.Equal(14, page.QuerySelectorAll("main tbody tr").Length);
        Assert.DoesNotContain("不满足", page.Text("main"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("plan.xlsx", "PK")]
    [InlineData("plan.docx", "PK")]
    [InlineData("plan.json", "{")]
    public async Task Plan_CanBeTakenAway(string file, string begins)
    {
        using var http = site.Client();
        var address = await PlanSteps.NewAsync(site, http, "/plans/new");
        await PlanSteps.ResultAsync(site, http, address);

        using var response = await http.GetAsync(new Uri($"{address}/{file}", UriKind.Relative));

        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        Assert.EndsWith(Path.GetExtension(file), response.Content.Headers.ContentDisposition!.FileNameStar, StringComparison.Ordinal);
        Assert.StartsWith(begins, await response.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Lock_IsShownInTheForm_KeptByTheNewPlan_AndPriced()
    {
        using var http = site.Client();
        var first = await PlanSteps.NewAsync(site, http, "/plans/new", ("name", "原方案"));
        var page = await PlanSteps.ResultAsync(site, http, first);
        var row = page.QuerySelectorAll("#rows tbody tr")[0];
        var school = row.Children[0].TextContent;
        var link = row.QuerySelector("a[aria-label^=锁定]")!.GetAttribute("href")!;
        // One more than the plan wants.
        var parts = Uri.UnescapeDataString(link).Split('~');
        parts[^1] = (int.Parse(parts[^1], CultureInfo.InvariantCulture) + 1).ToString(CultureInfo.InvariantCulture);
        var locked = string.Join("~", parts);

        Assert.Contains(school, (await site.PageAsync(locked, http)).Text("p.note.met"), StringComparison.Ordinal);
        var second = await PlanSteps.NewAsync(site, http, locked);
        var again = await PlanSteps.ResultAsync(site, http, second);

        Assert.Contains("已锁定", again.QuerySelectorAll("#rows tbody tr").First(each => each.Children[0].TextContent == school).TextContent, StringComparison.Ordinal);
        Assert.Contains("比“原方案”多", again.Text(".explain"), StringComparison.Ordinal);
        Assert.True(Money(again.Text("h1.say")) > Money(page.Text("h1.say")));
        var compared = await site.PageAsync($"/plans/compare?first={first[7..]}&second={second[7..]}", http);
        Assert.Contains("多花", compared.Text("h1"), StringComparison.Ordinal);
        Assert.Contains(school, compared.QuerySelectorAll("table")[1].TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task MoneyTooShort_IsAnswered_WithWhatWouldHelp()
    {
        using var http = site.Client();
        var page = await PlanSteps.ResultAsync(site, http, await PlanSteps.NewAsync(site, http, "/plans/new", ("budget", "20")));

        Assert.Contains("不可能", page.Text("h1.say"), StringComparison.Ordinal);
        Assert.Contains("已证明", page.Text("p.lead"), StringComparison.Ordinal);
        Assert.Null(page.QuerySelector("a[href$='/accept']"));
        Assert.NotNull(page.QuerySelector("a[href*='/plans/new'][href*=budget]"));
    }

    [Theory]
    [InlineData("quota", "三")]
    [InlineData("quota", "2.5")]
    [InlineData("budget", "-1")]
    [InlineData("cost.recruit_general", "")]
    [InlineData("seconds", "0")]
    public async Task AFieldThatCannotBe_IsMarked_AndKeepsWhatWasTyped(string field, string typed)
    {
        using var http = site.Client();
        using var response = await PlanSteps.SendAsync(site, http, "/plans/new", "/plans/new", (field, typed));

        Assert.Equal(HttpStatusCode.UnprocessableEntity, response.StatusCode);
        var page = RunningSite.Parse(await response.Content.ReadAsStringAsync());
        var input = page.QuerySelector($"input[name='{field}']")!;
        Assert.Equal((typed, "true"), (input.GetAttribute("value"), input.GetAttribute("aria-invalid")));
        Assert.NotNull(page.QuerySelector(".msg"));
    }

    [Fact]
    public async Task PricesAreKept_AndMarkedAsChanged()
    {
        using var http = site.Client();
        var address = await PlanSteps.NewAsync(site, http, "/plans/new", ("cost.build_sports", "7.25"), ("budget", "9,000"));
        var page = await PlanSteps.ResultAsync(site, http, address);

        Assert.Contains("已改", page.Text(".explain .kv1"), StringComparison.Ordinal);
        var yaml = await http.GetStringAsync(new Uri(address + "/options.yaml", UriKind.Relative));
        Assert.Contains("cost: 7.25", yaml, StringComparison.Ordinal);
        Assert.Contains("budget: 9000", yaml, StringComparison.Ordinal);
        Assert.Equal("7.25", (await site.PageAsync($"/plans/new?from={address[7..]}", http)).QuerySelector("input[name='cost.build_sports']")!.GetAttribute("value"));
    }

    [Fact]
    public async Task RenamedKeptAndDropped()
    {
        using var http = site.Client();
        var address = await PlanSteps.NewAsync(site, http, "/plans/new");
        await PlanSteps.ResultAsync(site, http, address);

        (await PlanSteps.SendAsync(site, http, address, address + "/name", ("name", "另一个名字"))).Dispose();
        (await PlanSteps.SendAsync(site, http, address, address + "/keep")).Dispose();
        Assert.Contains("另一个名字", (await site.PageAsync("/plans", http)).Text("table"), StringComparison.Ordinal);
        (await PlanSteps.SendAsync(site, http, address, address + "/drop")).Dispose();

        Assert.DoesNotContain("另一个名字", (await site.PageAsync("/plans", http)).Text("main"), StringComparison.Ordinal);
        using var gone = await http.GetAsync(new Uri(address, UriKind.Relative));
        Assert.Equal(HttpStatusCode.NotFound, gone.StatusCode);
    }

    [Fact]
    public async Task FormsOfOtherSites_AreRefused()
    {
        using var http = site.Client();
        using var content = new FormUrlEncodedContent([]);
        using var response = await http.PostAsync(new Uri("/plans/new", UriKind.Relative), content);

        Assert.Equal(HttpStatusCode.BadRequest, response.StatusCode);
    }

    [Fact]
    public async Task MoreDecisionsThanAFormHolds_AreAnsweredInWords()
    {
        using var http = site.Client();
        var token = await site.TokenAsync(http, "/plans/new");
        using var content = new FormUrlEncodedContent(Enumerable.Range(0, 10_000)
            .Select(i => new KeyValuePair<string, string>("lock", string.Create(CultureInfo.InvariantCulture, $"S{i}~~build_sports~1")))
            .Prepend(new("_form", token)));
        using var response = await http.PostAsync(new Uri("/plans/new", UriKind.Relative), content);

        Assert.Equal(HttpStatusCode.BadRequest, response.StatusCode);
        Assert.Contains("这张表单填的太多", RunningSite.Parse(await response.Content.ReadAsStringAsync()).Text("h1"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("quota", "99999999999999999999999999999999999999999")]
    [InlineData("cost.build_sports", "1e400")]
    [InlineData("lead.build_sports", "99")]
    [InlineData("cv.primary.teachers_pe_art", "0.9")]
    [InlineData("alternatives", "1000")]
    [InlineData("lock", "9999999999~~build_sports~1")]
    [InlineData("lock", "~~~")]
    public async Task HostileInput_IsAnsweredInWords(string field, string typed)
    {
        using var http = site.Client();
        using var response = await PlanSteps.SendAsync(site, http, "/plans/new", "/plans/new", (field, typed));

        Assert.Equal(HttpStatusCode.UnprocessableEntity, response.StatusCode);
        var page = RunningSite.Parse(await response.Content.ReadAsStringAsync());
        Assert.NotNull(page.QuerySelector(".msg, p.note.fail"));
    }

    [Theory]
    [InlineData("plan.xlsx", "xl/workbook.xml", "分年")]
    [InlineData("plan.xlsx", "xl/workbook.xml", "备选")]
    [InlineData("plan.docx", "word/document.xml", "分年安排")]
    [InlineData("plan.docx", "word/document.xml", "差不多省、做法不同的方案")]
    public async Task WhatStandsAroundThePlan_IsInThePapersToo(string file, string part, string said)
    {
        using var http = site.Client();
        var address = await PlanSteps.NewAsync(site, http, "/plans/new", ("years", "3"), ("cost.retrain_pe_art", "29.9"), ("alternatives", "2"));
        await PlanSteps.ResultAsync(site, http, address);

        using var archive = new ZipArchive(new MemoryStream(await http.GetByteArrayAsync(new Uri($"{address}/{file}", UriKind.Relative))));
        using var reader = new StreamReader(archive.GetEntry(part)!.Open());
        Assert.Contains(said, await reader.ReadToEndAsync(), StringComparison.Ordinal);
    }

    private static double Money(string text) => double.Parse(Number().Match(text).Value.Replace(",", "", StringComparison.Ordinal), CultureInfo.InvariantCulture);

    [GeneratedRegex(@"[0-9][0-9,]*(\.[0-9]+)?", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Number();
}
