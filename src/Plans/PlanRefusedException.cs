using Junheng.Standards;

namespace Junheng.Plans;

/// <summary>Something cannot be done with a plan as it is; the text says why and what to do.</summary>
public sealed class PlanRefusedException(Words text) : InvalidOperationException(text.Zh)
{
    public Words Text { get; } = text;
}
