using System.Globalization;
using System.Net;
using System.Text.RegularExpressions;
using Junheng.Accounts.Posts;
using Junheng.Accounts.Roles;
using Junheng.Web.Accounts;
using Junheng.Web.Tests.Api;
using Junheng.Web.Tests.Hosting;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Junheng.Web.Tests.Accounts;

/// <summary>Made from the route table: every route × every role of another county. Nothing of the foreign county is shown, nothing is written.</summary>
public partial class RouteMatrixTests(TwoCounties site) : IClassFixture<TwoCounties>
{
    public static TheoryData<Role> Roles => [.. Enum.GetValues<Role>()];

    [Theory, MemberData(nameof(Roles))]
    public async Task NoRoute_ShowsOrWritesTheForeignCounty(Role role)
    {
        using var http = await site.ClientAsync($"of-{role}", [.. PostsOf(role)]);
        var token = await site.TokenAsync(http, "/account");
        var before = await site.StateAsync();
        foreach (var route in Routes())
        {
            foreach (var address in new[] { Address(route) + "?county=" + TwoCounties.Foreign.County.Key, Address(route) })
            {
                foreach (var method in Methods(route))
                {
                    using var response = method == "GET" ? await http.GetAsync(new Uri(address, UriKind.Relative)) : await RunningSite.PostAsync(http, address, token, Fill);
                    var html = (await response.Content.ReadAsStringAsync()).Replace(Address(route), "", StringComparison.Ordinal);
                    Assert.True((int)response.StatusCode < 500, $"{method} {address}: {(int)response.StatusCode}");
                    // What the sender sent itself may stand in the answer; the file names the foreign county.
                    // The audit administrator reads the chains of all counties, and they name what was done to whom.
                    if (method == "GET" && !(role == Role.AuditAdmin && Address(route) == "/api/v1/audit"))
                        Assert.DoesNotContain(TwoCounties.Marks, mark => html.Contains(mark, StringComparison.Ordinal));
                }
            }
        }

        if (role is not (Role.SystemAdmin or Role.SecurityAdmin))
            Assert.Equal(before, await site.StateAsync());
    }

    /// <summary>The same for programs: the account's token, with every right that a token can carry.</summary>
    [Theory, MemberData(nameof(Roles))]
    public async Task NoOperation_ShowsOrWritesTheForeignCounty_ToAToken(Role role)
    {
        if (role == Role.SecurityAdmin)
            return;
        var program = new ApiClient(site.Client(cookie: null), await SignedIn.SecretAsync(site.Folder, $"program-of-{role}", [.. PostsOf(role)]));
        var before = await site.StateAsync();
        var writes = 0;
        foreach (var route in Routes().Where(route => IsApi(route) && Policy(route).Right is not null))
        {
            foreach (var address in new[] { Address(route) + "?county=" + TwoCounties.Foreign.County.Key, Address(route) })
            {
                foreach (var method in Methods(route))
                {
                    string?[] bodies = method == "GET" ? [null] : [.. Bodies];
                    foreach (var body in bodies)
                    {
                        using var content = body is null ? null : new StringContent(body, System.Text.Encoding.UTF8, "application/json");
                        var reply = await program.SendAsync(new HttpMethod(method), address["/api/v1".Length..], content, match: "\"1\"");
                        var text = (reply.Json?.ToJsonString() ?? "").Replace(Address(route), "", StringComparison.Ordinal);
                        Assert.True((int)reply.Status < 500, $"{method} {address}: {reply.Status} {text}");
                        writes += method == "GET" ? 0 : 1;
                        // The audit administrator reads every chain, and the audit names what was done to whom.
                        if (role != Role.AuditAdmin)
                            Assert.DoesNotContain(TwoCounties.Marks, mark => text.Contains(mark, StringComparison.Ordinal));
                    }
                }
            }
        }

        Assert.True(writes > 10, writes.ToString(CultureInfo.InvariantCulture));
        Assert.Equal(before, await site.StateAsync());
    }

