using Junheng.Accounts.Roles;
using Junheng.Planning.Checking;
using Junheng.Planning.Scenarios;
using Junheng.Reports.Plans;
using Junheng.Standards;
using Junheng.Web.Accounts;
using Junheng.Web.Hosting;
using Microsoft.AspNetCore.Routing;

namespace Junheng.Web.Plans;

/// <summary>A plan to take away: Excel, a Word paper for a meeting, JSON that anybody can check again.</summary>
internal static class PlanExports
{
    private const string Workbook = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
    private const string Paper = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";
    private const string Json = "application/json; charset=utf-8";

    public static void Map(IEndpointRouteBuilder all, Site site, PlanRoom room)
    {
        var routes = all.Needs(Right.ReadPlans);
        Map(routes, site, room, ".xlsx", Workbook, PlanWorkbook.Write);
        Map(routes, site, room, ".docx", Paper, PlanPaper.Write);
        Map(routes, site, room, ".json", Json, (output, set, check, language) => PlanJson.Write(output, set.Plan, check, language));
    }

    /// <summary>Like the pages, it gives away no plan that the checker refused.</summary>
    private static void Map(
        IEndpointRouteBuilder routes, Site site, PlanRoom room, string ending, string contentType, Action<Stream, ScenarioSet, CheckReport, Language> write) =>
        PlanRequest.MapGet(routes, site, room, "/plans/{id}/plan" + ending, (http, page, plan) => PlanEndpoints.WithResultAsync(http, site, room, plan, loaded =>
            loaded.Check.Accepted
                ? Download.SendAsync(http, page.CountyName + plan.Name + ending, contentType, output => write(output, loaded.Made.Set, loaded.Check, page.Language))
                : site.NotFoundAsync(http)));
}
