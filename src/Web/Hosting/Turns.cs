namespace Junheng.Web.Hosting;

/// <summary>Work that comes round again and again as long as the server runs.</summary>
internal static class Turns
{
    /// <summary>Waits for the next turn; false when the server stops: that is the end of the work and no failure.</summary>
    public static async Task<bool> NextAsync(this PeriodicTimer timer, CancellationToken stopping)
    {
        try
        {
            return await timer.WaitForNextTickAsync(stopping);
        }
        catch (OperationCanceledException)
        {
            return false;
        }
    }
}
