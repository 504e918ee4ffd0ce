using Junheng.Accounts.Roles;
using Junheng.Platform.Access;
using Junheng.Registry.People;
using Junheng.Registry.Pupils;
using Junheng.Web.Accounts;
using Junheng.Web.Data;
using Junheng.Web.Frame;
using Junheng.Web.Hosting;
using Junheng.Web.Tables;
using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Junheng.Web.Roster;

/// <summary>人员名册: masked for whoever needs the list, as it is against a reason.</summary>
internal sealed class RosterEndpoints(Site site, IAntiforgery forms)
{
    /// <summary>So many persons are shown unmasked at once; a whole list is taken away as a file.</summary>
    private const int MostRevealed = 100;

    private PersonRegister Register => site.Library.Store.People;

    public void Map(IEndpointRouteBuilder all)
    {
        var reading = all.Needs(Right.ReadPeople);
        reading.MapGet("/roster", http => ShowAsync(http, new RosterPage.State()));
        reading.MapGet("/roster/template.xlsx", async http =>
        {
            var page = await site.ContextAsync(http);
            await Download.SendAsync(http, page.T("学生名单模板.xlsx", "pupils-template.xlsx"), PupilTemplate.Write);
        });
        reading.MapGet("/roster/export.xlsx", async http =>
        {
            var page = await site.ContextAsync(http);
            await SendAsync(http, page, await Register.ListAsync(Query(page), cancellation: http.RequestAborted));
        });
        all.Needs(Right.WritePeople).MapForm("/roster", forms, TakeAsync);
        var revealing = all.Needs(Right.RevealPeople);
        revealing.MapForm("/roster/reveal", forms, RevealAsync);
        revealing.MapForm("/roster/export.xlsx", forms, ExportAsync);
    }

    private async Task ShowAsync(HttpContext http, RosterPage.State state, int status = StatusCodes.Status200OK)
    {
        var page = await site.ContextAsync(http);
        var query = Query(page);
        var table = TableState.Read(page, "code", "code");
        var count = await Register.CountAsync(query, http.RequestAborted);
        var pages = table.Pages(count);
        var (skip, take) = pages == 1 ? (0, count) : ((Math.Min(table.Number, pages) - 1) * TableState.PerPage, TableState.PerPage);
        await site.RespondAsync<RosterPage>(
            http,
            new Dictionary<string, object?>(StringComparer.Ordinal)
            {
                ["Persons"] = await Register.ListAsync(query, skip, take, http.RequestAborted),
                ["Count"] = count,
                ["Table"] = table,
                ["Query"] = query,
                ["Schools"] = await Register.SchoolsAsync(query.CountyId, http.RequestAborted),
                ["Shown"] = state,
                ["Token"] = DataEndpoints.Token(http, forms),
            },
            status);
    }

    private async Task RevealAsync(HttpContext http, IFormCollection form)
    {
        var chosen = form["person"].OfType<string>().Distinct(StringComparer.Ordinal).Take(MostRevealed).ToList();
        var reason = form["reason"].ToString();
        var page = await site.ContextAsync(http);
        if (chosen.Count == 0)
            await RefuseAsync(http, page.T("没有选人。在名册里勾选要看的人。", "Nobody was chosen. Tick the persons in the list."), reason);
        else if (!IsReason(reason))
            await RefuseAsync(http, NoReason(page), reason, chosen);
        else
            await site.RespondAsync<RevealPage>(http, new Dictionary<string, object?>(StringComparer.Ordinal) { ["Persons"] = await Register.RevealAsync(chosen, reason, http.RequestAborted), ["Reason"] = reason.Trim() });
    }

    private async Task ExportAsync(HttpContext http, IFormCollection form)
    {
        var page = await site.ContextAsync(http);
        if (IsReason(form["reason"].ToString()))
            await SendAsync(http, page, await Register.RevealAsync(Query(page), form["reason"].ToString(), http.RequestAborted));
        else
            await RefuseAsync(http, NoReason(page), form["reason"].ToString());
    }

