using Junheng.Accounts.Roles;
using Junheng.Platform.Access;
using Junheng.Registry.Templates;
using Junheng.Registry.Versions;
using Junheng.Registry.Workbooks;
using Junheng.Web.Accounts;
using Junheng.Web.Frame;
using Junheng.Web.Hosting;
using Junheng.Web.OwnPacks;
using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using System.Globalization;

namespace Junheng.Web.Data;

/// <summary>数据: upload, drafts, versions, comparison.</summary>
internal static class DataEndpoints
{
    public static void Map(IEndpointRouteBuilder all, Site site, IAntiforgery forms)
    {
        var routes = all.Needs(Right.ReadCounty);
        routes.MapGet("/data", http => IndexAsync(http, site, forms, ""));
        all.Needs(Right.WriteData).MapPost("/data", http => UploadAsync(http, site, forms));
        routes.MapGet("/data/compare", http => CompareAsync(http, site));
        Download.Map(routes, site, "/data/template.xlsx", (page, _) => (
            page.T("学校基本情况模板.xlsx", "school-workbook-template.xlsx"), output => TemplateWriter.Write(output, TemplateFor(page))));
        DraftEndpoints.Map(all.Needs(Right.WriteData), site, forms);
    }

    /// <summary>With the fields of the chosen standard and of the county's own, and last year's values beside where they are known.</summary>
    private static TemplateOptions TemplateFor(PageContext page) => new()
    {
        Fields = PackColumns.Fields([page.Pack, .. page.Packs.Where(OwnPack.IsOwn)]),
        Items = [.. PackColumns.Items(page.Packs).Select(item => (item.Id, item.Name.Zh))],
        County = page.Data?.Facts.County,
        LastYear = page.Data?.Facts,
    };

    /// <summary>The token of this browser's forms; sets its cookie where there is none.</summary>
    public static string Token(HttpContext http, IAntiforgery forms) => forms.GetAndStoreTokens(http).RequestToken!;

    private static async Task IndexAsync(HttpContext http, Site site, IAntiforgery forms, string message, int status = StatusCodes.Status200OK)
    {
        var versions = site.Library.Store.Versions;
        var page = await site.ContextAsync(http);
        await site.RespondAsync<DataPage>(
            http,
            new Dictionary<string, object?>(StringComparer.Ordinal)
            {
                ["Drafts"] = await versions.ListUploadsAsync(UploadStatus.Draft, http.RequestAborted),
                ["Maps"] = (await versions.ListHeadingMapsAsync(MapOwner(page.County), http.RequestAborted)).Keys.Order(StringComparer.Ordinal).ToList(),
                ["Token"] = Token(http, forms),
                ["Message"] = message,
            },
            status);
    }

    /// <summary>Heading maps belong to a county; before there is one, to the place of whoever made them.</summary>
    public static string MapOwner(CountySummary? county) => county?.Id ?? Acting.Current?.Scope.Home ?? AccessScope.Unplaced;

    private static async Task UploadAsync(HttpContext http, Site site, IAntiforgery forms)
    {
        await forms.ValidateRequestAsync(http);
        var page = await site.ContextAsync(http);
        var form = await http.Request.ReadFormAsync(http.RequestAborted);
        if (form.Files["file"] is not { Length: > 0 } file)
        {
            await IndexAsync(http, site, forms, page.T("没有选文件，或文件是空的。选一个工作簿。", "No file was chosen, or it is empty. Choose a workbook."), StatusCodes.Status400BadRequest);
            return;
        }

        using var content = new MemoryStream();
        await file.CopyToAsync(content, http.RequestAborted);
        var maps = await site.Library.Store.Versions.ListHeadingMapsAsync(MapOwner(page.County), http.RequestAborted);
        int? year = int.TryParse(form["year"], NumberStyles.None, CultureInfo.InvariantCulture, out var given) ? given : null;
        var name = Path.GetFileName(file.FileName.Replace('\\', '/'));
        var id = await site.Library.Store.Versions.SaveUploadAsync(
            new NewUpload(name.Length > 0 ? name : "data.xlsx", content.ToArray(), maps.GetValueOrDefault(form["map"].ToString()), year), http.RequestAborted);
        SeeOther(http, page.To("/data/drafts/" + id));
    }

    private static async Task CompareAsync(HttpContext http, Site site)
    {
        var page = await site.ContextAsync(http);
        if (page.County is not { } county || Version(page.Asked("before"), county.Id) is not { } before || Version(page.Asked("after"), county.Id) is not { } after
            || !page.Versions.Any(version => version.Key == before) || !page.Versions.Any(version => version.Key == after))
        {
            await site.NotFoundAsync(http);
            return;
        }

        await site.RespondAsync<ComparePage>(http, new Dictionary<string, object?>(StringComparer.Ordinal)
        {
            ["Result"] = await site.Library.Store.Versions.CompareAsync(before, after, http.RequestAborted),
            ["Before"] = before,
            ["After"] = after,
        });
    }

    /// <summary>2025.3 is the third version of 2025.</summary>
    private static VersionKey? Version(string text, string county)
    {
        var dot = text.IndexOf('.', StringComparison.Ordinal);
        return dot > 0
            && int.TryParse(text.AsSpan(0, dot), NumberStyles.None, CultureInfo.InvariantCulture, out var year)
            && int.TryParse(text.AsSpan(dot + 1), NumberStyles.None, CultureInfo.InvariantCulture, out var number)
            ? new VersionKey(county, year, number)
            : null;
    }

    /// <summary>Sends the browser on after a form, so that loading again does not send it again.</summary>
    public static void SeeOther(HttpContext http, string to)
    {
        http.Response.StatusCode = StatusCodes.Status303SeeOther;
        http.Response.Headers.Location = to;
    }
}
