using Junheng.Platform.Access;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;

namespace Junheng.Platform.Storage;

/// <summary>One unit of work on the database. The tables come from the modules; get them by <c>Set&lt;TRow&gt;()</c>.</summary>
public sealed class JunhengContext : DbContext
{
    private readonly IReadOnlyList<TableSet> tables;

    internal JunhengContext(DbContextOptions<JunhengContext> options, IReadOnlyList<TableSet> tables, AccessScope access)
        : base(options)
    {
        this.tables = tables;
        Access = access;
        ChangeTracker.QueryTrackingBehavior = QueryTrackingBehavior.NoTracking;
        // On SQLite whoever writes takes a turn, and turns are taken by transactions.
        if (Database.IsSqlite())
            Database.AutoTransactionBehavior = AutoTransactionBehavior.Always;
    }

    /// <summary>Whose rows this unit of work sees and may write; settled when it was made.</summary>
    public AccessScope Access { get; }

    /// <summary>Which modules' tables the model has.</summary>
    internal string ModelName => string.Join('+', tables.Select(set => set.Module));

    /// <summary>Runs a statement that writes rows of one county. Modules write SQL through this and nothing else.</summary>
    /// <param name="countyId">The county of every row that the statement touches.</param>
    /// <returns>How many rows it touched.</returns>
    /// <exception cref="AccessRefusedException">The county is not this work's to write.</exception>
    public Task<int> WriteAsync(string countyId, FormattableString sql, CancellationToken cancellation = default)
    {
        DemandWrite(countyId);
        return Database.ExecuteSqlAsync(sql, cancellation);
    }

    /// <summary>The same for what the program derives from the data, such as an assessment: who may read the county may have it stored.</summary>
    /// <exception cref="AccessRefusedException">The county is not this work's to read.</exception>
    public Task<int> WriteDerivedAsync(string countyId, FormattableString sql, CancellationToken cancellation = default)
    {
        if (!Access.Covers(countyId))
            throw new AccessRefusedException(countyId);
        return Database.ExecuteSqlAsync(sql, cancellation);
    }

    /// <exception cref="AccessRefusedException">The county is not this work's to write.</exception>
    public void DemandWrite(string countyId)
    {
        if (!Access.MayWrite || !Access.Covers(countyId))
            throw new AccessRefusedException(countyId);
    }

    /// <exception cref="AccessRefusedException">The school is not this work's to write.</exception>
    public void DemandWrite(string countyId, string schoolCode)
    {
        if (!Access.MayWrite || !Access.Covers(countyId, schoolCode))
            throw new AccessRefusedException(countyId);
    }

    protected override void OnModelCreating(ModelBuilder modelBuilder)
    {
        foreach (var set in tables)
            set.Configure(modelBuilder);
        foreach (var property in modelBuilder.Model.GetEntityTypes().SelectMany(entity => entity.GetProperties()))
            property.SetColumnName(Names.SnakeCase(property.Name));
        ScopeFilter.ApplyTo(modelBuilder, this);
    }
}

/// <summary>Keeps one model for each combination of modules, where the mapper by itself would keep one for the context's type.</summary>
internal sealed class ModelByModules : IModelCacheKeyFactory
{
    public object Create(DbContext context, bool designTime) => (((JunhengContext)context).ModelName, designTime);
}
