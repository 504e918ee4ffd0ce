using Junheng.Accounts.Roles;
using Junheng.Planning.Options;
using Junheng.Plans.Options;
using Junheng.Plans.Storage;
using Junheng.Platform.Access;
using Junheng.Platform.Audit;
using Junheng.Registry.Caps;
using Junheng.Standards.Packs;
using Junheng.Web.Accounts;
using Junheng.Web.Data;
using Junheng.Web.Frame;
using Junheng.Web.Hosting;
using Junheng.Web.Shelf;
using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using System.Globalization;

namespace Junheng.Web.Plans;

/// <summary>The form of a new plan, and what becomes of it.</summary>
internal static class NewPlanEndpoints
{
    private const int UsualAlternatives = 3;

    public static void Map(IEndpointRouteBuilder all, Site site, IAntiforgery forms, PlanRoom room)
    {
        var routes = all.Needs(Right.WritePlans);
        PlanRequest.MapCounty(routes, site, "/plans/new", (http, page, _) => AskAsync(http, site, forms, room, page));
        routes.MapPost("/plans/new", async http =>
        {
            await forms.ValidateRequestAsync(http);
            await PlanRequest.OpenAsync(http, site, (_, page, _) => MakeAsync(http, site, forms, room, page));
        });
    }

    private static async Task AskAsync(HttpContext http, Site site, IAntiforgery forms, PlanRoom room, PageContext page)
    {
        if (page.Data is not { } data)
        {
            DataEndpoints.SeeOther(http, page.To("/plans"));
            return;
        }

        var form = await StartAsync(site, room, page, page.Pack, data, page.Asked("from"), http.RequestAborted);
        // A link may pull a lever or lock a decision; the person still sees it before it is computed.
        form.Set("quota", page.Asked("quota"));
        form.Set("budget", page.Asked("budget"));
        if (LockText.Parse(page.Asked("lock")) is { } decided)
            form.Add(decided);
        await ShowAsync(http, site, forms, room, data, form, StatusCodes.Status200OK);
    }

    private static async Task MakeAsync(HttpContext http, Site site, IAntiforgery forms, PlanRoom room, PageContext page)
    {
        var typed = await http.Request.ReadFormAsync(http.RequestAborted);
        var pack = page.Packs.FirstOrDefault(each => each.Id == typed["standard"].ToString()) ?? page.Pack;
        if (page.Data is not { } data)
        {
            await site.NotFoundAsync(http);
            return;
        }

        var form = await StartAsync(site, room, page, pack, data, typed["from"].ToString(), http.RequestAborted);
        form.Read(typed);
        var picker = new LockPicker(pack, data.Facts, form.Start.Actions);
        if (typed.ContainsKey("add"))
        {
            form.AddTyped(picker);
            await ShowAsync(http, site, forms, room, data, form, form.HasErrors ? StatusCodes.Status422UnprocessableEntity : StatusCodes.Status200OK);
            return;
        }

        form.CheckLocks(picker);
        var (options, limits) = (form.ToOptions(), form.ToLimits());
        var text = OptionsText.Write(options);
        foreach (var problem in PlanOptionsReader.Read(text, pack).Problems.Where(problem => problem.IsError))
            form.Add(problem);
        if (form.HasErrors)
        {
            await ShowAsync(http, site, forms, room, data, form, StatusCodes.Status422UnprocessableEntity);
            return;
        }

        var name = form.Text("name") is { Length: > 0 } given ? given[..Math.Min(given.Length, 60)] : page.T("未命名方案", "Unnamed plan");
        var key = await room.Desk.Plans.AddAsync(
            new NewPlan(PlanKind.Compliance, name, data.Version, pack.Id, pack.Hash, text, limits, CreatedBy: AuditEntry.Actor, form.BasedOn), http.RequestAborted);
        await room.Host.FireAsync(new(key.CountyId, key.PlanId), http.RequestAborted);
        DataEndpoints.SeeOther(http, page.To("/plans/" + key.PlanId));
    }

    private static async Task<PlanForm> StartAsync(Site site, PlanRoom room, PageContext page, StandardPack pack, CountyYear data, string from, CancellationToken cancellation)
    {
        var county = data.Version.Key.CountyId;
        var plans = await room.Desk.Plans.ListAsync(county, cancellation);
        var name = page.T($"达标方案{Zh.Numeral(plans.Count + 1)}", string.Create(CultureInfo.InvariantCulture, $"Plan {plans.Count + 1}"));
        if (plans.FirstOrDefault(plan => plan.Key.PlanId == from && plan.Kind == PlanKind.Compliance) is { } earlier && PlanOptionsReader.Read(earlier.OptionsText).Options is { } options)
        {
            // Aims are for one standard.
            var taken = earlier.PackId == pack.Id ? options : options with { CvLimits = PlanDefaults.Options.CvLimits };
            return new PlanForm(taken, earlier.Limits, name, earlier.Key.PlanId, pack, data.Year);
        }

        return new PlanForm(PlanDefaults.Options with { Caps = await CapsAsync(site, data, cancellation) }, new SearchLimits { Alternatives = UsualAlternatives }, name, basedOn: null, pack, data.Year);
    }

    /// <summary>The caps in sheet 规划约束 of the workbook that the data came from.</summary>
    private static async Task<IReadOnlyList<SchoolCap>> CapsAsync(Site site, CountyYear data, CancellationToken cancellation)
    {
        // Who may see a version may read the file that it came from, which is kept outside of any county.
        using var acting = Acting.EnterProgram();
        if (data.Version.UploadId is not { } id || await site.Library.Store.Versions.GetUploadAsync(id, cancellation) is not { } upload)
            return [];
        var actions = PlanDefaults.Options.Actions;
        var known = FieldsPerStage(actions);
        var codes = data.Facts.Schools.Select(school => school.Code).ToHashSet(StringComparer.Ordinal);
        var reading = CapReader.Read(new MemoryStream(upload.Content), upload.Summary.FileName, known, codes);
        return [.. reading.Caps.Select(cap => new SchoolCap(cap.SchoolCode, cap.Stage, cap.Action, cap.Most))];
    }

    private static IReadOnlyList<CapAction> FieldsPerStage(IReadOnlyList<PlanAction> actions) =>
        [.. actions.Select(action => new CapAction(action.Id, action.Name, action.Adds.Keys.All(field => Junheng.Standards.Fields.FieldCatalog.BuiltIn.Find(field) is null)))];

    private static async Task ShowAsync(HttpContext http, Site site, IAntiforgery forms, PlanRoom room, CountyYear data, PlanForm form, int status) =>
        await site.RespondAsync<NewPlanPage>(
            http,
            PlanEndpoints.Parameters(
                ("Form", form),
                ("Plans", await room.Desk.Plans.ListAsync(data.Version.Key.CountyId, http.RequestAborted)),
                ("Token", DataEndpoints.Token(http, forms))),
            status);
}
