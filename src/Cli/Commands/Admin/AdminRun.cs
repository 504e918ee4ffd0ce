using Junheng.Accounts;
using Junheng.Accounts.Posts;
using Junheng.Accounts.Roles;
using Junheng.Accounts.Storage;
using Junheng.Cli.Input;
using Junheng.Platform.Audit;
using Junheng.Platform.Secrets;
using Junheng.Platform.Storage;
using Junheng.Plans.Storage;
using Junheng.Registry.People;
using Junheng.Registry.Versions;
using Junheng.Standards;

namespace Junheng.Cli.Commands.Admin;

/// <summary>Administrators' accounts from the command line, for whoever holds the data folder.</summary>
internal static class AdminRun
{
    public static Task<int> CreateAsync(DataPlace place, Role role, string user, Language language, CancellationToken cancellation) => StoredData.RunAsync(language, async () =>
    {
        var (desk, _, _) = await OpenAsync(place, cancellation);
        using (desk)
        {
            try
            {
                var (id, password) = await desk.CreateAsync(user, role.Name().Zh, password: null, by: AuditEntry.Actor, cancellation: cancellation);
                await desk.Posts.GiveAsync(id, new Post(role, new Place(PlaceKind.Installation)), by: AuditEntry.Actor, cancellation);
                Terminal.Out.WriteLine(language == Language.Zh
                    ? $"已建立{role.Name().Zh}账号 {user}，初始密码（只显示这一次，第一次登录必须改）：{password}"
                    : $"{role.Name().En} {user} was made. First password, shown once, to be changed at the first sign-in: {password}");
            }
            catch (AccountRefusedException refused)
            {
                throw new UserError(refused.Text.In(language));
            }
        }

        return ExitCodes.Passes;
    });

    public static Task<int> RotateAsync(DataPlace place, Language language, CancellationToken cancellation) => StoredData.RunAsync(language, async () =>
    {
        var (desk, keys, database) = await OpenAsync(place, cancellation);
        var (audit, people, versions) = (new AuditLog(database, TimeProvider.System), new PersonRegister(database, TimeProvider.System), new VersionStore(database, TimeProvider.System));
        using (desk)
        {
            keys.Add(TimeProvider.System);
            var renewed = await desk.RenewKeysAsync(cancellation) + await people.RenewKeysAsync(cancellation);
            var files = await versions.SealUploadsAsync(cancellation);
            var plans = await new PlanSeal(database).SealAsync(cancellation);
            // Only now is the old key of no use: had the step before failed, both would still be there.
            keys.ForgetOld();
            await audit.AppendAsync(AuditEntry.ByActing(AuditEntry.Installation, AuditKind.Configuration, "field keys") with { After = AuditJson.Of(new { renewed, files, plans }) }, cancellation);
            Terminal.Out.WriteLine(FormattableString.Invariant(language == Language.Zh
                ? $"已换新的字段密钥，{renewed} 条记录、{files} 个文件、{plans} 个有教师名册的方案重新加密。旧备份里的字段要用旧备份里的密钥读。"
                : (FormattableString)$"A new field key is in use; {renewed} records, {files} files and {plans} plans of teachers were encrypted anew. Those in older backups need the key of the same backup."));
        }

        return ExitCodes.Passes;
    });

    private static async Task<(AccountDesk Desk, FieldKeys Keys, JunhengDatabase Database)> OpenAsync(DataPlace place, CancellationToken cancellation)
    {
        var setting = place.Connection ?? Environment.GetEnvironmentVariable(DatabaseSettings.Variable);
        var database = new JunhengDatabase(DatabaseSettings.Parse(setting, place.Folder), VersionTables.Set, AccountTables.Set, AuditTables.Set, PlanTables.Set);
        await database.MigrateAsync(TimeProvider.System, cancellation);
        var keys = FieldKeys.Open(Path.Combine(place.Folder, "keys"), TimeProvider.System);
        return (new AccountDesk(database, keys, new AuditLog(database, TimeProvider.System), TimeProvider.System), keys, database);
    }
}
