using System.Text;

namespace Junheng.Cli;

/// <summary>Standard output and error as UTF-8 on every system, buffered, so that long tables are quick and piped JSON is pure.</summary>
internal static class Terminal
{
    private static readonly UTF8Encoding Utf8 = new(encoderShouldEmitUTF8Identifier: false);
    private static Encoding? codePage;

    public static StreamWriter Out { get; } = new(System.Console.OpenStandardOutput(), Utf8, 1 << 15) { NewLine = "\n" };

    public static StreamWriter Error { get; } = new(System.Console.OpenStandardError(), Utf8, 1 << 10) { NewLine = "\n", AutoFlush = true };

    /// <summary>True if a person watches: only then is there a progress bar.</summary>
    public static bool IsWatched => !System.Console.IsErrorRedirected && !System.Console.IsOutputRedirected;

    /// <summary>Tells a Windows console that the bytes are UTF-8; its own code page would read Chinese as something else.</summary>
    public static void Prepare()
    {
        // One of the two may go to a file: findings are still read on the screen. Without any console there is nothing to tell.
        if (!OperatingSystem.IsWindows() || (System.Console.IsErrorRedirected && System.Console.IsOutputRedirected))
            return;
        codePage = System.Console.OutputEncoding;
        System.Console.OutputEncoding = Utf8;
    }

    /// <summary>Gives the console back as it was; where the output goes through a pipe, its reader still shows UTF-8.</summary>
    public static void Leave()
    {
        Flush();
        if (OperatingSystem.IsWindows() && codePage is not null && IsWatched)
            System.Console.OutputEncoding = codePage;
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
