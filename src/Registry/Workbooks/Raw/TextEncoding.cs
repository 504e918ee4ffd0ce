using System.Text;

namespace Junheng.Registry.Workbooks.Raw;

/// <summary>Finds the encoding of a CSV: a byte order mark, else UTF-8 if the whole file is valid UTF-8, else GB18030.</summary>
internal static class TextEncoding
{
    static TextEncoding() => Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);

    /// <summary>What spreadsheet programs in China save as CSV.</summary>
    public static Encoding Gb18030 => Encoding.GetEncoding("GB18030");

    public static Encoding Detect(Stream stream)
    {
        stream.Position = 0;
        var buffer = new byte[1 << 16];
        var read = stream.ReadAtLeast(buffer, 4, throwOnEndOfStream: false);
        if (read >= 2 && buffer[0] == 0xFF && buffer[1] == 0xFE)
            return Encoding.Unicode;
        if (read >= 2 && buffer[0] == 0xFE && buffer[1] == 0xFF)
            return Encoding.BigEndianUnicode;
        var strict = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true).GetDecoder();
        var characters = new char[buffer.Length + 1];
        try
        {
            while (read > 0)
            {
                strict.GetChars(buffer.AsSpan(0, read), characters, flush: false);
                read = stream.Read(buffer);
            }

            strict.GetChars([], characters, flush: true);
            return Encoding.UTF8;
        }
        catch (DecoderFallbackException)
        {
            return Gb18030;
        }
    }
}
