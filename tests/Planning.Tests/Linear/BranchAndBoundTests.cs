using Junheng.Planning.Linear;
using Junheng.Planning.Linear.Branching;
using Xunit;

namespace Junheng.Planning.Tests.Linear;

public class BranchAndBoundTests
{
    private static readonly BranchAndBound Solver = new();

    public static TheoryData<int> Seeds => [.. Enumerable.Range(0, 30)];

    [Theory]
    [MemberData(nameof(Seeds))]
    public void Solve_SmallWholePrograms_FindsWhatTryingEveryPointFinds(int seed)
    {
        for (var k = 0; k < 20; k++)
        {
            var program = RandomPrograms.Create(seed * 100 + k, 2 + (seed + k) % 5, 1 + (seed * k) % 6, 0.3 + 0.1 * (k % 7), whole: true, range: 3);
            program = AllWhole(program);
            var least = Enumeration.Least(program);
            var result = Solver.Solve(program, new MipOptions());
            if (double.IsPositiveInfinity(least))
            {
                Assert.Equal(MipStatus.Infeasible, result.Status);
                continue;
            }

            Assert.Equal(MipStatus.Optimal, result.Status);
            Assert.Equal(least, result.Cost, 6);
            Assert.True(result.Bound <= least + 1e-9, $"bound {result.Bound} above the optimum {least}");
            Assert.True(program.Violation(result.X) <= 1e-6);
        }
    }

    [Fact]
    public void Solve_NoColumns_CostsNothing()
    {
        var result = Solver.Solve(new LinearProgram(), new MipOptions());
        Assert.Equal((MipStatus.Optimal, 0.0), (result.Status, result.Cost));
    }

    [Fact]
    public void Solve_NoRows_PutsEachColumnAtItsCheaperBound()
    {
        var program = new LinearProgram();
        program.AddColumn(2, -3, 5);
        program.AddColumn(-1, 0, 4, isWhole: true);
        program.AddColumn(0, 1, 1);
        Assert.Equal(-10, Solver.Solve(program, new MipOptions()).Cost, 9);
    }

    [Fact]
    public void Solve_CostWithoutEnd_IsUnbounded()
    {
        var program = new LinearProgram();
        var x = program.AddColumn(-1, 0, double.PositiveInfinity);
        var y = program.AddColumn(0, 0, double.PositiveInfinity);
        program.AddRow(double.NegativeInfinity, 3, [(x, 1), (y, -1)]);
        Assert.Equal(MipStatus.Unbounded, Solver.Solve(program, new MipOptions()).Status);
    }

    [Fact]
    public void Solve_RowsThatContradict_IsInfeasible()
    {
        var program = new LinearProgram();
        var x = program.AddColumn(1, 0, 10);
        var y = program.AddColumn(1, 0, 10);
        program.AddRow(5, double.PositiveInfinity, [(x, 1), (y, 1)]);
        program.AddRow(double.NegativeInfinity, 4, [(x, 1), (y, 1)]);
        var result = Solver.Solve(program, new MipOptions());
        Assert.Equal((MipStatus.Infeasible, double.PositiveInfinity), (result.Status, result.Bound));
    }

    [Fact]
    public void Solve_WholeColumnWithNoWholeNumberBetweenItsBounds_IsInfeasible()
    {
        var program = new LinearProgram();
        program.AddColumn(1, 0.2, 0.8, isWhole: true);
        Assert.Equal(MipStatus.Infeasible, Solver.Solve(program, new MipOptions()).Status);
    }

    [Fact]
    public void Solve_EvenSumMustBeOdd_IsInfeasibleThoughTheRelaxationIsNot()
    {
        var program = new LinearProgram();
        var x = program.AddColumn(1, 0, 5, isWhole: true);
        var y = program.AddColumn(1, 0, 5, isWhole: true);
        program.AddRow(7, 7, [(x, 2), (y, 2)]);
        Assert.Equal(MipStatus.Infeasible, Solver.Solve(program, new MipOptions()).Status);
    }

    [Fact]
    public void Solve_RowsThatSayTheSameTwice_AreNoHarm()
    {
        var program = new LinearProgram();
        var x = program.AddColumn(1, 0, 10);
        var y = program.AddColumn(2, 0, 10);
        for (var k = 1; k <= 6; k++)
            program.AddRow(4 * k, 4 * k, [(x, k), (y, k)]);
        Assert.Equal(4, Solver.Solve(program, new MipOptions()).Cost, 9);
    }

    [Fact]
    public void Solve_LazyRows_OnlyCountOnceNoneIsBroken()
    {
        // x² + y² ≤ 8 by tangents, whole points; the cheapest is (2, 2).
        var program = new LinearProgram();
        var x = program.AddColumn(-1, 0, 5, isWhole: true);
        var y = program.AddColumn(-1, 0, 5, isWhole: true);
        var result = Solver.Solve(program, new MipOptions
        {
            LazyRows = (p, point, _) =>
            {
                var (a, b) = (point[x], point[y]);
                if (a * a + b * b <= 8 + 1e-9)
                    return 0;
                p.AddRow(double.NegativeInfinity, 8 + a * a + b * b, [(x, 2 * a), (y, 2 * b)]);
                return 1;
            },
        });
        Assert.Equal((MipStatus.Optimal, -4.0), (result.Status, Math.Round(result.Cost, 9)));
    }

    [Fact]
    public void Solve_Stopped_SaysWhatItHasAndABoundThatHolds()
    {
        var program = RandomPrograms.Create(5, 30, 20, 0.4, whole: true);
        var asked = 0;
        var stopped = Solver.Solve(program, new MipOptions { Stop = () => ++asked > 10 });
        var full = Solver.Solve(program, new MipOptions());
        Assert.True(stopped.Bound <= full.Cost + 1e-9);
        Assert.True(stopped.Cost >= full.Cost - 1e-9);
    }

    [Fact]
    public void Solve_Twice_GivesTheSamePoint()
    {
        var first = Solver.Solve(RandomPrograms.Create(11, 25, 15, 0.3, whole: true), new MipOptions());
        var second = Solver.Solve(RandomPrograms.Create(11, 25, 15, 0.3, whole: true), new MipOptions());
        Assert.Equal(first.X, second.X);
        Assert.Equal(first.Iterations, second.Iterations);
    }

    internal static LinearProgram AllWhole(LinearProgram source)
    {
        var program = new LinearProgram();
        for (var j = 0; j < source.Columns; j++)
            program.AddColumn(source.Cost(j), source.Lower(j), source.Upper(j), isWhole: true);
        for (var i = 0; i < source.Rows; i++)
            program.AddRow(source.RowLower(i), source.RowUpper(i), source.RowColumns(i), source.RowValues(i));
        return program;
    }
}
