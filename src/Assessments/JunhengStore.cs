using Junheng.Assessments.Packs;
using Junheng.Assessments.Results;
using Junheng.Platform.Audit;
using Junheng.Platform.Jobs;
using Junheng.Platform.Migrations;
using Junheng.Platform.Storage;
using Junheng.Registry.People;
using Junheng.Registry.Rounds.Desk;
using Junheng.Registry.Rounds.Storage;
using Junheng.Registry.Versions;

namespace Junheng.Assessments;

/// <summary>
/// The door to everything that is stored: versions of the facts, packs, assessments, jobs. One for the whole process.
/// </summary>
public sealed class JunhengStore
{
    private JunhengStore(JunhengDatabase database, TimeProvider clock)
    {
        Database = database;
        Versions = new VersionStore(database, clock);
        People = new PersonRegister(database, clock);
        Packs = new PackStore(database, clock);
        Assessments = new AssessmentStore(database, Versions, clock);
        Jobs = new JobStore(database, clock);
        Audit = new AuditLog(database, clock);
        Rounds = new RoundDesk(
            database, Versions, Audit, async (county, cancellation) => [.. (await Packs.ListAsync(county, cancellation)).Select(stored => stored.Pack)], clock);
    }

    public JunhengDatabase Database { get; }
    public VersionStore Versions { get; }
    public PersonRegister People { get; }
    public PackStore Packs { get; }
    public AssessmentStore Assessments { get; }
    public JobStore Jobs { get; }
    public AuditLog Audit { get; }
    public RoundDesk Rounds { get; }

    /// <summary>Opens the database, makes it if it is not there, and brings it to the shape that this program needs.</summary>
    /// <param name="modules">Tables of modules that stand on this one.</param>
    /// <exception cref="MigrationRefusedException">The database is newer than the program, or an old migration was altered.</exception>
    public static async Task<JunhengStore> OpenAsync(
        DatabaseSettings settings, TimeProvider clock, CancellationToken cancellation = default, params IReadOnlyList<TableSet> modules)
    {
        var database = new JunhengDatabase(settings, [VersionTables.Set, AssessmentTables.Set, JobTables.Set, AuditTables.Set, RoundTables.Set, .. modules]);
        await database.MigrateAsync(clock, cancellation);
        return new JunhengStore(database, clock);
    }
}
