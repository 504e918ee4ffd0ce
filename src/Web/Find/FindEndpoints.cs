using Junheng.Accounts.Roles;
using Junheng.Web.Accounts;
using Junheng.Web.Hosting;
using Microsoft.AspNetCore.Routing;

namespace Junheng.Web.Find;

/// <summary>查找: the search field of the top bar.</summary>
internal static class FindEndpoints
{
    public static void Map(IEndpointRouteBuilder routes, Site site) => site.Page<FindPage>(routes.Needs(Right.ReadCounty), "/find");
}
