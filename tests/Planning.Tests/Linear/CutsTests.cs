using Junheng.Planning.Linear;
using Junheng.Planning.Linear.Branching;
using Junheng.Planning.Linear.Cuts;
using Junheng.Planning.Linear.Simplex;
using Xunit;

namespace Junheng.Planning.Tests.Linear;

public class CutsTests
{
    public static TheoryData<int> Seeds => [.. Enumerable.Range(0, 20)];

    [Theory]
    [MemberData(nameof(Seeds))]
    public void Add_CutsOffTheRelaxation_AndNoWholePoint(int seed)
    {
        for (var k = 0; k < 40; k++)
        {
            var program = Program(seed * 100 + k);
            var points = WholePoints(program);
            var node = new NodeSolver(program, new MipOptions());
            var cuts = new GomoryCuts(program, node);
            for (var round = 0; round < 4 && node.Solve(double.PositiveInfinity, clean: true, 0).Status == LpStatus.Optimal; round++)
            {
                var (before, relaxed) = (program.Rows, node.X.ToArray());
                cuts.Add();
                for (var row = before; row < program.Rows; row++)
                {
                    Assert.True(program.Activity(row, relaxed) > program.RowUpper(row), "the cut leaves the relaxation's point");
                    // Not by any tolerance: the right side pays for rounding.
                    Assert.All(points, point => Assert.True(program.Activity(row, point) <= program.RowUpper(row)));
                }
            }
        }
    }

    [Fact]
    public void Round_OnOneRow_IsTheKnownCut()
    {
        // x + ½y ≤ 1.75 in whole x, y ≥ 0 with a slack of −1·s: ⌊1⌋x + 0·y − 4s ≤ 1.
        double[] a = [1, 0.5, -1];
        Assert.Equal(1, MixedRounding.Round(a, [true, true, false], 1.75));
        Assert.Equal([1, 0, -4], a);
        Assert.Null(MixedRounding.Round([1.0], [true], 2));
    }

    [Fact]
    public void Add_Knapsack_ClosesTheGapOfHalfColumns()
    {
        // x + y + z with 2x + 2y + 2z ≥ 3: the relaxation says 1.5, whole points 2.
        var program = new LinearProgram();
        int[] columns = [.. Enumerable.Range(0, 3).Select(_ => program.AddColumn(1, 0, 1, isWhole: true))];
        program.AddRow(3, double.PositiveInfinity, columns, [2, 2, 2]);
        var node = new NodeSolver(program, new MipOptions());
        Assert.Equal(1.5, node.Solve(double.PositiveInfinity, clean: true, 0).Bound, 6);
        Assert.True(new GomoryCuts(program, node).Add() > 0);
        Assert.Equal(2, node.Solve(double.PositiveInfinity, clean: true, 0).Bound, 6);
    }

    /// <summary>Whole columns, some with fractions in their rows.</summary>
    private static LinearProgram Program(int seed)
    {
        var random = new Random(seed);
        var program = new LinearProgram();
        var columns = random.Next(2, 6);
        for (var j = 0; j < columns; j++)
        {
            var lower = random.Next(-2, 2);
            program.AddColumn(random.Next(-9, 10), lower, lower + random.Next(1, 4), isWhole: true);
        }

        for (var i = 0; i < random.Next(1, 5); i++)
        {
            var entries = Enumerable.Range(0, columns).Select(j => (j, random.Next(-5, 6) / (random.Next(3) == 0 ? 3.0 : 1))).ToList();
            double right = random.Next(-3, 12);
            program.AddRow(random.Next(3) == 0 ? right - 4 : double.NegativeInfinity, right, entries);
        }

        return program;
    }

    private static List<double[]> WholePoints(LinearProgram program)
    {
        var points = new List<double[]>();
        var x = new double[program.Columns];
        Try(0);
        return points;

        void Try(int j)
        {
            if (j == x.Length)
            {
                if (program.Violation(x) <= 0)
                    points.Add((double[])x.Clone());
                return;
            }

            for (x[j] = program.Lower(j); x[j] <= program.Upper(j); x[j]++)
                Try(j + 1);
        }
    }
}
