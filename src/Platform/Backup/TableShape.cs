using Junheng.Platform.Migrations;
using Junheng.Platform.Storage;
using Microsoft.Data.Sqlite;

namespace Junheng.Platform.Backup;

/// <summary>One table as a backup sees it, the same for both engines.</summary>
/// <param name="Columns">In the order of the table's definition.</param>
/// <param name="Key">The columns of its primary key, by which its rows are ordered.</param>
public sealed record TableShape(string Name, IReadOnlyList<string> Columns, IReadOnlyList<string> Key);

/// <summary>The tables of a schema version, asked of the migrations themselves.</summary>
public static class TableCatalog
{
    /// <summary>The newest schema that this program knows.</summary>
    public static int NewestSchema => MigrationScripts.Newest;

    /// <summary>The tables of a version, each after those that it refers to. Whatever else lies in a database is none of ours.</summary>
    public static IReadOnlyList<TableShape> Of(int version)
    {
        using var connection = new SqliteConnection("Data Source=:memory:");
        connection.Open();
        Execute(connection, Migrator.RecordTable);
        foreach (var script in MigrationScripts.Of(DatabaseKind.Sqlite).Where(script => script.Number <= version))
            Execute(connection, script.Sql);
        var names = Query(connection, "SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'sqlite%' ORDER BY name", reader => reader.GetString(0));
        var refersTo = names.ToDictionary(
            name => name, name => Query(connection, $"SELECT \"table\" FROM pragma_foreign_key_list('{name}')", reader => reader.GetString(0)), StringComparer.Ordinal);
        var ordered = new List<string>();
        foreach (var name in names)
            Place(name);
        return [.. ordered.Select(name => Shape(connection, name))];

        void Place(string name)
        {
            if (ordered.Contains(name))
                return;
            foreach (var other in refersTo[name].Where(other => other != name))
                Place(other);
            ordered.Add(name);
        }
    }

    private static TableShape Shape(SqliteConnection connection, string name)
    {
        var columns = Query(connection, $"SELECT name, pk FROM pragma_table_info('{name}') ORDER BY cid", reader => (Name: reader.GetString(0), Key: reader.GetInt32(1)));
        return new TableShape(name, [.. columns.Select(column => column.Name)], [.. columns.Where(column => column.Key > 0).OrderBy(column => column.Key).Select(column => column.Name)]);
    }

    private static List<T> Query<T>(SqliteConnection connection, string sql, Func<SqliteDataReader, T> read)
    {
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        using var reader = command.ExecuteReader();
        var rows = new List<T>();
        while (reader.Read())
            rows.Add(read(reader));
        return rows;
    }

    private static void Execute(SqliteConnection connection, string sql)
    {
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        command.ExecuteNonQuery();
    }
}
