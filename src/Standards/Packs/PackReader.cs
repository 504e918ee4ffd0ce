namespace Junheng.Standards.Packs;

/// <summary>Something wrong with a pack file, and how to mend it.</summary>
/// <param name="Line">Line in the YAML file, from 1; 0 where it concerns the whole.</param>
/// <param name="Column">Column in that line, from 1.</param>
/// <param name="IsError">False for a warning, which does not stop the pack from being used.</param>
public sealed record PackProblem(string Code, int Line, int Column, bool IsError, Words Message, Words Advice);

/// <summary>What reading a pack gave: the pack, if there is no error, and every problem found.</summary>
public sealed record PackReading(StandardPack? Pack, IReadOnlyList<PackProblem> Problems);

/// <summary>Reads and validates a pack from YAML text. Pure; never throws on bad input.</summary>
public static class PackReader
{
    /// <param name="yaml">The whole file.</param>
    public static PackReading Read(string yaml) => throw new InvalidOperationException("under construction");
}
