using System.Data.Common;
using Junheng.Platform.BulkWriting;

namespace Junheng.Platform.Access;

/// <summary>Checks each row's county before the engine's own bulk writer takes it.</summary>
/// <param name="scope">What the work that writes may touch.</param>
internal sealed class GuardedBulkWriter(IBulkWriter inner, Func<AccessScope> scope) : IBulkWriter
{
    private const string CountyColumn = "county_id";

    public Task<long> WriteAsync(DbTransaction transaction, BulkTable table, IEnumerable<object?[]> rows, CancellationToken cancellation = default)
    {
        var own = scope();
        var county = table.Columns.ToList().FindIndex(column => column.Name == CountyColumn);
        return inner.WriteAsync(transaction, table, own.IsEverything || county < 0 ? rows : Checked(own, county, rows), cancellation);
    }

    private static IEnumerable<object?[]> Checked(AccessScope own, int county, IEnumerable<object?[]> rows)
    {
        foreach (var row in rows)
        {
            if (row[county] is not string id || !own.MayWrite || !own.Covers(id))
                throw new AccessRefusedException(row[county] as string ?? "");
            yield return row;
        }
    }
}
