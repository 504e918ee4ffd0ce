using System.Net;
using Junheng.Web.Plans;
using Junheng.Web.Tests.Hosting;
using Microsoft.Extensions.DependencyInjection;

namespace Junheng.Web.Tests.Plans;

/// <summary>How far a computation is, as events; on a site whose jobs nobody runs, so that they stay open.</summary>
public sealed class ProgressTests(IdleSite site) : IClassFixture<IdleSite>
{
    private static CancellationToken Soon => new CancellationTokenSource(TimeSpan.FromSeconds(30)).Token;

    [Fact]
    public async Task Events_DrawTheJob_AndEndWithIt()
    {
        using var http = site.Client();
        var plan = await PlanSteps.NewAsync(site, http, "/plans/new");
        using var response = await http.GetAsync(new Uri(plan + "/progress", UriKind.Relative), HttpCompletionOption.ResponseHeadersRead, Soon);
        Assert.Equal(("text/event-stream", true), (response.Content.Headers.ContentType!.MediaType, response.Headers.CacheControl!.NoStore));
        using var reader = new StreamReader(await response.Content.ReadAsStreamAsync(Soon));
        Assert.Contains("等待计算", await EventAsync(reader), StringComparison.Ordinal);

        (await PlanSteps.SendAsync(site, http, plan, plan + "/stop")).Dispose();

        string text;
        while (!(text = await EventAsync(reader)).StartsWith("event: end", StringComparison.Ordinal))
            Assert.StartsWith("data: ", text, StringComparison.Ordinal);
        Assert.Null(await reader.ReadLineAsync(Soon));
        await NobodyAsync();
    }

    [Fact]
    public async Task ABrowserThatLeaves_LeavesNothingOpen()
    {
        using var http = site.Client();
        var plan = await PlanSteps.NewAsync(site, http, "/plans/new");
        var followers = new List<HttpResponseMessage>();
        for (var i = 0; i < 5; i++)
            followers.Add(await http.GetAsync(new Uri(plan + "/progress", UriKind.Relative), HttpCompletionOption.ResponseHeadersRead, Soon));
        Assert.Equal(5, Stream.Open);

        followers.ForEach(follower => follower.Dispose());

        await NobodyAsync();
        (await PlanSteps.SendAsync(site, http, plan, plan + "/stop")).Dispose();
    }

    [Fact]
    public async Task TooManyFollowers_AreSentAway_AndThePageReloadsItself()
    {
        using var http = site.Client();
        var plan = await PlanSteps.NewAsync(site, http, "/plans/new");
        var followers = new List<HttpResponseMessage>();
        for (var i = 0; i < 101; i++)
            followers.Add(await http.GetAsync(new Uri(plan + "/progress", UriKind.Relative), HttpCompletionOption.ResponseHeadersRead, Soon));

        Assert.Equal(HttpStatusCode.ServiceUnavailable, followers[^1].StatusCode);
        Assert.Equal(HttpStatusCode.OK, followers[^2].StatusCode);
        followers.ForEach(follower => follower.Dispose());
        await NobodyAsync();
        (await PlanSteps.SendAsync(site, http, plan, plan + "/stop")).Dispose();
    }

    [Fact]
    public async Task WithoutScript_ThePageReloadsItself()
    {
        using var http = site.Client();
        var plan = await PlanSteps.NewAsync(site, http, "/plans/new");

        using var response = await http.GetAsync(new Uri(plan, UriKind.Relative));
        Assert.Contains("<noscript><meta http-equiv=\"refresh\" content=\"3\"></noscript>", await response.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        (await PlanSteps.SendAsync(site, http, plan, plan + "/stop")).Dispose();
        var stopped = await site.PageAsync(plan, http);
        Assert.Null(stopped.QuerySelector("[data-events], noscript"));
        Assert.Contains("计算已停止", stopped.Text("h1"), StringComparison.Ordinal);
    }

    private ProgressStream Stream => site.Services.GetRequiredService<ProgressStream>();

    private async Task NobodyAsync()
    {
        for (var i = 0; i < 100 && Stream.Open > 0; i++)
            await Task.Delay(100);
        Assert.Equal(0, Stream.Open);
    }

    /// <summary>The lines up to an empty one.</summary>
    private static async Task<string> EventAsync(StreamReader reader)
    {
        var lines = new List<string>();
        while (await reader.ReadLineAsync(Soon) is { Length: > 0 } line)
            lines.Add(line);
        return string.Join('\n', lines);
    }
}
