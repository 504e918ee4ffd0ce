using System.Data.Common;
using Microsoft.Extensions.Hosting;

namespace Junheng.Web.Watching;

/// <summary>Asks the database for its figures twice a minute, so that nobody who looks at them has to wait for it.</summary>
internal sealed class FiguresService(Figures figures, TimeProvider clock) : BackgroundService
{
    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(30);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(Pause, clock);
        try
        {
            do
            {
                try
                {
                    await figures.RefreshAsync(stoppingToken);
                }
                catch (DbException)
                {
                    // The database is away: the figures stay as they were, and /health/ready tells.
                }
            }
            while (await timer.WaitForNextTickAsync(stoppingToken));
        }
        catch (OperationCanceledException)
        {
            // The server stops.
        }
    }
}
