using Junheng.Platform.Caching;
using Xunit;

namespace Junheng.Platform.Tests.Caching;

public class BoundedCacheTests
{
    private int made;

    [Fact]
    public async Task Get_OfAKnownKey_MakesNothing()
    {
        var cache = new BoundedCache<string, int>(2);

        await cache.GetAsync("a", Make);

        Assert.Equal(1, await cache.GetAsync("a", Make));
        Assert.Equal(1, made);
    }

    [Fact]
    public async Task Get_OfOneKeyTooMany_ForgetsTheOneNotUsedForTheLongestTime()
    {
        var cache = new BoundedCache<string, int>(2);
        await cache.GetAsync("a", Make);
        await cache.GetAsync("b", Make);
        await cache.GetAsync("a", Make);
        await cache.GetAsync("c", Make);

        Assert.Equal(2, cache.Count);
        Assert.Equal(1, await cache.GetAsync("a", Make));
        Assert.Equal(4, await cache.GetAsync("b", Make));
    }

    [Fact]
    public async Task Get_FromManySidesAtOnce_MakesItOnce()
    {
        var cache = new BoundedCache<string, int>(2);
        var gate = new TaskCompletionSource();

        var waiting = Enumerable.Range(0, 20).Select(_ => cache.GetAsync("a", Slowly)).ToArray();
        gate.SetResult();

        Assert.All(await Task.WhenAll(waiting), value => Assert.Equal(1, value));
        Assert.Equal(1, made);

        async Task<int> Slowly()
        {
            await gate.Task;
            return Interlocked.Increment(ref made);
        }
    }

    [Fact]
    public async Task Get_WhereMakingFails_IsTriedAgain()
    {
        var cache = new BoundedCache<string, int>(2);

        await Assert.ThrowsAsync<FormatException>(() => cache.GetAsync("a", () => throw new FormatException()));

        Assert.Equal(0, cache.Count);
        Assert.Equal(1, await cache.GetAsync("a", Make));
    }

    [Fact]
    public async Task Get_ThatIsGivenUp_LeavesTheValueToTheOthers()
    {
        var cache = new BoundedCache<string, int>(2);
        var gate = new TaskCompletionSource();
        using var patience = new CancellationTokenSource();
        var impatient = cache.GetAsync("a", Slowly, patience.Token);
        var patient = cache.GetAsync("a", Slowly);

        await patience.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => impatient);
        gate.SetResult();

        Assert.Equal(1, await patient);

        async Task<int> Slowly()
        {
            await gate.Task;
            return Interlocked.Increment(ref made);
        }
    }

    private Task<int> Make() => Task.FromResult(Interlocked.Increment(ref made));
}
