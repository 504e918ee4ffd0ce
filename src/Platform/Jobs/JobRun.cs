namespace Junheng.Platform.Jobs;

/// <summary>What a handler gets: what to do, where to report, when to stop. Reports may come from any thread.</summary>
public sealed class JobRun
{
    private readonly Lock gate = new();
    private readonly ProgressHistory history = new();
    private readonly TimeProvider clock;
    private readonly long begun;
    private JobProgress latest = new(null, null, null, null);

    internal JobRun(Job job, TimeProvider clock, CancellationToken stop)
    {
        (Job, Stop, this.clock) = (job, stop, clock);
        begun = clock.GetTimestamp();
    }

    /// <summary>The job as it was taken up.</summary>
    public Job Job { get; }

    /// <summary>
    /// Set when a person asks to stop, when the process ends, or when another worker took the job over. A handler that has
    /// something worth keeping returns it; else it throws <see cref="OperationCanceledException"/>.
    /// </summary>
    public CancellationToken Stop { get; }

    /// <summary>Seconds since this attempt began.</summary>
    public double Seconds => clock.GetElapsedTime(begun).TotalSeconds;

    /// <summary>Says how far it is. Cheap: it is written down a few times a second.</summary>
    /// <param name="share">0 to 1; null where it cannot be said.</param>
    /// <param name="best">Value of the best result so far.</param>
    /// <param name="bound">Proved bound of it.</param>
    /// <param name="message">A few words for people.</param>
    public void Report(double? share = null, double? best = null, double? bound = null, string? message = null)
    {
        lock (gate)
        {
            latest = new JobProgress(share ?? latest.Share, best ?? latest.Best, bound ?? latest.Bound, message ?? latest.Message);
            if (latest.Best is not null || latest.Bound is not null)
                history.Add(new ProgressPoint(Seconds, latest.Best, latest.Bound));
        }
    }

    internal (JobProgress Latest, string History) Read()
    {
        lock (gate)
            return (latest, history.Write());
    }
}

/// <summary>How far a job is.</summary>
internal sealed record JobProgress(double? Share, double? Best, double? Bound, string? Message);
