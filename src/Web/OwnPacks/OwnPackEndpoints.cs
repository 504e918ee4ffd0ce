using Junheng.Assessments.Packs;
using Junheng.Standards.Evaluation;
using Junheng.Standards.Packs;
using Junheng.Web.Data;
using Junheng.Web.Frame;
using Junheng.Web.Hosting;
using Junheng.Web.Rules;
using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Junheng.Web.OwnPacks;

/// <summary>A county's own packs: check a file, add it, take it out of use, take its text away.</summary>
internal static class OwnPackEndpoints
{
    /// <summary>A pack has at most 512 Ki characters, of three bytes each, a third more in the confirm page's field.</summary>
    private const long MaxRequestBytes = 3L << 20;

    public static void Map(IEndpointRouteBuilder routes, IEndpointRouteBuilder writing, Site site, IAntiforgery forms)
    {
        routes.MapGet("/standards", http => IndexAsync(http, site, forms, ""));
        writing.MapPost("/standards", http => WithCountyAsync(http, site, forms, (page, county) => CheckAsync(http, site, forms, page, county)));
        writing.MapPost("/standards/add", http => WithCountyAsync(http, site, forms, (page, county) => AddAsync(http, site, page, county)));
        writing.MapGet("/standards/{id}/retire", http => ConfirmRetiringAsync(http, site, forms));
        writing.MapPost("/standards/{id}/retire", http => WithCountyAsync(http, site, forms, (page, county) => RetireAsync(http, site, page, county)));
        routes.MapGet("/standards/{id}/pack.yaml", http => TextAsync(http, site));
    }

    private static async Task IndexAsync(HttpContext http, Site site, IAntiforgery forms, string message, int status = StatusCodes.Status200OK)
    {
        var page = await site.ContextAsync(http);
        await site.RespondAsync<StandardsPage>(
            http,
            Parameters(
                ("Editions", page.County is { } county ? await site.Library.Store.Packs.EditionsAsync(county.Id, http.RequestAborted) : (IReadOnlyList<PackEdition>)[]),
                ("Token", DataEndpoints.Token(http, forms)),
                ("Message", message)),
            status);
    }

    private static async Task CheckAsync(HttpContext http, Site site, IAntiforgery forms, PageContext page, string county)
    {
        var form = await http.Request.ReadFormAsync(http.RequestAborted);
        if (form.Files["file"] is not { Length: > 0 } file)
        {
            await IndexAsync(http, site, forms, page.T("没有选文件，或文件是空的。选一个 .yaml 文件。", "No file was chosen, or it is empty. Choose a .yaml file."), StatusCodes.Status400BadRequest);
            return;
        }

        using var content = new MemoryStream();
        await file.CopyToAsync(content, http.RequestAborted);
        var check = await PackCheck.ReadAsync(Path.GetFileName(file.FileName.Replace('\\', '/')), content.ToArray(), page.Packs, http.RequestAborted);
        if (!check.IsValid)
        {
            await RefuseAsync(http, site, check);
            return;
        }

        var editions = await site.Library.Store.Packs.EditionsAsync(county, http.RequestAborted);
        var outcome = page.Data is { } data ? await Task.Run(() => Evaluator.Evaluate(check.Pack, data.Facts), http.RequestAborted) : null;
        await site.RespondAsync<AddPage>(http, Parameters(
            ("Check", check), ("Change", PackChange.Of(check.Pack, page.Packs, editions, outcome)), ("Token", DataEndpoints.Token(http, forms))));
    }

    /// <summary>The whole text comes back from the confirm page and is checked anew: what was shown there is not trusted.</summary>
    private static async Task AddAsync(HttpContext http, Site site, PageContext page, string county)
    {
        var form = await http.Request.ReadFormAsync(http.RequestAborted);
        var field = form["pack"].ToString();
        var bytes = new byte[field.Length];
        if (!Convert.TryFromBase64String(field, bytes, out var length))
            throw new BadHttpRequestException("The field pack is not base64.");
        var check = await PackCheck.ReadAsync("", bytes[..length], page.Packs, http.RequestAborted);
        if (!check.IsValid)
        {
            await RefuseAsync(http, site, check);
            return;
        }

        await site.Library.Store.Packs.SaveAsync(county, check.Text, http.RequestAborted);
        site.Library.Forget();
        DataEndpoints.SeeOther(http, page.To("/standards/" + check.Pack.Id));
    }

