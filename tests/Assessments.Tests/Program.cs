using Junheng.Assessments.Tests.Killing;
using Xunit.Runner.InProc.SystemConsole;

namespace Junheng.Assessments.Tests;

/// <summary>Starts the tests; or, told so by the test that kills it, the importer.</summary>
internal static class Program
{
    public static async Task<int> Main(string[] args)
    {
        if (args is not [Importer.Word, var setting, var folder])
            return await ConsoleRunner.Run(args);
        await Importer.RunAsync(setting, folder);
        return 0;
    }
}
