using System.Text;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;

namespace Junheng.Platform.Storage;

/// <summary>One unit of work on the database. The tables come from the modules; get them by <c>Set&lt;TRow&gt;()</c>.</summary>
public sealed class JunhengContext : DbContext
{
    private readonly IReadOnlyList<TableSet> tables;

    internal JunhengContext(DbContextOptions<JunhengContext> options, IReadOnlyList<TableSet> tables)
        : base(options)
    {
        this.tables = tables;
        ChangeTracker.QueryTrackingBehavior = QueryTrackingBehavior.NoTracking;
    }

    /// <summary>Which modules' tables the model has.</summary>
    internal string ModelName => string.Join('+', tables.Select(set => set.Module));

    protected override void OnModelCreating(ModelBuilder modelBuilder)
    {
        foreach (var set in tables)
            set.Configure(modelBuilder);
        foreach (var property in modelBuilder.Model.GetEntityTypes().SelectMany(entity => entity.GetProperties()))
            property.SetColumnName(SnakeCase(property.Name));
    }

    private static string SnakeCase(string name)
    {
        var text = new StringBuilder();
        foreach (var letter in name)
        {
            if (char.IsUpper(letter) && text.Length > 0)
                text.Append('_');
            text.Append(char.ToLowerInvariant(letter));
        }

        return text.ToString();
    }
}

/// <summary>Keeps one model for each combination of modules, where the mapper by itself would keep one for the context's type.</summary>
internal sealed class ModelByModules : IModelCacheKeyFactory
{
    public object Create(DbContext context, bool designTime) => (((JunhengContext)context).ModelName, designTime);
}
