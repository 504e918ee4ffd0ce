using Junheng.Cli.Input;
using Junheng.Safekeeping.Backups;
using Junheng.Standards;

namespace Junheng.Cli.Commands.Backup;

/// <summary>Checks a backup, restores it, says what it did.</summary>
internal static class RestoreRun
{
    private const int MostLines = 50;

    public static Task<int> RunAsync(
        DataPlace place, string file, string? keyFile, RestoreWishes wishes, Language language, CancellationToken cancellation) => StoredData.RunAsync(language, async () =>
    {
        var secret = SecretSource.Get(keyFile, isNew: false, language);
        var options = new RestoreOptions { VerifyOnly = wishes.VerifyOnly, Replace = wishes.Replace, AcceptFaults = wishes.AcceptFaults };
        var report = await new BackupRestorer(StoredData.Settings(place), place.Folder, TimeProvider.System).RestoreAsync(file, secret, options, cancellation);
        foreach (var fault in report.Faults.Take(MostLines))
            Terminal.Error.WriteLine(fault.In(language));
        Terminal.Out.WriteLine(Checked(report, language));
        Terminal.Out.WriteLine(Done(report, wishes, place, language));
        return report.Faults.Count == 0 || report.Restored ? ExitCodes.Passes : ExitCodes.DoesNotPass;
    });

    private static string Checked(RestoreReport report, Language language)
    {
        var (manifest, preamble) = (report.Manifest, report.Preamble);
        return FormattableString.Invariant(language == Language.Zh
            ? $"备份做于 {preamble.At:yyyy-MM-dd HH:mm} UTC（程序 {preamble.Product}，数据库版本 {preamble.Schema}）：{manifest.Tables.Count} 张表、{manifest.Rows} 行的校验值都对；{manifest.Versions.Count} 个数据版本、{manifest.AuditHeads.Count} 条审计链重新算过，{report.Faults.Count} 处不对。"
            : (FormattableString)$"Made {preamble.At:yyyy-MM-dd HH:mm} UTC (program {preamble.Product}, schema {preamble.Schema}): the hashes of {manifest.Tables.Count} tables and {manifest.Rows} rows are right; {manifest.Versions.Count} data versions and {manifest.AuditHeads.Count} audit chains were computed again, {report.Faults.Count} faults.");
    }

    private static string Done(RestoreReport report, RestoreWishes wishes, DataPlace place, Language language) => (report.Restored, wishes.VerifyOnly, language) switch
    {
        (true, _, Language.Zh) => $"已恢复到 {place.Folder}{(report.Aside is null ? "。" : $"，原来的数据在 {report.Aside}。")}",
        (true, _, _) => $"Restored into {place.Folder}{(report.Aside is null ? "." : $"; what was there before is in {report.Aside}.")}",
        (_, true, Language.Zh) => "只检查，没有恢复。",
        (_, true, _) => "Only checked; nothing was restored.",
        (_, _, Language.Zh) => "这些内容在备份之前就被改动了，所以没有恢复。换一份更早的备份；确实要用这一份，加 --accept-faults。",
        _ => "These were altered before the backup was made, so nothing was restored. Use an earlier backup; if it must be this one, add --accept-faults.",
    };
}
