using Junheng.Platform.Storage;
using Microsoft.EntityFrameworkCore;
using Npgsql;
using Quartz;

namespace Junheng.Platform.Jobs;

/// <summary>
/// Quartz as we use it. On SQLite it keeps its triggers in memory: the process is alone, and our table has all that a restart
/// needs. On PostgreSQL the workers are a cluster by Quartz's own tables, which lie in a schema of their own, since their
/// keys do not begin with the county.
/// </summary>
internal static class QuartzScheduler
{
    private const string HostName = "host";
    private const string Schema = "quartz";

    public static async Task<(StandaloneSchedulerFactory Factory, IScheduler Scheduler)> BuildAsync(
        JunhengDatabase database, JobHostOptions options, JobHost host, CancellationToken cancellation)
    {
        var clustered = database.Settings.Kind == DatabaseKind.Postgres;
        if (clustered)
            await CreateSchemaAsync(database, cancellation);
        var factory = QuartzSchedulerBuilder.Create(quartz =>
        {
            quartz.ConfigureOptions<QuartzSchedulerOptions>(scheduler =>
            {
                // Members of one cluster have one name; in memory many may live in one process.
                scheduler.InstanceName = clustered ? "junheng" : "junheng-" + options.Worker;
                scheduler.InstanceId = options.Worker;
                // The default of half a minute leaves workers idle while others have more than they can do.
                scheduler.IdleWaitTime = TimeSpan.FromSeconds(1);
                // A worker takes one job at a time from the common heap, so that the last ones spread over all.
                scheduler.MaxBatchSize = 1;
            });
            quartz.UseDefaultThreadPool(pool => pool.MaxConcurrency = options.Threads);
            if (clustered)
                UseCluster(quartz, database.Settings.ConnectionString);
        }).Build();
        var scheduler = await factory.GetScheduler(cancellation);
        scheduler.Context[HostName] = host;
        await ScheduleSweepAsync(scheduler, options, cancellation);
        return (factory, scheduler);
    }

    /// <summary>Has a job fired once, at once; does nothing if that is under way.</summary>
    public static async Task FireAsync(IScheduler scheduler, Jobs.JobKey key, CancellationToken cancellation)
    {
        var name = new Quartz.JobKey(key.JobId, key.CountyId);
        if (await scheduler.Exists(name, cancellation))
            return;
        var job = JobBuilder.Create<FiredJob>().WithIdentity(name).RequestRecovery().Build();
        var trigger = TriggerBuilder.Create().WithIdentity(key.JobId, key.CountyId).StartNow().Build();
        try
        {
            await scheduler.ScheduleJob(job, trigger, cancellationToken: cancellation);
        }
        catch (ObjectAlreadyExistsException)
        {
            // Another worker had the same thought.
        }
    }

    private static void UseCluster(IQuartzBuilder quartz, string connectionString)
    {
        quartz.ConfigureOptions<AdoJobStoreOptions>(store =>
        {
            store.TablePrefix = Schema + ".qrtz_";
            store.SchemaProvisioning = SchemaProvisioning.CreateIfMissing;
        });
        quartz.UsePersistentStore(store =>
        {
            store.UsePostgres(NpgsqlFactory.Instance, connectionString);
            store.UseClustering(cluster =>
            {
                cluster.CheckinInterval = TimeSpan.FromSeconds(2);
                cluster.CheckinMisfireThreshold = TimeSpan.FromSeconds(4);
            });
        });
    }

    private static async Task CreateSchemaAsync(JunhengDatabase database, CancellationToken cancellation)
    {
        await using var context = database.CreateContext();
        await using var transaction = await context.Database.BeginTransactionAsync(cancellation);
        // Workers that start at once would trip over each other.
        await context.Database.ExecuteSqlAsync($"SELECT pg_advisory_xact_lock({0x4A756E51727A})", cancellation);
        await context.Database.ExecuteSqlAsync($"CREATE SCHEMA IF NOT EXISTS quartz", cancellation);
        await transaction.CommitAsync(cancellation);
    }

    private static async Task ScheduleSweepAsync(IScheduler scheduler, JobHostOptions options, CancellationToken cancellation)
    {
        var name = new Quartz.JobKey("sweep", "*");
        if (await scheduler.Exists(name, cancellation))
            return;
        var trigger = TriggerBuilder.Create().WithIdentity("sweep", "*").StartNow()
            .WithSimpleSchedule(every => every.WithInterval(options.Sweep).RepeatForever()).Build();
        try
        {
            await scheduler.ScheduleJob(JobBuilder.Create<Sweep>().WithIdentity(name).Build(), trigger, cancellationToken: cancellation);
        }
        catch (ObjectAlreadyExistsException)
        {
            // Another worker was first.
        }
    }

    private static JobHost HostOf(IJobExecutionContext context) => (JobHost)context.Scheduler.Context[HostName]!;

    /// <summary>One of our jobs, named by its key.</summary>
    internal sealed class FiredJob : IJob
    {
        public async ValueTask Execute(IJobExecutionContext context, CancellationToken cancellationToken = default)
        {
            var name = context.JobDetail.Key;
            await HostOf(context).WorkAsync(new Jobs.JobKey(name.Group, name.Name), context.Recovering);
        }
    }

    /// <summary>Looks for jobs that nobody has.</summary>
    [DisallowConcurrentExecution]
    internal sealed class Sweep : IJob
    {
        public async ValueTask Execute(IJobExecutionContext context, CancellationToken cancellationToken = default) =>
            await HostOf(context).SweepAsync(cancellationToken);
    }
}
