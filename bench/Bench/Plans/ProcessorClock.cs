namespace Junheng.Bench.Plans;

/// <summary>Time that the processors gave to this process: what a quiet machine's clock would show for one thread, on a machine that is shared.</summary>
internal sealed class ProcessorClock : TimeProvider
{
    public override long TimestampFrequency => TimeSpan.TicksPerSecond;

    public override long GetTimestamp() => Environment.CpuUsage.TotalTime.Ticks;
}
