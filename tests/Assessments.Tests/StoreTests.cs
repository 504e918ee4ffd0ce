using Junheng.Accounts.Storage;
using Junheng.Plans.Storage;
using Junheng.Platform.Storage;
using Junheng.Platform.Tests.Databases;
using Xunit;

namespace Junheng.Assessments.Tests;

/// <summary>What tests of the store share: a store on an empty database of the engine in hand.</summary>
public abstract class StoreTests(PostgresCluster postgres) : IDisposable
{
    private readonly List<TestDatabase> opened = [];

    public static TheoryData<DatabaseKind> Engines => TestDatabase.Engines;

    internal TestDatabase NewDatabase(DatabaseKind engine)
    {
        var database = TestDatabase.Create(engine, postgres);
        opened.Add(database);
        return database;
    }

    internal Task<JunhengStore> OpenAsync(DatabaseKind engine) => OpenAsync(NewDatabase(engine));

    internal static Task<JunhengStore> OpenAsync(TestDatabase database) => 
        JunhengStore.OpenAsync(database.Settings, TimeProvider.System, default, PlanTables.Set, AccountTables.Set);

    public void Dispose()
    {
        GC.SuppressFinalize(this);
        foreach (var database in opened)
            database.Dispose();
    }
}
