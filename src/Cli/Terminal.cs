using System.Text;

namespace Junheng.Cli;

/// <summary>Standard output and error as UTF-8 on every system, buffered, so that long tables are quick and piped JSON is pure.</summary>
internal static class Terminal
{
    private static readonly UTF8Encoding Utf8 = new(encoderShouldEmitUTF8Identifier: false);

    public static StreamWriter Out { get; } = new(System.Console.OpenStandardOutput(), Utf8, 1 << 15) { NewLine = "\n" };

    public static StreamWriter Error { get; } = new(System.Console.OpenStandardError(), Utf8, 1 << 10) { NewLine = "\n", AutoFlush = true };

    /// <summary>True if a person watches: only then is there a progress bar.</summary>
    public static bool IsWatched => !System.Console.IsErrorRedirected && !System.Console.IsOutputRedirected;

    public static void Prepare()
    {
        // A Windows console must be told what the bytes mean; where there is no console there is nothing to tell.
        if (OperatingSystem.IsWindows() && IsWatched)
            System.Console.OutputEncoding = Utf8;
    }

    public static void Flush()
    {
        try
        {
            Out.Flush();
        }
        catch (IOException)
        {
            // The reader at the other end of the pipe has gone (| head): nothing left to say.
        }
    }
}
