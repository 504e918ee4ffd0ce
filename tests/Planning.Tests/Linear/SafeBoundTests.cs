using FsCheck;
using FsCheck.Fluent;
using Junheng.Planning.Linear;
using Xunit;

namespace Junheng.Planning.Tests.Linear;

public class SafeBoundTests
{
    [Fact]
    public void Of_AnyMultipliersWhatever_NeverExceedsTheLeastCost()
    {
        Prop.ForAll(Gen.Choose(0, 100_000).ToArbitrary(), seed =>
        {
            var program = RandomPrograms.Create(seed, 3, 3, 0.7, whole: true, range: 3);
            var least = Enumeration.Least(AllWhole(program));
            var random = new Random(seed);
            var y = Enumerable.Range(0, program.Rows).Select(_ => (random.NextDouble() - 0.5) * 10).ToArray();
            var (lower, upper) = Bounds(program);
            return SafeBound.Of(program, lower, upper, y, true, new double[program.Columns]) <= least;
        }).QuickCheckThrowOnFailure();
    }

    [Fact]
    public void Of_MultipliersThatProveARowImpossible_IsAboveZeroWithoutCosts()
    {
        var program = new LinearProgram();
        var x = program.AddColumn(7, 0, 1);
        program.AddRow(2, double.PositiveInfinity, [(x, 1)]);
        Assert.Equal(1, SafeBound.Of(program, [0], [1], [1], false, new double[1]), 12);
    }

    [Fact]
    public void Of_MultiplierThatLeansOnAnEndlessSide_IsLeftOut()
    {
        var program = new LinearProgram();
        var x = program.AddColumn(1, 0, 10);
        program.AddRow(3, double.PositiveInfinity, [(x, 1)]);
        Assert.Equal(0, SafeBound.Of(program, [0], [10], [-5], true, new double[1]), 12);
        Assert.Equal(3, SafeBound.Of(program, [0], [10], [1], true, new double[1]), 12);
    }

    private static LinearProgram AllWhole(LinearProgram source) => BranchAndBoundTests.AllWhole(source);

    private static (double[] Lower, double[] Upper) Bounds(LinearProgram program) =>
        ([.. Enumerable.Range(0, program.Columns).Select(program.Lower)], [.. Enumerable.Range(0, program.Columns).Select(program.Upper)]);
}
