using System.Net;
using Junheng.Platform.Audit;
using Junheng.Web.Tests.OwnPacks;

namespace Junheng.Web.Tests.Security;

/// <summary>Files sent in, accepted and given up; own standards; what the pages of the data hand out.</summary>
internal static class DataWalk
{
    public static IReadOnlyList<AuditedStep> Steps { get; } =
    [
        new("POST /data", AuditKind.Write, async site =>
        {
            site.Made["draft"] = (await site.UploadAsync(site.Http, "新数据.xlsx", AuditedSite.Workbook)).Split('?')[0];
            return HttpStatusCode.SeeOther;
        }),
        new("GET /data/drafts/{id}/findings.xlsx", AuditKind.Export, site => site.GetAsync(site.Made["draft"] + "/findings.xlsx")),
        new("POST /data/drafts/{id}/headings", AuditKind.Configuration, site => site.PostFormAsync(site.Http, "/data", site.Made["draft"] + "/headings", ("name", "本县表头"))),
        new("POST /data/drafts/{id}/accept", AuditKind.Approval, site => site.PostFormAsync(site.Http, "/data", site.Made["draft"] + "/accept")),
        new("POST /data/drafts/{id}/discard", AuditKind.Write, async site =>
        {
            var draft = (await site.UploadAsync(site.Http, "不要的.xlsx", AuditedSite.Workbook)).Split('?')[0];
            return await site.PostFormAsync(site.Http, "/data", draft + "/discard");
        }),
        new("GET /data/template.xlsx", AuditKind.Export, site => site.GetAsync("/data/template.xlsx")),
        new("GET /export.xlsx", AuditKind.Export, site => site.GetAsync("/export.xlsx")),
        new("GET /schools/export.xlsx", AuditKind.Export, site => site.GetAsync("/schools/export.xlsx")),
        new("GET /schools/{code}/export.xlsx", AuditKind.Export, async site =>
        {
            var school = (await site.PageAsync("/schools")).QuerySelector("main td a[href^='/schools/']")!.GetAttribute("href")!.Split('?')[0];
            return await site.GetAsync(school + "/export.xlsx");
        }),
        new("GET /indicators/{stage}/{id}/export.xlsx", AuditKind.Export, site => site.GetAsync("/indicators/primary/teachers_pe_art/export.xlsx")),
        new("POST /standards/add", AuditKind.Configuration, async site =>
        {
            await SamplePack.AddAsync(site, site.Http, SamplePack.Text("walk-pack"));
            return HttpStatusCode.SeeOther;
        }),
        new("GET /standards/{id}/pack.yaml", AuditKind.Export, site => site.GetAsync("/standards/walk-pack/pack.yaml")),
        new("POST /standards/{id}/retire", AuditKind.Configuration, site => site.PostFormAsync(site.Http, "/standards", "/standards/walk-pack/retire")),
    ];
}
