using Junheng.Registry.Findings;
using Junheng.Standards;

namespace Junheng.Registry.Workbooks.Container;

/// <summary>Why a file is not read further.</summary>
internal sealed record Refusal(Rule Rule, Words Message)
{
    public Words? Advice { get; init; }
}

/// <summary>What the look at a zip container gave: a refusal, or what the sheets hold beyond what the reader tells.</summary>
internal sealed record ContainerVerdict(Refusal? Refusal)
{
    /// <summary>Scans by sheet name.</summary>
    public IReadOnlyDictionary<string, SheetScan> Sheets { get; init; } = new Dictionary<string, SheetScan>(StringComparer.Ordinal);

    public bool HasMacros { get; init; }
}
