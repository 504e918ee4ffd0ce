using System.Runtime.CompilerServices;

namespace Junheng.Architecture.Tests;

/// <summary>The files of the repository that these tests were built from.</summary>
internal static class Repository
{
    public static string Root { get; } = FindRoot(ThisFile());

    /// <summary>Hand-written files below <c>src</c>, <c>tests</c>, <c>bench</c> and <c>tools</c> with an ending, as paths from the root.</summary>
    public static IReadOnlyList<string> Files(string ending) =>
        [.. new[] { "src", "tests", "bench", "tools" }
            .Select(folder => Path.Combine(Root, folder))
            .Where(Directory.Exists)
            .SelectMany(folder => Directory.EnumerateFiles(folder, "*" + ending, SearchOption.AllDirectories))
            .Select(file => Path.GetRelativePath(Root, file).Replace('\\', '/'))
            .Where(file => !file.Split('/').Any(part => part is "bin" or "obj" or "artifacts" or "node_modules"))
            .Order(StringComparer.Ordinal)];

    public static string Read(string path) => File.ReadAllText(Path.Combine(Root, path));

    private static string FindRoot(string file)
    {
        var folder = Path.GetDirectoryName(file);
        while (folder is not null && !File.Exists(Path.Combine(folder, "Junheng.slnx")))
            folder = Path.GetDirectoryName(folder);
        return folder ?? throw new InvalidOperationException("The tests do not lie in the repository any more.");
    }

    private static string ThisFile([CallerFilePath] string path = "") =>
        // A deterministic build may write /_/ for the root; the output folder then leads there.
        File.Exists(path) ? path : Path.Combine(AppContext.BaseDirectory, "x");
}
