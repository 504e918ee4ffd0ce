using System.Text.Json;
using Junheng.Planning.Rotation;
using Junheng.Reports.Json;
using Junheng.Standards;
using Junheng.Standards.Fields;

namespace Junheng.Reports.Rotation;

/// <summary>Members <c>moves</c> and <c>names</c>, the same in every JSON with moves.</summary>
internal static class MoveJson
{
    public static void Moves(Utf8JsonWriter json, IReadOnlyList<RotationMove> moves)
    {
        json.WriteStartArray("moves");
        foreach (var move in moves)
        {
            json.WriteStartObject();
            json.WriteString("stage", move.Stage.Id());
            json.WriteString("from", move.From);
            json.WriteString("to", move.To);
            json.WriteStartArray("traits");
            foreach (var trait in Traits.Each.Where(trait => move.Class.Traits.HasFlag(trait)))
                json.WriteStringValue(trait.Field());
            json.WriteEndArray();
            json.WriteString("subject", move.Class.Subject);
            json.WriteNumber("count", move.Count);
            json.Number("kilometres", move.Kilometres);
            if (move.Minutes is { } minutes)
                json.WriteNumber("minutes", minutes);
            json.WriteNumber("points", move.Points);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    public static void Names(Utf8JsonWriter json, IReadOnlyList<NamedMove> names, Language language)
    {
        json.WriteStartArray("names");
        foreach (var each in names)
        {
            json.WriteStartObject();
            json.WriteString("teacher", each.Teacher);
            json.WriteString("name", each.Name);
            json.WriteString("stage", each.Stage.Id());
            json.WriteString("from", each.From);
            json.WriteString("to", each.To);
            json.WriteString("why", each.Why.In(language));
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }
}
