using Junheng.Planning.Linear.Branching;

namespace Junheng.Planning.Linear.Cuts;

/// <summary>
/// Cuts from rows of the tableau whose basic column should be whole and is not. Each is a combination of rows of the program, so it holds
/// for whatever multipliers came out of the factors; what rounding may have cost is given back on its right side.
/// </summary>
internal sealed class GomoryCuts(LinearProgram program, NodeSolver node)
{
    private const int MostTried = 100;
    private const int MostAdded = 40;

    /// <summary>Cuts of a round have together at most so many times the entries of the program's own rows: dense ones slow every step.</summary>
    private const double MostFill = 0.5;
    private const double LeastDepth = 1e-3;
    private readonly double[] sum = new double[program.Columns], doubt = new double[program.Columns];
    private readonly int fresh = program.NonZeros;
    private readonly List<int> touched = [];
    private readonly List<double> a = [];
    private readonly List<bool> whole = [];

    /// <summary>Adds the deepest cuts at the relaxation's point; returns how many.</summary>
    public int Add()
    {
        var found = new List<(double Depth, int[] Columns, double[] Values, double Most)>();
        foreach (var place in Places())
        {
            if (Make(place) is { } cut)
                found.Add(cut);
        }

        found.Sort((one, other) => other.Depth.CompareTo(one.Depth));
        var added = 0;
        var room = (int)(MostFill * fresh) + 600;
        foreach (var (_, columns, values, most) in found)
        {
            if (columns.Length > room || added == MostAdded)
                continue;
            program.AddRow(double.NegativeInfinity, most, columns, values);
            room -= columns.Length;
            added++;
        }

        return added;
    }

    /// <summary>Places of the basis with a whole column that is not, the nearest to a half first.</summary>
    private List<int> Places()
    {
        var head = node.State.Head;
        var list = new List<(double Off, int Place)>();
        for (var r = 0; r < head.Length; r++)
        {
            var j = head[r];
            if (j >= program.Columns || !program.IsWhole(j))
                continue;
            var part = node.State.Value[j] - Math.Floor(node.State.Value[j]);
            if (part is > 0.01 and < 0.99)
                list.Add((Math.Abs(part - 0.5), r));
        }

        list.Sort();
        return [.. list.Take(MostTried).Select(each => each.Place)];
    }

    private (double Depth, int[] Columns, double[] Values, double Most)? Make(int place)
    {
        var y = node.TableauRow(place);
        Clear();
        if (!Combine(y))
            return null;
        return Shift(y) is { } right && MixedRounding.Round(System.Runtime.InteropServices.CollectionsMarshal.AsSpan(a), System.Runtime.InteropServices.CollectionsMarshal.AsSpan(whole), right) is { } most
            ? Write(y, most)
            : null;
    }

    private void Clear()
    {
        foreach (var j in touched)
            sum[j] = doubt[j] = 0;
        touched.Clear();
        a.Clear();
        whole.Clear();
    }

    /// <summary>Σ yᵢ × row i over the structural columns, with how far rounding may be off.</summary>
    private bool Combine(double[] y)
    {
        for (var i = 0; i < y.Length; i++)
        {
            // A multiplier that is noise is left out; the combination stays one.
            if (Math.Abs(y[i]) < 1e-9)
                y[i] = 0;
            if (y[i] == 0)
                continue;
            var columns = program.RowColumns(i);
            var values = program.RowValues(i);
            for (var k = 0; k < columns.Length; k++)
            {
                var j = columns[k];
                if (doubt[j] == 0)
                    touched.Add(j);
                sum[j] += y[i] * values[k];
                doubt[j] += Math.Abs(y[i] * values[k]) * 1e-15 + 1e-300;
            }
        }

        touched.Sort();
        return touched.Count > 0;
    }

