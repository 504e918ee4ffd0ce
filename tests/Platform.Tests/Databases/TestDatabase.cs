using Junheng.Platform.Storage;
using Microsoft.Data.Sqlite;
using Npgsql;
using Xunit;

namespace Junheng.Platform.Tests.Databases;

/// <summary>An empty database of one test's own, on the engine that the test asks for.</summary>
public sealed class TestDatabase : IDisposable
{
    private readonly string folder;

    private TestDatabase(DatabaseSettings settings, string folder)
    {
        Settings = settings;
        this.folder = folder;
    }

    /// <summary>The engines, for theories: <c>[MemberData(nameof(TestDatabase.Engines), MemberType = typeof(TestDatabase))]</c>.</summary>
    public static TheoryData<DatabaseKind> Engines => [DatabaseKind.Sqlite, DatabaseKind.Postgres];

    public DatabaseSettings Settings { get; }

    /// <summary>Makes one; skips the test where PostgreSQL is missing, and fails it there under CI.</summary>
    public static TestDatabase Create(DatabaseKind kind, PostgresCluster postgres)
    {
        if (kind == DatabaseKind.Sqlite)
        {
            var made = Directory.CreateTempSubdirectory("junheng-db-").FullName;
            return new TestDatabase(DatabaseSettings.InFolder(made), made);
        }

        if (PostgresCluster.Missing is { } reason)
        {
            Assert.False(Environment.GetEnvironmentVariable("CI") is "true" or "1", reason);
            Assert.Skip(reason);
        }

        var keys = Directory.CreateTempSubdirectory("junheng-db-").FullName;
        return new TestDatabase(DatabaseSettings.Parse(postgres.CreateDatabase(), keys), keys);
    }

    /// <summary>Runs SQL behind the program's back.</summary>
    public async Task ExecuteAsync(string sql)
    {
        await using System.Data.Common.DbConnection connection = Settings.Kind == DatabaseKind.Sqlite
            ? new SqliteConnection(Settings.ConnectionString)
            : new NpgsqlConnection(Settings.ConnectionString);
        await connection.OpenAsync();
        await using var command = connection.CreateCommand();
        command.CommandText = sql;
        await command.ExecuteNonQueryAsync();
    }

    public void Dispose()
    {
        SqliteConnection.ClearAllPools();
        Directory.Delete(folder, recursive: true);
    }
}
