using Junheng.Planning.Linear;
using Junheng.Planning.Linear.Branching;
using Junheng.Planning.Linear.Cbc;
using Xunit;

namespace Junheng.Planning.Tests.Linear;

/// <summary>The own solver beside CBC. Without the library these are skipped, with the reason.</summary>
public class CbcComparisonTests
{
    public static TheoryData<int> Seeds => [.. Enumerable.Range(0, 40)];

    [Theory]
    [MemberData(nameof(Seeds))]
    public void LinearPrograms_OfManyShapes_HaveTheSameLeastCost(int seed)
    {
        Assert.SkipUnless(CbcSolver.IsAvailable, CbcSolver.Missing.En);
        for (var k = 0; k < 5; k++)
            Compare(RandomPrograms.Create(1000 + seed * 10 + k, 5 + seed, 3 + seed, 0.1 + 0.02 * (seed % 30), whole: false, range: 1 + seed % 9), 1e-7);
    }

    [Theory]
    [MemberData(nameof(Seeds))]
    public void WholePrograms_OfManyShapes_HaveTheSameLeastCost(int seed)
    {
        Assert.SkipUnless(CbcSolver.IsAvailable, CbcSolver.Missing.En);
        for (var k = 0; k < 4; k++)
            Compare(RandomPrograms.Create(5000 + seed * 10 + k, 4 + seed / 2, 2 + seed / 4, 0.2 + 0.02 * (seed % 30), whole: true), 1e-6);
    }

    [Theory]
    [InlineData(8, 1)]
    [InlineData(14, 2)]
    [InlineData(20, 3)]
    public void Transports_ThatTieEverywhere_HaveTheSameLeastCost(int size, int seed)
    {
        Assert.SkipUnless(CbcSolver.IsAvailable, CbcSolver.Missing.En);
        Compare(Transport(size, seed), 1e-7);
    }

    [Fact]
    public void Cbc_AskedFromManyThreads_AnswersAsFromOne()
    {
        Assert.SkipUnless(CbcSolver.IsAvailable, CbcSolver.Missing.En);
        var programs = Enumerable.Range(0, 60).Select(k => RandomPrograms.Create(5000 + k, 10, 5, 0.5, whole: true)).ToArray();
        var oneByOne = programs.Select(AskCbc).ToArray();
        var together = new (MipStatus, double)[programs.Length];
        Parallel.For(0, programs.Length, new ParallelOptions { MaxDegreeOfParallelism = 4 }, k => together[k] = AskCbc(programs[k]));
        Assert.Equal(oneByOne, together);
    }

    private static (MipStatus Status, double Cost) AskCbc(LinearProgram program)
    {
        var answer = new CbcSolver(30).Solve(program, new MipOptions { Gap = 0 });
        return (answer.Status, answer.Cost);
    }

    private static void Compare(LinearProgram program, double tolerance)
    {
        var own = new BranchAndBound().Solve(program, new MipOptions { Gap = 1e-7 });
        var other = new CbcSolver(30).Solve(program, new MipOptions { Gap = 0 });
        Assert.SkipWhen(other.Status == MipStatus.Unknown, "CBC gave no answer within its time.");
        Assert.Equal(other.Status, own.Status);
        if (other.Status == MipStatus.Infeasible)
            return;
        Assert.True(Math.Abs(other.Cost - own.Cost) <= tolerance * (1 + Math.Abs(other.Cost)), $"own {own.Cost:R}, cbc {other.Cost:R}");
        Assert.True(own.Bound <= other.Cost + tolerance * (1 + Math.Abs(other.Cost)), $"bound {own.Bound:R} above {other.Cost:R}");
    }

    /// <summary>A transport problem with equal amounts and few prices: very degenerate.</summary>
    private static LinearProgram Transport(int size, int seed)
    {
        var random = new Random(seed);
        var program = new LinearProgram();
        for (var k = 0; k < size * size; k++)
            program.AddColumn(random.Next(1, 4), 0, double.PositiveInfinity);
        for (var i = 0; i < size; i++)
            program.AddRow(5, 5, [.. Enumerable.Range(0, size).Select(j => (i * size + j, 1.0))]);
        for (var j = 0; j < size; j++)
            program.AddRow(5, 5, [.. Enumerable.Range(0, size).Select(i => (i * size + j, 1.0))]);
        return program;
    }
}
