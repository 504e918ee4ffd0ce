using Junheng.Accounts.Roles;
using Junheng.Planning.Compliance;
using Junheng.Plans.Storage;
using Junheng.Platform.Jobs;
using Junheng.Registry.Versions;
using Junheng.Web.Accounts;
using Junheng.Web.Data;
using Junheng.Web.Frame;
using Junheng.Web.Hosting;
using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Junheng.Web.Plans;

/// <summary>规划: the list, one plan in whatever state it is, proof, comparison, exports.</summary>
internal static class PlanEndpoints
{
    public static void Map(IEndpointRouteBuilder all, Site site, IAntiforgery forms, PlanRoom room)
    {
        var routes = all.Needs(Right.ReadPlans);
        var get = (string pattern, Func<HttpContext, PageContext, StoredPlan, Task> show) => PlanRequest.MapGet(routes, site, room, pattern, show);
        PlanRequest.MapCounty(routes, site, "/plans", (http, page, county) => ListAsync(http, site, room, county));
        PlanRequest.MapCounty(routes, site, "/plans/compare", (http, page, county) => CompareAsync(http, site, room, page, county));
        get("/plans/{id}", (http, page, plan) => ShowAsync(http, site, forms, room, page, plan));
        get("/plans/{id}/proof", (http, page, plan) => WithResultAsync(http, site, room, plan, loaded =>
            site.RespondAsync<ProofPage>(http, Parameters(("View", new PlanView(page, loaded))))));
        get("/plans/{id}/options.yaml", (http, page, plan) => OptionsAsync(http, plan));
        get("/plans/{id}/progress", (http, page, plan) => room.Progress.ServeAsync(http, plan, job => site.PartAsync<ProgressPart>(http, Parameters(("Plan", plan), ("Job", job)))));
        NewPlanEndpoints.Map(all, site, forms, room);
        PlanChangeEndpoints.Map(all, site, forms, room);
        RotationEndpoints.Map(all, site, forms, room);
        OrderEndpoints.Map(all, site, forms, room);
        OtherEndpoints.Map(all, site, forms, room);
        PlanExports.Map(all, site, room);
    }

    /// <summary>Goes on with a plan that is computed and accepted by the checker; else shows the state that the plan is in.</summary>
    public static async Task WithResultAsync(HttpContext http, Site site, PlanRoom room, StoredPlan plan, Func<Junheng.Plans.LoadedPlan, Task> then)
    {
        if (await room.Desk.LoadAsync(plan, http.RequestAborted) is { } loaded)
            await then(loaded);
        else
            await site.NotFoundAsync(http);
    }

    public static Dictionary<string, object?> Parameters(params ReadOnlySpan<(string Name, object? Value)> all)
    {
        var parameters = new Dictionary<string, object?>(StringComparer.Ordinal);
        foreach (var (name, value) in all)
            parameters[name] = value;
        return parameters;
    }

    private static async Task ListAsync(HttpContext http, Site site, PlanRoom room, CountySummary? county)
    {
        IReadOnlyList<StoredPlan> plans = county is null ? [] : await room.Desk.Plans.ListAsync(county.Id, http.RequestAborted);
        var jobs = new Dictionary<string, Job>(StringComparer.Ordinal);
        foreach (var plan in plans.Where(plan => plan.Status is null))
        {
            if (await room.Host.Store.FindAsync(plan.Job, http.RequestAborted) is { } job)
                jobs[plan.Key.PlanId] = job;
        }

        await site.RespondAsync<PlansPage>(http, Parameters(("Plans", plans), ("Jobs", jobs)));
    }

    private static async Task ShowAsync(HttpContext http, Site site, IAntiforgery forms, PlanRoom room, PageContext page, StoredPlan plan)
    {
        var county = plan.Key.CountyId;
        var plans = await room.Desk.Plans.ListAsync(county, http.RequestAborted);
        var token = DataEndpoints.Token(http, forms);
        var job = await room.Host.Store.FindAsync(plan.Job, http.RequestAborted);
        // The job may have ended after the plan was read.
        if (plan.Status is null && job is { IsOpen: false })
            plan = await room.Desk.Plans.FindAsync(plan.Key, http.RequestAborted) ?? plan;
        if (plan.Kind == PlanKind.Rotation && plan.Status is not null)
        {
            await RotationEndpoints.ShowAsync(http, site, room, page, plan, plans, token);
            return;
        }

        if (await room.Desk.LoadAsync(plan, http.RequestAborted) is not { } loaded)
        {
            await site.RespondAsync<ProgressPage>(http, Parameters(("Plan", plan), ("Job", job), ("Plans", plans), ("Token", token)));
            return;
        }

        var view = new PlanView(page, loaded);
        if (!loaded.Check.Accepted)
            await site.RespondAsync<ProofPage>(http, Parameters(("View", view)));
        else if (loaded.Result.Status is PlanStatus.Infeasible or PlanStatus.Unknown)
            await site.RespondAsync<InfeasiblePage>(http, Parameters(("View", view), ("Plans", plans), ("Token", token)));
        else
        {
            var basedOn = plan.BasedOn is { } id ? await room.Desk.Plans.FindAsync(new PlanKey(county, id), http.RequestAborted) : null;
            await site.RespondAsync<ResultPage>(http, Parameters(("View", view), ("Plans", plans), ("Job", job), ("BasedOn", basedOn), ("Token", token)));
        }
    }

    private static async Task CompareAsync(HttpContext http, Site site, PlanRoom room, PageContext page, CountySummary? county)
    {
        IReadOnlyList<StoredPlan> plans = county is null ? [] : await room.Desk.Plans.ListAsync(county.Id, http.RequestAborted);
        var solved = plans.Where(plan => plan.IsSolved).ToList();
        var first = solved.Find(plan => plan.Key.PlanId == page.Asked("first"));
        // Only plans of one kind can be compared; the first says of which.
        var moves = first is not null && ComparePicker.OnlyMoves(first);
        var alike = solved.FindAll(plan => ComparePicker.OnlyMoves(plan) == moves);
        first ??= alike.Count > 1 ? alike[1] : null;
        var second = alike.Find(plan => plan.Key.PlanId == page.Asked("second") && plan != first) ?? alike.Find(plan => plan != first);
        if (moves)
        {
            await site.RespondAsync<CompareRotationsPage>(http, Parameters(("Plans", plans), ("One", await ViewAsync(first)), ("Two", await ViewAsync(second))));
            return;
        }

        var views = new List<PlanView?>();
        foreach (var plan in (StoredPlan?[])[first, second])
            views.Add(plan is null ? null
                : await room.Desk.LoadJointAsync(plan, http.RequestAborted) is { Check.Holds: true } joint ? new PlanView(page, plan, joint)
                : await room.Desk.LoadAsync(plan, http.RequestAborted) is { Check.Accepted: true } loaded ? new PlanView(page, loaded) : null);
        await site.RespondAsync<ComparePlansPage>(http, Parameters(("Plans", plans), ("One", views[0]), ("Two", views[1])));

        async Task<RotationView?> ViewAsync(StoredPlan? plan) =>
            plan is not null && await room.Desk.LoadRotationAsync(plan, http.RequestAborted) is { Check.Holds: true } loaded ? new RotationView(page, loaded) : null;
    }

    private static Task OptionsAsync(HttpContext http, StoredPlan plan) => Download.SendYamlAsync(http, "options.yaml", plan.OptionsText);
}
