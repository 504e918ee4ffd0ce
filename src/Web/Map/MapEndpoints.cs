using Junheng.Accounts.Roles;
using Junheng.Web.Accounts;
using Junheng.Web.Hosting;
using Microsoft.AspNetCore.Routing;

namespace Junheng.Web.Map;

/// <summary>地图.</summary>
internal static class MapEndpoints
{
    public static void Map(IEndpointRouteBuilder routes, Site site) => site.Page<MapPage>(routes.Needs(Right.ReadCounty), "/map");
}
