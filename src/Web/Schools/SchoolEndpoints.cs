using Junheng.Web.Hosting;
using Microsoft.AspNetCore.Routing;

namespace Junheng.Web.Schools;

/// <summary>学校: the list, and one page for each school.</summary>
internal static class SchoolEndpoints
{
    public static void Map(IEndpointRouteBuilder routes, Site site)
    {
        site.Page<SchoolList>(routes, "/schools");
        site.Page<SchoolPage>(routes, "/schools/{code}", (page, route) =>
            SchoolView.Find(page, (string)route["code"]!) is { } view
                ? new Dictionary<string, object?>(StringComparer.Ordinal) { ["View"] = view }
                : null);
    }
}
