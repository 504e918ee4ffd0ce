using Junheng.Platform.Storage;
using Microsoft.Data.Sqlite;

namespace Junheng.Platform.Backup;

/// <summary>What the file of an embedded database is like.</summary>
public enum SqliteFileState
{
    /// <summary>There is none.</summary>
    Missing,

    /// <summary>Nobody has it open, and all that was committed lies in the one file.</summary>
    Alone,

    /// <summary>A program has it open.</summary>
    InUse,

    /// <summary>It is no database any more.</summary>
    Broken,
}

/// <summary>The embedded database as a file to be moved.</summary>
public static class SqliteFile
{
    private const int Busy = 5;
    private const int Locked = 6;
    private const int Corrupt = 11;
    private const int NotADatabase = 26;

    /// <summary>Brings the write-ahead log into the file, which only works where nobody else has it open.</summary>
    public static SqliteFileState Settle(string path)
    {
        if (!File.Exists(path))
            return SqliteFileState.Missing;
        SqliteConnection.ClearAllPools();
        var settings = new SqliteConnectionStringBuilder(DatabaseSettings.File(path).ConnectionString) { Pooling = false, DefaultTimeout = 1 };
        try
        {
            using var connection = new SqliteConnection(settings.ToString());
            connection.Open();
            using var command = connection.CreateCommand();
            command.CommandText = "PRAGMA journal_mode = DELETE";
            return command.ExecuteScalar() is "delete" ? SqliteFileState.Alone : SqliteFileState.InUse;
        }
        catch (SqliteException exception) when (exception.SqliteErrorCode is Busy or Locked)
        {
            return SqliteFileState.InUse;
        }
        catch (SqliteException exception) when (exception.SqliteErrorCode is Corrupt or NotADatabase)
        {
            return SqliteFileState.Broken;
        }
    }

    /// <summary>Puts a settled file in the place of another, in one step.</summary>
    public static void Replace(string settled, string place)
    {
        using (var written = File.OpenHandle(settled, FileMode.Open, FileAccess.ReadWrite))
            RandomAccess.FlushToDisk(written);
        // A log that stayed of a broken database must not be taken for one of the new.
        File.Delete(place + "-wal");
        File.Delete(place + "-shm");
        File.Move(settled, place, overwrite: true);
        using var named = File.OpenHandle(place, FileMode.Open, FileAccess.ReadWrite);
        RandomAccess.FlushToDisk(named);
    }
}
