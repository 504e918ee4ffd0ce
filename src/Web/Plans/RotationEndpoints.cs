using Junheng.Accounts.Roles;
using Junheng.Planning.Options;
using Junheng.Planning.Rotation;
using Junheng.Plans;
using Junheng.Plans.Storage;
using Junheng.Plans.Teachers;
using Junheng.Platform.Audit;
using Junheng.Reports.Rotation;
using Junheng.Web.Accounts;
using Junheng.Web.Data;
using Junheng.Web.Frame;
using Junheng.Web.Hosting;
using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using System.Globalization;

namespace Junheng.Web.Plans;

/// <summary>轮岗方案: the form, and a computed plan.</summary>
internal static class RotationEndpoints
{
    public static void Map(IEndpointRouteBuilder all, Site site, IAntiforgery forms, PlanRoom room)
    {
        var routes = all.Needs(Right.WritePlans);
        PlanRequest.MapCounty(routes, site, "/plans/rotation", async (http, page, _) =>
        {
            if (page.Data is null)
                DataEndpoints.SeeOther(http, page.To("/plans"));
            else
                await AskAsync(http, site, forms, room, page, await StartAsync(site, room, page, page.Asked("from"), http.RequestAborted), StatusCodes.Status200OK);
        });
        PlanRequest.MapGet(all.Needs(Right.ReadPlans), site, room, "/plans/{id}/rotation.xlsx", async (http, page, plan) =>
        {
            if (await room.Desk.LoadRotationAsync(plan, http.RequestAborted) is { Check.Holds: true } loaded)
                await Download.SendAsync(http, page.CountyName + plan.Name + ".xlsx", output => RotationWorkbook.Write(output, loaded.Result, page.Language, loaded.Check));
            else
                await site.NotFoundAsync(http);
        });
        PlanRequest.MapGet(all.Needs(Right.ReadPlans), site, room, "/plans/{id}/joint.xlsx", async (http, page, plan) =>
        {
            if (await room.Desk.LoadJointAsync(plan, http.RequestAborted) is { Check.Holds: true } loaded)
                await Download.SendAsync(http, page.CountyName + plan.Name + ".xlsx", output => JointWorkbook.Write(output, loaded.Result, loaded.Check, loaded.PurchaseCheck, page.Language));
            else
                await site.NotFoundAsync(http);
        });
        routes.MapPost("/plans/rotation", async http =>
        {
            await forms.ValidateRequestAsync(http);
            await PlanRequest.OpenAsync(http, site, (_, page, _) => MakeAsync(http, site, forms, room, page));
        });
    }

    public static async Task ShowAsync(
        HttpContext http, Site site, PlanRoom room, PageContext page, StoredPlan plan, IReadOnlyList<StoredPlan> plans, string token)
    {
        if (await room.Desk.LoadJointAsync(plan, http.RequestAborted) is { } joint)
        {
            if (!joint.Check.Holds)
                throw new PlanRefusedException(joint.Check.Problems[0]);
            await site.RespondAsync<JointPage>(http, PlanEndpoints.Parameters(("Loaded", joint), ("Stored", plan), ("Plans", plans), ("Token", token)));
        }
        else if (await room.Desk.LoadRotationAsync(plan, http.RequestAborted) is not { } loaded)
            await site.NotFoundAsync(http);
        else if (!loaded.Check.Holds)
            throw new PlanRefusedException(loaded.Check.Problems[0]);
        else
            await site.RespondAsync<RotationPage>(http, PlanEndpoints.Parameters(("View", new RotationView(page, loaded)), ("Plans", plans), ("Token", token)));
    }

    private static async Task MakeAsync(HttpContext http, Site site, IAntiforgery forms, PlanRoom room, PageContext page)
    {
        if (page.Data is not { } data)
        {
            await site.NotFoundAsync(http);
            return;
        }

        var typed = await http.Request.ReadFormAsync(http.RequestAborted);
        var pack = page.Packs.FirstOrDefault(each => each.Id == typed["standard"].ToString()) ?? page.Pack;
        var form = await StartAsync(site, room, page, typed["from"].ToString(), http.RequestAborted);
        var options = form.Read(typed);
        var list = await new RotationSource(site, room, page).ReadAsync(form, typed, http.RequestAborted);
        if (form.HasErrors)
        {
            await AskAsync(http, site, forms, room, page, form, StatusCodes.Status422UnprocessableEntity);
            return;
        }

        var text = typed["way"] == RotationForm.Both ? PlanDesk.Write(options, await PurchasesAsync(room, page, typed["prices"].ToString(), http.RequestAborted)) : PlanDesk.Write(options);
        var name = form.Text("name") is { Length: > 0 } given ? given[..Math.Min(given.Length, 60)] : page.T("轮岗方案", "Rotation plan");
        var key = await room.Desk.Plans.AddAsync(
            new NewPlan(PlanKind.Rotation, name, data.Version, pack.Id, pack.Hash, text, RotationForm.Limits, CreatedBy: AuditEntry.Actor, form.BasedOn) { Input = list is null ? null : TeacherList.Write(list) }, http.RequestAborted);
        await room.Host.FireAsync(new(key.CountyId, key.PlanId), http.RequestAborted);
        DataEndpoints.SeeOther(http, page.To("/plans/" + key.PlanId));
    }

    /// <summary>Prices and means of a plan of the county; the defaults where none is named.</summary>
    private static async Task<PlanOptions> PurchasesAsync(PlanRoom room, PageContext page, string planId, CancellationToken cancellation)
    {
        var plan = planId.Length > 0 ? await room.Desk.Plans.FindAsync(new PlanKey(page.County!.Id, planId), cancellation) : null;
        // Years are a matter of a plan by itself: here their sums count.
        return plan is { Kind: PlanKind.Compliance } && PlanOptionsReader.Read(plan.OptionsText).Options is { } options ? options with { Years = [] } : PlanDefaults.Options;
    }

    private static async Task<RotationForm> StartAsync(Site site, PlanRoom room, PageContext page, string from, CancellationToken cancellation)
    {
        var plans = await room.Desk.Plans.ListAsync(page.Data!.Version.Key.CountyId, cancellation);
        var number = plans.Count(plan => plan.Kind == PlanKind.Rotation) + 1;
        var name = page.T($"轮岗方案{Zh.Numeral(number)}", string.Create(CultureInfo.InvariantCulture, $"Rotation {number}"));
        var source = new RotationSource(site, room, page);
        var earlier = plans.FirstOrDefault(plan => plan.Key.PlanId == from && plan.Kind == PlanKind.Rotation);
        return new RotationForm(earlier is null ? new RotationOptions() : PlanDesk.ReadRotationOptions(earlier), name, earlier?.Key.PlanId)
        {
            WithPurchases = earlier is not null && PlanDesk.ReadPurchases(earlier) is not null,
            InSheet = (await source.SheetAsync(cancellation)).Teachers.Count,
            InEarlier = earlier is null ? 0 : (await source.EarlierAsync(earlier.Key.PlanId, cancellation))?.Count ?? 0,
        };
    }

    private static async Task AskAsync(HttpContext http, Site site, IAntiforgery forms, PlanRoom room, PageContext page, RotationForm form, int status) =>
        await site.RespondAsync<NewRotationPage>(
            http,
            PlanEndpoints.Parameters(
                ("Form", form),
                ("Plans", await room.Desk.Plans.ListAsync(page.Data!.Version.Key.CountyId, http.RequestAborted)),
                ("Token", DataEndpoints.Token(http, forms))),
            status);
}
