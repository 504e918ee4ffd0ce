using System.Buffers.Binary;
using System.Text.Json;

namespace Junheng.Safekeeping.Backups;

/// <summary>Pieces of known length one after another, each its length in 4 bytes and its bytes; −1 ends a row of them.</summary>
internal static class BackupFrames
{
    private const int End = -1;

    public static void Write(Stream into, ReadOnlySpan<byte> frame)
    {
        Span<byte> length = stackalloc byte[sizeof(int)];
        BinaryPrimitives.WriteInt32BigEndian(length, frame.Length);
        into.Write(length);
        into.Write(frame);
    }

    public static void WriteEnd(Stream into)
    {
        Span<byte> length = stackalloc byte[sizeof(int)];
        BinaryPrimitives.WriteInt32BigEndian(length, End);
        into.Write(length);
    }

    public static void WriteJson<T>(Stream into, T value) => Write(into, JsonSerializer.SerializeToUtf8Bytes(value, JsonSerializerOptions.Web));

    /// <summary>The next frame; null at an end.</summary>
    /// <exception cref="InvalidDataException">There is none.</exception>
    public static byte[]? Read(Stream from)
    {
        Span<byte> length = stackalloc byte[sizeof(int)];
        if (from.ReadAtLeast(length, length.Length, throwOnEndOfStream: false) < length.Length)
            throw new InvalidDataException("The content ends early.");
        var count = BinaryPrimitives.ReadInt32BigEndian(length);
        if (count == End)
            return null;
        if (count < 0)
            throw new InvalidDataException("A piece of impossible length.");
        var frame = new byte[count];
        if (from.ReadAtLeast(frame, count, throwOnEndOfStream: false) < count)
            throw new InvalidDataException("The content ends early.");
        return frame;
    }

    /// <exception cref="InvalidDataException">The next frame is not of that form.</exception>
    public static T ReadJson<T>(Stream from)
    {
        try
        {
            return JsonSerializer.Deserialize<T>(Read(from), JsonSerializerOptions.Web) ?? throw new InvalidDataException("An empty piece.");
        }
        catch (JsonException exception)
        {
            throw new InvalidDataException("A piece that cannot be read.", exception);
        }
    }
}
