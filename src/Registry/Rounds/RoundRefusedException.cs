using Junheng.Standards;

namespace Junheng.Registry.Rounds;

/// <summary>Something about a round or a return cannot be done; nothing was changed. The words say why and what to do.</summary>
public sealed class RoundRefusedException(string code, Words words) : Exception(words.Zh)
{
    /// <summary>Stable id of the refusal, e.g. <c>return_locked</c>.</summary>
    public string Code { get; } = code;

    public Words Words { get; } = words;
}
