using System.Globalization;
using Junheng.Platform.Tests.Drills;
using Junheng.Platform.Tests.Jobs;
using Xunit.Runner.InProc.SystemConsole;

namespace Junheng.Platform.Tests;

/// <summary>Starts the tests; or, told so by a test that kills it, a worker or a storm of writes.</summary>
internal static class Program
{
    public static async Task<int> Main(string[] args)
    {
        if (args is [Storm.Word, var to, var place, var first, var kilobytes])
            await Storm.RunAsync(to, place, int.Parse(first, CultureInfo.InvariantCulture), int.Parse(kilobytes, CultureInfo.InvariantCulture));
        if (args is not [SampleWorker.Word, var setting, var folder])
            return await ConsoleRunner.Run(args);
        await SampleWorker.RunAsync(setting, folder);
        return 0;
    }
}
