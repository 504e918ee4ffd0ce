using System.Globalization;
using System.Net;
using System.Text.RegularExpressions;
using Junheng.Accounts.Posts;
using Junheng.Accounts.Roles;
using Junheng.Platform.Audit;
using Junheng.Web.Accounts;
using Junheng.Web.Tests.Hosting;
using Microsoft.AspNetCore.Routing;

namespace Junheng.Web.Tests.Security;

/// <summary>Made from the route table: forms of another site, hostile values in every query and every part of a path.</summary>
public sealed partial class HostileRequestTests(AuditedSite site) : IClassFixture<AuditedSite>
{
    private const string Unknown = "zzzz";

    /// <summary>Every query parameter that any page reads.</summary>
    private static readonly string[] Parameters =
    [
        "page", "sort", "q", "kind", "school", "stage", "place", "status", "who", "since", "until", "first", "second", "before", "after", "with", "by", "from", "quota", "budget",
        "lock", "return", "key", "show", "hash", "lang", "year", "version", "standard", "county",
    ];

    public static TheoryData<string> Hostile =>
    [
        "' OR '1'='1", "1; DROP TABLE person; --", "\" UNION SELECT password_hash FROM account --", "%' OR name LIKE '%", "\0", "../../../../etc/passwd", "<script>alert(1)</script>",
        "{{7*7}}${7*7}", "-1", "99999999999999999999", "\uD83D\uDE00\u202E", new string('A', 3000),
    ];

    [Theory, MemberData(nameof(Hostile))]
    public async Task NoQuery_BreaksAPage_OrShowsMoreThanAnUnknownValue(string value)
    {
        foreach (var route in Routes().Where(route => Methods(route).Contains("GET")))
        {
            // A county that there is not ends the page early, so once without the parameters that choose the data.
            foreach (var names in (string[][])[Parameters, Parameters[..^4]])
            {
                var address = Address(route, Unknown) + "?" + string.Join('&', names.Select(name => $"{name}={Uri.EscapeDataString(value)}"));
                using var response = await site.Http.GetAsync(new Uri(address, UriKind.Relative));
                Assert.True((int)response.StatusCode < 500, $"{address}: {response.StatusCode}");
                Assert.DoesNotContain("<script>alert(1)", await response.Content.ReadAsStringAsync(), StringComparison.Ordinal);
            }
        }
    }

    [Theory]
    [InlineData("/schools?q=")]
    [InlineData("/roster?school=")]
    [InlineData("/find?q=")]
    [InlineData("/indicators/primary/teachers_pe_art?q=")]
    public async Task AnInjectedFilter_FindsWhatAnUnknownOneFinds(string filter)
    {
        var expected = (await site.PageAsync(filter + Unknown)).QuerySelectorAll("main tbody tr, main li").Length;
        foreach (var value in Hostile.Select(row => row.Data).Where(value => value.Contains('\'', StringComparison.Ordinal)))
            Assert.Equal(expected, (await site.PageAsync(filter + Uri.EscapeDataString(value))).QuerySelectorAll("main tbody tr, main li").Length);
    }

    [Fact]
    public async Task AnInjectedAccountName_FindsNothingInTheAudit()
    {
        var http = await site.KeeperAsync(Role.AuditAdmin);
        Assert.NotEmpty((await site.PageAsync("/audit", http)).QuerySelectorAll("tbody tr"));
        foreach (var value in Hostile.Select(row => row.Data).Where(value => value.Length <= 60 && value.Contains('\'', StringComparison.Ordinal)))
            Assert.Empty((await site.PageAsync("/audit?who=" + Uri.EscapeDataString(value), http)).QuerySelectorAll("tbody tr"));
    }

    [Theory]
    [InlineData("..%2F..%2F..%2Fetc%2Fpasswd")]
    [InlineData("..%5C..%5Cwindows%5Cwin.ini")]
    [InlineData("%2e%2e%2f%2e%2e%2f")]
    [InlineData("%00")]
    [InlineData("'%20OR%20'1'='1")]
    [InlineData("%25n%25s")]
    public async Task NoPartOfAPath_LeadsOutOfTheSite(string part)
    {
        foreach (var route in Routes().Where(route => route.RoutePattern.Parameters.Count > 0))
        {
            foreach (var method in Methods(route))
            {
                using var response = method == "GET"
                    ? await site.Http.GetAsync(new Uri(Address(route, part), UriKind.Relative))
                    : await RunningSite.PostAsync(site.Http, Address(route, part), await TokenAsync());
                Assert.True((int)response.StatusCode is >= 300 and < 500, $"{method} {Address(route, part)}: {response.StatusCode}");
                Assert.DoesNotContain("root:", await response.Content.ReadAsStringAsync(), StringComparison.Ordinal);
            }
        }
    }

    /// <summary>Whatever the person may do: without the token of this browser's form nothing is done.</summary>
    [Fact]
    public async Task NoForm_IsTakenWithoutItsToken()
    {
        var browsers = new List<HttpClient> { site.Http };
        foreach (var role in (Role[])[Role.SystemAdmin, Role.SecurityAdmin, Role.AuditAdmin])
            browsers.Add(await site.KeeperAsync(role));
        var refused = 0;
        var left = await AuditTrail.OfAsync(site, async () =>
        {
            foreach (var route in Routes().Where(route => Methods(route).Contains("POST") && !route.RoutePattern.RawText!.StartsWith("/api/", StringComparison.Ordinal)))
            {
                // Programs have no cookies and so no form tokens: the interface takes a bearer token (TokenTests).
                foreach (var http in browsers)
                {
                    foreach (var token in (string?[])[null, "forged"])
                    {
                        using var form = new MultipartFormDataContent { { new StringContent(token ?? ""), token is null ? "nothing" : "_form" } };
                        using var response = await http.PostAsync(new Uri(Address(route, "1"), UriKind.Relative), form);
                        Assert.True((int)response.StatusCode is 400 or 403 or 404 or 429, $"{route.RoutePattern.RawText}: {response.StatusCode}");
                        refused += response.StatusCode == HttpStatusCode.BadRequest ? 1 : 0;
                    }
                }
            }
        });

        Assert.True(refused > 40, refused.ToString(CultureInfo.InvariantCulture));
        Assert.All(left, entry => Assert.Equal(AuditKind.Refused.Id(), entry.Kind));
    }

    private string? ownToken;

    private async Task<string> TokenAsync() => ownToken ??= await site.TokenAsync(site.Http, "/account");

    private List<RouteEndpoint> Routes() =>
        [.. site.Routes.Where(route => !(route.RoutePattern.RawText ?? "").Contains("{*", StringComparison.Ordinal) && !route.Metadata.GetRequiredMetadata<RoutePolicy>().IsShared)];

    private static IEnumerable<string> Methods(RouteEndpoint route) =>
        (route.Metadata.GetMetadata<HttpMethodMetadata>()?.HttpMethods ?? ["GET"]).Where(method => method != "HEAD");

    private static string Address(RouteEndpoint route, string part) => Parameter().Replace(Number().Replace(route.RoutePattern.RawText!, "1"), part);

    [GeneratedRegex(@"\{[a-z]+\}", RegexOptions.ExplicitCapture | RegexOptions.IgnoreCase, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Parameter();

    [GeneratedRegex(@"\{[a-z]+:int\}", RegexOptions.ExplicitCapture | RegexOptions.IgnoreCase, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Number();
}
