using System.Reflection;
using Junheng.Platform.Storage;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Junheng.Platform.Access;

/// <summary>The condition that every query on rows of a county carries.</summary>
public static class ScopeFilter
{
    internal const string County = "CountyId";
    internal const string School = "SchoolCode";
    private const string PerSchool = "Junheng:PerSchool";
    private const string ForSchools = "Junheng:ForSchools";
    private static readonly MethodInfo OneTable = typeof(ScopeFilter).GetMethod(nameof(Apply), BindingFlags.NonPublic | BindingFlags.Static)!;

    /// <summary>Adds the condition to every table that has a county. Tables without one are told apart by a test.</summary>
    internal static void ApplyTo(ModelBuilder model, JunhengContext context)
    {
        foreach (var entity in model.Model.GetEntityTypes().Where(entity => entity.FindProperty(County) is not null).ToList())
            OneTable.MakeGenericMethod(entity.ClrType).Invoke(null, [model, context, entity.FindAnnotation(PerSchool) is not null, entity.FindAnnotation(ForSchools) is not null]);
    }

    /// <summary>Each row belongs to one school (its <c>SchoolCode</c>), so that who may see only that school sees it.</summary>
    public static EntityTypeBuilder<TRow> OwnedBySchool<TRow>(this EntityTypeBuilder<TRow> table)
        where TRow : class
    {
        table.HasAnnotation(PerSchool, true);
        return table;
    }

    /// <summary>The county writes the rows, and all its schools may read them.</summary>
    public static EntityTypeBuilder<TRow> ReadableBySchools<TRow>(this EntityTypeBuilder<TRow> table)
        where TRow : class
    {
        table.HasAnnotation(ForSchools, true);
        return table;
    }

    internal static bool IsPerSchool(this IReadOnlyEntityType entity) => entity.FindAnnotation(PerSchool) is not null;

    private static void Apply<TRow>(ModelBuilder model, JunhengContext context, bool perSchool, bool forSchools)
        where TRow : class
    {
        // The mapper reads context.Access anew for each query, from the context that asks.
        if (perSchool)
        {
            model.Entity<TRow>().HasQueryFilter(row => context.Access.IsEverything
                || context.Access.Counties.Contains(EF.Property<string>(row, County))
                || context.Access.Areas.Contains(EF.Property<string>(row, County).Substring(0, AccessScope.CityDigits))
                || context.Access.Areas.Contains(EF.Property<string>(row, County).Substring(0, AccessScope.ProvinceDigits))
                || context.Access.Schools.Contains(EF.Property<string>(row, County) + "/" + EF.Property<string>(row, School)));
        }
        else if (forSchools)
        {
            model.Entity<TRow>().HasQueryFilter(row => context.Access.IsEverything
                || context.Access.Counties.Contains(EF.Property<string>(row, County))
                || context.Access.Areas.Contains(EF.Property<string>(row, County).Substring(0, AccessScope.CityDigits))
                || context.Access.Areas.Contains(EF.Property<string>(row, County).Substring(0, AccessScope.ProvinceDigits))
                || context.Access.CountiesOfSchools.Contains(EF.Property<string>(row, County)));
        }
        else
        {
            model.Entity<TRow>().HasQueryFilter(row => context.Access.IsEverything
                || context.Access.Counties.Contains(EF.Property<string>(row, County))
                || context.Access.Areas.Contains(EF.Property<string>(row, County).Substring(0, AccessScope.CityDigits))
                || context.Access.Areas.Contains(EF.Property<string>(row, County).Substring(0, AccessScope.ProvinceDigits)));
        }
    }
}
