using Junheng.Platform.Storage;
using Junheng.Platform.Tests.Databases;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;
using Xunit;

namespace Junheng.Assessments.Tests.Schema;

public sealed class SchemaTests(PostgresCluster postgres) : StoreTests(postgres)
{
    [Theory, MemberData(nameof(Engines))]
    public async Task EveryKey_BeginsWithTheCounty(DatabaseKind engine)
    {
        var shape = await DatabaseShape.ReadAsync((await OpenAsync(engine)).Database);

        Assert.Empty(shape.KeysWithoutCounty);
        // Every table has a primary key, so that none slips through by having no key at all.
        Assert.Equal(
            shape.Columns.Select(column => column.Table).Distinct(),
            shape.Keys.Where(key => key.Kind == "primary").Select(key => key.Table).Append("schema_migration").Distinct().Order(StringComparer.Ordinal));
    }

    [Theory]
    [InlineData(DatabaseKind.Sqlite, "CREATE TABLE bad (id text NOT NULL, PRIMARY KEY (id))", "primary")]
    [InlineData(DatabaseKind.Sqlite, "CREATE TABLE bad (county_id text NOT NULL, id text UNIQUE, PRIMARY KEY (county_id))", "unique")]
    [InlineData(DatabaseKind.Sqlite, "CREATE TABLE bad (county_id text NOT NULL, year integer REFERENCES county (county_id), PRIMARY KEY (county_id))", "foreign")]
    [InlineData(DatabaseKind.Postgres, "CREATE TABLE bad (id text NOT NULL, PRIMARY KEY (id))", "primary")]
    [InlineData(DatabaseKind.Postgres, "CREATE TABLE bad (county_id text NOT NULL, id text UNIQUE, PRIMARY KEY (county_id))", "unique")]
    [InlineData(DatabaseKind.Postgres, "CREATE TABLE bad (county_id text NOT NULL, home text REFERENCES county (county_id), PRIMARY KEY (county_id))", "foreign")]
    public async Task AKeyWithoutTheCounty_IsFound(DatabaseKind engine, string sql, string kind)
    {
        var database = NewDatabase(engine);
        var store = await OpenAsync(database);
        await database.ExecuteAsync(sql);

        var shape = await DatabaseShape.ReadAsync(store.Database);

        Assert.Equal(("bad", kind), (Assert.Single(shape.KeysWithoutCounty).Table, shape.KeysWithoutCounty.Single().Kind));
    }

    [Theory, MemberData(nameof(Engines))]
    public async Task Database_EqualsTheModel(DatabaseKind engine)
    {
        var database = (await OpenAsync(engine)).Database;
        await using var context = database.CreateContext();
        var tables = context.Model.GetEntityTypes().ToList();

        var shape = await DatabaseShape.ReadAsync(database);

        Assert.Equal(
            tables.SelectMany(Columns).OrderBy(column => column.Table, StringComparer.Ordinal).ThenBy(column => column.Name, StringComparer.Ordinal),
            shape.Columns.Where(column => column.Table != "schema_migration"));
        Assert.Equal(
            tables.Select(PrimaryKey).OrderBy(key => key.Table, StringComparer.Ordinal),
            shape.Keys.Where(key => key.Kind == "primary" && key.Table != "schema_migration"));
        Assert.Subset(shape.Keys.ToHashSet(), tables.SelectMany(ForeignKeys).ToHashSet());
    }

    [Fact]
    public async Task BothDatabases_HaveTheSameShape()
    {
        var postgresql = await DatabaseShape.ReadAsync((await OpenAsync(DatabaseKind.Postgres)).Database);
        var sqlite = await DatabaseShape.ReadAsync((await OpenAsync(DatabaseKind.Sqlite)).Database);

        Assert.Equal(sqlite.Columns, postgresql.Columns);
        Assert.Equal(
            sqlite.Keys.Where(key => key.Table != "schema_migration"),
            postgresql.Keys.Where(key => key.Table != "schema_migration"));
    }

    private static IEnumerable<ColumnShape> Columns(IEntityType table) =>
        table.GetProperties().Select(property => new ColumnShape(table.GetTableName()!, property.GetColumnName(), property.IsNullable));

    private static KeyShape PrimaryKey(IEntityType table) => new(table.GetTableName()!, "primary", Names(table.FindPrimaryKey()!.Properties), "");

    private static IEnumerable<KeyShape> ForeignKeys(IEntityType table) => table.GetForeignKeys().Select(key => new KeyShape(
        table.GetTableName()!, "foreign", Names(key.Properties), $"{key.PrincipalEntityType.GetTableName()}:{Names(key.PrincipalKey.Properties)}"));

    private static string Names(IEnumerable<IProperty> properties) => string.Join(',', properties.Select(property => property.GetColumnName()));
}
