using Junheng.Assessments;
using Junheng.Cli.Tests.Upgrades;
using Junheng.Platform.Storage;
using Junheng.Plans;
using Junheng.Plans.Storage;
using Junheng.Plans.Teachers;

namespace Junheng.Cli.Tests.Backup;

/// <summary>Plans of teachers are encrypted: another key and a backup from before it must both leave them readable.</summary>
public sealed class PlanKeysTests : IDisposable
{
    private readonly Folder folder = new();

    [Fact]
    public async Task AfterAnotherKey_AndFromTheBackupBeforeIt_PlansOfTeachersOpen()
    {
        await FixtureCounty.FillAsync(DatabaseSettings.InFolder(folder["old"]));
        await RunAsync("backup", folder["b.jhb"], "--data", folder["old"]);

        var rotated = await RunAsync("admin", "rotate-keys", "--data", folder["old"]);
        await RunAsync("restore", folder["b.jhb"], "--data", folder["new"]);

        Assert.Contains("2 个有教师名册的方案", rotated.Text, StringComparison.Ordinal);
        foreach (var data in (string[])["old", "new"])
        {
            var desk = new PlanDesk(await JunhengStore.OpenAsync(DatabaseSettings.InFolder(folder[data]), TimeProvider.System, default, PlanTables.Set), TimeProvider.System);
            var plans = (await desk.Plans.ListAsync(FixtureCounty.Id)).Where(plan => plan.Kind == PlanKind.Rotation).ToList();
            Assert.NotEmpty((await desk.LoadRotationAsync(plans.Single(plan => plan.ContentHash is not null)))!.Teachers!);
            Assert.NotEmpty(TeacherList.Read((await desk.Plans.InputAsync(plans.Single(plan => plan.ContentHash is null).Key))!));
        }
    }

    public void Dispose()
    {
        Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
        folder.Dispose();
    }

    private static async Task<Outcome> RunAsync(params string[] arguments)
    {
        // Only these commands read it.
        Environment.SetEnvironmentVariable("JUNHENG_BACKUP_PASSPHRASE", "口令 for the drill 2026");
        var outcome = await Junheng.RunAsync(arguments);
        Assert.True(outcome.ExitCode == 0, outcome.Error);
        return outcome;
    }
}
