using System.Text.Json;
using System.Text.Json.Nodes;

namespace Junheng.Web.Tests.Api;

/// <summary>Holds JSON against the schemas of a description: types, members, values, items; nothing that it does not know passes silently.</summary>
public static class SchemaCheck
{
    private static readonly string[] Known = ["type", "properties", "required", "additionalProperties", "items", "enum", "format", "default", "$ref", "description", "minLength", "pattern"];

    /// <summary>The operation that a request is one of; null if none is described.</summary>
    public static JsonNode? Operation(JsonNode description, string method, string path)
    {
        var parts = path.Split('/');
        foreach (var (pattern, item) in description["paths"]!.AsObject())
        {
            var own = pattern.Split('/');
            if (own.Length == parts.Length && own.Zip(parts).All(pair => pair.First.StartsWith('{') || pair.First == pair.Second) && item![method.ToLowerInvariant()] is { } operation)
                return operation;
        }

        return null;
    }

    /// <summary>What does not fit, each with its place; empty if all fits.</summary>
    public static IEnumerable<string> Errors(JsonNode description, JsonNode schema, JsonNode? value, string at = "$")
    {
        if (schema is JsonValue)
            return schema.GetValue<bool>() ? [] : [$"{at}: nothing may stand here"];
        var its = schema.AsObject();
        if (its["$ref"]?.GetValue<string>() is { } reference)
            return Errors(description, reference[2..].Split('/').Aggregate(description, (node, part) => node[part]!), value, at);
        var found = its.Where(member => !Known.Contains(member.Key, StringComparer.Ordinal)).Select(member => $"{at}: the check does not know {member.Key}").ToList();
        if (its["type"] is { } types && !Types(types).Any(type => Is(type, value)))
            found.Add($"{at}: {value?.ToJsonString() ?? "null"} is not {types.ToJsonString()}");
        if (its["enum"] is JsonArray values && !values.Any(each => JsonNode.DeepEquals(each, value)))
            found.Add($"{at}: {value?.ToJsonString()} is none of {values.ToJsonString()}");
        if (value is JsonObject members)
        {
            found.AddRange((its["required"]?.AsArray() ?? []).Select(name => name!.GetValue<string>()).Where(name => !members.ContainsKey(name)).Select(name => $"{at}: {name} is missing"));
            foreach (var (name, member) in members)
            {
                if (its["properties"]?[name] is { } own)
                    found.AddRange(Errors(description, own, member, $"{at}.{name}"));
                else if (its["additionalProperties"] is { } other)
                    found.AddRange(Errors(description, other, member, $"{at}.{name}"));
            }
        }

        if (value is JsonArray items && its["items"] is { } item)
            found.AddRange(items.SelectMany((each, i) => Errors(description, item, each, $"{at}[{i}]")));
        return found;
    }

    private static IEnumerable<string> Types(JsonNode types) => types is JsonArray several ? several.Select(each => each!.GetValue<string>()) : [types.GetValue<string>()];

    private static bool Is(string type, JsonNode? value) => (type, value?.GetValueKind() ?? JsonValueKind.Null) switch
    {
        ("null", JsonValueKind.Null) or ("string", JsonValueKind.String) or ("object", JsonValueKind.Object) or ("array", JsonValueKind.Array) => true,
        ("number", JsonValueKind.Number) or ("boolean", JsonValueKind.True or JsonValueKind.False) => true,
        ("integer", JsonValueKind.Number) => value!.ToJsonString().All(letter => char.IsAsciiDigit(letter) || letter == '-'),
        _ => false,
    };
}
