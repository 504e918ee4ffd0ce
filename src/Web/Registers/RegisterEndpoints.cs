using Junheng.Accounts.Roles;
using Junheng.Registry.Rounds;
using Junheng.Registry.Rounds.Life;
using Junheng.Web.Accounts;
using Junheng.Web.Data;
using Junheng.Web.Frame;
using Junheng.Web.Hosting;
using Junheng.Web.Rounds;
using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Junheng.Web.Registers;

/// <summary>学校名录: the schools that are and were, what happened to them, and entering what happens.</summary>
internal sealed class RegisterEndpoints(Site site, IAntiforgery forms)
{
    public void Map(IEndpointRouteBuilder all)
    {
        var seen = all.Needs(Right.ReadCounty);
        var bureau = all.Needs(Right.ManageRounds);
        seen.MapGet("/register", http => RoundRequest.WithCountyAsync(http, site, async (page, county) => await RoundRequest.ShowAsync<RegisterPage>(
            http,
            site,
            StatusCodes.Status200OK,
            ("Schools", await SchoolsAsync(http, county)),
            ("Events", await site.Library.Store.Rounds.Schools.EventsAsync(county, http.RequestAborted)),
            ("MayChange", page.Visitor.MayAt(Right.ManageRounds, county, "")))));
        seen.MapGet("/register/{code}", http => RoundRequest.WithCountyAsync(http, site, (page, county) => SchoolAsync(http, page, county)));
        bureau.MapGet("/register/change", http => RoundRequest.WithCountyAsync(http, site, async (page, county) =>
        {
            if (Enum.TryParse<SchoolEventKind>(page.Asked("do"), out var kind) && Enum.IsDefined(kind))
                await ShowAsync(http, ChangeForm.Fresh(kind, await SchoolsAsync(http, county), page.Asked("school"), RoundEndpoints.Today(page)), "");
            else
                DataEndpoints.SeeOther(http, page.To("/register"));
        }));
        bureau.MapForm("/register/change", forms, (http, form) => RoundRequest.WithCountyAsync(http, site, (page, county) => TakeAsync(http, page, county, form)));
    }

    private async Task SchoolAsync(HttpContext http, PageContext page, string county)
    {
        var code = (string)http.Request.RouteValues["code"]!;
        if ((await SchoolsAsync(http, county)).FirstOrDefault(school => school.Code == code) is not { } found)
        {
            await site.NotFoundAsync(http);
            return;
        }

        await RoundRequest.ShowAsync<RegisteredSchoolPage>(
            http,
            site,
            StatusCodes.Status200OK,
            ("School", found),
            ("Schools", await SchoolsAsync(http, county)),
            ("Events", await site.Library.Store.Rounds.Schools.EventsAsync(county, http.RequestAborted)),
            ("MayChange", page.Visitor.MayAt(Right.ManageRounds, county, "")));
    }

    private async Task TakeAsync(HttpContext http, PageContext page, string county, IFormCollection form)
    {
        if (!Enum.TryParse<SchoolEventKind>(form["do"], out var kind) || !Enum.IsDefined(kind))
        {
            DataEndpoints.SeeOther(http, page.To("/register"));
            return;
        }

        var read = ChangeForm.Read(kind, await SchoolsAsync(http, county), form);
        if (!read.IsRight || form["confirm"] == "no")
        {
            await ShowAsync(http, read, "");
            return;
        }

        if (form["confirm"] != "yes")
        {
            await RoundRequest.ShowAsync<ChangeConfirmPage>(http, site, StatusCodes.Status200OK, ("Form", read), ("Token", DataEndpoints.Token(http, forms)));
            return;
        }

        try
        {
            await read.TakeAsync(site.Library.Store.Rounds.Schools, county, http.RequestAborted);
            DataEndpoints.SeeOther(http, page.To("/register", ("done", kind.ToString())));
        }
        catch (RoundRefusedException refused)
        {
            await ShowAsync(http, read, page.T(refused.Words));
        }
    }

    private Task ShowAsync(HttpContext http, ChangeForm form, string message) => RoundRequest.ShowAsync<ChangePage>(
        http,
        site,
        form.IsRight && message.Length == 0 ? StatusCodes.Status200OK : StatusCodes.Status422UnprocessableEntity,
        ("Form", form), ("Token", DataEndpoints.Token(http, forms)), ("Message", message));

    private Task<IReadOnlyList<RegisteredSchool>> SchoolsAsync(HttpContext http, string county) => RegisterBook.SchoolsAsync(site.Library.Store, county, http.RequestAborted);
}
