using System.Net;
using System.Text;
using System.Text.Json.Nodes;
using Junheng.Accounts.Roles;
using Junheng.Platform.Audit;
using Junheng.Web.Tests.Security;

namespace Junheng.Web.Tests.Api;

/// <summary>Filling in, signing and approving by programs.</summary>
public sealed class ReturnApiTests(ApiSite site) : IClassFixture<ApiSite>
{
    private Task<ApiClient> ReporterAsync(int school) => site.ProgramAsync($"r{school}", ApiSite.At(Role.SchoolReporter, school));

    [Fact]
    public async Task AReturn_GoesThroughItsSteps_AndIsSignedOnce()
    {
        var path = site.Return(0);
        var reporter = await ReporterAsync(0);
        var filled = await reporter.FillAsync(path, site.Cells(0));
        Assert.Equal(HttpStatusCode.OK, filled.Status);
        Assert.Equal(0, filled.Json!["summary"]!["errors"]!.GetValue<int>());

        Assert.Equal("submitted", Status(await reporter.StepAsync(path, "submit")));
        Assert.Equal("right_missing", (await reporter.StepAsync(path, "review")).Code);
        Assert.Equal("reviewed", Status(await (await site.ProgramAsync("v0", ApiSite.At(Role.SchoolReviewer, 0))).StepAsync(path, "review")));
        Assert.Equal("signed", Status(await (await site.ProgramAsync("p0", ApiSite.At(Role.Principal, 0))).StepAsync(path, "sign")));
        Assert.Equal("approved", Status(await (await site.BureauAsync()).StepAsync(path, "approve")));

        var versions = await reporter.GetAsync(path + "/versions");
        var version = Assert.Single(versions.Json!["items"]!.AsArray());
        Assert.Equal(("r0", "v0", "p0"), (version!["signers"]!["reporter"]!.GetValue<string>(), version["signers"]!["reviewer"]!.GetValue<string>(), version["signers"]!["principal"]!.GetValue<string>()));
        var late = await reporter.PatchAsync(path, new { cells = new { area_teaching = "1" } }, (await reporter.GetAsync(path)).Tag);
        Assert.Equal((HttpStatusCode.Conflict, "return_locked"), (late.Status, late.Code));
    }

    [Fact]
    public async Task AStep_TellsWhoeverHasTheReturnThen_AsThePageDoes()
    {
        var (path, reporter) = (site.Return(8), await ReporterAsync(8));
        var reviewer = await site.ProgramAsync("v8", ApiSite.At(Role.SchoolReviewer, 8));
        await reporter.FillAsync(path, site.Cells(8));

        Assert.Equal("submitted", Status(await reporter.StepAsync(path, "submit")));
        var told = Assert.Single(await site.NoticesAsync("v8"));
        Assert.Equal($"/returns/{site.Round}/{ApiSite.School(8)}", told.Link);
        Assert.Contains("待学校审核", told.Text.Zh, StringComparison.Ordinal);

        // A step that is refused tells nobody.
        Assert.Equal("reason_missing", (await reviewer.StepAsync(path, "send_back")).Code);
        Assert.Empty(await site.NoticesAsync("r8"));
        Assert.Equal("returned", Status(await reviewer.StepAsync(path, "send_back", "设备值有误")));
        Assert.Contains("设备值有误", Assert.Single(await site.NoticesAsync("r8")).Text.Zh, StringComparison.Ordinal);
        Assert.Single(await site.NoticesAsync("v8"));
    }

    [Fact]
    public async Task WithoutIfMatch_NothingIsWritten()
    {
        var reply = await (await ReporterAsync(1)).PatchAsync(site.Return(1), new { cells = new { area_teaching = "1" } }, match: null);
        Assert.Equal((HttpStatusCode.PreconditionRequired, "if_match_missing"), (reply.Status, reply.Code));
    }

