using Junheng.Platform.Access;
using Junheng.Platform.Storage;
using Microsoft.EntityFrameworkCore;

namespace Junheng.Registry.Rounds.Storage;

/// <summary>The tables of the school register and of collection rounds. Every key begins with the county.</summary>
public static class RoundTables
{
    public static TableSet Set { get; } = new("Registry.Rounds", Configure);

    private static void Configure(ModelBuilder model)
    {
        Schools(model);
        model.Entity<RoundRow>(table =>
        {
            table.ToTable("collection_round").HasKey(row => new { row.CountyId, row.RoundId });
            table.Property(row => row.Revision).IsConcurrencyToken();
            table.ReadableBySchools();
        });
        model.Entity<RoundStepRow>(table => table.ToTable("round_step").HasKey(row => new { row.CountyId, row.RoundId, row.StepNo }));
        model.Entity<ReturnRow>(table =>
        {
            table.ToTable("school_return").HasKey(row => new { row.CountyId, row.RoundId, row.SchoolCode });
            table.Property(row => row.Revision).IsConcurrencyToken();
            table.OwnedBySchool();
        });
        model.Entity<ReturnChangeRow>(table => table.ToTable("return_change").OwnedBySchool().HasKey(row => new { row.CountyId, row.RoundId, row.SchoolCode, row.Revision, row.FieldId }));
        model.Entity<ReturnStepRow>(table => table.ToTable("return_step").OwnedBySchool().HasKey(row => new { row.CountyId, row.RoundId, row.SchoolCode, row.StepNo }));
        model.Entity<ReturnRemarkRow>(table => table.ToTable("return_remark").OwnedBySchool().HasKey(row => new { row.CountyId, row.RoundId, row.SchoolCode, row.RemarkId }));
        model.Entity<ReturnVersionRow>(table => table.ToTable("return_version").OwnedBySchool().HasKey(row => new { row.CountyId, row.RoundId, row.SchoolCode, row.VersionNo }));
        model.Entity<RuleSeverityRow>(table => table.ToTable("rule_severity").HasKey(row => new { row.CountyId, row.RuleId, row.FromYear }));
    }

    private static void Schools(ModelBuilder model)
    {
        model.Entity<RegisteredSchoolRow>(table => table.ToTable("school").OwnedBySchool().HasKey(row => new { row.CountyId, row.SchoolCode }));
        model.Entity<SchoolEventRow>(table => table.ToTable("school_event").HasKey(row => new { row.CountyId, row.EventId }));
        model.Entity<SchoolLinkRow>(table => table.ToTable("school_link").HasKey(row => new { row.CountyId, row.EventId, row.FromCode, row.ToCode }));
    }
}