    /// <summary>Without this the test above could pass by asking for what there is not.</summary>
    [Fact]
    public async Task WhoeverHasThePost_SeesTheForeignCounty()
    {
        var place = new Place(PlaceKind.County, TwoCounties.Foreign.County.Key);
        using var http = await site.ClientAsync("all-of-it", new Post(Role.Clerk, place, Module.Data), new Post(Role.Clerk, place, Module.Planning), new Post(Role.Leader, place));
        var seen = 0;
        foreach (var route in Routes().Where(route => Methods(route).Contains("GET") && Policy(route).Right is not null && !Later(route)))
        {
            using var response = await http.GetAsync(new Uri(Address(route), UriKind.Relative));
            Assert.True(response.StatusCode is HttpStatusCode.OK or HttpStatusCode.SeeOther, $"{Address(route)}: {response.StatusCode}");
            seen += TwoCounties.Marks.Any((await response.Content.ReadAsStringAsync()).Contains) ? 1 : 0;
        }

        Assert.True(seen >= 15, seen.ToString(CultureInfo.InvariantCulture));
    }

    [Fact]
    public async Task WithoutSignIn_EveryRouteAsksForIt()
    {
        using var http = site.Client(cookie: null);
        foreach (var route in Routes().Where(route => !Policy(route).IsOpen && !Policy(route).IsOpenHere))
        {
            foreach (var method in Methods(route))
            {
                using var request = new HttpRequestMessage(new HttpMethod(method), Address(route));
                using var response = await http.SendAsync(request);
                if (method == "GET" && !IsApi(route))
                    Assert.StartsWith("/sign-in?return=%2F", response.Headers.Location?.ToString(), StringComparison.Ordinal);
                else
                    Assert.Equal(HttpStatusCode.Unauthorized, response.StatusCode);
            }
        }
    }

