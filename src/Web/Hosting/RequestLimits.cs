using System.Globalization;
using System.Net;
using System.Threading.RateLimiting;
using Junheng.Web.Accounts;
using Junheng.Web.Api.Frame;
using Junheng.Web.Frame;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.RateLimiting;

namespace Junheng.Web.Hosting;

/// <summary>
/// How much one network address may ask for: little where passwords can be guessed, plenty elsewhere. Accounts lock by themselves; this
/// stops whoever tries many accounts, or drowns the others.
/// </summary>
internal static class RequestLimits
{
    /// <summary>Requests of an address in a minute: three hundred schools behind one address that save every few seconds stay below.</summary>
    private const int RequestsAMinute = 6000;

    /// <summary>How long a program that was refused without a time to wait should wait.</summary>
    private static readonly TimeSpan UsualWait = TimeSpan.FromMinutes(1);

    /// <summary>The pages that take a password, a code or a key, and what another server sends back from signing in.</summary>
    private static readonly PathString[] Doors = ["/sign-in", "/setup", "/account/password", "/account/two-factor", "/account/sessions", "/account/recovery-codes"];

    public static void Use(IApplicationBuilder app, Site site, int attemptsAMinute) => app.UseRateLimiter(new RateLimiterOptions
    {
        GlobalLimiter = Limiter(attemptsAMinute),
        RejectionStatusCode = StatusCodes.Status429TooManyRequests,
        OnRejected = (refused, _) => new ValueTask(RefuseAsync(refused, site)),
    });

    /// <summary>One bucket an address. A door's bucket holds a minute's attempts and fills up evenly.</summary>
    public static PartitionedRateLimiter<HttpContext> Limiter(int attemptsAMinute) => PartitionedRateLimiter.Create<HttpContext, string>(http =>
    {
        var address = Network(http.Connection.RemoteIpAddress);
        if (http.GetEndpoint()?.Metadata.GetMetadata<RoutePolicy>()?.IsShared == true)
            return RateLimitPartition.GetNoLimiter("");
        if (IsDoor(http.Request))
            return RateLimitPartition.GetTokenBucketLimiter("door " + address, _ => Bucket(attemptsAMinute));
        return http.Connection.RemoteIpAddress is { } own && IPAddress.IsLoopback(own)
            ? RateLimitPartition.GetNoLimiter("")
            : RateLimitPartition.GetTokenBucketLimiter(address, _ => Bucket(RequestsAMinute));
    });

    private static bool IsDoor(HttpRequest request) =>
        (HttpMethods.IsPost(request.Method) && Doors.Any(door => request.Path.Equals(door, StringComparison.OrdinalIgnoreCase)))
        || request.Path.StartsWithSegments("/sign-in/oidc", StringComparison.OrdinalIgnoreCase);

    /// <summary>A subscriber of IPv6 has a whole /64; each of its addresses counts as one.</summary>
    private static string Network(IPAddress? address)
    {
        if (address is null)
            return "";
        if (address.IsIPv4MappedToIPv6)
            return address.MapToIPv4().ToString();
        return address.AddressFamily == System.Net.Sockets.AddressFamily.InterNetworkV6 && !IPAddress.IsLoopback(address)
            ? Convert.ToHexStringLower(address.GetAddressBytes().AsSpan(0, 8))
            : address.ToString();
    }

    private static TokenBucketRateLimiterOptions Bucket(int aMinute) => new()
    {
        TokenLimit = aMinute,
        // One after the other where they are few, second by second where they are many: whoever waits as told is let in.
        ReplenishmentPeriod = TimeSpan.FromSeconds(Math.Max(1.0, 60.0 / aMinute)),
        TokensPerPeriod = Math.Max(1, aMinute / 60),
        QueueLimit = 0,
        AutoReplenishment = true,
    };

    private static async Task RefuseAsync(OnRejectedContext refused, Site site)
    {
        var http = refused.HttpContext;
        var wait = refused.Lease.TryGetMetadata(MetadataName.RetryAfter, out var told) ? told : UsualWait;
        var seconds = Math.Max(1, (int)Math.Ceiling(wait.TotalSeconds));
        http.Response.Headers.RetryAfter = seconds.ToString(CultureInfo.InvariantCulture);
        if (ApiFailures.IsApi(http))
        {
            await ApiFailures.SendAsync(http, new ApiProblem(StatusCodes.Status429TooManyRequests, "too_many_requests", new($"请求太密，{seconds} 秒后再试。", $"Too many requests; try again in {seconds} seconds.")));
            return;
        }

        var english = LanguageChoice.Read(http) == Standards.Language.En;
        await site.RespondAsync<FailurePage>(
            http,
            new Dictionary<string, object?>(StringComparer.Ordinal)
            {
                ["Title"] = english ? "Too many attempts from this address" : "这个网络地址试得太频繁",
                ["Explanation"] = english ? $"The next one is possible in {seconds} seconds. No data were changed." : $"{seconds} 秒后可以再试。数据没有改动。",
                ["Steps"] = english ? (string[])["Wait, go back, and send the form once more."] : ["等一会儿，返回上一页重新提交。"],
                ["Back"] = "/",
                ["BackText"] = english ? "Back to the overview" : "回到总览",
            },
            StatusCodes.Status429TooManyRequests);
    }
}
