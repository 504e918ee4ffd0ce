using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Routing;

namespace Junheng.Web.Tests.Api;

/// <summary>The description of the interface tells everything that the interface has, and nothing else.</summary>
public sealed class DescriptionTests(ApiSite site) : IClassFixture<ApiSite>
{
    private async Task<JsonNode> DescriptionAsync() => JsonNode.Parse(await site.Http.GetStringAsync(new Uri("/api/v1/openapi.json", UriKind.Relative)))!;

    [Fact]
    public async Task EveryRoute_IsDescribed()
    {
        var description = await DescriptionAsync();
        var described = description["paths"]!.AsObject().SelectMany(path => path.Value!.AsObject().Select(method => $"{method.Key.ToUpperInvariant()} {path.Key}")).Order(StringComparer.Ordinal);
        var routes = site.Routes.Where(route => route.RoutePattern.RawText!.StartsWith("/api/v1/", StringComparison.Ordinal) && !route.RoutePattern.RawText.Contains("{**", StringComparison.Ordinal) && !route.RoutePattern.RawText.EndsWith(".json", StringComparison.Ordinal))
            .SelectMany(route => route.Metadata.GetRequiredMetadata<HttpMethodMetadata>().HttpMethods.Select(method => $"{method} {route.RoutePattern.RawText}")).Order(StringComparer.Ordinal);
        Assert.Equal("3.1.0", description["openapi"]!.GetValue<string>());
        Assert.Equal(routes, described);
    }

    [Fact]
    public async Task EveryParameterOfAPath_AndEveryPrecondition_IsDescribed()
    {
        foreach (var (path, item) in (await DescriptionAsync())["paths"]!.AsObject())
        {
            foreach (var (method, operation) in item!.AsObject())
            {
                var parameters = operation!["parameters"]!.AsArray().Select(parameter => parameter!["name"]!.GetValue<string>()).ToList();
                Assert.All(path.Split('/').Where(part => part.StartsWith('{')), part => Assert.Contains(part.Trim('{', '}'), parameters));
                Assert.Equal(method == "patch" || path.EndsWith("/steps", StringComparison.Ordinal), parameters.Contains("If-Match"));
                Assert.Equal(method != "get", operation["requestBody"] is not null);
            }
        }
    }

    [Fact]
    public async Task WhatIsSentIn_HasNoRoomForUnknownMembers()
    {
        foreach (var operation in (await DescriptionAsync())["paths"]!.AsObject().SelectMany(path => path.Value!.AsObject()).Where(operation => operation.Value!["requestBody"] is not null))
            Assert.False(operation.Value!["requestBody"]!["content"]!["application/json"]!["schema"]!["additionalProperties"]!.GetValue<bool>());
    }

    [Fact]
    public async Task ThePage_ListsEveryOperation()
    {
        var text = (await site.PageAsync("/api")).QuerySelector("main")!.TextContent;
        Assert.All((await DescriptionAsync())["paths"]!.AsObject(), path => Assert.Contains(path.Key, text, StringComparison.Ordinal));
    }

    [Fact]
    public void TheCheckOfSchemas_FindsWhatDoesNotFit()
    {
        var schema = JsonNode.Parse("""{"type":"object","required":["a"],"additionalProperties":false,"properties":{"a":{"type":["string","null"]},"b":{"type":"array","items":{"enum":["x"]}}}}""")!;
        Assert.Empty(SchemaCheck.Errors(schema, schema, JsonNode.Parse("""{"a":null,"b":["x"]}""")));
        Assert.Equal(4, SchemaCheck.Errors(schema, schema, JsonNode.Parse("""{"a":1,"b":["y",2],"c":0}""")).Count());
        Assert.Single(SchemaCheck.Errors(schema, schema, JsonNode.Parse("{}")));
    }
}
