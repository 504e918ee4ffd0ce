using System.Net;
using AngleSharp.Dom;
using Junheng.Accounts.Roles;
using Junheng.Accounts.Tests;
using Junheng.Platform.Audit;
using Junheng.Web.Tests.Hosting;

namespace Junheng.Web.Tests.Security;

/// <summary>An account from its making to its closing, and what its owner does with it.</summary>
internal static class AccountWalk
{
    private const string Name = "xinren";
    private const string Own = "自己选的-密码-2026";

    public static IReadOnlyList<AuditedStep> Steps { get; } =
    [
        new("POST /account/mail", AuditKind.Account, site => site.PostFormAsync(site.Http, "/account", "/account/mail", ("mail", "bureau@example.cn"))),
        new("POST /accounts", AuditKind.Account, async site =>
        {
            var http = await site.KeeperAsync(Role.SystemAdmin);
            using var response = await RunningSite.PostAsync(http, "/accounts", await site.TokenAsync(http, "/accounts"), form =>
            {
                form.Add(new StringContent(Name), "name");
                form.Add(new StringContent("新人"), "shown");
            });
            site.Made["account"] = (await site.PageAsync("/accounts", http)).QuerySelectorAll("main td a").First(link => link.TextContent == Name).GetAttribute("href")!;
            return response.StatusCode;
        }) { Who = nameof(Role.SystemAdmin) },
        new("POST /accounts/{id}/posts", AuditKind.Account, site => KeepAsync(site, Role.SecurityAdmin, "/posts", ("role", "Leader"), ("place", "County"), ("county", "999999"))) { Who = nameof(Role.SecurityAdmin) },
        new("POST /accounts/{id}/posts/take", AuditKind.Account, site => KeepAsync(site, Role.SecurityAdmin, "/posts/take", ("role", "Leader"), ("place", "County"), ("county", "999999"))) { Who = nameof(Role.SecurityAdmin) },
        new("POST /accounts/{id}/unlock", AuditKind.Account, site => KeepAsync(site, Role.SecurityAdmin, "/unlock")) { Who = nameof(Role.SecurityAdmin) },
        new("POST /accounts/{id}/password", AuditKind.Account, async site =>
        {
            var http = await site.KeeperAsync(Role.SystemAdmin);
            using var response = await RunningSite.PostAsync(http, site.Made["account"] + "/password", await site.TokenAsync(http, site.Made["account"]));
            var page = RunningSite.Parse(await response.Content.ReadAsStringAsync());
            site.Made["secret"] = page.QuerySelector("main .secret")!.TextContent.Trim();
            return response.StatusCode;
        }) { Who = nameof(Role.SystemAdmin) },
        new("POST /sign-in", AuditKind.SignIn, async site => await SignInAsync(site, "first", site.Made["secret"])) { Who = Name },
        new("POST /account/password", AuditKind.Account, site => site.PostFormAsync(site.Client(site.Made["first"]), "/account/password", "/account/password", ("present", site.Made["secret"]), ("next", Own), ("again", Own))) { Who = Name },
        new("POST /account/two-factor", AuditKind.Account, async site =>
        {
            await SignInAsync(site, "second", Own);
            var http = site.Client(site.Made["second"]);
            var page = await site.PageAsync("/account/two-factor", http);
            site.Made["key"] = page.QuerySelector("main figcaption .code")!.TextContent.Replace(" ", "", StringComparison.Ordinal).ToUpperInvariant();
            return await site.PostFormAsync(http, "/account/two-factor", "/account/two-factor", ("code", OneTimeCode.Of(site.Made["key"], -1)), ("password", Own));
        }) { Who = Name },
        new("POST /account/tokens", AuditKind.Account, site => site.PostFormAsync(site.Http, "/account/tokens", "/account/tokens", ("name", "教务系统"), ("right", "ReadSchool"), ("days", "30"))),
        new("POST /account/tokens/revoke", AuditKind.Account, async site => (await site.FormAsync(site.Http, "/account/tokens", "/account/tokens/revoke")).Status),
        new("POST /account/recovery-codes", AuditKind.Account, async site =>
        {
            await SignInAsync(site, "third", Own, OneTimeCode.Of(site.Made["key"], 0));
            return await site.PostFormAsync(site.Client(site.Made["third"]), "/account/recovery-codes", "/account/recovery-codes", ("password", Own));
        }) { Who = Name },
        new("POST /accounts/{id}/two-factor", AuditKind.Account, site => KeepAsync(site, Role.SecurityAdmin, "/two-factor")) { Who = nameof(Role.SecurityAdmin) },
        new("POST /account/sessions", AuditKind.SignOut, async site =>
        {
            await SignInAsync(site, "fourth", Own);
            await SignInAsync(site, "fifth", Own);
            var http = site.Client(site.Made["fifth"]);
            var confirm = (await site.PageAsync("/account", http)).QuerySelector("main a[href^='/account/sessions']")!.GetAttribute("href")!;
            var other = (await site.PageAsync(confirm, http)).QuerySelector("main input[name=session]")!.GetAttribute("value")!;
            return await site.PostFormAsync(http, confirm, "/account/sessions", ("session", other), ("password", Own));
        }) { Who = Name },
        new("POST /sign-out", AuditKind.SignOut, async site => await site.PostFormAsync(site.Client(site.Made["fifth"]), "/account", "/sign-out")) { Who = Name },
        new("POST /accounts/{id}/sessions", AuditKind.SignOut, async site =>
        {
            await SignInAsync(site, "sixth", Own);
            return await KeepAsync(site, Role.SecurityAdmin, "/sessions");
        }) { Who = nameof(Role.SecurityAdmin) },
        new("POST /audit/keeping", AuditKind.Configuration, async site => await site.PostFormAsync(await site.KeeperAsync(Role.AuditAdmin), "/audit", "/audit/keeping", ("days", "400"))) { Who = nameof(Role.AuditAdmin) },
        new("POST /accounts/{id}/close", AuditKind.Account, site => KeepAsync(site, Role.SystemAdmin, "/close")) { Who = nameof(Role.SystemAdmin) },
    ];

    private static async Task<HttpStatusCode> KeepAsync(AuditedSite site, Role role, string action, params (string Name, string Value)[] fields) =>
        await site.PostFormAsync(await site.KeeperAsync(role), site.Made["account"], site.Made["account"] + action, fields);

    /// <summary>Signs in by the form; the cookie is kept by a word.</summary>
    private static async Task<HttpStatusCode> SignInAsync(AuditedSite site, string session, string password, string code = "")
    {
        using var http = site.Client(cookie: null);
        using var response = await RunningSite.PostAsync(http, "/sign-in", await site.TokenAsync(http, "/sign-in"), form =>
        {
            form.Add(new StringContent(Name), "name");
            form.Add(new StringContent(password), "password");
            form.Add(new StringContent(code), "code");
        });
        var prefix = SignedIn.Cookie + "=";
        site.Made[session] = response.Headers.GetValues("Set-Cookie").First(cookie => cookie.StartsWith(prefix, StringComparison.Ordinal))[prefix.Length..].Split(';')[0];
        return response.StatusCode;
    }
}
