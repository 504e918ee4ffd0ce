using Junheng.Accounts.Roles;
using Junheng.Registry.Rounds;
using Junheng.Registry.Rounds.Checks;
using Junheng.Registry.Rounds.Desk;
using Junheng.Registry.Rounds.Returns;
using Junheng.Registry.Rounds.Workflow;
using Junheng.Standards;
using Junheng.Standards.Fields;
using Junheng.Web.Accounts;
using Junheng.Web.Data;
using Junheng.Web.Frame;
using Junheng.Web.Hosting;
using Junheng.Web.Tables;
using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace Junheng.Web.Rounds;

/// <summary>The bureau's grid: a page of it, and the saving of one row at a time.</summary>
internal sealed class GridEndpoints(Site site, IAntiforgery forms, RoundReports reports)
{
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web) { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    private RoundDesk Desk => site.Library.Store.Rounds;

    public void Map(IEndpointRouteBuilder all)
    {
        var bureau = all.Needs(Right.ManageRounds);
        RoundRequest.MapGet(bureau, site, "/rounds/{round}/grid", PageAsync);
        bureau.MapForm("/rounds/{round}/grid/{code}", forms, SaveAsync);
    }

    private async Task PageAsync(HttpContext http, PageContext page, Round round)
    {
        var checks = await Desk.ChecksAsync(round, http.RequestAborted);
        var sections = checks.Sections(SchoolKind.Unknown);
        var section = sections.FirstOrDefault(each => each.Id == page.Asked("section")) ?? sections[0];
        var state = TableState.Read(page, "name");
        var name = page.Asked("q");
        var all = (await Desk.WholeReturnsAsync(round.Key, http.RequestAborted))
            .Where(its => its.Summary.Status != ReturnStatus.Excused && Has(checks, section, its) && (name.Length == 0 || its.Summary.Name.Contains(name, StringComparison.OrdinalIgnoreCase) || its.Cell("township") == name))
            .ToList();
        await RoundRequest.ShowAsync<GridPage>(
            http,
            site,
            StatusCodes.Status200OK,
            ("Grid", new RoundGrid(round, sections, section, [.. state.Slice(all).Select(its => RoundGridRow.Of(round, checks, its, reports.Of(checks, its)))], all.Count, state)),
            ("Token", DataEndpoints.Token(http, forms)));
    }

    /// <summary>True if a school of its kind has cells in the section.</summary>
    private static bool Has(ReturnChecks checks, FormSection section, SchoolReturn its) => checks.Sections(FormSections.Kind(its.Cells)).Any(each => each.Id == section.Id);

    /// <summary>Saves the cells <c>c.FIELD</c> of one school, from the revision in <c>If-Match</c>. Cells that somebody else changed meanwhile come back with both values.</summary>
    private async Task SaveAsync(HttpContext http, IFormCollection form)
    {
        var language = LanguageChoice.Read(http);
        if (await Desk.FindAsync((string)http.Request.RouteValues["round"]!, http.RequestAborted) is not { } round)
        {
            await RefuseAsync(http, StatusCodes.Status404NotFound, new("没有这次填报。", "There is no such round."), language);
            return;
        }

        if (!int.TryParse(http.Request.Headers.IfMatch.ToString().Trim('"'), NumberStyles.None, CultureInfo.InvariantCulture, out var revision))
        {
            await RefuseAsync(http, StatusCodes.Status428PreconditionRequired, new("没有说明改的是哪一版。刷新页面再填。", "It is not said which revision was changed. Load the page again."), language);
            return;
        }

        var key = new ReturnKey(round.Key.CountyId, round.Key.RoundId, (string)http.Request.RouteValues["code"]!);
        try
        {
            var typed = form.Where(each => each.Key.StartsWith("c.", StringComparison.Ordinal)).ToDictionary(each => each.Key[2..], each => each.Value.ToString(), StringComparer.Ordinal);
            var result = await Desk.SaveAsync(key, revision, typed, cancellation: http.RequestAborted);
            var checks = await Desk.ChecksAsync(round, http.RequestAborted);
            var row = RoundGridRow.Of(round, checks, result.Return, result.Report);
            http.Response.Headers.ETag = string.Create(CultureInfo.InvariantCulture, $"\"{result.Revision}\"");
            await WriteAsync(http, result.Conflicts.Count > 0 ? StatusCodes.Status409Conflict : StatusCodes.Status200OK, new
            {
                result.Revision,
                Cells = round.Fields.Select(checks.Fields.Find).OfType<FieldDefinition>()
                    .ToDictionary(field => field.Id, field => new { Value = row.Its.Cell(field.Id), Mark = row.Mark(field), Says = row.Says(field.Id, language) }, StringComparer.Ordinal),
                Conflicts = result.Conflicts.Select(conflict => new { Field = conflict.FieldId, conflict.Stored, conflict.Yours, conflict.By }),
            });
        }
        catch (RoundRefusedException refused)
        {
            await RefuseAsync(http, refused.Code == RoundRefusals.NotFound ? StatusCodes.Status404NotFound : StatusCodes.Status422UnprocessableEntity, refused.Words, language);
        }
    }

    private static Task RefuseAsync(HttpContext http, int status, Words words, Language language) => WriteAsync(http, status, new { Refused = words.In(language) });

    private static Task WriteAsync<T>(HttpContext http, int status, T value)
    {
        http.Response.StatusCode = status;
        http.Response.Headers.CacheControl = "no-store";
        http.Response.ContentType = "application/json; charset=utf-8";
        return JsonSerializer.SerializeAsync(http.Response.Body, value, Json, http.RequestAborted);
    }
}
