using System.Collections.Concurrent;
using Junheng.Accounts;
using Junheng.Accounts.Oidc;
using Junheng.Accounts.SignIn;
using Junheng.Web.Data;
using Junheng.Web.Frame;
using Junheng.Web.Hosting;
using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Junheng.Web.Accounts;

/// <summary>Signing in with the identity provider: there with a question, back with its answer, and with a code of one's own where the account asks for it.</summary>
internal sealed class OidcEndpoints(Site site, IAntiforgery forms, AccountDesk desk, OidcClient client, OidcCookie cookie, TimeProvider clock)
{
    private const string Path = "/sign-in/oidc";

    /// <summary>Answers that were used, until they are too old anyway.</summary>
    private readonly ConcurrentDictionary<string, DateTimeOffset> used = new(StringComparer.Ordinal);

    public void Map(IEndpointRouteBuilder all)
    {
        var open = all.Under(RoutePolicy.Open);
        open.MapGet(Path, BeginAsync);
        open.MapGet(Path + "/callback", FinishAsync);
        open.MapForm(Path + "/code", forms, CodeAsync);
    }

    private async Task BeginAsync(HttpContext http)
    {
        var attempt = OidcAttempt.New($"{http.Request.Scheme}://{http.Request.Host}{Path}/callback", Forms.Inside(http.Request.Query["return"]));
        try
        {
            var address = await client.AddressAsync(attempt, http.RequestAborted);
            cookie.Write(http, attempt);
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
        var attempt = cookie.Read<OidcAttempt>(http);
        OidcCookie.Delete(http);
        if (attempt is null || code.Length is 0 or > 4000 || !UseOnce(state))
        {
            await RefuseUsedAsync(http);
            return;
        }

        try
        {
            var person = await client.WhoAsync(attempt, state, code, http.RequestAborted);
            var owed = new OidcOwed(attempt.State, client.Settings.SubjectOf(person.Who), attempt.Return);
            var result = await SignInAsync(http, owed, person.HadSecondFactor, code: null);
            if (result.Outcome == SignInOutcome.SignedIn)
                Enter(http, result, owed);
            else if (result.Outcome == SignInOutcome.NeedsCode)
            {
                cookie.Write(http, owed);
                await AskAsync(http, "", StatusCodes.Status401Unauthorized);
            }
            else
                await RefuseAsync(http, "没有和这个身份对应的账号，或账号已停用、锁定。", "No account belongs to this identity, or it is closed or locked.");
        }
        catch (OidcRefusedException)
        {
            await RefuseAsync(http, "统一身份认证的应答没有通过核对。", "The answer of the identity provider did not pass the checks.");
        }
    }

    /// <summary>A wrong code counts like a wrong password, so that nobody tries them all.</summary>
    private async Task CodeAsync(HttpContext http, IFormCollection form)
    {
        if (cookie.Read<OidcOwed>(http) is not { } owed || used.ContainsKey(Done(owed)))
        {
            await RefuseUsedAsync(http);
            return;
        }

        var result = await SignInAsync(http, owed, hadSecondFactor: false, form["code"].ToString());
        switch (result.Outcome)
        {
            case SignInOutcome.SignedIn when UseOnce(Done(owed)):
                OidcCookie.Delete(http);
                Enter(http, result, owed);
                break;
            case SignInOutcome.Refused or SignInOutcome.NeedsCode:
                await AskAsync(
                    http,
                    LanguageChoice.Read(http) == Standards.Language.En ? "The code is wrong or was used; enter the digits that the phone shows now." : "验证码不对或已用过。填手机上现在显示的数字。",
                    StatusCodes.Status401Unauthorized);
                break;
            default:
                OidcCookie.Delete(http);
                await RefuseAsync(http, "错的次数太多，账号已锁定一刻钟。", "Too many failures: the account is locked for a quarter of an hour.");
                break;
        }
    }

    private Task<SignInResult> SignInAsync(HttpContext http, OidcOwed owed, bool hadSecondFactor, string? code) => desk.SignIn.SignInByProviderAsync(
        owed.Subject, hadSecondFactor, code, http.Connection.RemoteIpAddress?.ToString() ?? "", http.Request.Headers.UserAgent.ToString(), http.RequestAborted);

    private static void Enter(HttpContext http, SignInResult result, OidcOwed owed)
    {
        SessionCookie.Write(http, result.Key!);
        DataEndpoints.SeeOther(http, Forms.Inside(owed.Return));
    }

    private bool UseOnce(string state)
    {
        var now = clock.GetUtcNow();
        foreach (var (old, _) in used.Where(pair => now - pair.Value > OidcCookie.Lasts))
            used.TryRemove(old, out var _);
        return used.TryAdd(state, now);
    }

    private static string Done(OidcOwed owed) => "code " + owed.Id;

    private Task AskAsync(HttpContext http, string message, int status) => site.RespondAsync<OidcCodePage>(
        http,
        new Dictionary<string, object?>(StringComparer.Ordinal) { ["Token"] = DataEndpoints.Token(http, forms), ["Provider"] = client.Settings.Name, ["Message"] = message },
        status);

    private Task RefuseUsedAsync(HttpContext http) => RefuseAsync(http, "这次登录已经用过、过期，或不是从本站开始的。", "This sign-in was used already, is too old, or did not begin here.");

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
