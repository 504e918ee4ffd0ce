using Junheng.Platform.Storage;

namespace Junheng.Cli;

/// <summary>Writes a file as a whole or not at all: first beside it, then in its place.</summary>
internal static class OutputFile
{
    public static void Write(string path, Action<Stream> write)
    {
        using var file = new WholeFile(path);
        write(file.Stream);
        file.Commit();
    }
}
