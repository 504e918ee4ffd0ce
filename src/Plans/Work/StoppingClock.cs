namespace Junheng.Plans.Work;

/// <summary>
/// A clock on which all time is up as soon as somebody asks to stop. The planner then ends as it does at its time limit: with the
/// best plan so far and the bound that is proved, where cancelling it would give nothing.
/// </summary>
internal sealed class StoppingClock(TimeProvider clock, CancellationToken stop) : TimeProvider
{
    private static readonly TimeSpan Leap = TimeSpan.FromDays(365);

    public override long TimestampFrequency => clock.TimestampFrequency;

    public override long GetTimestamp() =>
        clock.GetTimestamp() + (stop.IsCancellationRequested ? (long)(Leap.TotalSeconds * TimestampFrequency) : 0);

    public override DateTimeOffset GetUtcNow() => clock.GetUtcNow();
}
