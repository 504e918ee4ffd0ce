using System.Net;
using System.Net.Http.Headers;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Junheng.Web.Tests.Api;

/// <summary>What came back: its status, its JSON (null for none) and its tag.</summary>
public sealed record ApiReply(HttpStatusCode Status, JsonNode? Json, string Tag, HttpResponseHeaders Headers)
{
    public string Code => Json!["code"]!.GetValue<string>();

    public IEnumerable<string> ErrorPaths => Json!["errors"]!.AsArray().Select(error => error!["path"]!.GetValue<string>());
}

/// <summary>A program that uses the interface. Each answer is held against the description of the interface.</summary>
public sealed class ApiClient(HttpClient http, string? secret)
{
    private JsonNode? description;

    public Task<ApiReply> GetAsync(string path, string? noneMatch = null) => SendAsync(HttpMethod.Get, path, body: null, match: null, noneMatch);

    public Task<ApiReply> PostAsync(string path, object body, string? match = null) => SendAsync(HttpMethod.Post, path, Json(body), match);

    public Task<ApiReply> PatchAsync(string path, object body, string? match) => SendAsync(HttpMethod.Patch, path, Json(body), match);

    /// <summary>Reads the tag, then changes these cells.</summary>
    public async Task<ApiReply> FillAsync(string path, IReadOnlyDictionary<string, string> cells) => await PatchAsync(path, new { cells }, (await GetAsync(path)).Tag);

    /// <summary>Reads the tag, then takes the step.</summary>
    public async Task<ApiReply> StepAsync(string path, string step, string reason = "") => await PostAsync(path + "/steps", new { step, reason }, (await GetAsync(path)).Tag);

    public async Task<ApiReply> SendAsync(HttpMethod method, string path, HttpContent? body, string? match = null, string? noneMatch = null)
    {
        using var request = new HttpRequestMessage(method, "/api/v1" + path) { Content = body };
        if (secret is not null)
            request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", secret);
        if (match is not null)
            request.Headers.TryAddWithoutValidation("If-Match", match);
        if (noneMatch is not null)
            request.Headers.TryAddWithoutValidation("If-None-Match", noneMatch);
        using var response = await http.SendAsync(request);
        var text = await response.Content.ReadAsStringAsync();
        var json = text.Length > 0 ? JsonNode.Parse(text) : null;
        await HoldAgainstDescriptionAsync(method, path.Split('?')[0], response, json);
        return new ApiReply(response.StatusCode, json, response.Headers.TryGetValues("ETag", out var tags) ? tags.First() : "", response.Headers);
    }

    public static StringContent Json(object body) => new(JsonSerializer.Serialize(body), Encoding.UTF8, "application/json");

    private async Task HoldAgainstDescriptionAsync(HttpMethod method, string path, HttpResponseMessage response, JsonNode? json)
    {
        description ??= JsonNode.Parse(await http.GetStringAsync(new Uri("/api/v1/openapi.json", UriKind.Relative)))!;
        if (SchemaCheck.Operation(description, method.Method, "/api/v1" + path) is not { } operation)
        {
            Assert.True(response.StatusCode is HttpStatusCode.NotFound or HttpStatusCode.MethodNotAllowed, $"{method} {path} is not described and answered {response.StatusCode}.");
            return;
        }

        var status = ((int)response.StatusCode).ToString(System.Globalization.CultureInfo.InvariantCulture);
        var answer = operation["responses"]![status] ?? operation["responses"]!["default"]!;
        if (answer["content"] is not JsonObject content)
        {
            Assert.Null(json);
            return;
        }

        var kind = response.Content.Headers.ContentType?.MediaType;
        Assert.True(kind is not null && content.ContainsKey(kind), $"{method} {path} answered {status} as {kind}.");
        Assert.Empty(SchemaCheck.Errors(description, content[kind]!["schema"]!, json));
    }
}
