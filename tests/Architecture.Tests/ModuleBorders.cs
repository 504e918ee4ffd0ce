namespace Junheng.Architecture.Tests;

/// <summary>Who may know whom.</summary>
internal static class ModuleBorders
{
    /// <summary>The modules that each module may reference.</summary>
    public static IReadOnlyDictionary<string, string[]> MayReference { get; } = new Dictionary<string, string[]>(StringComparer.Ordinal)
    {
        ["Junheng.Standards"] = [],
        ["Junheng.Planning"] = ["Junheng.Standards"],
        ["Junheng.Platform"] = [],
        ["Junheng.Accounts"] = ["Junheng.Standards", "Junheng.Platform"],
        ["Junheng.Registry"] = ["Junheng.Standards", "Junheng.Platform"],
        ["Junheng.Assessments"] = ["Junheng.Standards", "Junheng.Platform", "Junheng.Registry"],
        ["Junheng.Plans"] = ["Junheng.Standards", "Junheng.Planning", "Junheng.Platform", "Junheng.Registry", "Junheng.Assessments"],
        ["Junheng.Reports"] = ["Junheng.Standards", "Junheng.Registry", "Junheng.Assessments", "Junheng.Planning"],
        ["Junheng.Safekeeping"] = ["Junheng.Standards", "Junheng.Platform", "Junheng.Registry"],
        ["Junheng.Web"] = ["Junheng.Standards", "Junheng.Platform", "Junheng.Registry", "Junheng.Assessments", "Junheng.Reports", "Junheng.Planning", "Junheng.Plans", "Junheng.Accounts", "Junheng.Safekeeping"],
        ["junheng"] = ["Junheng.Standards", "Junheng.Platform", "Junheng.Registry", "Junheng.Assessments", "Junheng.Reports", "Junheng.Planning", "Junheng.Plans", "Junheng.Accounts", "Junheng.Safekeeping", "Junheng.Web"],
    };

    /// <summary>Beginnings of assembly names that a module must do without, with the modules that may have them.</summary>
    private static readonly (string Beginning, string[] Allowed)[] Techniques =
    [
        ("Microsoft.AspNetCore", ["Junheng.Web", "Junheng.Accounts", "junheng"]),
        // Only the user manager; of the web it knows nothing.
        ("Microsoft.AspNetCore.Http", ["Junheng.Web", "junheng"]),
        ("Microsoft.EntityFrameworkCore", ["Junheng.Platform", "Junheng.Registry", "Junheng.Assessments", "Junheng.Plans", "Junheng.Accounts"]),
        ("Microsoft.Data.Sqlite", ["Junheng.Platform"]),
        ("Npgsql", ["Junheng.Platform"]),
        ("Quartz", ["Junheng.Platform"]),
        ("ExcelDataReader", ["Junheng.Registry"]),
        ("CsvHelper", ["Junheng.Registry"]),
        ("DocumentFormat.OpenXml", ["Junheng.Registry", "Junheng.Reports"]),
        ("System.CommandLine", ["junheng"]),
        ("Spectre.Console", ["junheng"]),
        ("System.Net.Http", ["Junheng.Web", "Junheng.Accounts", "junheng"]),
    ];

    /// <summary>Further assemblies that the pure calculation must do without: no file, no net, no process, no console.</summary>
    private static readonly string[] Impure =
        ["System.Net", "System.IO.FileSystem", "System.Data", "System.Diagnostics.Process", "System.Console", "Microsoft."];

    /// <summary>What is wrong with a module's references, each in a sentence; empty if nothing is.</summary>
    /// <param name="module">Name of the module's assembly.</param>
    /// <param name="references">Names of the assemblies it references.</param>
    public static IEnumerable<string> Violations(string module, IEnumerable<string> references)
    {
        if (!MayReference.TryGetValue(module, out var allowed))
        {
            yield return $"{module} has no line in the table of borders.";
            yield break;
        }

        foreach (var reference in references)
        {
            var own = reference.StartsWith("Junheng.", StringComparison.Ordinal) || reference == "junheng";
            if (own && !allowed.Contains(reference))
                yield return $"{module} must not reference {reference}.";
            foreach (var (beginning, users) in Techniques)
            {
                if (reference.StartsWith(beginning, StringComparison.Ordinal) && !users.Contains(module))
                    yield return $"{module} must do without {reference}.";
            }

            if (module is "Junheng.Standards" or "Junheng.Planning" && Impure.Any(beginning => reference.StartsWith(beginning, StringComparison.Ordinal)))
                yield return $"{module} is pure calculation and must do without {reference}.";
        }
    }
}
