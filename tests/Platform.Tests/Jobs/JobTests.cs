using System.Text;
using Junheng.Platform.Jobs;
using Junheng.Platform.Storage;
using Junheng.Platform.Tests.Databases;

namespace Junheng.Platform.Tests.Jobs;

/// <summary>What tests of jobs share: a database of the engine in hand, with a table that counts publications.</summary>
public abstract class JobTests(PostgresCluster postgres) : IAsyncLifetime
{
    private readonly List<JobHost> hosts = [];

    public static TheoryData<DatabaseKind> Engines => TestDatabase.Engines;

    private protected TestDatabase Test { get; private set; } = null!;
    private protected JunhengDatabase Database { get; private set; } = null!;
    private protected JobStore Store { get; private set; } = null!;

    public ValueTask InitializeAsync() => ValueTask.CompletedTask;

    private protected async Task OpenAsync(DatabaseKind engine)
    {
        Test = TestDatabase.Create(engine, postgres);
        Database = new JunhengDatabase(Test.Settings, JobTables.Set);
        await Database.MigrateAsync(TimeProvider.System);
        await SampleWorker.CreateTableAsync(Database);
        Store = new JobStore(Database, TimeProvider.System);
    }

    private protected async Task<JobHost> StartAsync(params JobHandler[] handlers)
    {
        var host = new JobHost(Database, TimeProvider.System, new JobHostOptions { Beat = TimeSpan.FromMilliseconds(50), Silence = TimeSpan.FromSeconds(30), Sweep = TimeSpan.FromSeconds(1) }, handlers);
        hosts.Add(host);
        await host.StartAsync();
        return host;
    }

    private protected async Task<Job> UntilAsync(JobKey key, Func<Job, bool> holds, int seconds = 60)
    {
        for (var i = 0; i < seconds * 20; i++)
        {
            var job = (await Store.FindAsync(key))!;
            if (holds(job))
                return job;
            await Task.Delay(50);
        }

        var last = await Store.FindAsync(key);
        Assert.Fail($"{last}");
        return last!;
    }

    private protected async Task<string?> ResultAsync(JobKey key) => await Store.ResultAsync(key) is { } bytes ? Encoding.UTF8.GetString(bytes) : null;

    public async ValueTask DisposeAsync()
    {
        GC.SuppressFinalize(this);
        foreach (var host in hosts)
            await host.DisposeAsync();
        Test?.Dispose();
    }
}
