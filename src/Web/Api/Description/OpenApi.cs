using System.Reflection;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Junheng.Web.Api.Frame;

namespace Junheng.Web.Api.Description;

/// <summary>The description of the interface in OpenAPI 3.1, made from the table of operations and the types that they read and write.</summary>
internal static partial class OpenApi
{
    private const string Json = "application/json";
    private const string ProblemJson = "application/problem+json";

    private static readonly JsonWriterOptions Form = new() { Indented = true, NewLine = "\n", Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <returns>UTF-8 JSON.</returns>
    public static byte[] Write(IReadOnlyList<ApiOperation> operations)
    {
        using var output = new MemoryStream();
        using (var writer = new Utf8JsonWriter(output, Form))
            Document(operations).WriteTo(writer);
        return output.ToArray();
    }

    public static JsonObject Document(IReadOnlyList<ApiOperation> operations)
    {
        var paths = new JsonObject();
        foreach (var path in operations.GroupBy(operation => operation.Path, StringComparer.Ordinal))
        {
            var item = new JsonObject();
            foreach (var operation in path)
#pragma warning disable CA1308 // OpenAPI writes methods in small letters.
                item[operation.Method.ToLowerInvariant()] = Describe(operation);
#pragma warning restore CA1308
            paths[ApiOperation.Root + path.Key] = item;
        }

        return new JsonObject
        {
            ["openapi"] = "3.1.0",
            ["info"] = new JsonObject { ["title"] = "均衡 / Junheng", ["version"] = Version, ["description"] = "义务教育均衡发展：填报、学校、评估、审计。" },
            ["servers"] = new JsonArray(new JsonObject { ["url"] = "/" }),
            ["security"] = new JsonArray(new JsonObject { ["token"] = new JsonArray() }),
            ["paths"] = paths,
            ["components"] = new JsonObject
            {
                ["securitySchemes"] = new JsonObject { ["token"] = new JsonObject { ["type"] = "http", ["scheme"] = "bearer" } },
                ["schemas"] = new JsonObject { ["Problem"] = ApiJson.Schema(typeof(Problem)) },
            },
        };
    }

    private static string Version => typeof(OpenApi).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()?.InformationalVersion.Split('+')[0] ?? "0";

    private static JsonObject Describe(ApiOperation operation)
    {
        var success = new JsonObject
        {
            ["description"] = operation.Summary.Zh,
            ["content"] = Content(Json, operation.Schema?.DeepClone() ?? ApiJson.Schema(operation.Gives)),
        };
        if (operation.Tagged)
            success["headers"] = new JsonObject { ["ETag"] = new JsonObject { ["schema"] = Text() } };
        var answers = new JsonObject { [operation.Status.ToString(System.Globalization.CultureInfo.InvariantCulture)] = success };
        if (operation.Tagged && !operation.Writes)
            answers["304"] = new JsonObject { ["description"] = "没有变化。" };
        answers["default"] = new JsonObject { ["description"] = "没有办成，什么也没有改动。", ["content"] = Content(ProblemJson, new JsonObject { ["$ref"] = "#/components/schemas/Problem" }) };
        var described = new JsonObject
        {
            ["summary"] = operation.Summary.Zh,
            ["description"] = operation.Summary.En,
            ["operationId"] = Id(operation),
            ["parameters"] = Parameters(operation),
            ["responses"] = answers,
        };
        if (operation.Takes is { } takes)
            described["requestBody"] = new JsonObject { ["required"] = true, ["content"] = Content(Json, ApiJson.Schema(takes)) };
        return described;
    }

    private static JsonArray Parameters(ApiOperation operation)
    {
        var parameters = new JsonArray();
        foreach (var name in InPath().Matches(operation.Path).Select(match => match.Groups["name"].Value))
            parameters.Add(new JsonObject { ["name"] = name, ["in"] = "path", ["required"] = true, ["schema"] = Text() });
        foreach (var name in operation.Query)
        {
            var (says, type) = ApiParameters.All[name];
            parameters.Add(new JsonObject { ["name"] = name, ["in"] = "query", ["description"] = says.Zh, ["schema"] = new JsonObject { ["type"] = type } });
        }

        if (operation.NeedsMatch)
            parameters.Add(new JsonObject { ["name"] = "If-Match", ["in"] = "header", ["required"] = true, ["schema"] = Text() });
        if (operation is { Tagged: true, Writes: false })
            parameters.Add(new JsonObject { ["name"] = "If-None-Match", ["in"] = "header", ["schema"] = Text() });
        return parameters;
    }

    /// <summary>E.g. <c>get_rounds_round_returns</c>.</summary>
    private static string Id(ApiOperation operation) => Separators().Replace($"{operation.Method.ToUpperInvariant()} {operation.Path}", "_").Trim('_');

    private static JsonObject Content(string kind, JsonNode schema) => new() { [kind] = new JsonObject { ["schema"] = schema } };

    private static JsonObject Text() => new() { ["type"] = "string" };

    [GeneratedRegex(@"\{(?<name>[a-z]+)\}", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex InPath();

    [GeneratedRegex("[^A-Za-z]+", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Separators();
}
