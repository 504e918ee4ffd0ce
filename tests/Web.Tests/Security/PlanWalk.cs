using System.Net;
using Junheng.Platform.Audit;
using Junheng.Web.Tests.Plans;

namespace Junheng.Web.Tests.Security;

/// <summary>Plans made, named, kept, dropped, accepted, reported on and handed out.</summary>
internal static class PlanWalk
{
    public static IReadOnlyList<AuditedStep> Steps { get; } =
    [
        new("POST /plans/new", AuditKind.Write, async site =>
        {
            site.Made["plan"] = (await PlanSteps.NewAsync(site, site.Http, "/plans/new", ("name", "要采纳的"), ("cost.retrain_pe_art", "29.9"), ("alternatives", "3"))).Split('?')[0];
            await PlanSteps.ResultAsync(site, site.Http, site.Plan);
            return HttpStatusCode.SeeOther;
        }),
        new("GET /plans/{id}/options.yaml", AuditKind.Export, site => site.GetAsync(site.Plan + "/options.yaml")),
        new("GET /plans/{id}/plan.xlsx", AuditKind.Export, site => site.GetAsync(site.Plan + "/plan.xlsx")),
        new("GET /plans/{id}/plan.docx", AuditKind.Export, site => site.GetAsync(site.Plan + "/plan.docx")),
        new("GET /plans/{id}/plan.json", AuditKind.Export, site => site.GetAsync(site.Plan + "/plan.json")),
        new("POST /plans/{id}/name", AuditKind.Write, site => site.PostFormAsync(site.Http, site.Plan, site.Plan + "/name", ("name", "改过的名字"))),
        new("POST /plans/{id}/keep", AuditKind.Write, site => site.PostFormAsync(site.Http, site.Plan, site.Plan + "/keep")),
        new("POST /plans/{id}/others/{number:int}", AuditKind.Write, site => site.PostFormAsync(site.Http, site.Plan, site.Plan + "/others/1", ("name", "备选"))),
        new("POST /plans/{id}/accept", AuditKind.Approval, async site => (await site.FormAsync(site.Http, site.Plan + "/accept", site.Plan + "/accept")).Status),
        new("POST /plans/{id}/orders/{number:int}", AuditKind.Write, async site =>
            (await site.FormAsync(site.Http, site.Plan + "/orders/1", site.Plan + "/orders/1", ("state", "UnderWay"), ("done", "0"), ("spent", "0"), ("note", "已招标"))).Status),
        new("POST /plans/{id}/stop", AuditKind.Write, async site =>
        {
            var plan = (await PlanSteps.NewAsync(site, site.Http, "/plans/new", ("name", "要停的"))).Split('?')[0];
            site.Made["stopped"] = plan;
            return await site.PostFormAsync(site.Http, "/data", plan + "/stop");
        }),
        new("POST /plans/{id}/drop", AuditKind.Write, site => site.PostFormAsync(site.Http, "/data", site.Made["stopped"] + "/drop")),
        new("POST /plans/rotation", AuditKind.Write, async site =>
        {
            var (status, to) = await site.FormAsync(site.Http, "/plans/rotation", "/plans/rotation", ("name", "轮岗"));
            site.Made["rotation"] = to.Split('?')[0];
            await PlanSteps.ResultAsync(site, site.Http, site.Made["rotation"]);
            return status;
        }),
        new("GET /plans/{id}/rotation.xlsx", AuditKind.Export, site => site.GetAsync(site.Made["rotation"] + "/rotation.xlsx")),
        new("GET /plans/{id}/joint.xlsx", AuditKind.Export, async site =>
        {
            var (_, to) = await site.FormAsync(site.Http, "/plans/rotation", "/plans/rotation", ("way", "both"));
            await PlanSteps.ResultAsync(site, site.Http, to.Split('?')[0]);
            return await site.GetAsync(to.Split('?')[0] + "/joint.xlsx");
        }),
    ];
}
