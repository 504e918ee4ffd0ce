using System.Data.Common;
using Junheng.Platform.Storage;
using Microsoft.EntityFrameworkCore;

namespace Junheng.Assessments.Tests.Schema;

/// <summary>A column of a table, as the database itself says.</summary>
internal sealed record ColumnShape(string Table, string Name, bool Nullable);

/// <summary>A key of a table: primary, unique or foreign.</summary>
/// <param name="Columns">In the order of the key, joined by commas.</param>
/// <param name="To">For a foreign key, the table and columns it leads to.</param>
internal sealed record KeyShape(string Table, string Kind, string Columns, string To)
{
    /// <summary>True if the county comes first, on both ends of a foreign key.</summary>
    public bool BeginsWithCounty => Begins(Columns) && (To.Length == 0 || Begins(To[(To.IndexOf(':', StringComparison.Ordinal) + 1)..]));

    private static bool Begins(string columns) => columns.Split(',')[0] == "county_id";
}

/// <summary>The tables, columns and keys that a database really has.</summary>
internal sealed record DatabaseShape(IReadOnlyList<ColumnShape> Columns, IReadOnlyList<KeyShape> Keys)
{
    /// <summary>Small tables that belong to the installation and not to a county (accounts: ADR 0012).</summary>
    private static readonly HashSet<string> WithoutCounty = ["schema_migration", "account", "account_post", "account_session", "api_token", "notice"];

    private const string SqliteColumns =
        """
        SELECT t.name, c.name, c."notnull" = 0 FROM sqlite_master t, pragma_table_info(t.name) c
        WHERE t.type = 'table' AND t.name NOT LIKE 'sqlite_%' ORDER BY t.name, c.name
        """;

    private const string SqliteKeys =
        """
        SELECT t.name, CASE i.origin WHEN 'pk' THEN 'primary' ELSE 'unique' END,
            (SELECT group_concat(x.name) FROM (SELECT name FROM pragma_index_info(i.name) ORDER BY seqno) x), ''
        FROM sqlite_master t, pragma_index_list(t.name) i WHERE t.type = 'table' AND i."unique" = 1 AND t.name NOT LIKE 'sqlite_%'
        UNION ALL
        SELECT t.name, 'foreign', (SELECT group_concat(x."from") FROM (SELECT * FROM pragma_foreign_key_list(t.name) g WHERE g.id = f.id ORDER BY seq) x),
            f."table" || ':' || (SELECT group_concat(x."to") FROM (SELECT * FROM pragma_foreign_key_list(t.name) g WHERE g.id = f.id ORDER BY seq) x)
        FROM sqlite_master t, pragma_foreign_key_list(t.name) f WHERE t.type = 'table' AND f.seq = 0
        """;

    private const string PostgresColumns =
        """
        SELECT table_name, column_name, is_nullable = 'YES' FROM information_schema.columns
        WHERE table_schema = 'public' ORDER BY table_name COLLATE "C", column_name COLLATE "C"
        """;

    private const string PostgresKeys =
        """
        SELECT t.relname::text, CASE WHEN i.indisprimary THEN 'primary' ELSE 'unique' END,
            (SELECT string_agg(a.attname::text, ',' ORDER BY k.n) FROM unnest(i.indkey) WITH ORDINALITY k(attnum, n)
                JOIN pg_attribute a ON a.attrelid = t.oid AND a.attnum = k.attnum), ''
        FROM pg_index i JOIN pg_class t ON t.oid = i.indrelid WHERE i.indisunique AND t.relnamespace = 'public'::regnamespace
        UNION ALL
        SELECT t.relname::text, 'foreign',
            (SELECT string_agg(a.attname::text, ',' ORDER BY k.n) FROM unnest(c.conkey) WITH ORDINALITY k(attnum, n)
                JOIN pg_attribute a ON a.attrelid = c.conrelid AND a.attnum = k.attnum),
            r.relname || ':' || (SELECT string_agg(a.attname::text, ',' ORDER BY k.n) FROM unnest(c.confkey) WITH ORDINALITY k(attnum, n)
                JOIN pg_attribute a ON a.attrelid = c.confrelid AND a.attnum = k.attnum)
        FROM pg_constraint c JOIN pg_class t ON t.oid = c.conrelid JOIN pg_class r ON r.oid = c.confrelid WHERE c.contype = 'f'
        """;

    /// <summary>The keys that do not begin with the county though they must.</summary>
    public IEnumerable<KeyShape> KeysWithoutCounty => Keys.Where(key => !WithoutCounty.Contains(key.Table) && !key.BeginsWithCounty);

    public static async Task<DatabaseShape> ReadAsync(JunhengDatabase database)
    {
        await using var context = database.CreateContext();
        await context.Database.OpenConnectionAsync();
        var connection = context.Database.GetDbConnection();
        var sqlite = database.Settings.Kind == DatabaseKind.Sqlite;
        var columns = await QueryAsync(connection, sqlite ? SqliteColumns : PostgresColumns, row =>
            new ColumnShape(row.GetString(0), row.GetString(1), Convert.ToBoolean(row.GetValue(2), System.Globalization.CultureInfo.InvariantCulture)));
        var keys = await QueryAsync(connection, sqlite ? SqliteKeys : PostgresKeys, row =>
            new KeyShape(row.GetString(0), row.GetString(1), row.GetString(2), row.GetString(3)));
        return new DatabaseShape(columns, [.. keys.OrderBy(key => key.ToString(), StringComparer.Ordinal)]);
    }

    private static async Task<List<T>> QueryAsync<T>(DbConnection connection, string sql, Func<DbDataReader, T> read)
    {
        await using var command = connection.CreateCommand();
        command.CommandText = sql;
        await using var reader = await command.ExecuteReaderAsync();
        var rows = new List<T>();
        while (await reader.ReadAsync())
            rows.Add(read(reader));
        return rows;
    }
}
