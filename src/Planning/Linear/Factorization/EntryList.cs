namespace Junheng.Planning.Linear.Factorization;

/// <summary>Entries (first, second, value) in the order they were found, to be sorted by either index.</summary>
internal sealed class EntryList
{
    private int[] first = new int[256], second = new int[256];
    private double[] value = new double[256];
    private int count;

    public void Add(int a, int b, double v)
    {
        if (count == first.Length)
        {
            Array.Resize(ref first, 2 * count);
            Array.Resize(ref second, 2 * count);
            Array.Resize(ref value, 2 * count);
        }

        first[count] = a;
        second[count] = b;
        value[count++] = v;
    }

    public (int[] Start, int[] Target, double[] Value) ByFirst(int size) => Sort(first, second, size);

    public (int[] Start, int[] Target, double[] Value) BySecond(int size) => Sort(second, first, size);

    private (int[] Start, int[] Target, double[] Value) Sort(int[] key, int[] other, int size)
    {
        var start = new int[size + 1];
        for (var k = 0; k < count; k++)
            start[key[k] + 1]++;
        for (var i = 0; i < size; i++)
            start[i + 1] += start[i];
        var at = start.AsSpan(0, size).ToArray();
        var target = new int[count];
        var values = new double[count];
        for (var k = 0; k < count; k++)
        {
            var place = at[key[k]]++;
            target[place] = other[k];
            values[place] = value[k];
        }

        return (start, target, values);
    }
}
