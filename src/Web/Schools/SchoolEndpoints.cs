using Junheng.Accounts.Roles;
using Junheng.Reports.Excel;
using Junheng.Web.Accounts;
using Junheng.Web.Hosting;
using Microsoft.AspNetCore.Routing;

namespace Junheng.Web.Schools;

/// <summary>学校: the list, and one page for each school.</summary>
internal static class SchoolEndpoints
{
    public static void Map(IEndpointRouteBuilder all, Site site)
    {
        var routes = all.Needs(Right.ReadCounty);
        var one = all.Needs(Right.ReadSchool);
        site.Page<SchoolList>(routes, "/schools");
        site.Page<SchoolPage>(one, "/schools/{code}", (page, route) =>
            SchoolView.Find(page, (string)route["code"]!) is { } view
                ? new Dictionary<string, object?>(StringComparer.Ordinal) { ["View"] = view }
                : null);
        Download.Map(routes, site, "/schools/export.xlsx", (page, _) => page.Assessment is { } assessment
            ? ($"{page.CountyName}{page.T("各校评估结果", " schools")}.xlsx", output => AssessmentWorkbook.Write(output, [assessment], page.Language))
            : null);
        Download.Map(one, site, "/schools/{code}/export.xlsx", (page, route) =>
            SchoolView.Find(page, (string)route["code"]!) is { } view
                ? ($"{view.School.Name}.xlsx", output => SchoolWorkbook.Write(output, [.. page.Data!.Assessments.Values], view.School.Code, page.Language))
                : null);
    }
}
