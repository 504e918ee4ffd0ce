using Junheng.Accounts.Roles;
using Junheng.Registry.Rounds;
using Junheng.Registry.Rounds.Checks;
using Junheng.Registry.Rounds.Workflow;
using Junheng.Registry.Workbooks;
using Junheng.Standards.Facts;
using Junheng.Web.Accounts;
using Junheng.Web.Data;
using Junheng.Web.Frame;
using Junheng.Web.Hosting;
using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using System.Globalization;

namespace Junheng.Web.Rounds;

/// <summary>县情 of a round, and the round as a workbook.</summary>
internal sealed class ItemsEndpoints(Site site, IAntiforgery forms)
{
    public void Map(IEndpointRouteBuilder all)
    {
        var seen = all.Needs(Right.ReadCounty);
        RoundRequest.MapGet(seen, site, "/rounds/{round}/items", async (http, page, round) => await ShowAsync(http, page, await FormAsync(http, page, round), conflict: false));
        RoundRequest.MapPost(all.Needs(Right.ManageRounds), site, forms, "/rounds/{round}/items", SaveAsync);
        RoundRequest.MapGet(seen, site, "/rounds/{round}/export.xlsx", ExportAsync);
    }

    private async Task SaveAsync(HttpContext http, PageContext page, Round round, IFormCollection form)
    {
        var items = await FormAsync(http, page, round);
        items.Read(form);
        if (!items.IsRight)
        {
            await ShowAsync(http, page, items, conflict: false);
            return;
        }

        try
        {
            var revision = int.TryParse(form["revision"], NumberStyles.None, CultureInfo.InvariantCulture, out var seen) ? seen : round.Revision;
            await site.Library.Store.Rounds.SaveItemsAsync(round.Key, revision, items.Typed, http.RequestAborted);
            DataEndpoints.SeeOther(http, page.To($"/rounds/{round.Key.RoundId}/items", ("saved", "1")));
        }
        catch (RoundRefusedException refused) when (refused.Code == RoundRefusals.Changed)
        {
            // Both values stand on the page: what was typed in the field, what somebody else saved beside it.
            var now = await FormAsync(http, page, await site.Library.Store.Rounds.GetAsync(round.Key, http.RequestAborted));
            now.Read(form);
            await ShowAsync(http, page, now, conflict: true);
        }
    }

    private async Task<ItemsForm> FormAsync(HttpContext http, PageContext page, Round round)
    {
        var versions = site.Library.Store.Versions;
        var before = page.Versions.FirstOrDefault(version => version.Key.CountyId == round.Key.CountyId && version.Key.SchoolYear < round.SchoolYear);
        var last = before is null ? new Dictionary<string, CountyItemValue>(StringComparer.Ordinal) : (await versions.LoadAsync(before, http.RequestAborted)).Items;
        return new ItemsForm(round, page.Packs, last);
    }

    private Task ShowAsync(HttpContext http, PageContext page, ItemsForm items, bool conflict) => RoundRequest.ShowAsync<ItemsPage>(
        http,
        site,
        conflict ? StatusCodes.Status409Conflict : items.IsRight ? StatusCodes.Status200OK : StatusCodes.Status422UnprocessableEntity,
        ("Form", items),
        ("MayType", page.Visitor.MayAt(Right.ManageRounds, items.Round.Key.CountyId, "") && !items.Round.Status.IsSealed()),
        ("Token", DataEndpoints.Token(http, forms)),
        ("Conflict", conflict));

    private async Task ExportAsync(HttpContext http, PageContext page, Round round)
    {
        var desk = site.Library.Store.Rounds;
        var checks = await desk.ChecksAsync(round, http.RequestAborted);
        var returns = await desk.WholeReturnsAsync(round.Key, http.RequestAborted);
        var asked = returns.Where(its => its.Summary.Status != ReturnStatus.Excused).ToList();
        await Download.SendAsync(http, round.Title + ".xlsx", output => RoundWorkbook.Write(output, round, checks.Fields, PackColumns.ItemHeadings(page.Packs), asked));
    }
}
