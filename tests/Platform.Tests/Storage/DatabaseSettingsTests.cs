using Junheng.Platform.Storage;
using Junheng.Platform.Tests.Databases;
using Microsoft.EntityFrameworkCore;
using Npgsql;
using Xunit;

namespace Junheng.Platform.Tests.Storage;

public sealed class DatabaseSettingsTests : IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("junheng-settings-").FullName;

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("  ")]
    public void Parse_OfNothing_IsSqliteInTheDataFolder_WhichIsMade(string? setting)
    {
        var data = Path.Combine(folder, "a", "b");

        var settings = DatabaseSettings.Parse(setting, data);

        Assert.Equal(DatabaseKind.Sqlite, settings.Kind);
        Assert.Contains(Path.Combine(data, "junheng.db"), settings.ConnectionString, StringComparison.Ordinal);
        Assert.True(Directory.Exists(data));
    }

    [Fact]
    public void Parse_OfAHost_IsPostgres() =>
        Assert.Equal(DatabaseKind.Postgres, DatabaseSettings.Parse("Host=db;Database=junheng;Username=u", folder).Kind);

    [Fact]
    public void Postgres_WithoutNumbers_TakesFewConnections_AndWaitsForThem()
    {
        var made = new NpgsqlConnectionStringBuilder(DatabaseSettings.Parse("Host=db;Database=junheng;Username=u", folder).ConnectionString);

        // A server takes a hundred in all, and there are workers and commands beside the program.
        Assert.InRange(made.MaxPoolSize, 10, 50);
        Assert.True(made.Timeout >= 30);
    }

    [Fact]
    public void Postgres_NumbersOfTheSetting_Stay()
    {
        var made = new NpgsqlConnectionStringBuilder(DatabaseSettings.Parse("Host=db;Database=junheng;Username=u;Maximum Pool Size=7;Timeout=3;Max Auto Prepare=0", folder).ConnectionString);

        Assert.Equal((7, 3, 0), (made.MaxPoolSize, made.Timeout, made.MaxAutoPrepare));
    }

    [Theory]
    [InlineData("postgres://user:secret@db/junheng")]
    [InlineData("Database=junheng;Password=secret")]
    public void Parse_OfAnythingElse_IsRefused_WithoutRepeatingASecret(string setting)
    {
        var refusal = Assert.Throws<ArgumentException>(() => DatabaseSettings.Parse(setting, folder));

        Assert.Contains("Host=", refusal.Message, StringComparison.Ordinal);
        Assert.DoesNotContain("secret", refusal.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task SqliteConnection_WritesAhead_SyncsFully_AndChecksForeignKeys()
    {
        using var database = TestDatabase.Create(DatabaseKind.Sqlite, new PostgresCluster());
        await using var context = new JunhengDatabase(database.Settings).CreateContext();
        await context.Database.OpenConnectionAsync();

        Assert.Equal("wal", await PragmaAsync(context, "journal_mode"));
        Assert.Equal("2", await PragmaAsync(context, "synchronous"));
        Assert.Equal("1", await PragmaAsync(context, "foreign_keys"));
    }

    public void Dispose() => Directory.Delete(folder, recursive: true);

    private static async Task<string> PragmaAsync(JunhengContext context, string name)
    {
        await using var command = context.Database.GetDbConnection().CreateCommand();
        command.CommandText = "PRAGMA " + name;
        return Convert.ToString(await command.ExecuteScalarAsync(), System.Globalization.CultureInfo.InvariantCulture)!;
    }
}
