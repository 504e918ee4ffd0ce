using System.Globalization;
using System.Text;
using Junheng.Platform.Jobs;
using Junheng.Platform.Storage;
using Microsoft.EntityFrameworkCore;

namespace Junheng.Platform.Tests.Jobs;

/// <summary>Jobs for the tests, and a process that works on them until it is killed.</summary>
internal static class SampleWorker
{
    public const string Word = "work-until-killed";

    /// <summary>Counts to the number in its payload, 20 ms each; publishes a row in table <c>published</c>.</summary>
    public static JobHandler Count { get; } = new("count", async run =>
    {
        var to = int.Parse(run.Job.Payload, CultureInfo.InvariantCulture);
        for (var i = 0; i < to; i++)
        {
            run.Report((double)i / to, best: 2 * to - i, bound: i, message: "counting");
            await Task.Delay(20, run.Stop);
        }

        return Outcome(run, to);
    });

    /// <summary>Counts for ever and, told to stop, gives what it has.</summary>
    public static JobHandler Endless { get; } = new("endless", async run =>
    {
        var i = 0;
        run.Report(message: "running");
        while (!run.Stop.IsCancellationRequested)
        {
            await Task.Delay(20);
            run.Report(best: ++i);
        }

        return Outcome(run, i);
    });

    /// <summary>One row for each publication, without a key that could hide a second one.</summary>
    public static async Task CreateTableAsync(JunhengDatabase database)
    {
        await using var context = database.CreateContext();
        await context.Database.ExecuteSqlAsync($"CREATE TABLE published (county_id text, job_id text, attempt integer)");
    }

    public static async Task<List<string>> PublishedAsync(JunhengDatabase database)
    {
        await using var context = database.CreateContext();
        return await context.Database.SqlQuery<string>($"""SELECT job_id AS "Value" FROM published""").ToListAsync();
    }

    public static JobOutcome Outcome(JobRun run, int result) => new(
        Encoding.UTF8.GetBytes(result.ToString(CultureInfo.InvariantCulture)),
        (context, cancellation) => context.Database.ExecuteSqlAsync(
            $"INSERT INTO published VALUES ({run.Job.Key.CountyId}, {run.Job.Key.JobId}, {run.Job.Attempt})", cancellation));

    public static async Task RunAsync(string setting, string folder)
    {
        var database = new JunhengDatabase(DatabaseSettings.Parse(setting, folder), JobTables.Set);
        await using var host = new JobHost(database, TimeProvider.System, new JobHostOptions { Threads = 2, Silence = TimeSpan.FromSeconds(4) }, Count);
        await host.StartAsync();
        await Console.Out.WriteLineAsync("working");
        await Console.Out.FlushAsync();
        await Task.Delay(Timeout.Infinite);
    }
}
