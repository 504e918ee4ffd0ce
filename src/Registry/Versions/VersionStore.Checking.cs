using System.Runtime.CompilerServices;
using Microsoft.EntityFrameworkCore;

namespace Junheng.Registry.Versions;

public sealed partial class VersionStore
{
    /// <summary>Reads every version from the database and computes its content hash again.</summary>
    /// <returns>For each version that was altered, what is refused about it.</returns>
    public async IAsyncEnumerable<VersionRefusedException> CheckAllAsync([EnumeratorCancellation] CancellationToken cancellation = default)
    {
        await using var context = database.CreateContext();
        var keys = await context.Set<DataVersionRow>().OrderBy(row => row.CountyId).ThenBy(row => row.SchoolYear).ThenBy(row => row.VersionNo)
            .Select(row => new VersionKey(row.CountyId, row.SchoolYear, row.VersionNo)).ToListAsync(cancellation);
        foreach (var key in keys)
        {
            cancellation.ThrowIfCancellationRequested();
            if (await RefusalAsync(key) is { } refusal)
                yield return refusal;
        }
    }

    private async Task<VersionRefusedException?> RefusalAsync(VersionKey key)
    {
        try
        {
            await ReadAsync(key);
            return null;
        }
        catch (VersionRefusedException refusal)
        {
            return refusal;
        }
        catch (FormatException)
        {
            return Altered(key);
        }
    }
}
