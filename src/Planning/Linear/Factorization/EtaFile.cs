namespace Junheng.Planning.Linear.Factorization;

/// <summary>Changes of a basis since it was factorised, in product form: each replaces one column.</summary>
internal sealed class EtaFile
{
    /// <summary>Stands for 0 at a listed place; far below every tolerance and not a denormal number.</summary>
    private const double Trace = 1e-100;
    private readonly List<int> pivot = [], start = [0];
    private readonly List<double> divisor = [];
    private int[] place = new int[1024];
    private double[] value = new double[1024];

    public int Count => pivot.Count;
    public int Entries => start[^1];

    public void Clear()
    {
        pivot.Clear();
        divisor.Clear();
        start.Clear();
        start.Add(0);
    }

    /// <param name="column">B⁻¹ of the column that comes in.</param>
    /// <param name="row">The place where it comes in.</param>
    public void Add(SparseVector column, int row)
    {
        var at = start[^1];
        if (at + column.Count > place.Length)
        {
            var length = Math.Max(2 * place.Length, at + column.Count);
            Array.Resize(ref place, length);
            Array.Resize(ref value, length);
        }

        for (var k = 0; k < column.Count; k++)
        {
            var i = column.Places[k];
            var v = column.Values[i];
            if (i == row || Math.Abs(v) < 1e-14)
                continue;
            place[at] = i;
            value[at++] = v;
        }

        pivot.Add(row);
        divisor.Add(column.Values[row]);
        start.Add(at);
    }

    public void Forward(SparseVector x)
    {
        var values = x.Values;
        for (var k = 0; k < pivot.Count; k++)
        {
            var r = pivot[k];
            var v = values[r];
            if (v == 0)
                continue;
            values[r] = v /= divisor[k];
            for (int e = start[k], end = start[k + 1]; e < end; e++)
                Subtract(x, place[e], value[e] * v);
        }
    }

    public void Backward(SparseVector x)
    {
        var values = x.Values;
        for (var k = pivot.Count - 1; k >= 0; k--)
        {
            var r = pivot[k];
            var sum = values[r];
            for (int e = start[k], end = start[k + 1]; e < end; e++)
                sum -= value[e] * values[place[e]];
            if (sum == 0 && values[r] == 0)
                continue;
            sum /= divisor[k];
            if (values[r] == 0)
                x.Put(r, sum == 0 ? Trace : sum);
            else
                values[r] = sum == 0 ? Trace : sum;
        }
    }

    /// <summary>A place that is listed keeps a value other than 0, so that it is not listed twice.</summary>
    private static void Subtract(SparseVector x, int i, double amount)
    {
        var before = x.Values[i];
        var after = before - amount;
        if (before == 0)
            x.Places[x.Count++] = i;
        x.Values[i] = after == 0 ? Trace : after;
    }
}
