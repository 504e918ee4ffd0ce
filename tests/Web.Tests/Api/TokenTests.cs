using System.Net;
using Junheng.Accounts.Posts;
using Junheng.Accounts.Roles;
using Junheng.Platform.Audit;
using Junheng.Web.Tests.Hosting;
using Junheng.Web.Tests.Plans;
using Junheng.Web.Tests.Security;

namespace Junheng.Web.Tests.Api;

/// <summary>Tokens: made on the page, shown once, good for what was chosen and no more, ended at once.</summary>
public sealed class TokenTests(ApiSite site) : IClassFixture<ApiSite>
{
    [Fact]
    public async Task AToken_IsShownOnce_WorksWithinItsRights_AndEndsWhenItIsRevoked()
    {
        using var http = await site.ClientAsync("maker", ApiSite.Bureau);
        using var response = await RunningSite.PostAsync(http, "/account/tokens", await site.TokenAsync(http, "/account/tokens"), form =>
        {
            form.Add(new StringContent("教务系统"), "name");
            form.Add(new StringContent("ReadSchool"), "right");
            form.Add(new StringContent("30"), "days");
        });
        var secret = RunningSite.Parse(await response.Content.ReadAsStringAsync()).QuerySelector("main .secret")!.TextContent.Trim();
        var program = site.Program(secret);
        var read = await program.GetAsync("/rounds/" + site.Round);
        Assert.Equal(HttpStatusCode.OK, read.Status);
        // The account may close the round; the token was not given that right.
        var refused = await AuditTrail.OfAsync(site, async () => Assert.Equal("right_missing", (await program.PostAsync($"/rounds/{site.Round}/steps", new { step = "close" }, read.Tag)).Code));
        Assert.Contains(refused, entry => entry.Kind == AuditKind.Refused.Id() && entry.Who == "maker");

        var page = await site.PageAsync("/account/tokens", http);
        Assert.DoesNotContain(secret, page.Source.Text, StringComparison.Ordinal);
        using var revoked = await PlanSteps.SendAsync(site, http, "/account/tokens", "/account/tokens/revoke");
        Assert.Equal(HttpStatusCode.SeeOther, revoked.StatusCode);
        var after = await program.GetAsync("/rounds/" + site.Round);
        Assert.Equal((HttpStatusCode.Unauthorized, "token_revoked"), (after.Status, after.Code));
        Assert.Contains("invalid_token", after.Headers.WwwAuthenticate.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task WithoutToken_OrWithOneThatThereIsNot_NobodyGetsIn()
    {
        Assert.Equal("token_missing", (await site.Program(secret: null).GetAsync("/counties")).Code);
        var left = await AuditTrail.OfAsync(site, async () => Assert.Equal("token_unknown", (await site.Program("junheng_" + new string('0', 64)).GetAsync("/counties")).Code));
        Assert.Equal(AuditKind.FailedSignIn.Id(), Assert.Single(left).Kind);
    }

    [Fact]
    public async Task ABrowser_ReadsButNeverWrites()
    {
        using var http = await site.ClientAsync("at-browser", ApiSite.Bureau);
        using var read = await http.GetAsync(new Uri("/api/v1/rounds/" + site.Round, UriKind.Relative));
        Assert.Equal(HttpStatusCode.OK, read.StatusCode);
        using var content = ApiClient.Json(new { step = "close" });
        using var write = await http.PostAsync(new Uri($"/api/v1/rounds/{site.Round}/steps", UriKind.Relative), content);
        Assert.Equal(HttpStatusCode.Unauthorized, write.StatusCode);
    }

    [Fact]
    public async Task AToken_OpensNoPage()
    {
        var secret = await SignedIn.SecretAsync(site.Folder, "for-pages", [ApiSite.Bureau]);
        using var http = site.Client(cookie: null);
        http.DefaultRequestHeaders.Authorization = new("Bearer", secret);
        using var page = await http.GetAsync(new Uri("/schools", UriKind.Relative));
        Assert.StartsWith("/sign-in", page.Headers.Location?.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task ATokenForOneSchool_OfSomebodyWithTwo_SeesOne()
    {
        Post[] posts = [ApiSite.At(Role.SchoolReporter, 1), ApiSite.At(Role.SchoolReporter, 2)];
        var program = site.Program(await SignedIn.SecretAsync(site.Folder, "two-schools", posts, [posts[0].Place]));
        Assert.Equal(HttpStatusCode.OK, (await program.GetAsync(site.Return(1))).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await program.GetAsync(site.Return(2))).Status);
    }
}
