using System.Net;
using System.Text;
using Junheng.Platform.Audit;
using Junheng.Web.Tests.Hosting;

namespace Junheng.Web.Tests.Security;

/// <summary>Pupils entered, shown and handed out.</summary>
internal static class RosterWalk
{
    private const string Reason = "核对学籍变动";

    public static IReadOnlyList<AuditedStep> Steps { get; } =
    [
        new("POST /roster", AuditKind.Write, site => UploadAsync(site, site.Http, $"学籍号,姓名,身份证号,学校标识码\nG1,王小明,11010519491231002X,{AuditedSite.School}\n")),
        new("GET /roster/template.xlsx", AuditKind.Export, site => site.GetAsync("/roster/template.xlsx")),
        new("GET /roster/export.xlsx", AuditKind.Export, site => site.GetAsync("/roster/export.xlsx")),
        new("POST /roster/reveal", AuditKind.PersonalRead, async site =>
        {
            var person = (await site.PageAsync("/roster")).QuerySelector("input[name=person]")!.GetAttribute("value")!;
            return await site.PostFormAsync(site.Http, "/roster", "/roster/reveal", ("person", person), ("reason", Reason));
        }),
        new("POST /roster/export.xlsx", AuditKind.PersonalRead, site => site.PostFormAsync(site.Http, "/roster", "/roster/export.xlsx", ("reason", Reason))),
    ];

    public static async Task<HttpStatusCode> UploadAsync(RunningSite site, HttpClient http, string csv)
    {
        using var response = await RunningSite.PostAsync(http, "/roster", await site.TokenAsync(http, "/roster"), form => form.Add(new ByteArrayContent(Encoding.UTF8.GetBytes(csv)), "file", "学生.csv"));
        return response.StatusCode;
    }
}
