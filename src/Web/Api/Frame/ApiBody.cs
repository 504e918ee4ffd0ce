using System.Text.Json;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;

namespace Junheng.Web.Api.Frame;

/// <summary>Reads what was sent: JSON, not too much of it, and nothing in it that is not known.</summary>
internal static class ApiBody
{
    /// <summary>The largest form of a school is a tenth of it.</summary>
    public const int Largest = 256 << 10;

    private static readonly string[] Kinds = ["application/json", "application/merge-patch+json"];

    /// <exception cref="ApiProblem">It is not JSON, too large, or not what the operation takes.</exception>
    public static async Task<T> ReadAsync<T>(HttpContext http)
    {
        if (!Kinds.Contains(http.Request.ContentType?.Split(';')[0].Trim(), StringComparer.OrdinalIgnoreCase))
            throw new ApiProblem(StatusCodes.Status415UnsupportedMediaType, "not_json", new("内容要用 JSON：Content-Type: application/json。", "Send JSON: Content-Type: application/json."));
        if (http.Request.ContentLength > Largest)
            throw TooLarge();
        if (http.Features.Get<IHttpMaxRequestBodySizeFeature>() is { IsReadOnly: false } limit)
            limit.MaxRequestBodySize = Largest;
        try
        {
            return await JsonSerializer.DeserializeAsync<T>(http.Request.Body, ApiJson.Options, http.RequestAborted)
                ?? throw ApiProblem.Bad("body_invalid", new("内容是空的。", "The body is null."));
        }
        catch (BadHttpRequestException bad) when (bad.StatusCode == StatusCodes.Status413PayloadTooLarge)
        {
            throw TooLarge();
        }
        catch (JsonException wrong)
        {
            throw ApiProblem.Bad(
                "body_invalid", new("内容读不懂，或有不认识的项。", "The body cannot be read, or has a member that is not known."),
                new ApiError(Pointer(wrong.Path), "invalid", "这里不对：缺少、多余或类型不符。", "This is missing, not known, or of another type."));
        }
    }

    private static ApiProblem TooLarge() =>
        new(StatusCodes.Status413PayloadTooLarge, "body_too_large", new($"内容超过 {Largest / 1024} KB。", $"The body is larger than {Largest / 1024} KB."));

    /// <summary>From <c>$.cells.area</c> to <c>/cells/area</c>.</summary>
    private static string Pointer(string? path) => (path ?? "$").TrimStart('$').Replace("['", ".", StringComparison.Ordinal).Replace("']", "", StringComparison.Ordinal)
        .Replace("[", ".", StringComparison.Ordinal).Replace("]", "", StringComparison.Ordinal).Replace('.', '/');
}
