using Junheng.Platform.Access;
using Microsoft.Data.Sqlite;
using Npgsql;

namespace Junheng.Platform.Storage;

/// <summary>The database engines that Junheng keeps its data in.</summary>
public enum DatabaseKind
{
    /// <summary>One file in the data folder; nothing to install.</summary>
    Sqlite,

    /// <summary>A server, for a bigger county or many counties in one place.</summary>
    Postgres,
}

/// <summary>Which database to use, decided by one setting.</summary>
public sealed record DatabaseSettings(DatabaseKind Kind, string ConnectionString)
{
    /// <summary>
    /// What work may touch that is not done for anybody (<see cref="Acting"/>): everything, for whoever holds the database and uses the
    /// command line; a server sets nothing.
    /// </summary>
    public AccessScope Outside { get; init; } = AccessScope.Everything;

    /// <summary>Where the keys of encrypted fields lie, outside the database; null where nothing is encrypted.</summary>
    public string? KeyFolder { get; init; }

    /// <summary>Name of the environment variable that holds the setting.</summary>
    public const string Variable = "JUNHENG_DATABASE";

    /// <summary>Name of the embedded database's file in the data folder.</summary>
    public const string FileName = "junheng.db";

    /// <summary>Seconds that work waits for its turn, or for a connection, before it gives up.</summary>
    internal const int WaitSeconds = 30;

    /// <summary>
    /// Connections of one process to a PostgreSQL server, where the setting names no number. A server takes a hundred in all unless told otherwise;
    /// this leaves room for workers and commands, and more at once make no processor faster: who comes beyond waits.
    /// </summary>
    private const int MostConnections = 30;

    /// <summary>The embedded database: the file <see cref="FileName"/> in a folder, which is made if it is not there.</summary>
    public static DatabaseSettings InFolder(string folder)
    {
        Directory.CreateDirectory(folder);
        return File(Path.Combine(folder, FileName));
    }

    /// <summary>The embedded database in a given file.</summary>
    public static DatabaseSettings File(string path) => new(
        DatabaseKind.Sqlite,
        new SqliteConnectionStringBuilder { DataSource = path, ForeignKeys = true, DefaultTimeout = WaitSeconds }.ToString())
    {
        KeyFolder = Keys(Path.GetDirectoryName(Path.GetFullPath(path))!),
    };

    /// <summary>Statements that a connection to PostgreSQL keeps prepared.</summary>
    private const int StatementsKept = 200;

    /// <summary>With our limits where the setting names none.</summary>
    private static NpgsqlConnectionStringBuilder Bounded(NpgsqlConnectionStringBuilder builder)
    {
        if (!builder.ShouldSerialize("Maximum Pool Size"))
            builder.MaxPoolSize = Math.Max(MostConnections, builder.MinPoolSize);
        if (!builder.ShouldSerialize("Timeout"))
            builder.Timeout = WaitSeconds;
        // The scope makes every question long, and planning it would cost more than answering it.
        if (!builder.ShouldSerialize("Max Auto Prepare"))
            builder.MaxAutoPrepare = StatementsKept;
        return builder;
    }

    private static string Keys(string dataFolder) => Path.Combine(dataFolder, "keys");

    /// <summary>Reads the setting: empty for the embedded database, else a PostgreSQL connection string.</summary>
    /// <param name="setting">E.g. <c>Host=localhost;Database=junheng;Username=junheng</c>; null or empty for SQLite.</param>
    /// <param name="dataFolder">Where the SQLite file lies.</param>
    /// <exception cref="ArgumentException">The setting is not a PostgreSQL connection string.</exception>
    public static DatabaseSettings Parse(string? setting, string dataFolder)
    {
        if (string.IsNullOrWhiteSpace(setting))
            return InFolder(dataFolder);
        try
        {
            var builder = new NpgsqlConnectionStringBuilder(setting);
            if (!string.IsNullOrEmpty(builder.Host))
                return new DatabaseSettings(DatabaseKind.Postgres, Bounded(builder).ToString()) { KeyFolder = dataFolder.Length > 0 ? Keys(dataFolder) : null };
        }
        catch (ArgumentException)
        {
            // Told below, together with a string that names no host. The text itself may hold a password and is not repeated.
        }

        throw new ArgumentException(
            $"{Variable} 不是可用的 PostgreSQL 连接串，请写成 Host=…;Database=…;Username=…；留空则使用数据文件夹中的 SQLite。"
            + $" / {Variable} is not a PostgreSQL connection string; write Host=…;Database=…;Username=…, or leave it empty for SQLite in the data folder.",
            nameof(setting));
    }
}
