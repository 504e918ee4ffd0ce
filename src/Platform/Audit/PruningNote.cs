using System.Text.Json;

namespace Junheng.Platform.Audit;

/// <summary>What an entry of kind <see cref="AuditKind.Pruned"/> says in <c>after</c>.</summary>
/// <param name="Through">The last number that was removed.</param>
/// <param name="Hash">Its hash, from which the rest of the chain continues.</param>
/// <param name="At">Its time.</param>
internal sealed record PruningNote(long Through, string Hash, string At)
{
    /// <summary>The shortest time that entries are kept, whatever the setting: six months.</summary>
    public static readonly TimeSpan ShortestKeeping = TimeSpan.FromDays(183);

    public string ToJson() => JsonSerializer.Serialize(this, JsonSerializerOptions.Web);

    /// <summary>Null if the text is no such note.</summary>
    public static PruningNote? Read(RecordedEntry entry)
    {
        if (entry.Kind != AuditKind.Pruned.Id() || entry.After is null)
            return null;
        try
        {
            return JsonSerializer.Deserialize<PruningNote>(entry.After, JsonSerializerOptions.Web);
        }
        catch (JsonException)
        {
            return null;
        }
    }
}
