using Junheng.Web.Hosting;
using Microsoft.AspNetCore.Routing;

namespace Junheng.Web.Indicators;

/// <summary>指标: the list, and one page for each indicator and stage.</summary>
internal static class IndicatorEndpoints
{
    public static void Map(IEndpointRouteBuilder routes, Site site)
    {
        site.Page<IndicatorList>(routes, "/indicators");
        site.Page<IndicatorPage>(routes, "/indicators/{stage}/{id}", (page, route) =>
            IndicatorView.Find(page, (string)route["stage"]!, (string)route["id"]!) is { } view
                ? new Dictionary<string, object?>(StringComparer.Ordinal) { ["View"] = view }
                : null);
    }
}
