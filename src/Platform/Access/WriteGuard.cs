using Junheng.Platform.Storage;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace Junheng.Platform.Access;

/// <summary>Refuses to save rows outside the scope of the context. The county is part of every key, so a row cannot move to another.</summary>
internal sealed class WriteGuard : SaveChangesInterceptor
{
    public override InterceptionResult<int> SavingChanges(DbContextEventData eventData, InterceptionResult<int> result)
    {
        Check((JunhengContext)eventData.Context!);
        return result;
    }

    public override ValueTask<InterceptionResult<int>> SavingChangesAsync(DbContextEventData eventData, InterceptionResult<int> result, CancellationToken cancellationToken = default)
    {
        Check((JunhengContext)eventData.Context!);
        return ValueTask.FromResult(result);
    }

    private static void Check(JunhengContext context)
    {
        foreach (var entry in context.ChangeTracker.Entries().Where(entry => entry.State is EntityState.Added or EntityState.Modified or EntityState.Deleted))
        {
            if (entry.Metadata.FindProperty(ScopeFilter.County) is null)
                continue;
            var county = (string)entry.Property(ScopeFilter.County).CurrentValue!;
            if (entry.Metadata.IsPerSchool())
                context.DemandWrite(county, (string)entry.Property(ScopeFilter.School).CurrentValue!);
            else
                context.DemandWrite(county);
        }
    }
}
