using Junheng.Platform.Access;
using Junheng.Platform.Audit;
using Junheng.Platform.Migrations;
using Junheng.Platform.Storage;
using Junheng.Safekeeping;
using Junheng.Standards;

namespace Junheng.Cli.Input;

/// <summary>Opens what is stored as it is: nothing is made, nothing is upgraded.</summary>
internal static class StoredData
{
    /// <summary>The migration that brought the audit.</summary>
    public const int FirstWithAudit = 5;

    public static DatabaseSettings Settings(DataPlace place)
    {
        var setting = place.Connection ?? Environment.GetEnvironmentVariable(DatabaseSettings.Variable);
        return string.IsNullOrWhiteSpace(setting) ? DatabaseSettings.File(Path.Combine(place.Folder, DatabaseSettings.FileName)) : DatabaseSettings.Parse(setting, place.Folder);
    }

    /// <exception cref="UserError">There is no database, or none that this program can use as it is.</exception>
    public static JunhengDatabase Open(DataPlace place, Language language)
    {
        var zh = language == Language.Zh;
        var settings = Settings(place);
        if (settings.Kind == DatabaseKind.Sqlite && !File.Exists(Path.Combine(place.Folder, DatabaseSettings.FileName)))
        {
            throw new UserError(zh
                ? $"{place.Folder} 里没有数据库。用 --data 写明数据文件夹，或用 --database 写明 PostgreSQL。"
                : $"There is no database in {place.Folder}. Name the data folder with --data, or PostgreSQL with --database.");
        }

        return new JunhengDatabase(settings, AuditTables.Set);
    }

    /// <summary>The same, for commands that need the audit.</summary>
    /// <exception cref="UserError">There is no database, or none with an audit.</exception>
    public static async Task<JunhengDatabase> OpenAuditedAsync(DataPlace place, Language language, CancellationToken cancellation)
    {
        var database = Open(place, language);
        var version = await database.SchemaVersionAsync(cancellation);
        if (version >= FirstWithAudit)
            return database;
        throw new UserError(FormattableString.Invariant(language == Language.Zh
            ? $"这个数据库是第 {version} 版的，还没有审计记录。用本程序启动一次（junheng serve）就会升级。"
            : (FormattableString)$"This database has schema {version}, which has no audit yet. Start the program on it once (junheng serve) to upgrade it."));
    }

    /// <summary>Works in the name of whoever sits at the machine; says what the store refuses in the user's language.</summary>
    public static async Task<int> RunAsync(Language language, Func<Task<int>> work)
    {
        using var acting = new Acting("命令行 " + Environment.UserName, AccessScope.Everything).Enter();
        try
        {
            return await work();
        }
        catch (SafekeepingRefusedException refusal)
        {
            throw new UserError(refusal.Reason.In(language));
        }
        catch (MigrationRefusedException refusal)
        {
            throw new UserError(refusal.Message);
        }
        catch (System.Data.Common.DbException failure)
        {
            throw new UserError(language == Language.Zh ? $"数据库不能用：{failure.Message}" : $"The database cannot be used: {failure.Message}");
        }
    }
}
