using System.Buffers.Text;
using System.Text;
using System.Text.Json;

namespace Junheng.Web.Api.Frame;

/// <summary>Where a page of a list ended. What is in it is not the caller's to read or to make.</summary>
internal static class ApiCursor
{
    private const int Longest = 400;

    public static string Write(params string[] parts) => Base64Url.EncodeToString(JsonSerializer.SerializeToUtf8Bytes(parts));

    /// <param name="count">How many parts there must be.</param>
    /// <returns>Null where there is no cursor: the first page.</returns>
    /// <exception cref="ApiProblem">It is not one of ours.</exception>
    public static string[]? Read(string text, int count)
    {
        if (text.Length == 0)
            return null;
        try
        {
            if (text.Length <= Longest && JsonSerializer.Deserialize<string[]>(Encoding.UTF8.GetString(Base64Url.DecodeFromChars(text))) is { } parts && parts.Length == count && !parts.Contains(null))
                return parts;
        }
        catch (Exception wrong) when (wrong is FormatException or JsonException)
        {
            // Told below.
        }

        throw ApiProblem.Bad("cursor_invalid", new("cursor 不对。照抄上一页给的 next。", "The cursor is wrong; send what the page before gave as next."), new ApiError("cursor", "invalid", "照抄上一页给的 next。", "Send what the page before gave as next."));
    }
}

/// <summary>A page of a list.</summary>
/// <param name="Next">The cursor of the next page; null on the last.</param>
internal sealed record Slice<T>(IReadOnlyList<T> Items, string? Next = null)
{
    /// <param name="rows">One more than the page holds, where there are more.</param>
    public static Slice<T> Of<TRow>(IReadOnlyList<TRow> rows, int limit, Func<TRow, T> item, Func<TRow, string> cursor) => rows.Count > limit
        ? new Slice<T>([.. rows.Take(limit).Select(item)], cursor(rows[limit - 1]))
        : new Slice<T>([.. rows.Select(item)]);
}
