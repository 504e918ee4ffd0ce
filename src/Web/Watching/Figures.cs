using System.Diagnostics.Metrics;
using System.Globalization;
using System.Text;
using Junheng.Platform.Access;
using Junheng.Platform.Jobs;
using Junheng.Platform.Storage;
using Junheng.Platform.Watching;

namespace Junheng.Web.Watching;

/// <summary>
/// The figures about the running program, gathered from its meter: counts, times, and what the database says now and then. Written as the text
/// that Prometheus reads.
/// </summary>
internal sealed class Figures : IDisposable
{
    /// <summary>Upper limits of the classes of times, in seconds.</summary>
    private static readonly double[] Limits = [0.005, 0.01, 0.025, 0.05, 0.1, 0.2, 0.5, 1, 2.5, 5, 10];

    private readonly JunhengDatabase database;
    private readonly JobStore jobs;
    private readonly Meter own = new(Measures.Name);
    private readonly MeterListener listener = new();
    private readonly Lock gate = new();
    private readonly SortedDictionary<string, Figure> figures = new(StringComparer.Ordinal);
    private volatile IReadOnlyDictionary<string, int> jobCounts = new Dictionary<string, int>(StringComparer.Ordinal);
    private long databaseBytes;

    public Figures(JunhengDatabase database, JobStore jobs)
    {
        (this.database, this.jobs) = (database, jobs);
        own.CreateObservableGauge("junheng.jobs", () => jobCounts.Select(count => new Measurement<long>(count.Value, new KeyValuePair<string, object?>("state", count.Key))), "{job}", "Jobs on record by state");
        own.CreateObservableGauge("junheng.database.size", () => Interlocked.Read(ref databaseBytes), "By", "Size of the database");
        listener.InstrumentPublished = (instrument, listening) =>
        {
            // Another app in the same process has gauges of its own.
            if (instrument.Meter.Name == Measures.Name && (!instrument.IsObservable || instrument.Meter == own))
                listening.EnableMeasurementEvents(instrument);
        };
        listener.SetMeasurementEventCallback<long>((instrument, number, labels, _) => Take(instrument, number, labels));
        listener.SetMeasurementEventCallback<double>((instrument, number, labels, _) => Take(instrument, number, labels));
        listener.Start();
    }

    /// <summary>Asks the database anew.</summary>
    public async Task RefreshAsync(CancellationToken cancellation)
    {
        using var acting = Acting.EnterProgram();
        jobCounts = await jobs.CountAsync(cancellation);
        Interlocked.Exchange(ref databaseBytes, await database.SizeAsync(cancellation));
    }

    /// <summary>All figures as text, in a fixed order.</summary>
    public string Text()
    {
        listener.RecordObservableInstruments();
        var text = new StringBuilder();
        lock (gate)
        {
            foreach (var family in figures.Values.GroupBy(figure => figure.Name, StringComparer.Ordinal))
            {
                var first = family.First();
                text.Append(CultureInfo.InvariantCulture, $"# HELP {first.Name} {first.Help}\n# TYPE {first.Name} {first.Type}\n");
                foreach (var figure in family)
                    figure.Write(text, Limits);
            }
        }

        return text.ToString();
    }

    public void Dispose()
    {
        listener.Dispose();
        own.Dispose();
    }

    private void Take(Instrument instrument, double number, ReadOnlySpan<KeyValuePair<string, object?>> labels)
    {
        var said = string.Join(',', labels.ToArray().OrderBy(label => label.Key, StringComparer.Ordinal).Select(label => $"{label.Key}=\"{Escape(label.Value)}\""));
        lock (gate)
        {
            var key = $"{instrument.Name} {said}";
            if (!figures.TryGetValue(key, out var figure))
                figures[key] = figure = new Figure(instrument, said, Limits.Length);
            figure.Take(number, Limits);
        }
    }

    private static string Escape(object? value) =>
        Convert.ToString(value, CultureInfo.InvariantCulture)!.Replace("\\", "\\\\", StringComparison.Ordinal).Replace("\"", "\\\"", StringComparison.Ordinal).Replace("\n", "\\n", StringComparison.Ordinal);
}
