namespace Junheng.Platform.Caching;

/// <summary>
/// Keeps the results of the last used keys in memory. A value that several ask for at once is made once;
/// one whose making fails is forgotten, so that the next one to ask tries again.
/// </summary>
/// <param name="capacity">How many values are kept; the one not used for the longest time goes first.</param>
public sealed class BoundedCache<TKey, TValue>(int capacity)
    where TKey : notnull
{
    private readonly Lock gate = new();
    private readonly Dictionary<TKey, LinkedListNode<(TKey Key, Task<TValue> Value)>> byKey = [];
    private readonly LinkedList<(TKey Key, Task<TValue> Value)> byUse = new();

    public int Count
    {
        get
        {
            lock (gate)
                return byKey.Count;
        }
    }

    /// <param name="make">Makes the value; it serves everybody who waits, so it is not cancelled when one of them gives up.</param>
    /// <param name="cancellation">Ends the waiting of this caller.</param>
    public async Task<TValue> GetAsync(TKey key, Func<Task<TValue>> make, CancellationToken cancellation = default)
    {
        Task<TValue> value;
        lock (gate)
        {
            if (byKey.TryGetValue(key, out var known))
            {
                byUse.Remove(known);
                byUse.AddFirst(known);
                value = known.Value.Value;
            }
            else
            {
                value = Task.Run(make, CancellationToken.None);
                byKey.Add(key, byUse.AddFirst((key, value)));
                if (byKey.Count > capacity)
                    Forget(byUse.Last!);
            }
        }

        try
        {
            return await value.WaitAsync(cancellation);
        }
        catch when (value.IsFaulted || value.IsCanceled)
        {
            lock (gate)
            {
                if (byKey.TryGetValue(key, out var failed) && failed.Value.Value == value)
                    Forget(failed);
            }

            throw;
        }
    }

    private void Forget(LinkedListNode<(TKey Key, Task<TValue> Value)> node)
    {
        byKey.Remove(node.Value.Key);
        byUse.Remove(node);
    }
}
