using Junheng.Accounts.Roles;
using Junheng.Registry.Rounds;
using Junheng.Registry.Rounds.Life;
using Junheng.Web.Accounts;
using Junheng.Web.Data;
using Junheng.Web.Frame;
using Junheng.Web.Hosting;
using Junheng.Web.Registers;
using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Junheng.Web.Rounds;

/// <summary>Opening a round: a form, a page that repeats how many schools and cells will be asked, and then the round.</summary>
internal sealed class NewRoundEndpoints(Site site, IAntiforgery forms)
{
    public void Map(IEndpointRouteBuilder all)
    {
        var bureau = all.Needs(Right.ManageRounds);
        bureau.MapGet("/rounds/new", http => RoundRequest.WithCountyAsync(http, site, async (page, county) =>
            await ShowAsync(http, page, NewRoundForm.Fresh(page, await SchoolsAsync(http, county)), "")));
        bureau.MapForm("/rounds/new", forms, (http, form) => RoundRequest.WithCountyAsync(http, site, (page, county) => TakeAsync(http, page, county, form)));
    }

    private async Task TakeAsync(HttpContext http, PageContext page, string county, IFormCollection form)
    {
        var read = NewRoundForm.Read(form, page, await SchoolsAsync(http, county));
        if (!read.IsRight || form["confirm"] == "no")
        {
            await ShowAsync(http, page, read, "");
            return;
        }

        if (form["confirm"] != "yes")
        {
            await RoundRequest.ShowAsync<NewRoundConfirmPage>(http, site, StatusCodes.Status200OK, ("Form", read), ("Token", DataEndpoints.Token(http, forms)));
            return;
        }

        try
        {
            var key = await site.Library.Store.Rounds.OpenAsync(read.Wish(county), http.RequestAborted);
            DataEndpoints.SeeOther(http, page.To("/rounds/" + key.RoundId));
        }
        catch (RoundRefusedException refused)
        {
            await ShowAsync(http, page, read, page.T(refused.Words));
        }
    }

    private Task ShowAsync(HttpContext http, PageContext page, NewRoundForm form, string message) => RoundRequest.ShowAsync<NewRoundPage>(
        http,
        site,
        form.IsRight && message.Length == 0 ? StatusCodes.Status200OK : StatusCodes.Status422UnprocessableEntity,
        ("Form", form), ("Token", DataEndpoints.Token(http, forms)), ("Message", message));

    private Task<IReadOnlyList<RegisteredSchool>> SchoolsAsync(HttpContext http, string county) => RegisterBook.SchoolsAsync(site.Library.Store, county, http.RequestAborted);
}
