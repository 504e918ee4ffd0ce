using System.Net;
using System.Text.Json.Nodes;
using Junheng.Accounts.Posts;
using Junheng.Accounts.Roles;
using Junheng.Platform.Audit;
using Junheng.Web.Tests.Api;
using Junheng.Web.Tests.Hosting;

namespace Junheng.Web.Tests.Security;

/// <summary>A round opened, filled and moved on, and a school closed, by a program.</summary>
internal static class ApiWalk
{
    private const string Name = "program";
    private const string County = "999901";

    public static IReadOnlyList<AuditedStep> Steps { get; } =
    [
        new("POST /api/v1/rounds", AuditKind.Configuration, async site =>
        {
            var made = await (await ProgramAsync(site)).PostAsync("/rounds", new { county = County, schoolYear = 2033, title = "接口发起", packs = new[] { "quality-2017" }, opensOn = "2033-09-01", closesOn = "2033-10-15" });
            site.Made["round"] = made.Json!["id"]!.GetValue<string>();
            return made.Status;
        }) { Who = Name },
        new("PATCH /api/v1/rounds/{round}/returns/{school}", AuditKind.Write, async site => (await (await ProgramAsync(site)).FillAsync(await ReturnAsync(site), new Dictionary<string, string>(StringComparer.Ordinal) { ["area_teaching"] = "321" })).Status) { Who = Name },
        new("POST /api/v1/rounds/{round}/returns/{school}/steps", AuditKind.Approval, async site => (await (await ProgramAsync(site)).StepAsync(await ReturnAsync(site), "excuse", "停办")).Status) { Who = Name },
        new("POST /api/v1/rounds/{round}/steps", AuditKind.Approval, async site => (await (await ProgramAsync(site)).StepAsync("/rounds/" + site.Made["round"], "close")).Status) { Who = Name },
        new("POST /api/v1/schools/events", AuditKind.Write, async site => (await (await ProgramAsync(site)).PostAsync("/schools/events", new { county = County, @event = "close", onDate = "2033-09-01", document = "县教〔2033〕1号", school = await SchoolAsync(site) })).Status) { Who = Name },
    ];

    private static async Task<ApiClient> ProgramAsync(AuditedSite site)
    {
        if (!site.Made.TryGetValue("secret of the program", out var secret))
            site.Made["secret of the program"] = secret = await SignedIn.SecretAsync(site.Folder, Name, [new Post(Role.Clerk, new Place(PlaceKind.County, County), Module.Data)]);
        return new ApiClient(site.Client(cookie: null), secret);
    }

    private static async Task<string> SchoolAsync(AuditedSite site)
    {
        var list = await (await ProgramAsync(site)).GetAsync($"/rounds/{site.Made["round"]}/returns");
        Assert.Equal(HttpStatusCode.OK, list.Status);
        return list.Json!["items"]!.AsArray().First()!["school"]!.GetValue<string>();
    }

    private static async Task<string> ReturnAsync(AuditedSite site) => $"/rounds/{site.Made["round"]}/returns/{await SchoolAsync(site)}";
}
