using Junheng.Standards;

namespace Junheng.Safekeeping;

/// <summary>An anchor, a backup or a request about them cannot be used; says why and what to do.</summary>
public sealed class SafekeepingRefusedException(Words reason) : InvalidOperationException($"{reason.Zh} / {reason.En}")
{
    public SafekeepingRefusedException(string zh, string en)
        : this(new Words(zh, en))
    {
    }

    /// <summary>The reason for people, in both languages.</summary>
    public Words Reason { get; } = reason;
}
