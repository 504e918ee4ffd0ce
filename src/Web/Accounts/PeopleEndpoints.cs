using Junheng.Accounts;
using Junheng.Accounts.Oidc;
using Junheng.Accounts.Roles;
using Junheng.Web.Data;
using Junheng.Web.Frame;
using Junheng.Web.Hosting;
using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Junheng.Web.Accounts;

/// <summary>人员: the system administrator's accounts and the security administrator's posts. Each sees the list and does only their own part.</summary>
internal sealed class PeopleEndpoints(Site site, IAntiforgery forms, AccountDesk desk, OidcSettings? provider)
{
    public void Map(IEndpointRouteBuilder all)
    {
        // The two administrators share the list; what each may do stands in the forms, and in the routes that take them.
        var seen = all.Under(RoutePolicy.SignedIn);
        seen.MapGet("/accounts", http => IsKeeper(http) ? ListAsync(http) : site.NotFoundAsync(http));
        seen.MapGet("/accounts/{id}", http => IsKeeper(http) ? OneAsync(http, "") : site.NotFoundAsync(http));
        var accounts = all.Needs(Right.ManageAccounts);
        accounts.MapForm("/accounts", forms, CreateAsync);
        accounts.MapForm("/accounts/{id}/password", forms, (http, _) => WithSecretAsync(http, desk.ResetPasswordAsync));
        accounts.MapForm("/accounts/{id}/close", forms, (http, _) => DoAsync(http, desk.CloseAsync));
        if (provider is not null)
            accounts.MapForm("/accounts/{id}/identity", forms, (http, form) => LinkAsync(http, form, provider));
        var posts = all.Needs(Right.ManagePosts);
        posts.MapForm("/accounts/{id}/posts", forms, GiveAsync);
        posts.MapForm("/accounts/{id}/posts/take", forms, TakeAsync);
        posts.MapForm("/accounts/{id}/unlock", forms, (http, _) => DoAsync(http, desk.UnlockAsync));
        posts.MapForm("/accounts/{id}/two-factor", forms, (http, _) => DoAsync(http, desk.TurnOffTwoFactorAsync));
        posts.MapForm("/accounts/{id}/sessions", forms, (http, _) => DoAsync(http, (id, cancellation) => desk.Sessions.EndAsync(id, sessionId: null, cancellation)));
    }

    private static bool IsKeeper(HttpContext http) => Visitor.Of(http) is var visitor && (visitor.May(Right.ManageAccounts) || visitor.May(Right.ManagePosts));

    private static string Id(HttpContext http) => (string)http.GetRouteValue("id")!;

    private async Task ListAsync(HttpContext http, string message = "", IFormCollection? form = null) =>
        await ShowAsync<PeoplePage>(
            http,
            message,
            ("People", await desk.ListAsync(http.RequestAborted)),
            ("Name", form?["name"].ToString() ?? ""),
            ("Shown", form?["shown"].ToString() ?? ""));

    private async Task OneAsync(HttpContext http, string message, string secret = "")
    {
        if (await desk.FindAsync(Id(http), http.RequestAborted) is not { } person)
        {
            await site.NotFoundAsync(http);
            return;
        }

        await ShowAsync<PersonPage>(http, message, ("Person", person), ("Secret", secret), ("Provider", provider?.Name ?? ""), ("Sessions", await desk.Sessions.OpenAsync(person.AccountId, http.RequestAborted)));
    }

    private async Task CreateAsync(HttpContext http, IFormCollection form)
    {
        try
        {
            var (id, secret) = await desk.CreateAsync(form["name"].ToString(), form["shown"].ToString(), password: null, Me(http), cancellation: http.RequestAborted);
            http.Request.RouteValues["id"] = id;
            await OneAsync(http, "", secret);
        }
        catch (AccountRefusedException refused)
        {
            await ListAsync(http, refused.Text.In(LanguageChoice.Read(http)), form);
        }
    }

    private async Task LinkAsync(HttpContext http, IFormCollection form, OidcSettings known)
    {
        var subject = form["subject"].ToString().Trim();
        try
        {
            await desk.LinkAsync(Id(http), subject.Length is 0 or > 255 ? null : known.SubjectOf(subject), http.RequestAborted);
            DataEndpoints.SeeOther(http, "/accounts/" + Id(http));
        }
        catch (AccountRefusedException refused)
        {
            await OneAsync(http, refused.Text.In(LanguageChoice.Read(http)));
        }
    }

    private async Task GiveAsync(HttpContext http, IFormCollection form)
    {
        var english = LanguageChoice.Read(http) == Standards.Language.En;
        if (PostForm.Read(form) is not { } post)
        {
            await OneAsync(http, english ? "Choose a role, and the place that goes with it." : "选一个角色，并填好和它相配的范围。");
            return;
        }

        try
        {
            await desk.Posts.GiveAsync(Id(http), post, Me(http), http.RequestAborted);
            DataEndpoints.SeeOther(http, "/accounts/" + Id(http));
        }
        catch (AccountRefusedException refused)
        {
            await OneAsync(http, refused.Text.In(LanguageChoice.Read(http)));
        }
    }

    private Task TakeAsync(HttpContext http, IFormCollection form) => DoAsync(http, async (id, cancellation) =>
    {
        if (PostForm.Read(form) is { } post)
            await desk.Posts.TakeAsync(id, post, Me(http), cancellation);
    });

    private async Task WithSecretAsync(HttpContext http, Func<string, CancellationToken, Task<string>> make)
    {
        try
        {
            await OneAsync(http, "", await make(Id(http), http.RequestAborted));
        }
        catch (AccountRefusedException)
        {
            await site.NotFoundAsync(http);
        }
    }

    private async Task DoAsync(HttpContext http, Func<string, CancellationToken, Task> change)
    {
        try
        {
            await change(Id(http), http.RequestAborted);
            DataEndpoints.SeeOther(http, "/accounts/" + Id(http));
        }
        catch (AccountRefusedException)
        {
            await site.NotFoundAsync(http);
        }
    }

    private static string Me(HttpContext http) => Visitor.Of(http).Person!.UserName;

    private Task ShowAsync<TPage>(HttpContext http, string message, params (string Name, object Value)[] more)
        where TPage : Page
    {
        var parameters = more.ToDictionary(each => each.Name, each => (object?)each.Value, StringComparer.Ordinal);
        parameters["Token"] = DataEndpoints.Token(http, forms);
        parameters["Message"] = message;
        return site.RespondAsync<TPage>(http, parameters, message.Length > 0 ? StatusCodes.Status400BadRequest : StatusCodes.Status200OK);
    }
}
