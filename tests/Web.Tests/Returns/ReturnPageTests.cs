using Junheng.Accounts.Posts;
using Junheng.Accounts.Roles;
using Junheng.Accounts.Storage;
using Junheng.Assessments;
using Junheng.Platform.Access;
using Junheng.Platform.Storage;
using Junheng.Registry.Demo;
using Junheng.Registry.Rounds;
using Junheng.Registry.Rounds.Returns;
using Junheng.Registry.Rounds.Workflow;
using Junheng.Web.Tests.Hosting;
using System.Net;
using System.Text.Json;

namespace Junheng.Web.Tests.Returns;

/// <summary>A small county with an open round.</summary>
public sealed class RoundSite() : RunningSite(new DemoOptions { Schools = 14, Years = 2, Seed = 5 }), IAsyncLifetime
{
    public JunhengStore Store { get; private set; } = null!;
    public RoundKey Round { get; private set; } = null!;
    public IReadOnlyList<ReturnSummary> Returns { get; private set; } = [];

    async ValueTask IAsyncLifetime.InitializeAsync()
    {
        await InitializeAsync();
        using var acting = new Acting("tongji", AccessScope.Everything).Enter();
        Store = await JunhengStore.OpenAsync(DatabaseSettings.InFolder(Folder), TimeProvider.System, default, AccountTables.Set);
        var county = (await Store.Versions.ListCountiesAsync())[0];
        var year = county.SchoolYears[0] + 1;
        Round = await Store.Rounds.OpenAsync(new NewRound(county.Id, year, "2026 学年填报", ["quality-2017"], new(2026, 9, 1), new(2026, 10, 15)));
        Returns = await Store.Rounds.ReturnsAsync(Round);
    }

    public string Of(int school) => $"/returns/{Round.RoundId}/{Returns[school].Key.SchoolCode}";

    public Task<HttpClient> PersonAsync(string name, Role role, int school) => ClientAsync(name, new Post(role, new Place(PlaceKind.School, Round.CountyId, Returns[school].Key.SchoolCode)));
}

