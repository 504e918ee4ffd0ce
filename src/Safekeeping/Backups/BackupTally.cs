using System.Buffers.Binary;
using System.Globalization;
using System.Security.Cryptography;
using Junheng.Platform.Backup;

namespace Junheng.Safekeeping.Backups;

/// <summary>Counts and hashes what goes by, alike when a backup is made, read and restored.</summary>
internal sealed class BackupTally
{
    private readonly Dictionary<string, TableSum> tables = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string> versions = new(StringComparer.Ordinal);
    private readonly Dictionary<string, AuditEnd> heads = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string> files = new(StringComparer.Ordinal);

    public BackupManifest Manifest => new(tables, versions, heads, files);

    /// <summary>Begins a table; add its rows, then end it.</summary>
    public TableTally Begin(TableShape table) => new(this, table);

    public void File(string name, byte[] content) => files.Add(name, Convert.ToHexStringLower(SHA256.HashData(content)));

    /// <summary>One table's rows.</summary>
    internal sealed class TableTally(BackupTally all, TableShape table) : IDisposable
    {
        private readonly IncrementalHash hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        private readonly byte[] length = new byte[sizeof(int)];
        private long rows;

        public void Add(object?[] row, byte[] bytes)
        {
            BinaryPrimitives.WriteInt32BigEndian(length, bytes.Length);
            hash.AppendData(length);
            hash.AppendData(bytes);
            rows++;
            if (table.Name == "data_version")
                all.versions.Add($"{Text(row, "county_id")}/{Text(row, "school_year")}/{Text(row, "version_no")}", Text(row, "content_hash"));
            else if (table.Name == "audit_head")
                all.heads.Add(Text(row, "county_id"), new AuditEnd((long)Value(row, "seq")!, Text(row, "hash")));
        }

        public TableSum End()
        {
            var sum = new TableSum(rows, Convert.ToHexStringLower(hash.GetHashAndReset()));
            all.tables.Add(table.Name, sum);
            return sum;
        }

        public void Dispose() => hash.Dispose();

        private object? Value(object?[] row, string column) => row[table.Columns.ToList().IndexOf(column)];

        private string Text(object?[] row, string column) => Convert.ToString(Value(row, column), CultureInfo.InvariantCulture) ?? "";
    }
}
