using Junheng.Standards;

namespace Junheng.Registry.Versions;

/// <summary>Something asked of the version store that it does not do; says why and what to do instead.</summary>
public sealed class VersionRefusedException(Words reason) : InvalidOperationException($"{reason.Zh} / {reason.En}")
{
    /// <summary>The reason for people, in both languages.</summary>
    public Words Reason { get; } = reason;
}
