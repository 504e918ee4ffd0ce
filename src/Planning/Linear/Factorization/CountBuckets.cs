namespace Junheng.Planning.Linear.Factorization;

/// <summary>Rows (or columns) of the nucleus by how many entries they have: doubly linked lists, one a count.</summary>
internal sealed class CountBuckets
{
    private readonly int[] first, next, previous, countOf;

    public CountBuckets(List<int>?[] lists)
    {
        first = new int[lists.Length + 1];
        next = new int[lists.Length];
        previous = new int[lists.Length];
        countOf = new int[lists.Length];
        Array.Fill(first, -1);
        Array.Fill(countOf, -1);
        for (var i = lists.Length - 1; i >= 0; i--)
        {
            if (lists[i] is { } list)
                Insert(i, list.Count);
        }
    }

    /// <summary>No list above this count has an entry.</summary>
    public int Largest { get; private set; }

    public int First(int count) => count < first.Length ? first[count] : -1;

    public int Next(int item) => next[item];

    public void Insert(int item, int count)
    {
        countOf[item] = count;
        previous[item] = -1;
        next[item] = first[count];
        if (first[count] >= 0)
            previous[first[count]] = item;
        first[count] = item;
        Largest = Math.Max(Largest, count);
    }

    public void Remove(int item)
    {
        var count = countOf[item];
        if (count < 0)
            return;
        if (previous[item] >= 0)
            next[previous[item]] = next[item];
        else
            first[count] = next[item];
        if (next[item] >= 0)
            previous[next[item]] = previous[item];
        countOf[item] = -1;
    }
}
