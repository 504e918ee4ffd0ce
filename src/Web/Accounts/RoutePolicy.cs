using Junheng.Accounts.Roles;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Routing;

namespace Junheng.Web.Accounts;

/// <summary>Who may come to a route. Every route has one; a route without one answers nobody, and a test fails.</summary>
/// <param name="IsOpen">Anybody may: signing in, setting up, the files that every page shares.</param>
/// <param name="Right">The right that it takes; null where being signed in is enough.</param>
internal sealed record RoutePolicy(bool IsOpen, Right? Right)
{
    public static RoutePolicy Open { get; } = new(IsOpen: true, Right: null);

    /// <summary>A file that every page shares: nobody asks who fetches it.</summary>
    public static RoutePolicy Shared { get; } = Open with { IsShared = true };

    public bool IsShared { get; private init; }

    /// <summary>Open too to a program on the machine itself, when no proxy stands between.</summary>
    public bool IsOpenHere { get; init; }

    /// <summary>Further rights, any of which is enough too; what is seen and written is what all of them together give.</summary>
    public IReadOnlyList<Right> Others { get; init; } = [];

    public IEnumerable<Right> Rights => Right is { } right ? [right, .. Others] : Others;

    /// <summary>Whoever is signed in, about themselves.</summary>
    public static RoutePolicy SignedIn { get; } = new(IsOpen: false, Right: null);
}

/// <summary>Policies on routes.</summary>
internal static class RoutePolicies
{
    public static RoutePolicy One(Right right) => new(IsOpen: false, right);

    public static RoutePolicy Any(Right right, params IReadOnlyList<Right> others) => One(right) with { Others = others };

    /// <summary>The routes that are added to what this returns take the right.</summary>
    public static IEndpointRouteBuilder Needs(this IEndpointRouteBuilder routes, Right right) => routes.Under(One(right));

    /// <summary>The same for any one of several rights. A handler asks which of them the person has for the school or county in hand.</summary>
    public static IEndpointRouteBuilder NeedsAny(this IEndpointRouteBuilder routes, Right right, params IReadOnlyList<Right> others) =>
        routes.Under(Any(right, others));

    public static IEndpointRouteBuilder Under(this IEndpointRouteBuilder routes, RoutePolicy policy) => routes.MapGroup("").WithMetadata(policy);

    /// <exception cref="InvalidOperationException">A route has no policy, or two.</exception>
    public static void Check(IEndpointRouteBuilder routes)
    {
        foreach (var endpoint in routes.DataSources.SelectMany(source => source.Endpoints))
        {
            if (endpoint.Metadata.OfType<RoutePolicy>().Count() != 1)
                throw new InvalidOperationException($"Route {endpoint.DisplayName} needs exactly one policy.");
        }
    }
}
