using Junheng.Platform.Audit;
using Junheng.Platform.Storage;
using Junheng.Web.Tests.Hosting;

namespace Junheng.Web.Tests.Security;

/// <summary>Reads what a running site wrote into its audit.</summary>
internal static class AuditTrail
{
    /// <summary>All entries of all chains, by chain and number.</summary>
    public static async Task<List<RecordedEntry>> ReadAsync(RunningSite site)
    {
        var reader = new AuditReader(new JunhengDatabase(DatabaseSettings.InFolder(site.Folder), AuditTables.Set));
        var entries = new List<RecordedEntry>();
        await foreach (var entry in reader.ReadAsync(new AuditQuery()))
            entries.Add(entry);
        return entries;
    }

    /// <summary>The entries that something leaves.</summary>
    public static async Task<List<RecordedEntry>> OfAsync(RunningSite site, Func<Task> something)
    {
        var before = (await ReadAsync(site)).Select(entry => entry.Hash).ToHashSet(StringComparer.Ordinal);
        await something();
        return (await ReadAsync(site)).FindAll(entry => !before.Contains(entry.Hash));
    }
}
