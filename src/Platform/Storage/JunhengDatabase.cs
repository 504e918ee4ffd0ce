using Junheng.Platform.Access;
using Junheng.Platform.BulkWriting;
using Junheng.Platform.Migrations;
using Junheng.Platform.Secrets;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;

namespace Junheng.Platform.Storage;

/// <summary>
/// The database: SQLite in a file or PostgreSQL, with the tables of the modules. Make one for the whole process;
/// it is safe to use from many threads, a context is not.
/// </summary>
public sealed class JunhengDatabase
{
    private readonly IReadOnlyList<TableSet> tables;
    private readonly DbContextOptions<JunhengContext> options;
    private readonly Lazy<FieldCipher> fields;

    public JunhengDatabase(DatabaseSettings settings, params IReadOnlyList<TableSet> tables)
    {
        Settings = settings;
        this.tables = tables;
        fields = new Lazy<FieldCipher>(() => new FieldCipher(FieldKeys.Open(
            settings.KeyFolder ?? throw new InvalidOperationException("The settings name no folder for the keys of encrypted fields."), TimeProvider.System)));
        var builder = new DbContextOptionsBuilder<JunhengContext>().ReplaceService<IModelCacheKeyFactory, ModelByModules>();
        options = settings.Kind == DatabaseKind.Sqlite
            // A list is one parameter: with one for each of its values the text of a query would be written anew each time.
            ? builder.UseSqlite(settings.ConnectionString, sqlite => sqlite.UseParameterizedCollectionMode(ParameterTranslationMode.Parameter))
                .AddInterceptors(new ConnectionPragmas(), new WriterTurns(), new WriteGuard()).Options
            : builder.UseNpgsql(settings.ConnectionString, postgres => postgres.UseParameterizedCollectionMode(ParameterTranslationMode.Parameter))
                .AddInterceptors(new WriteGuard()).Options;
        Bulk = new GuardedBulkWriter(settings.Kind == DatabaseKind.Sqlite ? new SqliteBulkWriter() : new PostgresBulkWriter(), () => Scope);
    }

    public DatabaseSettings Settings { get; }

    /// <summary>Encrypts fields of this database, with the keys beside it.</summary>
    public FieldCipher Fields => fields.Value;

    /// <summary>The fastest way that the engine has to add many rows.</summary>
    public IBulkWriter Bulk { get; }

    /// <summary>Whose rows work that begins now sees.</summary>
    public AccessScope Scope => Acting.Current?.Scope ?? Settings.Outside;

    public JunhengContext CreateContext() => new(options, tables, Scope);

    /// <summary>Brings the database to the state that this program needs; does nothing where it is there already.</summary>
    /// <exception cref="MigrationRefusedException">The database is newer than the program, or an old migration was altered.</exception>
    public async Task MigrateAsync(TimeProvider clock, CancellationToken cancellation = default)
    {
        await using var context = CreateContext();
        await new Migrator(MigrationScripts.Of(Settings.Kind), clock).RunAsync(context, cancellation);
    }

    /// <summary>The number of the newest migration that ran on this database; 0 for one without any.</summary>
    public async Task<int> SchemaVersionAsync(CancellationToken cancellation = default)
    {
        await using var context = CreateContext();
        return await Migrator.VersionAsync(context, cancellation);
    }
}
