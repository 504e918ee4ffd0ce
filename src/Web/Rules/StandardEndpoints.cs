using Junheng.Accounts.Roles;
using Junheng.Web.Accounts;
using Junheng.Web.Hosting;
using Junheng.Web.OwnPacks;
using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Routing;

namespace Junheng.Web.Rules;

/// <summary>标准: the packs in words.</summary>
internal static class StandardEndpoints
{
    public static void Map(IEndpointRouteBuilder all, Site site, IAntiforgery forms)
    {
        var routes = all.Needs(Right.ReadCounty);
        OwnPackEndpoints.Map(routes, all.Needs(Right.WriteStandards), site, forms);
        site.Page<StandardPage>(routes, "/standards/{id}", (page, route) =>
            page.Packs.FirstOrDefault(pack => pack.Id == (string)route["id"]!) is { } pack
                ? new Dictionary<string, object?>(StringComparer.Ordinal) { ["Shown"] = pack }
                : null);
    }
}
