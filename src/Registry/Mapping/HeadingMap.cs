namespace Junheng.Registry.Mapping;

/// <summary>
/// A user's binding of headings, units and constants to field ids: the YAML of <c>--map</c>, the same that the data page saves.
/// </summary>
public sealed record HeadingMap
{
    public string Name { get; init; } = "";

    /// <summary>Sheet to read; null for the usual (学校, or the only one).</summary>
    public string? Sheet { get; init; }

    /// <summary>Field id → heading as written in the file.</summary>
    public IReadOnlyDictionary<string, string> Headings { get; init; } = new Dictionary<string, string>(StringComparer.Ordinal);

    /// <summary>Field id → factor that values are multiplied by.</summary>
    public IReadOnlyDictionary<string, decimal> Factors { get; init; } = new Dictionary<string, decimal>(StringComparer.Ordinal);

    /// <summary>Field id → the value that every row has.</summary>
    public IReadOnlyDictionary<string, string> Constants { get; init; } = new Dictionary<string, string>(StringComparer.Ordinal);

    /// <summary>Ids of checks that this source cannot meet and that are switched off; listed as a note in every reading.</summary>
    public IReadOnlyList<string> ChecksOff { get; init; } = [];
}
