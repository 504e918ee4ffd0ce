using System.Text;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace Junheng.Web.Api.Frame;

/// <summary>A cell as it is sent in: a text, a number, or null, which empties it.</summary>
internal readonly record struct CellText(string Text);

/// <summary>Numbers are taken as they are written: nothing is rounded on the way.</summary>
internal sealed class CellTextConverter : JsonConverter<CellText>
{
    public override bool HandleNull => true;

    public override CellText Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) => reader.TokenType switch
    {
        JsonTokenType.String => new(reader.GetString()!),
        JsonTokenType.Number => new(Encoding.UTF8.GetString(reader.ValueSpan)),
        JsonTokenType.Null => new(""),
        _ => throw new JsonException(),
    };

    public override void Write(Utf8JsonWriter writer, CellText value, JsonSerializerOptions options) => writer.WriteStringValue(value.Text);
}
