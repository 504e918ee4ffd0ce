using Junheng.Web.Hosting;
using Microsoft.AspNetCore.Routing;

namespace Junheng.Web.Overview;

/// <summary>总览.</summary>
internal static class OverviewEndpoints
{
    public static void Map(IEndpointRouteBuilder routes, Site site) => site.Page<OverviewPage>(routes, "/");
}