    [Fact]
    public async Task AStaleSave_IsRefusedWithTheCellsThatBothChanged_AndWritesNothing()
    {
        var reporter = await ReporterAsync(2);
        var path = site.Return(2);
        var seen = await reporter.GetAsync(path);
        var first = await reporter.PatchAsync(path, new { cells = new Dictionary<string, object> { ["area_teaching"] = 3200, ["books"] = "900" } }, seen.Tag);
        Assert.Equal(HttpStatusCode.OK, first.Status);

        var second = await (await site.BureauAsync()).PatchAsync(path, new { cells = new { area_teaching = "3300", computers = "50" } }, seen.Tag);
        Assert.Equal((HttpStatusCode.PreconditionFailed, "changed_meanwhile"), (second.Status, second.Code));
        Assert.Equal(first.Tag, second.Tag);
        var conflict = Assert.Single(second.Json!["errors"]!.AsArray())!;
        Assert.Equal(("/cells/area_teaching", "3200", "3300", "r2"), (Text(conflict, "path"), Text(conflict, "stored"), Text(conflict, "yours"), Text(conflict, "by")));
        var now = await reporter.GetAsync(path);
        Assert.Equal("3200", now.Json!["cells"]!["area_teaching"]!.GetValue<string>());
        Assert.Null(now.Json!["cells"]!["computers"]);
    }

    [Fact]
    public async Task WhatIsKnownAlready_IsNotSentAgain()
    {
        var reporter = await ReporterAsync(3);
        var first = await reporter.GetAsync(site.Return(3));
        var left = await AuditTrail.OfAsync(site, async () => Assert.Equal(HttpStatusCode.NotModified, (await reporter.GetAsync(site.Return(3), first.Tag)).Status));
        Assert.Empty(left);
    }

    [Fact]
    public async Task Reading_LeavesAnEntryWithTheHashOfWhatLeft()
    {
        var reporter = await ReporterAsync(3);
        var left = await AuditTrail.OfAsync(site, () => reporter.GetAsync(site.Return(3)));
        var entry = Assert.Single(left);
        Assert.Equal(("r3", AuditKind.Export.Id(), ApiSite.County, "/api/v1" + site.Return(3)), (entry.Who, entry.Kind, entry.CountyId, entry.Subject));
        Assert.Contains("sha256", entry.After, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("""{"cells":{"area_teaching":[1]}}""", "/cells/area_teaching", HttpStatusCode.BadRequest)]
    [InlineData("""{"cells":{},"status":"approved"}""", "/status", HttpStatusCode.BadRequest)]
    [InlineData("""{"cells":{"area_teaching":"1","area_teaching":"2"}}""", "/cells/area_teaching", HttpStatusCode.BadRequest)]
    [InlineData("""{"cells":{"no_such_cell":"1"}}""", "/cells/no_such_cell", HttpStatusCode.UnprocessableEntity)]
    [InlineData("""{"cells":{"school_name":"我的学校"}}""", "/cells/school_name", HttpStatusCode.UnprocessableEntity)]
    public async Task WhatTheFormDoesNotHave_IsRefusedByItsPath(string body, string path, HttpStatusCode status)
    {
        var reporter = await ReporterAsync(4);
        var seen = await reporter.GetAsync(site.Return(4));
        using var content = new StringContent(body, Encoding.UTF8, "application/json");
        var reply = await reporter.SendAsync(HttpMethod.Patch, site.Return(4), content, seen.Tag);
        Assert.Equal(status, reply.Status);
        Assert.Contains(path, reply.ErrorPaths);
        Assert.Equal(seen.Tag, (await reporter.GetAsync(site.Return(4))).Tag);
    }

    [Fact]
    public async Task AnotherKindOfContent_OrTooMuch_IsRefused()
    {
        var reporter = await ReporterAsync(4);
        var tag = (await reporter.GetAsync(site.Return(4))).Tag;
        using var form = new FormUrlEncodedContent([new("cells", "1")]);
        Assert.Equal((HttpStatusCode.UnsupportedMediaType, "not_json"), StatusAndCode(await reporter.SendAsync(HttpMethod.Patch, site.Return(4), form, tag)));
        using var large = new StringContent("{\"cells\":{\"area_teaching\":\"" + new string('1', 300 << 10) + "\"}}", Encoding.UTF8, "application/json");
        Assert.Equal((HttpStatusCode.RequestEntityTooLarge, "body_too_large"), StatusAndCode(await reporter.SendAsync(HttpMethod.Patch, site.Return(4), large, tag)));
    }

    [Fact]
    public async Task SubmittingWithErrors_TellsEachByItsCell()
    {
        var reporter = await ReporterAsync(5);
        await reporter.FillAsync(site.Return(5), new Dictionary<string, string>(StringComparer.Ordinal) { ["area_teaching"] = "三千" });
        var reply = await reporter.StepAsync(site.Return(5), "submit");
        Assert.Equal((HttpStatusCode.UnprocessableEntity, "return_has_errors"), StatusAndCode(reply));
        Assert.Contains("/cells/area_teaching", reply.ErrorPaths);
    }

    [Fact]
    public async Task ASchool_SeesItsOwnReturnOnly()
    {
        var reporter = await ReporterAsync(6);
        var list = await reporter.GetAsync($"/rounds/{site.Round}/returns");
        Assert.Equal(ApiSite.School(6), Text(Assert.Single(list.Json!["items"]!.AsArray())!, "school"));
        foreach (var path in new[] { site.Return(7), site.Return(7) + "/changes", site.Return(7) + "/versions" })
            Assert.Equal(HttpStatusCode.NotFound, (await reporter.GetAsync(path)).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await reporter.PatchAsync(site.Return(7), new { cells = new { books = "1" } }, "\"1\"")).Status);
    }

