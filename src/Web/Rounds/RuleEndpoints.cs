using Junheng.Accounts.Roles;
using Junheng.Registry.Findings;
using Junheng.Registry.Rounds;
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

/// <summary>The rules that a county may set: how grave each is from which school year on.</summary>
internal sealed class RuleEndpoints(Site site, IAntiforgery forms)
{
    /// <summary>How a severity is named in the form.</summary>
    public static IReadOnlyList<(string Value, Severity? Severity)> Choices { get; } = [("error", Severity.Error), ("warning", Severity.Warning), ("off", null)];

    public void Map(IEndpointRouteBuilder all)
    {
        all.Needs(Right.ReadCounty).MapGet("/rounds/rules", http => RoundRequest.WithCountyAsync(http, site, (page, county) => ShowAsync(http, county, "")));
        all.Needs(Right.ManageRounds).MapForm("/rounds/rules", forms, (http, form) => RoundRequest.WithCountyAsync(http, site, (page, county) => SetAsync(http, page, county, form)));
    }

    private async Task SetAsync(HttpContext http, PageContext page, string county, IFormCollection form)
    {
        var choice = Choices.FirstOrDefault(each => each.Value == form["severity"]);
        if (choice.Value is null || !int.TryParse(form["from"], NumberStyles.None, CultureInfo.InvariantCulture, out var year) || year is < 2000 or > 2100)
        {
            await ShowAsync(http, county, page.T("选好从哪个学年起、按错误还是提醒。", "Choose from which school year, and how grave."));
            return;
        }

        try
        {
            await site.Library.Store.Rounds.SetSeverityAsync(county, form["rule"].ToString(), year, choice.Severity, http.RequestAborted);
            DataEndpoints.SeeOther(http, page.To("/rounds/rules", ("set", form["rule"].ToString())));
        }
        catch (RoundRefusedException refused)
        {
            await ShowAsync(http, county, page.T(refused.Words));
        }
    }

    private async Task ShowAsync(HttpContext http, string county, string message) => await RoundRequest.ShowAsync<RulesPage>(
        http,
        site,
        message.Length > 0 ? StatusCodes.Status400BadRequest : StatusCodes.Status200OK,
        ("Set", await site.Library.Store.Rounds.SeveritiesAsync(county, http.RequestAborted)),
        ("MayChange", Visitor.Of(http).MayAt(Right.ManageRounds, county, "")),
        ("Token", DataEndpoints.Token(http, forms)),
        ("Message", message));
}
