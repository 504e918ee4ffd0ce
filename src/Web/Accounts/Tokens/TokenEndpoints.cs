using System.Globalization;
using Junheng.Accounts;
using Junheng.Accounts.Posts;
using Junheng.Accounts.Roles;
using Junheng.Accounts.Tokens;
using Junheng.Web.Data;
using Junheng.Web.Frame;
using Junheng.Web.Hosting;
using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Junheng.Web.Accounts.Tokens;

/// <summary>账号 · 接口令牌: one's own tokens, made, shown once, revoked.</summary>
internal sealed class TokenEndpoints(Site site, IAntiforgery forms, TokenBook tokens, int longestDays)
{
    private const int UsualDays = 90;

    public void Map(IEndpointRouteBuilder all)
    {
        var routes = all.Under(RoutePolicy.SignedIn);
        routes.MapGet("/account/tokens", http => ListAsync(http, "", StatusCodes.Status200OK));
        routes.MapForm("/account/tokens", forms, MakeAsync);
        routes.MapForm("/account/tokens/revoke", forms, async (http, form) =>
        {
            await tokens.RevokeAsync(Me(http), form["token"].ToString(), http.RequestAborted);
            DataEndpoints.SeeOther(http, "/account/tokens");
        });
    }

    private static Person Me(HttpContext http) => Visitor.Of(http).Person!;

    private async Task ListAsync(HttpContext http, string message, int status) => await site.RespondAsync<TokensPage>(
        http,
        new Dictionary<string, object?>(StringComparer.Ordinal)
        {
            ["Tokens"] = await tokens.ListAsync(Me(http).AccountId, http.RequestAborted),
            ["Form"] = DataEndpoints.Token(http, forms),
            ["Message"] = message,
            ["Days"] = Math.Min(UsualDays, longestDays),
            ["Longest"] = longestDays,
        },
        status);

    private async Task MakeAsync(HttpContext http, IFormCollection form)
    {
        var me = Me(http);
        var places = me.Posts.Select(post => post.Place).Distinct().ToList();
        // Places are chosen by their number in the list of the page.
        var chosen = form["place"].Select(text => int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number < places.Count ? places[number] : null).OfType<Place>().ToList();
        var wish = new NewToken(
            form["name"].ToString(),
            [.. form["right"].Select(text => Enum.TryParse<Right>(text, out var right) && Enum.IsDefined(right) ? right : (Right?)null).OfType<Right>()],
            chosen,
            int.TryParse(form["days"], NumberStyles.None, CultureInfo.InvariantCulture, out var days) ? days : 0);
        try
        {
            var (secret, made) = await tokens.MakeAsync(me, wish, http.RequestAborted);
            await site.RespondAsync<TokenMadePage>(http, new Dictionary<string, object?>(StringComparer.Ordinal) { ["Secret"] = secret, ["Made"] = made });
        }
        catch (AccountRefusedException refused)
        {
            await ListAsync(http, refused.Text.In(LanguageChoice.Read(http)), StatusCodes.Status400BadRequest);
        }
    }
}
