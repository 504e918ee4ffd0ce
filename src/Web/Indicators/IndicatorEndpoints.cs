using Junheng.Accounts.Roles;
using Junheng.Reports.Excel;
using Junheng.Standards.Fields;
using Junheng.Web.Accounts;
using Junheng.Web.Hosting;
using Microsoft.AspNetCore.Routing;

namespace Junheng.Web.Indicators;

/// <summary>指标: the list, and one page for each indicator and stage.</summary>
internal static class IndicatorEndpoints
{
    public static void Map(IEndpointRouteBuilder all, Site site)
    {
        var routes = all.Needs(Right.ReadCounty);
        site.Page<IndicatorList>(routes, "/indicators");
        site.Page<IndicatorPage>(routes, "/indicators/{stage}/{id}", (page, route) =>
            IndicatorView.Find(page, (string)route["stage"]!, (string)route["id"]!) is { } view
                ? new Dictionary<string, object?>(StringComparer.Ordinal) { ["View"] = view }
                : null);
        Download.Map(routes, site, "/indicators/{stage}/{id}/export.xlsx", (page, route) =>
            IndicatorView.Find(page, (string)route["stage"]!, (string)route["id"]!) is { } view
                ? ($"{page.T(view.Stage.Stage.Name())} {page.T(view.Result.Indicator.ShortName)}.xlsx",
                    output => IndicatorWorkbook.Write(output, view.Assessment, view.Stage, view.Result, page.Language))
                : null);
    }
}
