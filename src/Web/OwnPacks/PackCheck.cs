using System.Diagnostics.CodeAnalysis;
using Junheng.Assessments.Packs;
using Junheng.Standards.Packs;

namespace Junheng.Web.OwnPacks;

/// <summary>A pack file that a county wants to add, and what checking it gave.</summary>
/// <param name="FileName">Without folders; empty where it came from the confirm page.</param>
/// <param name="Text">The file as text; empty where it is none.</param>
internal sealed record PackCheck(string FileName, string Text, PackReading Reading)
{
    public StandardPack? Pack => Reading.Pack;
    public int Errors { get; } = Reading.Problems.Count(problem => problem.IsError);
    public int Warnings { get; } = Reading.Problems.Count(problem => !problem.IsError);

    [MemberNotNullWhen(true, nameof(Pack))]
    public bool IsValid => Pack is not null;

    /// <summary>Reads it on a thread that serves no request: a large file keeps a processor busy for a while.</summary>
    public static Task<PackCheck> ReadAsync(string fileName, byte[] file, IReadOnlyList<StandardPack> inUse, CancellationToken cancellation) => Task.Run(
        () =>
        {
            var (text, reading) = OwnPackReader.Read(file, inUse);
            return new PackCheck(fileName, text, reading);
        },
        cancellation);
}