    [Fact]
    public async Task AcceptingForeignData_IsRefused_AndNothingIsWritten()
    {
        using var http = await site.ClientAsync("smuggler", new Post(Role.Clerk, new Place(PlaceKind.County, TwoCounties.Own.County.Key), Module.Data));
        var before = await site.StateAsync();
        var draft = (await site.UploadAsync(http, "外县.xlsx", TwoCounties.Workbook(TwoCounties.Foreign))).Split('?')[0];

        using var response = await RunningSite.PostAsync(http, draft + "/accept", await site.TokenAsync(http, "/account"), form => form.Add(new StringContent("yes"), "confirm"));

        Assert.Equal(HttpStatusCode.Forbidden, response.StatusCode);
        Assert.Contains("不在你的职责内", await response.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        Assert.Equal(before, await site.StateAsync());
    }

    [Fact]
    public async Task ASchool_SeesItsOwnPage_AndNoOther()
    {
        var school = TwoCounties.Own.Schools[0].Code;
        using var http = await site.ClientAsync("principal", new Post(Role.Principal, new Place(PlaceKind.School, TwoCounties.Own.County.Key, school)));

        using var start = await http.GetAsync(new Uri("/", UriKind.Relative));
        Assert.Equal("/tasks", start.Headers.Location?.ToString());
        Assert.Contains((await site.PageAsync("/tasks", http)).QuerySelectorAll("nav.rail a"), link => link.GetAttribute("href") == "/schools/" + school);
        Assert.Contains(TwoCounties.Own.Schools[0].Name, (await site.PageAsync("/schools/" + school, http)).Body!.TextContent, StringComparison.Ordinal);
        foreach (var other in new[] { "/schools/" + TwoCounties.Own.Schools[1].Code, "/schools/" + TwoCounties.Own.Schools[1].Code + "/export.xlsx" })
        {
            using var response = await http.GetAsync(new Uri(other, UriKind.Relative));
            Assert.Equal(HttpStatusCode.NotFound, response.StatusCode);
        }

        foreach (var whole in new[] { "/schools", "/indicators", "/data", "/plans", "/export.xlsx", "/find?q=1" })
        {
            using var response = await http.GetAsync(new Uri(whole, UriKind.Relative));
            Assert.Equal(HttpStatusCode.Forbidden, response.StatusCode);
        }
    }

    [Fact]
    public void ARouteWithoutAPolicy_IsRefused()
    {
        var builder = WebApplication.CreateSlimBuilder();
        using var app = (IDisposable)builder.Build();
        var routes = (IEndpointRouteBuilder)app;
        routes.Under(RoutePolicy.Open).MapGet("/good", () => "");
        RoutePolicies.Check(routes);
        routes.MapGet("/bad", () => "");
        Assert.Contains("/bad", Assert.Throws<InvalidOperationException>(() => RoutePolicies.Check(routes)).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void EveryParameter_HasAValue() => Assert.All(Routes(), route => Assert.DoesNotContain('{', Address(route)));

    private List<RouteEndpoint> Routes() => [.. site.Routes.Where(route => !(route.RoutePattern.RawText ?? "").Contains("{*", StringComparison.Ordinal))];

    private static RoutePolicy Policy(RouteEndpoint route) => route.Metadata.GetRequiredMetadata<RoutePolicy>();

    /// <summary>What needs a plan of another kind, or a job that still runs.</summary>
    private static bool Later(RouteEndpoint route) =>
        route.RoutePattern.RawText is { } text && (text.EndsWith("/progress", StringComparison.Ordinal) || text.Contains("/others/", StringComparison.Ordinal) || text.Contains("rotation.xlsx", StringComparison.Ordinal) || text.Contains("joint.xlsx", StringComparison.Ordinal)
            || text.EndsWith("/accept", StringComparison.Ordinal) || text is "/plans/compare" or "/data/compare" or "/audit" or "/api/v1/audit" or "/metrics");

    private static bool IsApi(RouteEndpoint route) => route.RoutePattern.RawText!.StartsWith("/api/v1/", StringComparison.Ordinal);

    /// <summary>Each operation takes one of these and refuses the others; all are about the foreign county.</summary>
    private static IEnumerable<string> Bodies { get; } =
    [
        """{"cells":{"area_teaching":"12345"}}""", """{"step":"submit"}""", """{"step":"excuse","reason":"x"}""", """{"step":"close"}""", """{"step":"sign","reason":"x"}""", """{"step":"approve_by_city"}""",
        $$"""{"county":"{{TwoCounties.Foreign.County.Key}}","event":"close","onDate":"2030-01-01","document":"x","school":"{{TwoCounties.Foreign.Schools[0].Code}}"}""",
        $$"""{"county":"{{TwoCounties.Foreign.County.Key}}","schoolYear":2031,"title":"x","packs":["quality-2017"],"opensOn":"2031-09-01","closesOn":"2031-10-01"}""",
    ];

    private static IEnumerable<string> Methods(RouteEndpoint route) =>
        (route.Metadata.GetMetadata<HttpMethodMetadata>()?.HttpMethods ?? ["GET"]).Where(method => method != "HEAD");

    private string Address(RouteEndpoint route)
    {
        var text = route.RoutePattern.RawText!.Replace("{round}", site.Ids["/rounds/"], StringComparison.Ordinal).Replace("{school}", TwoCounties.Foreign.Schools[0].Code, StringComparison.Ordinal);
        if (text.StartsWith("/indicators/", StringComparison.Ordinal))
            return text.Replace("{stage}", "primary", StringComparison.Ordinal).Replace("{id}", "teachers_pe_art", StringComparison.Ordinal);
        var own = site.Ids.Where(pair => text.StartsWith(pair.Key, StringComparison.Ordinal)).Select(pair => pair.Value).FirstOrDefault();
        return own is null ? text : Number().Replace(Name().Replace(text, own), "1");
    }

    /// <summary>One answer to every form: a form takes what it knows.</summary>
    private static void Fill(MultipartFormDataContent form)
    {
        foreach (var (name, value) in new[] { ("name", "改名"), ("confirm", "yes"), ("state", "done"), ("done", "1"), ("note", "改"), ("office", "外人"), ("yaml", "id: x"), ("role", "Leader"), ("place", "County"), ("county", TwoCounties.Own.County.Key), ("heading", "x"), ("next", ""), ("present", ""), ("again", "") })
            form.Add(new StringContent(value), name);
        form.Add(new ByteArrayContent(TwoCounties.Workbook(TwoCounties.Foreign)), "file", "外县.xlsx");
    }

    private static IEnumerable<Post> PostsOf(Role role)
    {
        var county = TwoCounties.Own.County.Key;
        var here = new Place(PlaceKind.County, county);
        return role switch
        {
            Role.SystemAdmin or Role.SecurityAdmin or Role.AuditAdmin => [new Post(role, new Place(PlaceKind.Installation))],
            Role.Clerk => [new Post(role, here, Module.Data), new Post(role, here, Module.Planning)],
            Role.Leader => [new Post(role, here)],
            Role.Inspector => [new Post(role, here)],
            Role.CityReviewer => [new Post(role, new Place(PlaceKind.City, "6101"))],
            Role.ProvinceReviewer => [new Post(role, new Place(PlaceKind.Province, "61"))],
            _ => [new Post(role, new Place(PlaceKind.School, county, TwoCounties.Own.Schools[0].Code))],
        };
    }

    [GeneratedRegex(@"\{(id|code)\}", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Name();

    [GeneratedRegex(@"\{number:int\}", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Number();
}
