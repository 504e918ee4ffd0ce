using System.Net;
using Junheng.Web.Tests.Hosting;

namespace Junheng.Web.Tests.Rounds;

/// <summary>What people do on the bureau's pages of a round.</summary>
internal static class RoundSteps
{
    public static (string Name, string Value)[] Wish(params (string Name, string Value)[] changes)
    {
        (string Name, string Value)[] wish =
        [
            ("name", "2026 学年填报"), ("year", "2026"), ("opens", "2026-09-01"), ("closes", "2099-10-15"), ("pack", "quality-2017"), ("which", "all"),
        ];
        return [.. wish.Where(field => !changes.Any(change => change.Name == field.Name)), .. changes];
    }

    public static async Task<HttpResponseMessage> PostAsync(RunningSite site, HttpClient http, string address, params (string Name, string Value)[] fields) =>
        await RunningSite.PostAsync(http, address, await site.TokenAsync(http, "/data"), form =>
        {
            foreach (var (name, value) in fields)
                form.Add(new StringContent(value), name);
        });

    /// <summary>Opens a round of all schools.</summary>
    /// <returns>Its address.</returns>
    public static async Task<string> OpenAsync(RunningSite site, HttpClient http, params (string Name, string Value)[] changes)
    {
        using var response = await PostAsync(site, http, "/rounds/new", Wish([.. changes, ("confirm", "yes")]));
        Assert.Equal(HttpStatusCode.SeeOther, response.StatusCode);
        return response.Headers.Location!.ToString().Split('?')[0];
    }

    /// <summary>Saves cells of one school as the grid does.</summary>
    public static async Task<HttpResponseMessage> SaveRowAsync(RunningSite site, HttpClient http, string round, string code, int revision, params (string Field, string Text)[] cells)
    {
        using var form = new MultipartFormDataContent { { new StringContent(await site.TokenAsync(http, "/data")), "_form" } };
        foreach (var (field, text) in cells)
            form.Add(new StringContent(text), "c." + field);
        using var request = new HttpRequestMessage(HttpMethod.Post, $"{round}/grid/{code}") { Content = form };
        request.Headers.TryAddWithoutValidation("If-Match", $"\"{revision}\"");
        return await http.SendAsync(request);
    }

    public static async Task<string> FirstSchoolAsync(RunningSite site, string round) => (await site.PageAsync(round + "/grid")).QuerySelector("tr[data-code]")!.GetAttribute("data-code")!;
}
