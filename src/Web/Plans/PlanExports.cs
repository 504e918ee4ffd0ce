using Junheng.Web.Hosting;
using Microsoft.AspNetCore.Routing;

namespace Junheng.Web.Plans;

/// <summary>A plan to take away: Excel, Word, JSON.</summary>
internal static class PlanExports
{
    public static void Map(IEndpointRouteBuilder routes, Site site, PlanRoom room)
    {
    }
}
