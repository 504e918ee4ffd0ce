using System.Buffers.Binary;
using System.Text;

namespace Junheng.Safekeeping.Backups;

/// <summary>
/// One row as bytes: for each column a letter for what it is (N null, I 8-byte integer, R 8-byte real, T text, B bytes), then the
/// value; text and bytes after their length in 4 bytes. All big-endian. The hash of a table is taken over these.
/// </summary>
internal static class RowForm
{
    public static byte[] Write(object?[] row)
    {
        using var bytes = new MemoryStream();
        Span<byte> number = stackalloc byte[sizeof(long)];
        foreach (var value in row)
        {
            switch (value)
            {
                case null:
                    bytes.WriteByte((byte)'N');
                    break;
                case long integer:
                    bytes.WriteByte((byte)'I');
                    BinaryPrimitives.WriteInt64BigEndian(number, integer);
                    bytes.Write(number);
                    break;
                case double real:
                    bytes.WriteByte((byte)'R');
                    BinaryPrimitives.WriteDoubleBigEndian(number, real);
                    bytes.Write(number);
                    break;
                case string text:
                    Sized(bytes, (byte)'T', Encoding.UTF8.GetBytes(text));
                    break;
                default:
                    Sized(bytes, (byte)'B', (byte[])value);
                    break;
            }
        }

        return bytes.ToArray();
    }

    /// <param name="row">Filled by the call.</param>
    /// <exception cref="InvalidDataException">The bytes are no such row.</exception>
    public static void Read(ReadOnlySpan<byte> bytes, object?[] row)
    {
        try
        {
            for (var i = 0; i < row.Length; i++)
            {
                var letter = bytes[0];
                bytes = bytes[1..];
                switch ((char)letter)
                {
                    case 'N':
                        row[i] = null;
                        break;
                    case 'I':
                        row[i] = BinaryPrimitives.ReadInt64BigEndian(bytes);
                        bytes = bytes[sizeof(long)..];
                        break;
                    case 'R':
                        row[i] = BinaryPrimitives.ReadDoubleBigEndian(bytes);
                        bytes = bytes[sizeof(double)..];
                        break;
                    case 'T' or 'B':
                        var length = BinaryPrimitives.ReadInt32BigEndian(bytes);
                        var value = bytes.Slice(sizeof(int), length);
                        row[i] = letter == 'T' ? Encoding.UTF8.GetString(value) : value.ToArray();
                        bytes = bytes[(sizeof(int) + length)..];
                        break;
                    default:
                        throw new InvalidDataException("A value of an unknown kind.");
                }
            }
        }
        catch (Exception exception) when (exception is ArgumentOutOfRangeException or IndexOutOfRangeException)
        {
            throw new InvalidDataException("A row that is cut short.", exception);
        }

        if (bytes.Length > 0)
            throw new InvalidDataException("A row with too many values.");
    }

    private static void Sized(MemoryStream into, byte letter, byte[] value)
    {
        into.WriteByte(letter);
        Span<byte> length = stackalloc byte[sizeof(int)];
        BinaryPrimitives.WriteInt32BigEndian(length, value.Length);
        into.Write(length);
        into.Write(value);
    }
}
