using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Junheng.Web.Accounts;

/// <summary>Forms of the account pages: a token out, checked fields in.</summary>
internal static class Forms
{
    /// <summary>Adds a form that is sent in; its token is checked before anything is read.</summary>
    public static void MapForm(this IEndpointRouteBuilder routes, string pattern, IAntiforgery forms, Func<HttpContext, IFormCollection, Task> take) =>
        Microsoft.AspNetCore.Builder.EndpointRouteBuilderExtensions.MapPost(routes, pattern, async http =>
        {
            await forms.ValidateRequestAsync(http);
            await take(http, await http.Request.ReadFormAsync(http.RequestAborted));
        });

    /// <summary>A place inside this site that somebody wanted to go to; the start page for anything else.</summary>
    public static string Inside(string? path) =>
        path is { Length: > 0 and < 500 } && path[0] == '/' && !path.StartsWith("//", StringComparison.Ordinal) && !path.StartsWith("/\\", StringComparison.Ordinal)
            && !path.Any(char.IsControl) && !path.StartsWith("/sign-", StringComparison.Ordinal)
            ? path
            : "/";
}
