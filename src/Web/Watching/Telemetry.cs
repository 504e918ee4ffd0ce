using Junheng.Platform.Watching;
using OpenTelemetry;
using OpenTelemetry.Metrics;

namespace Junheng.Web.Watching;

/// <summary>Sends the figures to a collector by OTLP, where one is set.</summary>
internal static class Telemetry
{
    private static readonly string[] Framework = ["Microsoft.AspNetCore.Hosting", "Microsoft.AspNetCore.Server.Kestrel", "System.Runtime"];

    /// <returns>What ends the sending; nothing is sent without a collector.</returns>
    public static IDisposable Start(Uri? collector) => collector is null
        ? new Nothing()
        : Sdk.CreateMeterProviderBuilder().AddMeter(Measures.Name).AddMeter(Framework).AddOtlpExporter(exporter => exporter.Endpoint = collector).Build();

    private sealed class Nothing : IDisposable
    {
        public void Dispose()
        {
            // Nothing was begun.
        }
    }
}
