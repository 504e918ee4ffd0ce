using Xunit;

namespace Junheng.Registry.Tests.Books;

/// <summary>Files that lie beside the repository and are never copied into it.</summary>
internal static class SharedFiles
{
    /// <summary>The path of a shared data file; the test is skipped by name where it is absent.</summary>
    public static string Data(string name)
    {
        var folders = new List<string>();
        if (Environment.GetEnvironmentVariable("JUNHENG_SHARED") is { Length: > 0 } named)
            folders.Add(named);
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
            folders.Add(Path.Combine(folder.FullName, "shared"));
        var found = folders.Select(folder => Path.Combine(folder, "data", name)).FirstOrDefault(File.Exists);
        Assert.SkipWhen(found is null, $"shared/data/{name} is not beside the repository");
        return found!;
    }

    /// <summary>A file of the repository.</summary>
    public static string OfRepository(params string[] path)
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "Junheng.slnx")))
            folder = folder.Parent;
        return Path.Combine([folder?.FullName ?? "", .. path]);
    }
}