    [Fact]
    public async Task Pages_JoinToTheWholeListWithoutGapOrDouble()
    {
        var bureau = await site.BureauAsync();
        var reporter = await ReporterAsync(9);
        foreach (var books in new[] { "100", "200", "300", "400", "500" })
            await reporter.FillAsync(site.Return(9), new Dictionary<string, string>(StringComparer.Ordinal) { ["books"] = books, ["computers"] = books });
        var changes = await WholeAsync(bureau, site.Return(9) + "/changes", 3);
        Assert.Equal(10, changes.Count);
        Assert.Equal(["100", "200", "300", "400", "500"], changes.Where(change => Text(change, "field") == "books").Select(change => Text(change, "after")));
        var returns = await WholeAsync(bureau, $"/rounds/{site.Round}/returns", 5);
        Assert.Equal(Enumerable.Range(0, 12).Select(ApiSite.School).Order(StringComparer.Ordinal), returns.Select(each => Text(each, "school")));
        Assert.Equal((HttpStatusCode.BadRequest, "cursor_invalid"), StatusAndCode(await bureau.GetAsync($"/rounds/{site.Round}/returns?cursor=abc")));
        Assert.Equal((HttpStatusCode.BadRequest, "limit_invalid"), StatusAndCode(await bureau.GetAsync($"/rounds/{site.Round}/returns?limit=201")));
    }

    internal static async Task<List<JsonNode>> WholeAsync(ApiClient client, string path, int limit)
    {
        var items = new List<JsonNode>();
        for (string? cursor = ""; cursor is not null;)
        {
            var page = await client.GetAsync($"{path}?limit={limit}{(cursor.Length > 0 ? "&cursor=" + cursor : "")}");
            Assert.Equal(HttpStatusCode.OK, page.Status);
            items.AddRange(page.Json!["items"]!.AsArray().Select(item => item!));
            cursor = page.Json["next"]?.GetValue<string>();
        }

        return items;
    }

    private static (HttpStatusCode Status, string Code) StatusAndCode(ApiReply reply) => (reply.Status, reply.Code);

    private static string Status(ApiReply reply) => reply.Json!["summary"]?["status"]?.GetValue<string>() ?? reply.Code;

    private static string Text(JsonNode node, string member) => node[member]!.GetValue<string>();
}
