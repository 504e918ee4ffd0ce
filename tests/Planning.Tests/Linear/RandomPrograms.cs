using Junheng.Planning.Linear;

namespace Junheng.Planning.Tests.Linear;

/// <summary>Small programs of many shapes, the same for the same seed.</summary>
internal static class RandomPrograms
{
    public static LinearProgram Create(int seed, int columns, int rows, double density, bool whole, int range = 4)
    {
        var random = new Random(seed);
        var program = new LinearProgram();
        for (var j = 0; j < columns; j++)
        {
            var lower = random.Next(-2, 2);
            program.AddColumn(random.Next(-9, 10), lower, lower + random.Next(0, range + 1), whole && random.Next(10) > 1);
        }

        for (var i = 0; i < rows; i++)
        {
            var entries = Enumerable.Range(0, columns).Where(_ => random.NextDouble() < density).Select(j => (j, (double)random.Next(-5, 6))).ToList();
            double around = random.Next(-8, 12);
            var (least, most) = random.Next(5) switch
            {
                0 => (around, around),
                1 => (around - random.Next(1, 6), around),
                2 => (around, double.PositiveInfinity),
                _ => (double.NegativeInfinity, around),
            };
            program.AddRow(least, most, entries);
        }

        return program;
    }
}
