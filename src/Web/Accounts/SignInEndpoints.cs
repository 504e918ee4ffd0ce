using System.Globalization;
using Junheng.Accounts;
using Junheng.Accounts.SignIn;
using Junheng.Standards;
using Junheng.Web.Data;
using Junheng.Web.Frame;
using Junheng.Web.Hosting;
using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Junheng.Web.Accounts;

/// <summary>登录 and 退出.</summary>
internal static class SignInEndpoints
{
    public static void Map(IEndpointRouteBuilder routes, Site site, IAntiforgery forms, AccountDesk desk, string? provider)
    {
        var open = routes.Under(RoutePolicy.Open);
        open.MapGet("/sign-in", http => ShowAsync(http, site, forms, desk, provider, new SignInPage.State("", http.Request.Query["return"].ToString(), null, NeedsCode: false)));
        open.MapForm("/sign-in", forms, (http, form) => SignInAsync(http, form, site, forms, desk, provider));
        routes.Under(RoutePolicy.SignedIn).MapForm("/sign-out", forms, async (http, _) =>
        {
            var visitor = Visitor.Of(http);
            await desk.SignIn.SignOutAsync(visitor.Person!, visitor.Session!, http.RequestAborted);
            SessionCookie.Delete(http);
            // What the browser kept of pages goes too. Not "cookies": that would sign people out of every site beside this host's name.
            http.Response.Headers["Clear-Site-Data"] = "\"cache\", \"storage\"";
            DataEndpoints.SeeOther(http, "/sign-in");
        });
    }

    private static async Task ShowAsync(HttpContext http, Site site, IAntiforgery forms, AccountDesk desk, string? provider, SignInPage.State state, int status = StatusCodes.Status200OK)
    {
        if (await desk.IsEmptyAsync(http.RequestAborted))
        {
            DataEndpoints.SeeOther(http, "/setup");
            return;
        }

        await site.RespondAsync<SignInPage>(http, new Dictionary<string, object?>(StringComparer.Ordinal) { ["Shown"] = state, ["Token"] = DataEndpoints.Token(http, forms), ["Provider"] = provider ?? "" }, status);
    }

    private static async Task SignInAsync(HttpContext http, IFormCollection form, Site site, IAntiforgery forms, AccountDesk desk, string? provider)
    {
        var (name, back) = (form["name"].ToString(), form["return"].ToString());
        var result = await desk.SignIn.SignInAsync(
            name, form["password"].ToString(), form["code"].ToString(), http.Connection.RemoteIpAddress?.ToString() ?? "", http.Request.Headers.UserAgent.ToString(), http.RequestAborted);
        if (result.Outcome == SignInOutcome.SignedIn)
        {
            // A key made now: one that somebody put into the browser before signing in is worth nothing.
            SessionCookie.Write(http, result.Key!);
            DataEndpoints.SeeOther(http, Forms.Inside(back));
            return;
        }

        var language = LanguageChoice.Read(http);
        var message = result.Outcome switch
        {
            SignInOutcome.NeedsCode => new Words("密码正确。再填手机上的验证码，密码也要再填一次。", "The password is right. Enter the code from the phone, and the password once more."),
            SignInOutcome.Locked => new Words(
                $"错的次数太多，这个账号锁到 {Clock(result)}。等到那时再试，或请安全管理员解锁。",
                $"Too many failures: this account is locked until {Clock(result)}. Try then, or ask the security administrator."),
            _ => new Words("用户名、密码或验证码不对。", "The user name, the password or the code is wrong."),
        };
        await ShowAsync(http, site, forms, desk, provider, new SignInPage.State(name, back, message.In(language), result.Outcome == SignInOutcome.NeedsCode), StatusCodes.Status401Unauthorized);
    }

    private static string Clock(SignInResult result) => result.LockedUntil!.Value.ToLocalTime().ToString("HH:mm", CultureInfo.InvariantCulture);
}
