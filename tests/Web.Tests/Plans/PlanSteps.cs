using System.Net;
using AngleSharp.Dom;
using Junheng.Web.Tests.Hosting;

namespace Junheng.Web.Tests.Plans;

/// <summary>What a person does on the pages of plans.</summary>
internal static class PlanSteps
{
    /// <summary>The address of the accessible parts that a form would send: every field of the page's form with its value, some replaced.</summary>
    public static async Task<HttpResponseMessage> SendAsync(RunningSite site, HttpClient http, string page, string action, params (string Name, string Value)[] changes)
    {
        var form = (await site.PageAsync(page, http)).QuerySelectorAll("main form").First(each => each.GetAttribute("action")!.Split('?')[0] == action && each.GetAttribute("method") == "post");
        var fields = form.QuerySelectorAll("input[name], select[name]")
            .Where(field => field.GetAttribute("type") is not ("checkbox" or "radio") || field.HasAttribute("checked"))
            .Where(field => field.GetAttribute("type") != "file")
            .Select(field => (Name: field.GetAttribute("name")!, Value: field.LocalName == "select"
                ? (field.QuerySelector("option[selected]") ?? field.QuerySelector("option"))!.GetAttribute("value")!
                : field.GetAttribute("value") ?? ""))
            .ToList();
        foreach (var name in changes.Select(change => change.Name).Distinct())
            fields.RemoveAll(field => field.Name == name);
        fields.AddRange(changes);

        using var content = new FormUrlEncodedContent(fields.Select(field => new KeyValuePair<string, string>(field.Name, field.Value)));
        return await http.PostAsync(new Uri(form.GetAttribute("action")!, UriKind.Relative), content);
    }

    /// <summary>Sends the form of a new plan.</summary>
    /// <returns>The address of the plan.</returns>
    public static async Task<string> NewAsync(RunningSite site, HttpClient http, string from, params (string Name, string Value)[] changes)
    {
        using var response = await SendAsync(site, http, from, "/plans/new", changes);
        Assert.Equal(HttpStatusCode.SeeOther, response.StatusCode);
        return response.Headers.Location!.ToString();
    }

    /// <summary>Loads the plan's page until its computation has ended.</summary>
    public static async Task<IDocument> ResultAsync(RunningSite site, HttpClient http, string plan)
    {
        for (var i = 0; i < 900; i++)
        {
            var page = await site.PageAsync(plan, http);
            if (page.QuerySelector("[data-events]") is null)
                return page;
            await Task.Delay(200);
        }

        throw new TimeoutException(plan);
    }

    public static string Text(this IParentNode page, string selector) => page.QuerySelector(selector)!.TextContent;
}
