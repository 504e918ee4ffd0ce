using Junheng.Platform.Jobs;
using Microsoft.Extensions.Hosting;

namespace Junheng.Web.Hosting;

/// <summary>Works on jobs as long as the web app runs.</summary>
internal sealed class JobService(JobHost host) : IHostedService
{
    public Task StartAsync(CancellationToken cancellationToken) => host.StartAsync(cancellationToken);

    public async Task StopAsync(CancellationToken cancellationToken) => await host.DisposeAsync();
}
