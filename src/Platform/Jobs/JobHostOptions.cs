namespace Junheng.Platform.Jobs;

/// <summary>How a process works on jobs.</summary>
public sealed record JobHostOptions
{
    /// <summary>How many jobs at once; at least 1.</summary>
    public int Threads { get; init; } = Math.Max(1, Environment.ProcessorCount);

    /// <summary>How often progress is written down and the wish to stop is read.</summary>
    public TimeSpan Beat { get; init; } = TimeSpan.FromMilliseconds(500);

    /// <summary>A worker not heard of for so long has lost its jobs.</summary>
    public TimeSpan Silence { get; init; } = TimeSpan.FromSeconds(10);

    /// <summary>How often jobs are looked for that nobody has: left by a crash, or added by a program that works on none.</summary>
    public TimeSpan Sweep { get; init; } = TimeSpan.FromSeconds(3);

    /// <summary>Name of this process in the list of jobs; unique.</summary>
    public string Worker { get; init; } = $"{Environment.MachineName}-{Environment.ProcessId}-{Guid.NewGuid().ToString("N")[..6]}";
}
