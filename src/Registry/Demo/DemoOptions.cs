namespace Junheng.Registry.Demo;

/// <summary>What a made-up county (or province) shall be like. The same options give the same facts on every machine.</summary>
public sealed record DemoOptions
{
    /// <summary>Schools in each county, teaching points included; 1 to 3,000.</summary>
    public int Schools { get; init; } = 120;

    /// <summary>School years, oldest first; 1 to 20.</summary>
    public int Years { get; init; } = 3;

    public int Seed { get; init; } = 8;

    /// <summary>The first school year (2023 = 2023-09 … 2024-08).</summary>
    public int FirstYear { get; init; } = 2023;

    /// <summary>Counties; 1 to 9,000. The first is 示例县 (999901).</summary>
    public int Counties { get; init; } = 1;

    /// <summary>
    /// A county that is hard to bring to standard, for trying plans: wide spread, a few rich flagship schools, several shortages a school.
    /// </summary>
    public bool Hard { get; init; }

    /// <summary>The most recent of the school years.</summary>
    public int LastYear => FirstYear + Years - 1;

    internal void Check()
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(Schools, 1, nameof(Schools));
        ArgumentOutOfRangeException.ThrowIfGreaterThan(Schools, 3000, nameof(Schools));
        ArgumentOutOfRangeException.ThrowIfLessThan(Years, 1, nameof(Years));
        ArgumentOutOfRangeException.ThrowIfGreaterThan(Years, 20, nameof(Years));
        ArgumentOutOfRangeException.ThrowIfLessThan(Counties, 1, nameof(Counties));
        ArgumentOutOfRangeException.ThrowIfGreaterThan(Counties, 9000, nameof(Counties));
    }
}