public sealed class ReturnPageTests(RoundSite site) : IClassFixture<RoundSite>
{
    [Fact]
    public async Task Saving_AnswersWithTheNewRevision_AndWhatTheRulesSay()
    {
        using var http = await site.PersonAsync("p1", Role.SchoolReporter, 0);
        using var response = await SaveAsync(http, 0, 1, ("c.pupils_primary", "12"), ("c.teachers_pe_art_primary", "abc"));

        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        using var json = JsonDocument.Parse(await response.Content.ReadAsStringAsync());
        Assert.Equal(2, json.RootElement.GetProperty("revision").GetInt32());
        Assert.Contains("不是数字", json.RootElement.GetProperty("cells").GetProperty("teachers_pe_art_primary").GetProperty("says").GetString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task AStaleForm_WithoutScript_ShowsBothValues()
    {
        using var http = await site.PersonAsync("p2", Role.SchoolReporter, 1);
        using (await SaveAsync(http, 1, 1, ("c.equipment_value", "100"))) { }
        using var stale = await RunningSite.PostAsync(http, site.Of(1) + "/save", await site.TokenAsync(http, site.Of(1)), form =>
        {
            foreach (var (name, value) in new[] { ("revision", "1"), ("c.equipment_value", "200"), ("b.equipment_value", ""), ("section", "resources") })
                form.Add(new StringContent(value), name);
        });

        Assert.Equal(HttpStatusCode.Conflict, stale.StatusCode);
        var page = RunningSite.Parse(await stale.Content.ReadAsStringAsync());
        Assert.Contains("改为“100”，你填的是“200”", page.QuerySelector("#s-equipment_value")!.TextContent, StringComparison.Ordinal);
        Assert.Equal("200", page.QuerySelector("#c-equipment_value")!.GetAttribute("value"));
    }

    [Theory]
    [InlineData("c.school_name", "改校名")]
    [InlineData("c.school_code", "1")]
    [InlineData("c.no_such_field", "1")]
    public async Task WhatIsNotTheSchoolsToSet_IsRefused_AndNothingIsSaved(string name, string value)
    {
        using var http = await site.PersonAsync("p3" + name, Role.SchoolReporter, 2);
        using var response = await SaveAsync(http, 2, 1, (name, value), ("c.equipment_value", "5"));

        Assert.Equal(HttpStatusCode.Conflict, response.StatusCode);
        Assert.Equal("", (await site.Store.Rounds.ReturnAsync(site.Returns[2].Key)).Cell("equipment_value"));
    }

    [Fact]
    public async Task TheWrongHand_CannotTakeTheStep()
    {
        using var reporter = await site.PersonAsync("p4", Role.SchoolReporter, 3);
        foreach (var step in new[] { ReturnStep.Review, ReturnStep.Sign, ReturnStep.Approve, ReturnStep.Excuse })
        {
            using var response = await RunningSite.PostAsync(reporter, site.Of(3) + "/step", await site.TokenAsync(reporter, site.Of(3)), form => form.Add(new StringContent(step.ToString()), "step"));
            Assert.Equal(HttpStatusCode.BadRequest, response.StatusCode);
        }

        Assert.Equal(ReturnStatus.Open, (await site.Store.Rounds.ReturnAsync(site.Returns[3].Key)).Summary.Status);
    }

    [Fact]
    public async Task ReviewerOfAnotherSchool_SeesNothing()
    {
        using var http = await site.PersonAsync("p5", Role.SchoolReviewer, 4);
        using var response = await http.GetAsync(new Uri(site.Of(5), UriKind.Relative));
        Assert.Equal(HttpStatusCode.NotFound, response.StatusCode);
    }

    [Fact]
    public async Task Workbook_FilledAndSentBack_IsTheReturn()
    {
        using var http = await site.PersonAsync("p6", Role.SchoolReporter, 6);
        using (await SaveAsync(http, 6, 1, ("c.equipment_value", "4321"))) { }
        var file = await http.GetByteArrayAsync(new Uri(site.Of(6) + "/workbook.xlsx", UriKind.Relative));
        using (await SaveAsync(http, 6, 2, ("c.multimedia_rooms", "7"))) { }

        using var response = await RunningSite.PostAsync(http, site.Of(6) + "/workbook", await site.TokenAsync(http, site.Of(6)), form => form.Add(new ByteArrayContent(file), "file", "x.xlsx"));

        // The file was made before 7 was typed and says nothing about it: nothing is undone.
        Assert.Equal(HttpStatusCode.SeeOther, response.StatusCode);
        var its = await site.Store.Rounds.ReturnAsync(site.Returns[6].Key);
        Assert.Equal(("4321", "7"), (its.Cell("equipment_value"), its.Cell("multimedia_rooms")));
    }

    [Theory]
    [InlineData("not a workbook")]
    [InlineData("")]
    public async Task AFileThatIsNone_IsRefusedInWords(string content)
    {
        using var http = await site.PersonAsync("p7" + content.Length, Role.SchoolReporter, 7);
        using var response = await RunningSite.PostAsync(http, site.Of(7) + "/workbook", await site.TokenAsync(http, site.Of(7)), form => form.Add(new ByteArrayContent(System.Text.Encoding.UTF8.GetBytes(content)), "file", "x.xlsx"));
        Assert.Equal(HttpStatusCode.BadRequest, response.StatusCode);
        Assert.Contains("文件", RunningSite.Parse(await response.Content.ReadAsStringAsync()).QuerySelector(".unread")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Tasks_FollowTheReturn()
    {
        using var reporter = await site.PersonAsync("p8", Role.SchoolReporter, 8);
        using var reviewer = await site.PersonAsync("p9", Role.SchoolReviewer, 8);
        Assert.Single((await site.PageAsync("/tasks", reporter)).QuerySelectorAll("main tbody tr"));
        Assert.Empty((await site.PageAsync("/tasks", reviewer)).QuerySelectorAll("main tbody tr"));
        using (new Acting("p8", AccessScope.Everything).Enter())
        {
            var its = await site.Store.Rounds.ReturnAsync(site.Returns[8].Key);
            await site.Store.Rounds.SaveAsync(its.Key, 1, its.LastYear.Where(cell => its.Cell(cell.Key) != cell.Value).ToDictionary(StringComparer.Ordinal), mayNameSchool: true);
        }

        using (var submitted = await RunningSite.PostAsync(reporter, site.Of(8) + "/step", await site.TokenAsync(reporter, site.Of(8)), form =>
        {
            form.Add(new StringContent("Submit"), "step");
            form.Add(new StringContent("2"), "revision");
        }))
        {
            Assert.Equal(HttpStatusCode.SeeOther, submitted.StatusCode);
        }

        Assert.Empty((await site.PageAsync("/tasks", reporter)).QuerySelectorAll("main tbody tr"));
        var page = await site.PageAsync("/tasks", reviewer);
        Assert.Single(page.QuerySelectorAll("main tbody tr"));
        Assert.Contains("待学校审核", page.QuerySelector("main ul.plain")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task ALaterVisit_WeighsTenKilobytesAtMost()
    {
        foreach (var page in new[] { site.Of(0) + "?section=resources", site.Of(0) + "/paper", "/tasks" })
            Assert.InRange(await site.WeightAsync(page), 1, 10 * 1024);
    }

    private async Task<HttpResponseMessage> SaveAsync(HttpClient http, int school, int revision, params (string Name, string Value)[] cells)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, site.Of(school) + "/save");
        request.Headers.Accept.ParseAdd("application/json");
        request.Content = new FormUrlEncodedContent(cells.Append(("_form", await site.TokenAsync(http, site.Of(school)))).Append(("revision", revision.ToString(System.Globalization.CultureInfo.InvariantCulture)))
            .Select(cell => new KeyValuePair<string, string>(cell.Item1, cell.Item2)));
        return await http.SendAsync(request);
    }
}
