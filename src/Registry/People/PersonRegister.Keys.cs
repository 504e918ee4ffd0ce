using Microsoft.EntityFrameworkCore;

namespace Junheng.Registry.People;

/// <summary>Another key: everything is encrypted anew.</summary>
public sealed partial class PersonRegister
{
    private const int AtOnce = 1000;

    /// <summary>Encrypts anew what an older key encrypted.</summary>
    /// <returns>How many persons.</returns>
    public async Task<int> RenewKeysAsync(CancellationToken cancellation = default)
    {
        var current = $"e1.{database.Fields.KeyId}.";
        for (var renewed = 0; ;)
        {
            await using var context = database.CreateContext();
            var rows = await context.Set<PersonRow>().AsTracking().Where(row => !row.Name.StartsWith(current)).OrderBy(row => row.CountyId).ThenBy(row => row.PersonId).Take(AtOnce).ToListAsync(cancellation);
            if (rows.Count == 0)
                return renewed;
            foreach (var row in rows)
                Close(row, database.Fields.Decrypt(row.Name, row.NamePlace), row.IdNumber is { } closed ? database.Fields.Decrypt(closed, row.NumberPlace) : "");
            renewed += await context.SaveChangesAsync(cancellation);
        }
    }
}
