namespace Junheng.Planning.Rotation.Cases;

/// <summary>
/// How many teachers have which traits together, where only the numbers for each trait are known: as if traits were spread evenly over
/// each other, in whole persons, the sums exactly as given.
/// </summary>
internal static class JointTable
{
    /// <param name="total">All teachers.</param>
    /// <param name="margins">How many of them have trait 0, 1, …; each at most the total.</param>
    /// <returns>By mask of traits (bit k = trait k).</returns>
    public static int[] Spread(int total, ReadOnlySpan<int> margins)
    {
        int[] table = [total];
        for (var k = 0; k < margins.Length; k++)
        {
            var with = Share(margins[k], table);
            var next = new int[2 * table.Length];
            for (var mask = 0; mask < table.Length; mask++)
            {
                next[mask] = table[mask] - with[mask];
                next[mask + table.Length] = with[mask];
            }

            table = next;
        }

        return table;
    }

    /// <summary>Divides an amount over groups in proportion to their sizes, largest remainders first (the earlier group on a tie), none above its size.</summary>
    public static int[] Share(int amount, int[] sizes)
    {
        long total = sizes.Sum(size => (long)size);
        var parts = new int[sizes.Length];
        if (total == 0)
            return parts;
        var rests = new (long Left, int Group)[sizes.Length];
        var left = (int)Math.Min(amount, total);
        var wanted = left;
        for (var g = 0; g < sizes.Length; g++)
        {
            parts[g] = (int)(wanted * (long)sizes[g] / total);
            rests[g] = (-(wanted * (long)sizes[g] % total), g);
            left -= parts[g];
        }

        Array.Sort(rests);
        foreach (var (_, g) in rests)
        {
            if (left == 0)
                break;
            if (parts[g] >= sizes[g])
                continue;
            parts[g]++;
            left--;
        }

        return parts;
    }
}
