using Junheng.Standards;

namespace Junheng.Registry.Mapping;

/// <summary>Something wrong with a map file, and how to mend it.</summary>
/// <param name="Line">Line in the YAML file, from 1; 0 where it concerns the whole.</param>
/// <param name="Column">Column in that line, from 1.</param>
/// <param name="IsError">False for a warning, which does not stop the map from being used.</param>
public sealed record MapProblem(int Line, int Column, bool IsError, Words Message, Words Advice);

/// <summary>What reading a map gave: the map, if there is no error, and every problem found.</summary>
public sealed record MapReading(HeadingMap? Map, IReadOnlyList<MapProblem> Problems);
