using System.Collections.Concurrent;
using System.Security.Cryptography;
using System.Text.Json;
using Junheng.Accounts;
using Junheng.Accounts.Oidc;
using Junheng.Accounts.SignIn;
using Junheng.Web.Data;
using Junheng.Web.Frame;
using Junheng.Web.Hosting;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Junheng.Web.Accounts;

/// <summary>Signing in with the identity provider: there with a question, back with its answer.</summary>
internal sealed class OidcEndpoints(Site site, AccountDesk desk, OidcClient client, IDataProtectionProvider protection, TimeProvider clock)
{
    private const string Path = "/sign-in/oidc";
    private const string Cookie = "oidc";
    private static readonly TimeSpan Lasts = TimeSpan.FromMinutes(10);
    private readonly ITimeLimitedDataProtector protector = protection.CreateProtector("Junheng.Oidc").ToTimeLimitedDataProtector();

    /// <summary>Answers that were used, until they are too old anyway.</summary>
    private readonly ConcurrentDictionary<string, DateTimeOffset> used = new(StringComparer.Ordinal);

    public void Map(IEndpointRouteBuilder all)
    {
        var open = all.Under(RoutePolicy.Open);
        open.MapGet(Path, BeginAsync);
        open.MapGet(Path + "/callback", FinishAsync);
    }

    private async Task BeginAsync(HttpContext http)
    {
        var attempt = OidcAttempt.New($"{http.Request.Scheme}://{http.Request.Host}{Path}/callback", Forms.Inside(http.Request.Query["return"]));
        try
        {
            var address = await client.AddressAsync(attempt, http.RequestAborted);
            http.Response.Cookies.Append(Cookie, protector.Protect(JsonSerializer.Serialize(attempt), Lasts), Options(http));
            DataEndpoints.SeeOther(http, address.AbsoluteUri);
        }
        catch (OidcRefusedException)
        {
            await RefuseAsync(http, "统一身份认证没有应答，或应答不对。", "The identity provider does not answer, or not as it should.");
        }
    }

    private async Task FinishAsync(HttpContext http)
    {
        var (state, code) = (http.Request.Query["state"].ToString(), http.Request.Query["code"].ToString());
        var attempt = Read(http);
        http.Response.Cookies.Delete(Cookie, Options(http));
        if (attempt is null || code.Length is 0 or > 4000 || !UseOnce(state))
        {
            await RefuseAsync(http, "这次登录已经用过、过期，或不是从本站开始的。", "This sign-in was used already, is too old, or did not begin here.");
            return;
        }

        try
        {
            var who = await client.WhoAsync(attempt, state, code, http.RequestAborted);
            var result = await desk.SignIn.SignInByProviderAsync(
                client.Settings.SubjectOf(who), http.Connection.RemoteIpAddress?.ToString() ?? "", http.Request.Headers.UserAgent.ToString(), http.RequestAborted);
            if (result.Outcome == SignInOutcome.SignedIn)
            {
                SessionCookie.Write(http, result.Key!);
                DataEndpoints.SeeOther(http, Forms.Inside(attempt.Return));
            }
            else if (result.Outcome == SignInOutcome.NeedsCode)
                await RefuseAsync(http, "开通了两步验证的账号用密码和验证码登录。", "An account with a second factor signs in with its password and a code.");
            else
                await RefuseAsync(http, "没有和这个身份对应的账号，或账号已停用、锁定。", "No account belongs to this identity, or it is closed or locked.");
        }
        catch (OidcRefusedException)
        {
            await RefuseAsync(http, "统一身份认证的应答没有通过核对。", "The answer of the identity provider did not pass the checks.");
        }
    }

    private OidcAttempt? Read(HttpContext http)
    {
        try
        {
            return http.Request.Cookies[Cookie] is { Length: > 0 and < 4000 } kept ? JsonSerializer.Deserialize<OidcAttempt>(protector.Unprotect(kept)) : null;
        }
        catch (Exception exception) when (exception is CryptographicException or JsonException)
        {
            return null;
        }
    }

    private bool UseOnce(string state)
    {
        var now = clock.GetUtcNow();
        foreach (var (old, _) in used.Where(pair => now - pair.Value > Lasts))
            used.TryRemove(old, out var _);
        return used.TryAdd(state, now);
    }

    private static CookieOptions Options(HttpContext http) =>
        new() { HttpOnly = true, SameSite = SameSiteMode.Lax, Secure = http.Request.IsHttps, Path = Path, IsEssential = true };

    private Task RefuseAsync(HttpContext http, string zh, string en)
    {
        var english = LanguageChoice.Read(http) == Standards.Language.En;
        return site.RespondAsync<FailurePage>(
            http,
            new Dictionary<string, object?>(StringComparer.Ordinal)
            {
                ["Title"] = english ? "You are not signed in" : "没有登录",
                ["Explanation"] = english ? en : zh,
                ["Steps"] = english
                    ? (string[])["Go back to the sign-in page and begin once more.", "If it stays, tell the system administrator the account's user name and the time."]
                    : ["回到登录页重新开始。", "仍不行，把账号的用户名和时间告诉系统管理员。"],
                ["Back"] = "/sign-in",
                ["BackText"] = english ? "To the sign-in page" : "回到登录页",
            },
            StatusCodes.Status401Unauthorized);
    }
}
