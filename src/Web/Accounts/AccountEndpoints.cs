using Junheng.Accounts;
using Junheng.Web.Data;
using Junheng.Web.Frame;
using Junheng.Web.Hosting;
using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Junheng.Web.Accounts;

/// <summary>账号: one's own posts, password, second factor, sessions.</summary>
internal static class AccountEndpoints
{
    public static void Map(IEndpointRouteBuilder all, Site site, IAntiforgery forms, AccountDesk desk)
    {
        var routes = all.Under(RoutePolicy.SignedIn);
        routes.MapGet("/account", async http => await ShowAsync<AccountPage>(http, site, forms, ("Sessions", await desk.Sessions.OpenAsync(Me(http).AccountId, http.RequestAborted))));
        routes.MapGet("/account/sessions", http => ConfirmEndAsync(http, site, forms, http.Request.Query["session"].ToString(), wrong: false));
        routes.MapForm("/account/sessions", forms, async (http, form) =>
        {
            var session = form["session"].ToString();
            if (!await ConfirmedAsync(http, form, desk))
            {
                await ConfirmEndAsync(http, site, forms, session, wrong: true);
                return;
            }

            await desk.Sessions.EndAsync(Me(http).AccountId, session, http.RequestAborted);
            DataEndpoints.SeeOther(http, "/account");
        });
        routes.MapForm("/account/mail", forms, (http, form) => SetMailAsync(http, form, site, forms, desk));
        routes.MapGet("/account/password", http => ShowAsync<PasswordPage>(http, site, forms));
        routes.MapForm("/account/password", forms, (http, form) => ChangePasswordAsync(http, form, site, forms, desk));
        routes.MapGet("/account/two-factor", async http => await ShowKeyAsync(http, site, forms, desk, ""));
        routes.MapForm("/account/two-factor", forms, (http, form) => TurnOnAsync(http, form, site, forms, desk));
        routes.MapGet("/account/recovery-codes", http => ConfirmCodesAsync(http, site, forms, wrong: false));
        routes.MapForm("/account/recovery-codes", forms, async (http, form) =>
        {
            if (await ConfirmedAsync(http, form, desk))
                await ShowAsync<RecoveryCodesPage>(http, site, forms, ("Codes", await desk.NewRecoveryCodesAsync(Me(http).AccountId, http.RequestAborted)));
            else
                await ConfirmCodesAsync(http, site, forms, wrong: true);
        });
    }

    private static Task<bool> ConfirmedAsync(HttpContext http, IFormCollection form, AccountDesk desk) =>
        desk.SignIn.ConfirmAsync(Me(http).AccountId, form["password"].ToString(), http.Connection.RemoteIpAddress?.ToString() ?? "", http.RequestAborted);

    private static Task ConfirmEndAsync(HttpContext http, Site site, IAntiforgery forms, string session, bool wrong) => ShowAsync<ConfirmPage>(
        http, site, forms, wrong ? StatusCodes.Status400BadRequest : StatusCodes.Status200OK,
        ("Action", "/account/sessions"), ("Session", session), ("Wrong", wrong), ("Heading", Say(http, "退出另一处登录", "Sign out the other browser")),
        ("Says", Say(http, "那个浏览器马上退出登录，没有保存的内容会丢失。填密码确认是本人。", "That browser is signed out at once, and what was not saved there is lost. Enter the password so that it is you.")));

    private static Task ConfirmCodesAsync(HttpContext http, Site site, IAntiforgery forms, bool wrong) => ShowAsync<ConfirmPage>(
        http, site, forms, wrong ? StatusCodes.Status400BadRequest : StatusCodes.Status200OK,
        ("Action", "/account/recovery-codes"), ("Wrong", wrong), ("Heading", Say(http, "换一批恢复码", "New recovery codes")),
        ("Says", Say(http, "原来的恢复码都作废，新的只显示一次。填密码确认是本人。", "The present codes no longer count, and the new ones are shown once. Enter the password so that it is you.")));

    private static Person Me(HttpContext http) => Visitor.Of(http).Person!;

