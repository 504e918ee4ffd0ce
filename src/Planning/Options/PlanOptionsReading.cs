using Junheng.Standards.Packs;

namespace Junheng.Planning.Options;

/// <summary>What reading options gave: the options, if there is no error, and every problem found, in the order of the file.</summary>
public sealed record PlanOptionsReading(PlanOptions? Options, IReadOnlyList<PackProblem> Problems);
