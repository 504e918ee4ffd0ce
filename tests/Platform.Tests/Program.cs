using Junheng.Platform.Tests.Jobs;
using Xunit.Runner.InProc.SystemConsole;

namespace Junheng.Platform.Tests;

/// <summary>Starts the tests; or, told so by a test that kills it, a worker.</summary>
internal static class Program
{
    public static async Task<int> Main(string[] args)
    {
        if (args is not [SampleWorker.Word, var setting, var folder])
            return await ConsoleRunner.Run(args);
        await SampleWorker.RunAsync(setting, folder);
        return 0;
    }
}
