using System.Net;
using Junheng.Platform.Audit;
using Junheng.Web.Accounts;
using Junheng.Web.Tests.Hosting;
using Microsoft.AspNetCore.Routing;

namespace Junheng.Web.Tests.Security;

/// <summary>
/// Made from the route table: each route that changes something and each that hands out a file is walked by one of the walks below,
/// and leaves an entry of the kind that stands beside it. A new route needs a step in a walk, or a reason why it has none.
/// </summary>
public sealed class AuditEverythingTests(AuditedSite site) : IClassFixture<AuditedSite>
{
    private static readonly Dictionary<string, string> WithoutEntry = new(StringComparer.Ordinal)
    {
        ["POST /standards"] = "Checks a pack and shows what it would change; nothing is kept.",
        ["GET /api/v1/openapi.json"] = "The description of the interface: no data.",
        ["POST /tasks/read"] = "Marks one's own messages as seen; no data are touched.",
        ["POST /setup"] = "Answers only before there is an account; its accounts and posts stand in the audit one by one (SignInPagesTests).",
    };

    public static TheoryData<string> Walks => [nameof(DataWalk), nameof(PlanWalk), nameof(AccountWalk), nameof(RosterWalk), nameof(ReturnWalk), nameof(RoundWalk), nameof(ApiWalk)];

    [Theory, MemberData(nameof(Walks))]
    public async Task EveryStep_LeavesItsEntry(string walk)
    {
        foreach (var step in Steps(walk))
        {
            var status = default(HttpStatusCode);
            var left = await AuditTrail.OfAsync(site, async () => status = await step.TakeAsync(site));
            Assert.True((int)status is 200 or 201 or 303, $"{step.Route}: {status}");
            var entry = left.Find(each => each.Kind == step.Kind.Id() && each.Who == step.Who);
            Assert.True(entry is not null, $"{step.Route} left {string.Join(", ", left.Select(each => $"{each.Kind} by {each.Who}"))}, not {step.Kind.Id()} by {step.Who}.");
            Assert.True(step.Kind is AuditKind.SignIn or AuditKind.SignOut || entry.After is not null || entry.Before is not null, $"{step.Route} tells nothing of what it did.");
        }
    }

    [Fact]
    public void EveryRouteThatChangesOrHandsOut_IsWalked()
    {
        var walked = Walks.SelectMany(walk => Steps(walk.Data)).Select(step => step.Route).Concat(WithoutEntry.Keys).ToHashSet(StringComparer.Ordinal);
        var routes = site.Routes.SelectMany(Names).ToList();

        Assert.NotEmpty(routes);
        Assert.Empty(routes.Except(walked));
        Assert.Empty(walked.Except(routes));
    }

    [Fact]
    public async Task WhatIsRefused_LeavesAnEntry()
    {
        var left = await AuditTrail.OfAsync(site, async () =>
        {
            using var forbidden = await site.Http.GetAsync(new Uri("/audit", UriKind.Relative));
            Assert.Equal(HttpStatusCode.Forbidden, forbidden.StatusCode);
            using var forged = await RunningSite.PostAsync(site.Http, "/data", "forged");
            Assert.Equal(HttpStatusCode.BadRequest, forged.StatusCode);
        });

        Assert.Equal(["GET /audit", "POST /data"], left.Where(entry => entry.Kind == AuditKind.Refused.Id()).Select(entry => entry.Subject));
        Assert.All(left, entry => Assert.Equal(("bureau", "127.0.0.1"), (entry.Who, entry.Address)));
    }

    [Fact]
    public async Task AnExport_IsKnownByTheHashOfItsBytes()
    {
        byte[] file = [];
        var left = await AuditTrail.OfAsync(site, async () => file = await site.Http.GetByteArrayAsync(new Uri("/schools/export.xlsx?stage=primary", UriKind.Relative)));

        var entry = Assert.Single(left);
        Assert.Equal("/schools/export.xlsx?stage=primary", entry.Subject);
        Assert.Contains(Convert.ToHexStringLower(System.Security.Cryptography.SHA256.HashData(file)), entry.After, StringComparison.Ordinal);
    }

    [Fact]
    public async Task AWriteThatFails_LeavesNoEntry()
    {
        var left = await AuditTrail.OfAsync(site, async () =>
        {
            using var gone = await RunningSite.PostAsync(site.Http, "/data/drafts/none/discard", await site.TokenAsync(site.Http, "/data"));
            Assert.Equal(HttpStatusCode.SeeOther, gone.StatusCode);
        });
        Assert.Empty(left);
    }

    private static IReadOnlyList<AuditedStep> Steps(string walk) => walk switch
    {
        nameof(DataWalk) => DataWalk.Steps,
        nameof(PlanWalk) => PlanWalk.Steps,
        nameof(RosterWalk) => RosterWalk.Steps,
        nameof(ReturnWalk) => ReturnWalk.Steps,
        nameof(RoundWalk) => RoundWalk.Steps,
        nameof(ApiWalk) => ApiWalk.Steps,
        _ => AccountWalk.Steps,
    };

    /// <summary>Method and pattern of what changes something, or hands out a file (its pattern has an ending).</summary>
    private static IEnumerable<string> Names(RouteEndpoint route)
    {
        var pattern = route.RoutePattern.RawText!;
        if (route.Metadata.GetRequiredMetadata<RoutePolicy>().IsShared || pattern.Contains("{*", StringComparison.Ordinal))
            return [];
        var methods = route.Metadata.GetMetadata<HttpMethodMetadata>()?.HttpMethods ?? ["GET"];
        return methods.Where(method => method != "HEAD" && (method != "GET" || Path.HasExtension(pattern))).Select(method => $"{method} {pattern}");
    }
}

/// <summary>One step of a walk.</summary>
/// <param name="Route">Method and pattern.</param>
/// <param name="Kind">Of the entry that it leaves.</param>
/// <param name="TakeAsync">Does it; gives the status.</param>
public sealed record AuditedStep(string Route, AuditKind Kind, Func<AuditedSite, Task<HttpStatusCode>> TakeAsync)
{
    /// <summary>In whose name.</summary>
    public string Who { get; init; } = "bureau";
}
