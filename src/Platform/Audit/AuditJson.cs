using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Unicode;

namespace Junheng.Platform.Audit;

/// <summary>The small JSON texts of an entry's <c>before</c> and <c>after</c>.</summary>
public static class AuditJson
{
    /// <summary>Chinese as itself, so that the entries can be read as they stand.</summary>
    private static readonly JsonSerializerOptions Options = new(JsonSerializerDefaults.Web) { Encoder = JavaScriptEncoder.Create(UnicodeRanges.All) };

    /// <param name="state">An anonymous object of a few fields, personal data in it masked by the caller.</param>
    public static string Of<TState>(TState state) => JsonSerializer.Serialize(state, Options);
}