    /// <summary>A list of pupils takes the place of what the register had of the schools in it.</summary>
    private async Task TakeAsync(HttpContext http, IFormCollection form)
    {
        var page = await site.ContextAsync(http);
        if (form.Files["file"] is not { Length: > 0 } file || County(page) is not { } county)
        {
            await ShowAsync(http, new RosterPage.State { FileMessage = page.T("没有选文件，或文件是空的。选一个有“学生”表的工作簿或 CSV。", "No file was chosen, or it is empty. Choose a workbook with sheet 学生, or a CSV.") }, StatusCodes.Status400BadRequest);
            return;
        }

        using var content = new MemoryStream();
        await file.CopyToAsync(content, http.RequestAborted);
        content.Position = 0;
        var reading = PupilReader.Read(content, file.FileName, SchoolsToWrite(page, county));
        var message = !reading.Found && !reading.HasErrors ? page.T("文件里没有“学生”表。下载模板，把名单填在“学生”表里。", "The file has no sheet 学生. Download the template and fill that sheet.")
            : reading.HasErrors ? page.T("名单有错，没有收进名册。改正后重新上传。", "The list has errors and was not taken into the register. Mend them and upload it again.")
            : reading.Pupils.Count == 0 ? page.T("名单是空的，名册没有改动。", "The list is empty; the register is unchanged.") : "";
        if (message.Length > 0)
        {
            await ShowAsync(http, new RosterPage.State { FileMessage = message, Findings = reading.Findings }, StatusCodes.Status422UnprocessableEntity);
            return;
        }

        var schools = reading.Pupils.Select(pupil => pupil.SchoolCode).Distinct(StringComparer.Ordinal).ToList();
        await Register.ReplaceAsync(county, PersonKind.Pupil, schools, reading.Pupils, Path.GetFileName(file.FileName.Replace('\\', '/')), http.RequestAborted);
        DataEndpoints.SeeOther(http, page.To("/roster", ("kind", PersonKind.Pupil.Id())));
    }

    private Task RefuseAsync(HttpContext http, string message, string reason, IReadOnlyList<string>? chosen = null) =>
        ShowAsync(http, new RosterPage.State { Message = message, Reason = reason, Chosen = chosen ?? [] }, StatusCodes.Status422UnprocessableEntity);

    private static Task SendAsync(HttpContext http, PageContext page, IReadOnlyList<RegisteredPerson> persons) =>
        Download.SendAsync(http, page.CountyName + page.T("人员名册.xlsx", "register.xlsx"), output => RosterWorkbook.Write(output, persons, page));

    private static bool IsReason(string reason) => reason.Trim().Length is >= PersonRegister.ShortestReason and <= 200;

    private static string NoReason(PageContext page) => page.T(
        $"没有写明理由。写上为什么要看，至少 {PersonRegister.ShortestReason} 个字；理由记入审计。", $"There is no reason. Say why, in at least {PersonRegister.ShortestReason} characters; it stands in the audit.");

    private static PersonQuery Query(PageContext page) => new(
        County(page), PersonKinds.TryParse(page.Asked("kind"), out var kind) ? kind : null, page.Asked("school") is { Length: > 0 } school ? school : null);

    /// <summary>Whoever acts in a single school has no county of their own to choose.</summary>
    private static string? County(PageContext page) => page.County?.Id ?? Scope.Schools.Select(key => key.Split('/')[0]).FirstOrDefault();

    /// <summary>Own schools, or those of the county's data; any of the county where there are no data yet.</summary>
    private static HashSet<string>? SchoolsToWrite(PageContext page, string county) =>
        !Scope.Covers(county) ? Scope.Schools.Select(key => key[(county.Length + 1)..]).ToHashSet(StringComparer.Ordinal)
        : page.Data?.Facts.Schools.Select(school => school.Code).ToHashSet(StringComparer.Ordinal);

    private static AccessScope Scope => Acting.Current?.Scope ?? AccessScope.Nothing;
}
