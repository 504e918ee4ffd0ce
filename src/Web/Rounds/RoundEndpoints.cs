using Junheng.Accounts.Notices;
using Junheng.Accounts.Roles;
using Junheng.Registry.Rounds;
using Junheng.Registry.Rounds.Checks;
using Junheng.Registry.Rounds.Desk;
using Junheng.Registry.Rounds.Workflow;
using Junheng.Web.Accounts;
using Junheng.Web.Data;
using Junheng.Web.Frame;
using Junheng.Web.Hosting;
using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using System.Globalization;

namespace Junheng.Web.Rounds;

/// <summary>填报, as the bureau, its leader and the reviewers above see it: the rounds, and the steps of one.</summary>
internal sealed class RoundEndpoints(Site site, IAntiforgery forms, NoticeBook notices)
{
    private readonly RoundReports reports = new();

    private RoundDesk Desk => site.Library.Store.Rounds;

    public void Map(IEndpointRouteBuilder all)
    {
        var seen = all.Needs(Right.ReadCounty);
        var bureau = all.Needs(Right.ManageRounds);
        var offices = all.NeedsAny(Right.ManageRounds, Right.SignRounds, Right.ApproveRounds);
        seen.MapGet("/rounds", ListAsync);
        RoundRequest.MapGet(seen, site, "/rounds/{round}", (http, page, round) => RoundAsync(http, page, round, ""));
        RoundRequest.MapGet(offices, site, "/rounds/{round}/step", StepPageAsync);
        RoundRequest.MapPost(offices, site, forms, "/rounds/{round}/step", StepAsync);
        RoundRequest.MapPost(bureau, site, forms, "/rounds/{round}/check", CheckAsync);
        RoundRequest.MapPost(bureau, site, forms, "/rounds/{round}/batch", BatchAsync);
        new NewRoundEndpoints(site, forms).Map(all);
        new GridEndpoints(site, forms, reports).Map(all);
        new ItemsEndpoints(site, forms).Map(all);
        new RuleEndpoints(site, forms).Map(all);
    }

    public static DateOnly Today(PageContext page) => DateOnly.FromDateTime(page.Now.ToLocalTime().DateTime);

    private async Task ListAsync(HttpContext http)
    {
        var page = await site.ContextAsync(http);
        var rows = new List<(Round Round, IReadOnlyList<Registry.Rounds.Returns.ReturnSummary> Returns)>();
        foreach (var round in page.County is { } county ? await Desk.ListAsync(county.Id, http.RequestAborted) : [])
            rows.Add((round, await Desk.ReturnsAsync(round.Key, http.RequestAborted)));
        await RoundRequest.ShowAsync<RoundsPage>(http, site, StatusCodes.Status200OK, ("Rounds", rows));
    }

    private async Task<RoundView> ViewAsync(HttpContext http, PageContext page, Round round)
    {
        ReturnChecks checks = await Desk.ChecksAsync(round, http.RequestAborted);
        var today = Today(page);
        var lines = (await Desk.WholeReturnsAsync(round.Key, http.RequestAborted)).Select(its => SchoolLine.Of(its, reports.Of(checks, its), today)).ToList();
        return new RoundView(round, lines, await Desk.StepsAsync(round.Key, http.RequestAborted), [.. Offices.Of(page.Visitor, round.Key.CountyId)], today);
    }

    private async Task RoundAsync(HttpContext http, PageContext page, Round round, string message) => await RoundRequest.ShowAsync<RoundPage>(
        http,
        site,
        message.Length > 0 ? StatusCodes.Status400BadRequest : StatusCodes.Status200OK,
        ("View", await ViewAsync(http, page, round)),
        ("Token", DataEndpoints.Token(http, forms)),
        ("Message", message));

    private Task StepPageAsync(HttpContext http, PageContext page, Round round)
    {
        if (page.Asked("do").Length > 0)
            return ShowStepAsync(http, page, round, page.Asked("do"), "", "");
        DataEndpoints.SeeOther(http, page.To("/rounds/" + round.Key.RoundId));
        return Task.CompletedTask;
    }

    private async Task ShowStepAsync(HttpContext http, PageContext page, Round round, string asked, string message, string reason)
    {
        var view = await ViewAsync(http, page, round);
        var found = view.Possible.FirstOrDefault(pair => pair.Step.ToString() == asked);
        if (found.Step.ToString() != asked)
            await RoundAsync(http, page, round, page.T("现在不能办这一步，可能别人已经办了。下面是最新状态。", "This step is not possible now; somebody may have taken it. Below is how it stands."));
        else
            await RoundRequest.ShowAsync<RoundStepPage>(
                http,
                site,
                message.Length > 0 ? StatusCodes.Status400BadRequest : StatusCodes.Status200OK,
                ("View", view), ("Step", found.Step), ("Office", found.Office), ("Token", DataEndpoints.Token(http, forms)), ("Message", message), ("Reason", reason));
    }

    private async Task StepAsync(HttpContext http, PageContext page, Round round, IFormCollection form)
    {
        var asked = form["step"].ToString();
        var reason = form["reason"].ToString();
        var offices = Offices.Of(page.Visitor, round.Key.CountyId).ToList();
        var found = offices.SelectMany(office => RoundWorkflow.Steps(round.Status, office).Select(step => (Step: step, Office: office))).FirstOrDefault(pair => pair.Step.ToString() == asked);
        if (found.Step.ToString() != asked)
        {
            await ShowStepAsync(http, page, round, asked, "", reason);
            return;
        }

        try
        {
            if (found.Step == RoundStep.Compile)
            {
                await Desk.CompileAsync(round.Key, http.RequestAborted);
                site.Library.Forget();
            }
            else
            {
                int? revision = int.TryParse(form["revision"], NumberStyles.None, CultureInfo.InvariantCulture, out var seen) ? seen : null;
                await Desk.StepAsync(round.Key, found.Step, found.Office, reason, revision, http.RequestAborted);
            }

            DataEndpoints.SeeOther(http, page.To("/rounds/" + round.Key.RoundId, ("done", asked)));
        }
        catch (RoundRefusedException refused)
        {
            var now = await Desk.GetAsync(round.Key, http.RequestAborted);
            await ShowStepAsync(http, page, now, asked, page.T(refused.Words), reason);
        }
    }

    private async Task CheckAsync(HttpContext http, PageContext page, Round round, IFormCollection form)
    {
        var found = await Desk.CheckAllAsync(round.Key, http.RequestAborted);
        DataEndpoints.SeeOther(http, page.To("/rounds/" + round.Key.RoundId, ("checked", found.ToString(CultureInfo.InvariantCulture))));
    }

    private async Task BatchAsync(HttpContext http, PageContext page, Round round, IFormCollection form)
    {
        var view = await ViewAsync(http, page, round);
        var batch = Batch.Read(page, view, form);
        if (batch.Message is { } message)
            await RoundAsync(http, page, round, page.T(message));
        else if (form["confirm"] != "yes" || batch.Error is not null)
            await RoundRequest.ShowAsync<BatchPage>(
                http,
                site,
                form["confirm"] == "yes" ? StatusCodes.Status400BadRequest : StatusCodes.Status200OK,
                ("View", view), ("Of", batch), ("Token", DataEndpoints.Token(http, forms)), ("Error", form["confirm"] == "yes" ? page.T(batch.Error!) : ""));
        else
            DataEndpoints.SeeOther(http, page.To(
                view.Path, ("done", batch.Do.ToString()), ("n", (await batch.TakeAsync(http, Desk, notices, view)).ToString(CultureInfo.InvariantCulture))));
    }
}
