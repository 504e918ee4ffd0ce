using Junheng.Planning.Linear;

namespace Junheng.Planning.Tests.Linear;

/// <summary>The least cost by trying every whole point; for programs whose columns are all whole.</summary>
internal static class Enumeration
{
    public static double Least(LinearProgram program)
    {
        var x = new double[program.Columns];
        var best = double.PositiveInfinity;
        Try(0);
        return best;

        void Try(int j)
        {
            if (j == x.Length)
            {
                if (program.Violation(x) <= 1e-9)
                    best = Math.Min(best, program.Objective(x));
                return;
            }

            for (x[j] = program.Lower(j); x[j] <= program.Upper(j); x[j]++)
                Try(j + 1);
        }
    }
}
