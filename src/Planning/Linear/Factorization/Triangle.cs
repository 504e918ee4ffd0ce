namespace Junheng.Planning.Linear.Factorization;

/// <summary>
/// A triangular system whose unknowns are eliminated one after the other: when unknown r is final, its edges subtract multiples of it
/// from unknowns that come later in the order.
/// </summary>
/// <remarks>
/// A right side with few entries touches few unknowns; those are found first by a search along the edges
/// (J. Gilbert and T. Peierls, Sparse partial pivoting in time proportional to arithmetic operations, 1988).
/// </remarks>
internal sealed class Triangle
{
    private const double Drop = 1e-14;
    private int size;
    private int[] order = [], start = [], target = [];
    private double[] value = [], diagonal = [];
    private int[] stamp = [], stack = [], edgeAt = [], found = [];
    private int round;

    public int Edges => size == 0 ? 0 : start[size];

    /// <param name="sequence">The unknowns in the order of elimination.</param>
    /// <param name="starts">Edges of unknown r are starts[r] … starts[r + 1].</param>
    /// <param name="pivots">Divisor of each unknown; null for 1.</param>
    public void Set(int[] sequence, int[] starts, int[] targets, double[] values, double[]? pivots)
    {
        size = sequence.Length;
        order = sequence;
        start = starts;
        target = targets;
        value = values;
        diagonal = pivots ?? [];
        if (stamp.Length >= size)
            return;
        stamp = new int[size];
        stack = new int[size];
        edgeAt = new int[size];
        found = new int[size];
        round = 0;
    }

    /// <summary>Solves in place; afterwards the vector lists the unknowns that were touched.</summary>
    public void Solve(SparseVector x)
    {
        if (x.Count * 10 < size && Reach(x) is var count and >= 0)
            SolveReached(x, count);
        else
            SolveAll(x);
    }

    private void SolveAll(SparseVector x)
    {
        var values = x.Values;
        var places = x.Places;
        var count = 0;
        var divides = diagonal.Length > 0;
        foreach (var r in order)
        {
            var v = values[r];
            if (v == 0)
                continue;
            if (Math.Abs(v) < Drop)
            {
                values[r] = 0;
                continue;
            }

            if (divides)
                values[r] = v /= diagonal[r];
            places[count++] = r;
            for (int e = start[r], end = start[r + 1]; e < end; e++)
                values[target[e]] -= value[e] * v;
        }

        x.Count = count;
    }

    private void SolveReached(SparseVector x, int count)
    {
        var values = x.Values;
        var places = x.Places;
        var kept = 0;
        var divides = diagonal.Length > 0;
        for (var k = count - 1; k >= 0; k--)
        {
            var r = found[k];
            var v = values[r];
            if (Math.Abs(v) < Drop)
            {
                values[r] = 0;
                continue;
            }

            if (divides)
                values[r] = v /= diagonal[r];
            places[kept++] = r;
            for (int e = start[r], end = start[r + 1]; e < end; e++)
                values[target[e]] -= value[e] * v;
        }

        x.Count = kept;
    }

    /// <summary>Lists what the entries reach, each after everything that it reaches; −1 where that is too much to be worth it.</summary>
    private int Reach(SparseVector x)
    {
        round++;
        var most = size / 5;
        var count = 0;
        for (var k = 0; k < x.Count; k++)
        {
            var root = x.Places[k];
            if (stamp[root] == round)
                continue;
            stamp[root] = round;
            var depth = 0;
            stack[0] = root;
            edgeAt[0] = start[root];
            while (depth >= 0)
            {
                var r = stack[depth];
                int e = edgeAt[depth], end = start[r + 1];
                while (e < end && stamp[target[e]] == round)
                    e++;
                if (e == end)
                {
                    found[count++] = r;
                    depth--;
                    if (count > most)
                        return -1;
                    continue;
                }

                edgeAt[depth] = e + 1;
                stamp[target[e]] = round;
                stack[++depth] = target[e];
                edgeAt[depth] = start[target[e]];
            }
        }

        return count;
    }
}
