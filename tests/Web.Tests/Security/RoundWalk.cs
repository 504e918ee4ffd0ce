using System.Net;
using Junheng.Platform.Audit;
using Junheng.Web.Tests.Rounds;

namespace Junheng.Web.Tests.Security;

/// <summary>A collection round of the bureau, from its opening to its close.</summary>
internal static class RoundWalk
{
    public static IReadOnlyList<AuditedStep> Steps { get; } =
    [
        new("POST /rounds/new", AuditKind.Configuration, async site =>
        {
            site.Made["round"] = await RoundSteps.OpenAsync(site, site.Http);
            return HttpStatusCode.SeeOther;
        }),
        new("POST /rounds/{round}/check", AuditKind.Write, site => site.PostFormAsync(site.Http, site.Made["round"], site.Made["round"] + "/check")),
        new("POST /rounds/{round}/batch", AuditKind.Configuration, site => site.PostFormAsync(
            site.Http, site.Made["round"], site.Made["round"] + "/batch", ("do", "Due"), ("whom", "all"), ("due", "2099-12-31"), ("confirm", "yes"))),
        new("POST /rounds/{round}/items", AuditKind.Write, site => site.PostFormAsync(site.Http, site.Made["round"], site.Made["round"] + "/items", ("i.population", "312000"))),
        new("POST /rounds/{round}/grid/{code}", AuditKind.Write, async site =>
        {
            using var saved = await RoundSteps.SaveRowAsync(site, site.Http, site.Made["round"], await RoundSteps.FirstSchoolAsync(site, site.Made["round"]), 1, ("district", "第九学区"));
            return saved.StatusCode;
        }),
        new("GET /rounds/{round}/export.xlsx", AuditKind.Export, site => site.GetAsync(site.Made["round"] + "/export.xlsx")),
        new("POST /rounds/rules", AuditKind.Configuration, site => site.PostFormAsync(site.Http, "/rounds/rules", "/rounds/rules", ("rule", "changed_since_last_year"), ("from", "2027"), ("severity", "error"))),
        new("POST /register/change", AuditKind.Write, site => site.PostFormAsync(
            site.Http, "/data", "/register/change", ("do", "Open"), ("code", "2199999990"), ("name", "新城小学"), ("kind", "小学"), ("day", "2026-09-01"), ("document", "县政发〔2026〕7号"), ("confirm", "yes"))),
        new("POST /rounds/{round}/step", AuditKind.Approval, site => site.PostFormAsync(site.Http, site.Made["round"], site.Made["round"] + "/step", ("step", "Close"))),
    ];
}
