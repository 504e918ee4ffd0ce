namespace Junheng.Planning.Linear.Factorization;

/// <summary>A vector with the list of the places where it may be other than 0.</summary>
internal sealed class SparseVector(int size)
{
    public double[] Values { get; private set; } = new double[size];
    public int[] Places { get; private set; } = new int[size];
    public int Count { get; set; }

    public void Clear()
    {
        if (Count * 4 > Values.Length)
            Array.Clear(Values);
        else
        {
            for (var k = 0; k < Count; k++)
                Values[Places[k]] = 0;
        }

        Count = 0;
    }

    /// <summary>Writes a place that is not listed yet.</summary>
    public void Put(int place, double value)
    {
        Values[place] = value;
        Places[Count++] = place;
    }

    public void CopyFrom(SparseVector other)
    {
        Clear();
        for (var k = 0; k < other.Count; k++)
            Put(other.Places[k], other.Values[other.Places[k]]);
    }

    /// <summary>Lists every place that is not 0 anew, for a vector that was written without its list.</summary>
    public void List()
    {
        Count = 0;
        for (var i = 0; i < Values.Length; i++)
        {
            if (Values[i] != 0)
                Places[Count++] = i;
        }
    }

    public double SquaredLength()
    {
        double sum = 0;
        for (var k = 0; k < Count; k++)
            sum += Values[Places[k]] * Values[Places[k]];
        return sum;
    }

    public void Resize(int length)
    {
        Values = new double[length];
        Places = new int[length];
        Count = 0;
    }
}
