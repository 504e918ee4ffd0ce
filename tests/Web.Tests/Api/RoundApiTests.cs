using System.Net;
using System.Text.Json.Nodes;
using Junheng.Accounts.Posts;
using Junheng.Accounts.Roles;

namespace Junheng.Web.Tests.Api;

/// <summary>Rounds, schools, results and the audit, read and moved on by programs.</summary>
public sealed class RoundApiTests(ApiSite site) : IClassFixture<ApiSite>
{
    [Fact]
    public async Task ARound_IsClosedAndReopened_ByWhoeverHasSeenIt()
    {
        var bureau = await site.BureauAsync();
        var path = "/rounds/" + site.Round;
        var seen = await bureau.GetAsync(path);
        var closed = await bureau.PostAsync(path + "/steps", new { step = "close" }, seen.Tag);
        Assert.Equal("closed", closed.Json!["status"]!.GetValue<string>());
        Assert.Equal(HttpStatusCode.PreconditionFailed, (await bureau.PostAsync(path + "/steps", new { step = "reopen", reason = "补报" }, seen.Tag)).Status);
        Assert.Equal("reason_missing", (await bureau.PostAsync(path + "/steps", new { step = "reopen" }, closed.Tag)).Code);
        Assert.Equal("open", (await bureau.PostAsync(path + "/steps", new { step = "reopen", reason = "补报" }, closed.Tag)).Json!["status"]!.GetValue<string>());
        Assert.Equal("right_missing", (await bureau.PostAsync(path + "/steps", new { step = "sign" }, closed.Tag)).Code);
        Assert.Equal("returns_not_approved", (await bureau.PostAsync(path + "/steps", new { step = "compile" }, (await bureau.GetAsync(path)).Tag)).Code);
    }

    [Fact]
    public async Task ARound_IsOpened_ForAnotherYear()
    {
        var bureau = await site.BureauAsync();
        var wish = new { county = ApiSite.County, schoolYear = 2027, title = "2027 学年填报", packs = new[] { "quality-2017" }, opensOn = "2027-09-01", closesOn = "2027-10-15" };
        var made = await bureau.PostAsync("/rounds", wish);
        Assert.Equal(HttpStatusCode.Created, made.Status);
        Assert.Equal("/api/v1/rounds/" + made.Json!["id"]!.GetValue<string>(), made.Headers.Location!.ToString());
        Assert.Contains(made.Json["id"]!.GetValue<string>(), (await ReturnApiTests.WholeAsync(bureau, "/rounds", 1)).Select(round => round["id"]!.GetValue<string>()));
        Assert.Equal("round_setting", (await bureau.PostAsync("/rounds", wish)).Code);
        Assert.Equal(HttpStatusCode.Forbidden, (await bureau.PostAsync("/rounds", new { county = "999902", schoolYear = 2027, title = "x", packs = new[] { "quality-2017" }, opensOn = "2027-09-01", closesOn = "2027-10-15" })).Status);
    }

    [Fact]
    public async Task ASchool_IsOpenedAndClosed_AndStaysInTheRegister()
    {
        var bureau = await site.BureauAsync();
        var school = new { code = "2199009999", name = "新设小学", kind = "小学" };
        var opened = await bureau.PostAsync("/schools/events", new { county = ApiSite.County, @event = "open", onDate = "2026-09-01", document = "县教〔2026〕1号", opened = new[] { school } });
        Assert.Equal((HttpStatusCode.Created, "open"), (opened.Status, opened.Json!["event"]!.GetValue<string>()));
        var closed = await bureau.PostAsync("/schools/events", new { county = ApiSite.County, @event = "close", onDate = "2027-09-01", document = "县教〔2027〕1号", school = school.code });
        Assert.Equal(HttpStatusCode.Created, closed.Status);
        var register = await ReturnApiTests.WholeAsync(bureau, "/schools", 5);
        Assert.Equal("2027-09-01", register.Single(each => each["code"]!.GetValue<string>() == school.code)["closedOn"]!.GetValue<string>());
        Assert.Equal("round_setting", (await bureau.PostAsync("/schools/events", new { county = ApiSite.County, @event = "open", onDate = "2028-09-01", document = "县教〔2028〕1号", opened = new[] { school } })).Code);
    }

    [Fact]
    public async Task Results_AreTheReportsJson_AndTheSameBytesAgain()
    {
        var bureau = await site.BureauAsync();
        var results = await bureau.GetAsync($"/assessments?county={ApiSite.County}&year=2024&standard=quality-2017");
        var result = Assert.Single(results.Json!["results"]!.AsArray())!;
        Assert.Equal((ApiSite.County, 2024, "quality-2017"), (result["countyCode"]!.GetValue<string>(), result["schoolYear"]!.GetValue<int>(), result["standard"]!.GetValue<string>()));
        Assert.Equal(HttpStatusCode.NotModified, (await bureau.GetAsync($"/assessments?county={ApiSite.County}&year=2024&standard=quality-2017", results.Tag)).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await bureau.GetAsync("/assessments?year=1999")).Status);
        Assert.Equal("query_invalid", (await bureau.GetAsync("/assessments?year=x")).Code);
    }

    [Fact]
    public async Task Counties_AreThoseOfTheCaller()
    {
        Assert.Equal(ApiSite.County, Assert.Single(await ReturnApiTests.WholeAsync(await site.BureauAsync(), "/counties", 1))["id"]!.GetValue<string>());
        Assert.Single(await ReturnApiTests.WholeAsync(await site.ProgramAsync("r9", ApiSite.At(Role.SchoolReporter, 9)), "/counties", 1));
        Assert.Empty(await ReturnApiTests.WholeAsync(await site.ProgramAsync("elsewhere", new Post(Role.Leader, new Place(PlaceKind.County, "999902"))), "/counties", 1));
    }

    [Fact]
    public async Task TheAudit_IsReadInPages_ByTheAuditAdministratorAlone()
    {
        var keeper = await site.ProgramAsync("keeper-of-audit", new Post(Role.AuditAdmin, new Place(PlaceKind.Installation)));
        await (await site.BureauAsync()).GetAsync("/rounds/" + site.Round);
        // Each page that is read is an entry of the installation's chain; the county's stands still meanwhile.
        var entries = await ReturnApiTests.WholeAsync(keeper, "/audit", 7) is var all ? all.Where(entry => entry["county"]!.GetValue<string>() == ApiSite.County).ToList() : [];
        Assert.Equal(Enumerable.Range(1, entries.Count), entries.Select(entry => entry["seq"]!.GetValue<int>()));
        Assert.NotEmpty(entries);
        Assert.All(entries.Skip(1).Zip(entries), pair => Assert.Equal(pair.Second["hash"]!.GetValue<string>(), pair.First["previousHash"]!.GetValue<string>()));
        Assert.Equal(HttpStatusCode.Forbidden, (await (await site.BureauAsync()).GetAsync("/audit")).Status);
    }

    [Fact]
    public async Task AnAddressThatThereIsNot_IsAProblemToo()
    {
        var bureau = await site.BureauAsync();
        Assert.Equal("not_found", (await bureau.GetAsync("/nowhere")).Code);
        var method = await bureau.SendAsync(HttpMethod.Delete, "/rounds/" + site.Round, body: null);
        Assert.Equal((HttpStatusCode.MethodNotAllowed, "method_not_allowed"), (method.Status, method.Code));
        Assert.IsType<JsonArray>(method.Json!["errors"]);
    }
}
