using System.Globalization;
using Junheng.Registry.Findings;
using Junheng.Registry.Mapping;
using Junheng.Registry.Versions;
using Junheng.Web.Hosting;
using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Junheng.Web.Data;

/// <summary>One draft: its findings, its headings, accepting and discarding it.</summary>
internal static class DraftEndpoints
{
    public static void Map(IEndpointRouteBuilder routes, Site site, IAntiforgery forms)
    {
        var drafts = new Drafts(site.Library.Store);
        routes.MapGet("/data/drafts/{id}", http => WithDraftAsync(http, site, drafts, draft => ShowAsync(http, site, forms, draft)));
        routes.MapGet("/data/drafts/{id}/findings.xlsx", http => WithDraftAsync(http, site, drafts, draft => Download.SendAsync(
            http, Path.ChangeExtension(draft.Upload.Summary.FileName, null) + "（标注问题）.xlsx", output => FindingsWorkbook.Write(draft.Upload.Content, draft.Reading, output))));
        routes.MapGet("/data/drafts/{id}/accept", http => WithDraftAsync(http, site, drafts, draft => ConfirmAsync(http, site, forms, draft)));
        routes.MapPost("/data/drafts/{id}/accept", http => WithDraftAsync(http, site, drafts, draft => AcceptAsync(http, site, forms, draft)));
        routes.MapPost("/data/drafts/{id}/discard", http => DiscardAsync(http, site, forms));
        routes.MapGet("/data/drafts/{id}/headings", http => WithDraftAsync(http, site, drafts, draft => PageAsync<HeadingsPage>(http, site, forms, draft)));
        routes.MapPost("/data/drafts/{id}/headings", http => WithDraftAsync(http, site, drafts, draft => BindAsync(http, site, forms, draft)));
    }

    private static async Task WithDraftAsync(HttpContext http, Site site, Drafts drafts, Func<Draft, Task> then)
    {
        if (await drafts.OpenAsync((string)http.Request.RouteValues["id"]!, http.RequestAborted) is { } draft)
            await then(draft);
        else
            await site.NotFoundAsync(http);
    }

    private static Task ShowAsync(HttpContext http, Site site, IAntiforgery forms, Draft draft) =>
        draft.Errors > 0 && draft.Reading.Grid is not { Rows.Count: > 0 }
            ? site.RespondAsync<UnreadablePage>(http, new Dictionary<string, object?>(StringComparer.Ordinal) { ["Draft"] = draft })
            : PageAsync<DraftPage>(http, site, forms, draft);

    private static Task PageAsync<TComponent>(HttpContext http, Site site, IAntiforgery forms, Draft draft, params ReadOnlySpan<(string Name, object Value)> more)
        where TComponent : IComponent
    {
        var parameters = new Dictionary<string, object?>(StringComparer.Ordinal) { ["Draft"] = draft, ["Token"] = DataEndpoints.Token(http, forms) };
        foreach (var (name, value) in more)
            parameters[name] = value;
        return site.RespondAsync<TComponent>(http, parameters);
    }

    private static async Task ConfirmAsync(HttpContext http, Site site, IAntiforgery forms, Draft draft)
    {
        if (!draft.CanAccept)
        {
            DataEndpoints.SeeOther(http, "/data/drafts/" + draft.Id);
            return;
        }

        var lines = new List<AcceptLine>();
        foreach (var county in draft.Reading.Counties)
        {
            var year = county.County.SchoolYear ?? draft.Upload.Summary.SchoolYear;
            var newest = await site.Library.Store.Versions.LatestAsync(county.County.Key, year, http.RequestAborted);
            lines.Add(new AcceptLine(county.County.Display, year, (newest?.Key.VersionNo ?? 0) + 1, county.Schools.Count));
        }

        await PageAsync<AcceptPage>(http, site, forms, draft, ("Lines", lines));
    }

    private static async Task AcceptAsync(HttpContext http, Site site, IAntiforgery forms, Draft draft)
    {
        await forms.ValidateRequestAsync(http);
        if (!draft.CanAccept)
        {
            DataEndpoints.SeeOther(http, "/data/drafts/" + draft.Id);
            return;
        }

        var accepted = await site.Library.Store.Versions.AcceptAsync(draft.Id, draft.Reading, http.RequestAborted);
        site.Library.Forget();
        var first = accepted[0].Version.Key;
        DataEndpoints.SeeOther(http, string.Create(CultureInfo.InvariantCulture, $"/?county={Uri.EscapeDataString(first.CountyId)}&year={first.SchoolYear}"));
    }

    private static async Task DiscardAsync(HttpContext http, Site site, IAntiforgery forms)
    {
        await forms.ValidateRequestAsync(http);
        try
        {
            await site.Library.Store.Versions.DiscardUploadAsync((string)http.Request.RouteValues["id"]!, http.RequestAborted);
        }
        catch (VersionRefusedException)
        {
            // Discarded or accepted meanwhile: the list says what is left.
        }

        DataEndpoints.SeeOther(http, "/data");
    }

    private static async Task BindAsync(HttpContext http, Site site, IAntiforgery forms, Draft draft)
    {
        await forms.ValidateRequestAsync(http);
        var form = await http.Request.ReadFormAsync(http.RequestAborted);
        var map = HeadingBinding.Extend(draft, form);
        var yaml = HeadingMapWriter.Write(map);
        int? year = int.TryParse(form["year"], NumberStyles.None, CultureInfo.InvariantCulture, out var given) ? given : draft.Upload.Summary.SchoolYear;
        var versions = site.Library.Store.Versions;
        await versions.SetReadingAsync(draft.Id, yaml, year, http.RequestAborted);
        var page = await site.ContextAsync(http);
        await versions.SaveHeadingMapAsync(DataEndpoints.MapOwner(page.County), map.Name, yaml, http.RequestAborted);
        DataEndpoints.SeeOther(http, "/data/drafts/" + draft.Id);
    }
}
