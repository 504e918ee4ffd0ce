using Junheng.Accounts;
using Junheng.Accounts.Posts;
using Junheng.Accounts.Roles;
using Junheng.Platform.Access;
using Junheng.Platform.Audit;
using Junheng.Web.Api;
using Junheng.Web.Api.Frame;
using Junheng.Web.Data;
using Junheng.Web.Hosting;
using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;

namespace Junheng.Web.Accounts;

/// <summary>Every request comes through here: who it is, whether they may, and with what scope the work is done.</summary>
internal sealed class Gate(AccountDesk desk, Site site, AuditLog audit)
{
    /// <summary>Pages that somebody with a duty (a new password, a second factor) may still open.</summary>
    private const string OwnPages = "/account";

    private readonly ApiGate programs = new(desk, audit);

    public void Use(IApplicationBuilder app) => app.Use(PassAsync);

    private async Task PassAsync(HttpContext http, RequestDelegate next)
    {
        var policy = http.GetEndpoint()?.Metadata.GetMetadata<RoutePolicy>()
            ?? throw new InvalidOperationException($"No policy for {http.Request.Path}.");
        var isApi = ApiFailures.IsApi(http);
        var isOpen = policy.IsOpen || (policy.IsOpenHere && IsFromHere(http));
        var (visitor, problem) = policy.IsShared || (isApi && isOpen) ? (Visitor.Nobody, null) : isApi ? await programs.FindAsync(http) : (await FindAsync(http), null);
        http.Features.Set(visitor);
        if (isOpen)
        {
            await DoAsync(http, next, visitor, AccessScope.Nothing);
            return;
        }

        if (visitor.Person is not { } person)
        {
            if (problem is not null)
            {
                await ApiFailures.SendAsync(http, problem);
                return;
            }

            Ask(http);
            return;
        }

        if (Duty(person) is { } duty && !http.Request.Path.StartsWithSegments(OwnPages, StringComparison.Ordinal))
        {
            if (isApi)
                await ApiFailures.SendAsync(http, ApiProblem.Duty());
            else
                DataEndpoints.SeeOther(http, duty);
            return;
        }

        if (policy.Right is not { } right)
        {
            await DoAsync(http, next, visitor, AccessScope.Nothing);
            return;
        }

        var areas = await AreasAsync(person, http.RequestAborted);
        var scope = policy.Rights.Select(each => PostScope.Of(person.Posts, each, place => areas[place])).OfType<AccessScope>()
            .Aggregate((AccessScope?)null, (all, one) => all is null ? one : all.And(one));
        if (scope is null && http.Request.Path == "/")
            DataEndpoints.SeeOther(http, Landing.Of(person));
        else if (scope is null)
            await DoAsync(http, context => ForbidAsync(context, right), visitor, AccessScope.Nothing);
        else
            await DoAsync(http, next, visitor, right == Right.ReadSchool ? OfSchool(http, scope) : scope);
    }

    private async Task<Visitor> FindAsync(HttpContext http) =>
        SessionCookie.Read(http) is { } key && await desk.SignIn.FindAsync(key, http.RequestAborted) is { } found
            ? new Visitor(found.Person, found.Session)
            : Visitor.Nobody;

    /// <summary>The schools of the inspection areas and districts that the person acts in, by the county's newest data.</summary>
    private async Task<Dictionary<Place, IReadOnlyList<string>>> AreasAsync(Person person, CancellationToken cancellation)
    {
        var areas = new Dictionary<Place, IReadOnlyList<string>>();
        foreach (var place in person.Posts.Select(post => post.Place).Where(place => place.Kind is PlaceKind.InspectionArea or PlaceKind.SchoolDistrict).Distinct())
            areas[place] = await site.Library.SchoolsOfAsync(place, cancellation);
        return areas;
    }

    private async Task DoAsync(HttpContext http, RequestDelegate next, Visitor visitor, AccessScope scope)
    {
        using var acting = new Acting(visitor.Person?.UserName ?? "", scope, http.Connection.RemoteIpAddress?.ToString() ?? "").Enter();
        try
        {
            await next(http);
        }
        catch (AccessRefusedException refused) when (visitor.Person is not null)
        {
            await NoteRefusalAsync(http, AuditJson.Of(new { county = refused.CountyId }));
            throw;
        }
        catch (AntiforgeryValidationException) when (visitor.Person is not null)
        {
            await NoteRefusalAsync(http, AuditJson.Of(new { form = "not ours" }));
            throw;
        }
    }

    private async Task ForbidAsync(HttpContext http, Right right)
    {
        await NoteRefusalAsync(http, AuditJson.Of(new { right = right.ToString() }));
        if (ApiFailures.IsApi(http))
            await ApiFailures.SendAsync(http, ApiProblem.Forbidden());
        else
            await site.RespondAsync<ForbiddenPage>(http, new Dictionary<string, object?>(StringComparer.Ordinal), StatusCodes.Status403Forbidden);
    }

    /// <summary>In the installation's own chain: the county that was reached for may be one that is not there.</summary>
    private Task NoteRefusalAsync(HttpContext http, string why) =>
        audit.AppendAsync(AuditEntry.ByActing(AuditEntry.Installation, AuditKind.Refused, $"{http.Request.Method} {http.Request.Path}") with { After = why }, http.RequestAborted);

    /// <summary>
    /// The page of a school sets it among the schools of its county, unnamed ones included, so who may see the school reads the county for
    /// this one page.
    /// </summary>
    private static AccessScope OfSchool(HttpContext http, AccessScope scope)
    {
        if (http.Request.RouteValues["code"] is not string code)
            return scope;
        var own = scope.Schools.FirstOrDefault(key => key.EndsWith("/" + code, StringComparison.Ordinal));
        return own is null ? scope : scope.And(AccessScope.County(own[..^(code.Length + 1)], mayWrite: false));
    }

    /// <summary>A program on the machine itself; what a proxy hands on comes from elsewhere.</summary>
    private static bool IsFromHere(HttpContext http) =>
        http.Connection.RemoteIpAddress is { } address && System.Net.IPAddress.IsLoopback(address) && !http.Request.Headers.ContainsKey("X-Forwarded-For") && !http.Request.Headers.ContainsKey("Forwarded");

    private static string? Duty(Person person) =>
        person.MustChangePassword ? "/account/password" : person.MustHaveTwoFactor && !person.TwoFactor ? "/account/two-factor" : null;

    /// <summary>Sends a browser to sign in and back; tells a program that it must.</summary>
    private static void Ask(HttpContext http)
    {
        if (HttpMethods.IsGet(http.Request.Method) && !http.Request.Headers.ContainsKey("HX-Request"))
        {
            DataEndpoints.SeeOther(http, "/sign-in?return=" + Uri.EscapeDataString(http.Request.Path + http.Request.QueryString));
            return;
        }

        http.Response.StatusCode = StatusCodes.Status401Unauthorized;
        // A part of a page cannot show the form: the whole page goes there.
        http.Response.Headers["HX-Redirect"] = "/sign-in";
    }
}
