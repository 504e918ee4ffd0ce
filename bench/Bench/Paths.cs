namespace Junheng.Bench;

/// <summary>Finds the folders beside the benchmark program.</summary>
internal static class Paths
{
    /// <summary>The repository: the nearest folder above the program that holds the solution.</summary>
    public static string Repository { get; } = Find();

    /// <summary>bench/peers: scripts, SQL and Node packages of what we measure ourselves against.</summary>
    public static string Peers => Path.Combine(Repository, "bench", "peers");

    private static string Find()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            if (File.Exists(Path.Combine(folder.FullName, "Junheng.slnx")))
                return folder.FullName;
        }

        throw new InvalidOperationException("The benchmarks must run inside the repository.");
    }
}
