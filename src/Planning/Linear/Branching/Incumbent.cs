namespace Junheng.Planning.Linear.Branching;

/// <summary>The best point so far, and what counts as one.</summary>
internal sealed class Incumbent(LinearProgram program, MipOptions options)
{
    /// <summary>A row may be missed by this much, times its size: what solvers call feasible.</summary>
    public const double RowTolerance = 1e-7;

    public double[]? X { get; private set; }

    public double Cost { get; private set; } = double.PositiveInfinity;

    /// <summary>A node whose bound reaches this cannot better the point by more than the gap.</summary>
    public double Cutoff => double.IsPositiveInfinity(Cost) ? Cost : Cost - Math.Max(options.Gap * Math.Abs(Cost), MipResult.Nothing);

    /// <summary>Takes the point if it keeps every row, the lazy ones too, and is cheaper.</summary>
    public bool Offer(ReadOnlySpan<double> x)
    {
        var point = x.ToArray();
        for (var j = 0; j < point.Length; j++)
        {
            if (program.IsWhole(j))
                point[j] = Math.Round(point[j]);
        }

        if (program.Objective(point) >= Cost || !IsWanted(point))
            return false;
        X = point;
        Cost = program.Objective(point);
        return true;
    }

    private bool IsWanted(double[] point)
    {
        for (var j = 0; j < point.Length; j++)
        {
            if (point[j] < program.Lower(j) - RowTolerance || point[j] > program.Upper(j) + RowTolerance)
                return false;
        }

        for (var i = 0; i < program.Rows; i++)
        {
            var activity = program.Activity(i, point);
            var slack = RowTolerance * (1 + Math.Abs(activity));
            if (activity < program.RowLower(i) - slack || activity > program.RowUpper(i) + slack)
                return false;
        }

        return options.LazyRows is not { } lazy || lazy(program, point, true) == 0;
    }
}
