using System.Collections.Concurrent;

namespace Junheng.Web.Hosting;

/// <summary>
/// Rendered pages by address and by the hashes of what they show. A new data version has a new key, so nothing is ever stale;
/// what is no longer asked for goes when the cache is full and starts anew.
/// </summary>
internal sealed class PageCache(long capacity = 48L << 20)
{
    private ConcurrentDictionary<string, RenderedPage> pages = new(StringComparer.Ordinal);
    private long size;

    public RenderedPage? Find(string key) => pages.GetValueOrDefault(key);

    public void Keep(string key, RenderedPage page)
    {
        if (!pages.TryAdd(key, page))
            return;
        if (Interlocked.Add(ref size, page.Size + 200) > capacity)
        {
            pages = new ConcurrentDictionary<string, RenderedPage>(StringComparer.Ordinal);
            Interlocked.Exchange(ref size, 0);
        }
    }
}
