using Junheng.Accounts.Roles;
using Junheng.Reports.Excel;
using Junheng.Standards.Evaluation;
using Junheng.Web.Accounts;
using Junheng.Web.Frame;
using Junheng.Web.Hosting;
using Junheng.Web.Shelf;
using Microsoft.AspNetCore.Routing;

namespace Junheng.Web.Overview;

/// <summary>总览.</summary>
internal static class OverviewEndpoints
{
    public static void Map(IEndpointRouteBuilder all, Site site)
    {
        var routes = all.Needs(Right.ReadCounty);
        site.Page<OverviewPage>(routes, "/");
        Download.Map(routes, site, "/export.xlsx", (page, _) => page.Data is { } data
            ? ($"{page.CountyName}{data.Year}{page.T("学年评估结果", " assessment")}.xlsx", output => AssessmentWorkbook.Write(output, [.. Chosen(page, data)], page.Language))
            : null);
    }

    /// <summary>The chosen standard first, then the others that the page shows.</summary>
    private static IEnumerable<Assessment> Chosen(PageContext page, CountyYear data) =>
        data.Assessments.Values.OrderByDescending(assessment => assessment.Pack.Id == page.Pack.Id);
}
