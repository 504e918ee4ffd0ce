using Junheng.Platform.Access;
using Junheng.Safekeeping.Anchors;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace Junheng.Web.Hosting;

/// <summary>Signs the day's anchor of the audit as long as the web app runs: once at the start, then whenever a new day has come.</summary>
internal sealed class AnchorService(AnchorKeeper keeper, TimeProvider clock, ILogger log) : BackgroundService
{
    private static readonly TimeSpan Pause = TimeSpan.FromMinutes(10);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(Pause, clock);
        do
        {
            try
            {
                using var acting = Acting.EnterProgram();
                await keeper.KeepDailyAsync(stoppingToken);
            }
            catch (Exception exception) when (exception is not OperationCanceledException)
            {
                // A full disk or a database that is away must not stop the pages; the next turn tries again.
                log.LogError(exception, "The day's anchor of the audit could not be written.");
            }
        }
        while (await timer.NextAsync(stoppingToken));
    }
}