    private static async Task SetMailAsync(HttpContext http, IFormCollection form, Site site, IAntiforgery forms, AccountDesk desk)
    {
        try
        {
            await desk.SetMailAsync(Me(http).AccountId, form["mail"].ToString(), http.RequestAborted);
            DataEndpoints.SeeOther(http, "/account");
        }
        catch (AccountRefusedException refused)
        {
            await ShowAsync<AccountPage>(
                http, site, forms, StatusCodes.Status400BadRequest, ("Sessions", await desk.Sessions.OpenAsync(Me(http).AccountId, http.RequestAborted)), ("Message", refused.Text.In(LanguageChoice.Read(http))));
        }
    }

    private static async Task ChangePasswordAsync(HttpContext http, IFormCollection form, Site site, IAntiforgery forms, AccountDesk desk)
    {
        var next = form["next"].ToString();
        if (next != form["again"].ToString())
        {
            await ShowAsync<PasswordPage>(http, site, forms, StatusCodes.Status400BadRequest, ("Message", Say(http, "两次填的新密码不一样。", "The new password was not the same twice.")));
            return;
        }

        try
        {
            await desk.ChangePasswordAsync(Me(http).AccountId, form["present"].ToString(), next, http.RequestAborted);
        }
        catch (AccountRefusedException refused)
        {
            await ShowAsync<PasswordPage>(http, site, forms, StatusCodes.Status400BadRequest, ("Message", refused.Text.In(LanguageChoice.Read(http))));
            return;
        }

        // The change ended every session, this one too: whoever knows the new password goes on.
        SessionCookie.Delete(http);
        DataEndpoints.SeeOther(http, "/sign-in");
    }

    private static async Task ShowKeyAsync(HttpContext http, Site site, IAntiforgery forms, AccountDesk desk, string message, int status = StatusCodes.Status200OK)
    {
        var person = Me(http);
        // A phone that is in use keeps its key until the person asks for another by the form.
        var key = person.TwoFactor ? "" : await desk.AuthenticatorKeyAsync(person.AccountId);
        await ShowAsync<TwoFactorPage>(http, site, forms, status, ("Key", key), ("Address", key.Length == 0 ? "" : TwoFactorAddress.Of(person.UserName, key)), ("Message", message));
    }

    private static async Task TurnOnAsync(HttpContext http, IFormCollection form, Site site, IAntiforgery forms, AccountDesk desk)
    {
        if (Me(http).TwoFactor)
        {
            DataEndpoints.SeeOther(http, "/account");
            return;
        }

        if (!await ConfirmedAsync(http, form, desk))
        {
            await ShowKeyAsync(http, site, forms, desk, Say(http, "密码不对。", "The password is wrong."), StatusCodes.Status400BadRequest);
            return;
        }

        try
        {
            var codes = await desk.TurnOnTwoFactorAsync(Me(http).AccountId, form["code"].ToString(), http.RequestAborted);
            await ShowAsync<RecoveryCodesPage>(http, site, forms, ("Codes", codes));
        }
        catch (AccountRefusedException refused)
        {
            await ShowKeyAsync(http, site, forms, desk, refused.Text.In(LanguageChoice.Read(http)), StatusCodes.Status400BadRequest);
        }
    }

    private static string Say(HttpContext http, string zh, string en) => LanguageChoice.Read(http) == Standards.Language.En ? en : zh;

    private static Task ShowAsync<TPage>(HttpContext http, Site site, IAntiforgery forms, params (string Name, object Value)[] more)
        where TPage : Page => ShowAsync<TPage>(http, site, forms, StatusCodes.Status200OK, more);

    private static Task ShowAsync<TPage>(HttpContext http, Site site, IAntiforgery forms, int status, params (string Name, object Value)[] more)
        where TPage : Page
    {
        var parameters = more.ToDictionary(each => each.Name, each => (object?)each.Value, StringComparer.Ordinal);
        parameters["Token"] = DataEndpoints.Token(http, forms);
        return site.RespondAsync<TPage>(http, parameters, status);
    }
}
