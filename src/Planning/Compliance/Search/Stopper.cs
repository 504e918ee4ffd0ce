namespace Junheng.Planning.Compliance.Search;

/// <summary>When a search ends, and who is told how far it is.</summary>
internal sealed class Stopper
{
    private static readonly TimeSpan BetweenReports = TimeSpan.FromMilliseconds(40);
    private readonly PlanTarget target;
    private readonly IProgress<PlanProgress>? progress;
    private readonly CancellationToken cancellation;
    private readonly long started;
    private TimeSpan reported = TimeSpan.MinValue;

    public Stopper(PlanTarget target, IProgress<PlanProgress>? progress, CancellationToken cancellation)
    {
        this.target = target;
        this.progress = progress;
        this.cancellation = cancellation;
        started = target.Clock.GetTimestamp();
    }

    /// <summary>The gap asked for.</summary>
    public double Gap => target.Gap;

    /// <summary>The most parts of the search space that are opened.</summary>
    public int MostNodes => target.MostNodes;

    /// <summary>The prices that may be used.</summary>
    public ProofPrices Prices => target.Prices;

    /// <summary>The caller's wish to stop.</summary>
    public CancellationToken Cancellation => cancellation;

    /// <summary>For a search within this one: its own gap and number of boxes, no more time than is left.</summary>
    public Stopper For(int nodes, double gap) => new(target with { Gap = gap, MostNodes = nodes, Time = target.Time - Elapsed }, null, cancellation);

    public TimeSpan Elapsed => target.Clock.GetElapsedTime(started);

    /// <exception cref="OperationCanceledException">The caller asked to stop.</exception>
    public bool IsDone(double best, double bound, int nodes)
    {
        cancellation.ThrowIfCancellationRequested();
        return nodes >= target.MostNodes || GapOf(best, bound) <= target.Gap || Elapsed >= target.Time;
    }

    /// <summary>(best − bound) ÷ best; 0 for a best of 0, +∞ without one.</summary>
    public static double GapOf(double best, double bound)
    {
        if (double.IsPositiveInfinity(best))
            return double.PositiveInfinity;
        return best <= 0 || bound >= best ? 0 : (best - bound) / best;
    }

    public void Report(double best, double bound)
    {
        if (progress is null)
            return;
        var elapsed = Elapsed;
        if (reported != TimeSpan.MinValue && elapsed - reported < BetweenReports && GapOf(best, bound) > target.Gap)
            return;
        reported = elapsed;
        progress.Report(new PlanProgress(elapsed, best, bound));
    }
}