    /// <summary>Σ aⱼ·tⱼ ≤ b with every column and row counted from the bound it is at; b, or null where one is endless.</summary>
    private double? Shift(double[] y)
    {
        double right = 0;
        foreach (var j in touched)
        {
            var (l, u) = (node.Lower[j], node.Upper[j]);
            var size = Math.Max(Math.Abs(l), Math.Abs(u));
            if (double.IsInfinity(size) || doubt[j] * size > 1e-8)
                return null;
            right += doubt[j] * size;
            var up = IsUp(j, node.X[j]);
            right -= sum[j] * (up ? u : l);
            a.Add(up ? -sum[j] : sum[j]);
            whole.Add(program.IsWhole(j));
        }

        for (var i = 0; i < y.Length; i++)
        {
            if (y[i] == 0)
                continue;
            var bound = RowBound(i);
            if (double.IsInfinity(bound))
                return null;
            // The row's activity s stands with −yᵢ.
            right += y[i] * bound;
            a.Add(RowIsUp(i) ? y[i] : -y[i]);
            whole.Add(node.IsWholeRow(i));
        }

        return right;
    }

    private bool IsUp(int j, double x) => node.Upper[j] - x < x - node.Lower[j];

    private bool RowIsUp(int i) => node.State.AtUpper[program.Columns + i];

    private double RowBound(int i) => RowIsUp(i) ? program.RowUpper(i) : program.RowLower(i);

    /// <summary>Back from t to the columns; kept if it is deep, sparse and of coefficients that can stand side by side.</summary>
    private (double Depth, int[] Columns, double[] Values, double Most)? Write(double[] y, double most)
    {
        var own = touched.Count;
        var at = 0;
        double margin = 0;
        var coefficients = new Dictionary<int, double>();
        foreach (var j in touched.ToArray())
        {
            var value = a[at++];
            var up = IsUp(j, node.X[j]);
            Put(j, up ? -value : value);
            most += up ? -value * node.Upper[j] : value * node.Lower[j];
            margin += Math.Abs(value) * Math.Max(Math.Abs(node.Upper[j]), Math.Abs(node.Lower[j]));
        }

        for (var i = 0; i < y.Length; i++)
        {
            if (y[i] == 0)
                continue;
            var value = RowIsUp(i) ? -a[at++] : a[at++];
            if (value == 0)
                continue;
            most += value * RowBound(i);
            margin += Math.Abs(value * RowBound(i));
            var columns = program.RowColumns(i);
            var values = program.RowValues(i);
            for (var k = 0; k < columns.Length; k++)
            {
                Put(columns[k], value * values[k]);
                margin += Math.Abs(value * values[k]) * Math.Max(Math.Abs(node.Lower[columns[k]]), Math.Abs(node.Upper[columns[k]]));
            }
        }

        return double.IsFinite(margin) ? Tidy(coefficients, most + 1e-13 * (own + 10) * (margin + Math.Abs(most) + 1)) : null;

        void Put(int column, double value) => coefficients[column] = coefficients.GetValueOrDefault(column) + value;
    }

    private (double Depth, int[] Columns, double[] Values, double Most)? Tidy(Dictionary<int, double> coefficients, double most)
    {
        var largest = coefficients.Values.Select(Math.Abs).DefaultIfEmpty(0).Max();
        if (!(largest > 1e-6) || largest > 1e6)
            return null;
        var columns = new List<int>();
        var values = new List<double>();
        double activity = 0, length = 0;
        foreach (var (j, value) in coefficients.OrderBy(each => each.Key))
        {
            // A coefficient that is nothing beside the others takes its least instead.
            if (Math.Abs(value) < 1e-7 * largest)
            {
                most -= Math.Min(value * node.Lower[j], value * node.Upper[j]);
                continue;
            }

            columns.Add(j);
            values.Add(value);
            activity += value * node.X[j];
            length += value * value;
        }

        var depth = (activity - most) / Math.Sqrt(Math.Max(length, 1e-300));
        return depth > LeastDepth ? (depth, [.. columns], [.. values], most) : null;
    }
}