    private static Task RefuseAsync(HttpContext http, Site site, PackCheck check) =>
        site.RespondAsync<PackFindingsPage>(http, Parameters(("Check", check)), StatusCodes.Status422UnprocessableEntity);

    private static async Task ConfirmRetiringAsync(HttpContext http, Site site, IAntiforgery forms)
    {
        var page = await site.ContextAsync(http);
        if (page.County is not { } county || Own(http, page) is not { } pack)
        {
            await site.NotFoundAsync(http);
            return;
        }

        var verdicts = await site.Library.Store.Assessments.ListAsync(county.Id, http.RequestAborted);
        await site.RespondAsync<RetirePage>(http, Parameters(
            ("Pack", pack), ("Assessments", verdicts.Count(verdict => verdict.PackId == pack.Id)), ("Token", DataEndpoints.Token(http, forms))));
    }

    private static async Task RetireAsync(HttpContext http, Site site, PageContext page, string county)
    {
        if (Own(http, page) is not { } pack)
        {
            await site.NotFoundAsync(http);
            return;
        }

        await site.Library.Store.Packs.RetireAsync(county, pack.Id, http.RequestAborted);
        site.Library.Forget();
        DataEndpoints.SeeOther(http, page.To("/standards", ("standard", "")));
    }

    private static async Task TextAsync(HttpContext http, Site site)
    {
        var page = await site.ContextAsync(http);
        var id = (string)http.Request.RouteValues["id"]!;
        var hash = page.Asked("hash");
        var own = page.County is { } county ? await site.Library.Store.Packs.TextAsync(county.Id, id, hash.Length > 0 ? hash : null, http.RequestAborted) : null;
        if ((own ?? (hash.Length == 0 ? BuiltInPacks.Text(id) : null)) is not { } text)
        {
            await site.NotFoundAsync(http);
            return;
        }

        // Only an id that is stored or built in comes here: small letters, figures and hyphens.
        await Download.SendYamlAsync(http, id + ".yaml", text);
    }

    private static StandardPack? Own(HttpContext http, PageContext page) =>
        page.Packs.FirstOrDefault(pack => pack.Id == (string)http.Request.RouteValues["id"]! && OwnPack.IsOwn(pack));

    /// <summary>Lets a form through that is ours, not too large, and names a county that there is.</summary>
    private static async Task WithCountyAsync(HttpContext http, Site site, IAntiforgery forms, Func<PageContext, string, Task> then)
    {
        if (http.Request.ContentLength is not <= MaxRequestBytes)
        {
            // By its stated length, before anything of it is kept; browsers always state it.
            var asked = await site.ContextAsync(http);
            await IndexAsync(http, site, forms, asked.T("文件太大，标准包至多 512 KB。删去不需要的内容后重新上传。", "The file is too large: a pack has at most 512 KB. Delete what is not needed and upload it again."), StatusCodes.Status413PayloadTooLarge);
            return;
        }

        await forms.ValidateRequestAsync(http);
        var visit = await site.Library.VisitAsync(http);
        if (visit.IsAstray || visit.County is not { } county)
            await site.NotFoundAsync(http);
        else
            await then(await site.Library.OpenAsync(visit, http.RequestAborted), county.Id);
    }

    private static Dictionary<string, object?> Parameters(params ReadOnlySpan<(string Name, object Value)> all)
    {
        var parameters = new Dictionary<string, object?>(StringComparer.Ordinal);
        foreach (var (name, value) in all)
            parameters[name] = value;
        return parameters;
    }
}
