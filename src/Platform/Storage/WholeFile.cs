namespace Junheng.Platform.Storage;

/// <summary>
/// A file that appears as a whole or not at all: written beside its place, brought to the disk, then put in its place.
/// </summary>
public sealed class WholeFile : IDisposable
{
    private readonly string place;
    private readonly string beside;
    private bool done;

    /// <param name="path">Its place; the folder is made.</param>
    /// <param name="secret">Only the user of this process may read it, where the system knows such rights.</param>
    public WholeFile(string path, bool secret = false)
    {
        place = Path.GetFullPath(path);
        if (Path.GetDirectoryName(place) is { Length: > 0 } folder)
            Directory.CreateDirectory(folder);
        beside = place + ".part";
        var options = new FileStreamOptions { Mode = FileMode.Create, Access = FileAccess.ReadWrite, Share = FileShare.None, BufferSize = 1 << 16 };
        if (secret && !OperatingSystem.IsWindows())
            options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        Stream = new FileStream(beside, options);
    }

    /// <summary>Write here.</summary>
    public FileStream Stream { get; }

    /// <summary>Puts the file in its place.</summary>
    /// <param name="overwrite">False: a file that is there already stays.</param>
    /// <exception cref="IOException">There is one already and it is to stay, or the disk is full.</exception>
    public void Commit(bool overwrite = true)
    {
        Stream.Flush(flushToDisk: true);
        Stream.Dispose();
        File.Move(beside, place, overwrite);
        done = true;
        // Opened once more and brought to the disk: journalling file systems then have the new name there too.
        using var named = File.OpenHandle(place, FileMode.Open, FileAccess.ReadWrite);
        RandomAccess.FlushToDisk(named);
    }

    public void Dispose()
    {
        Stream.Dispose();
        if (!done)
            File.Delete(beside);
    }
}
