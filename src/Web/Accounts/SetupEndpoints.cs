using System.Security.Cryptography;
using System.Text;
using Junheng.Accounts;
using Junheng.Web.Data;
using Junheng.Web.Frame;
using Junheng.Web.Hosting;
using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Junheng.Web.Accounts;

/// <summary>
/// 初始设置: once, before there is any account. It takes a key that the program prints where it was started, so that nobody else on the
/// network comes first.
/// </summary>
internal sealed class SetupEndpoints(Site site, IAntiforgery forms, AccountDesk desk)
{
    /// <summary>The key of this start of the program.</summary>
    public string Key { get; } = Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(16));

    public void Map(IEndpointRouteBuilder all)
    {
        var routes = all.Under(RoutePolicy.Open);
        routes.MapGet("/setup", http => ShowAsync(http, http.Request.Query["key"].ToString(), ""));
        routes.MapForm("/setup", forms, TakeAsync);
    }

    private async Task ShowAsync(HttpContext http, string key, string message, IFormCollection? form = null)
    {
        if (!await desk.IsEmptyAsync(http.RequestAborted))
        {
            DataEndpoints.SeeOther(http, "/sign-in");
            return;
        }

        await site.RespondAsync<SetupPage>(
            http,
            new Dictionary<string, object?>(StringComparer.Ordinal)
            {
                ["Token"] = DataEndpoints.Token(http, forms),
                ["Key"] = Fits(key) ? key : "",
                ["Message"] = message,
                ["Names"] = SetupPage.Roles.Select(role => form?[role.ToString()].ToString() ?? "").ToList(),
            },
            message.Length > 0 ? StatusCodes.Status400BadRequest : StatusCodes.Status200OK);
    }

    private async Task TakeAsync(HttpContext http, IFormCollection form)
    {
        var key = form["key"].ToString();
        if (!Fits(key) || !await desk.IsEmptyAsync(http.RequestAborted))
        {
            await ShowAsync(http, key, "");
            return;
        }

        try
        {
            await desk.SetUpAsync([.. SetupPage.Roles.Select(role => (role, form[role.ToString()].ToString(), form[role + "-password"].ToString()))], http.RequestAborted);
            DataEndpoints.SeeOther(http, "/sign-in");
        }
        catch (AccountRefusedException refused)
        {
            await ShowAsync(http, key, refused.Text.In(LanguageChoice.Read(http)), form);
        }
    }

    private bool Fits(string key) => CryptographicOperations.FixedTimeEquals(Encoding.UTF8.GetBytes(key), Encoding.UTF8.GetBytes(Key));
}
