using Junheng.Cli.Input;
using Junheng.Platform.Audit;
using Junheng.Safekeeping.Backups;
using Junheng.Standards;

namespace Junheng.Cli.Commands.Backup;

/// <summary>Makes a backup and writes down that it was made.</summary>
internal static class BackupRun
{
    public static Task<int> BackupAsync(DataPlace place, string file, string? keyFile, Language language, CancellationToken cancellation) => StoredData.RunAsync(language, async () =>
    {
        var database = StoredData.Open(place, language);
        var secret = SecretSource.Get(keyFile, isNew: true, language);
        var manifest = await new BackupMaker(database, place.Folder, TimeProvider.System).WriteAsync(file, secret, cancellation);
        if (await database.SchemaVersionAsync(cancellation) >= StoredData.FirstWithAudit)
        {
            await new AuditLog(database, TimeProvider.System).AppendAsync(
                AuditEntry.ByActing(AuditEntry.Installation, AuditKind.Backup, $"backup {Path.GetFileName(file)}"), cancellation);
        }

        var size = new FileInfo(file).Length / 1048576.0;
        Terminal.Out.WriteLine(FormattableString.Invariant(language == Language.Zh
            ? $"{file}  {manifest.Tables.Count} 张表，{manifest.Rows} 行，{manifest.Versions.Count} 个数据版本，{manifest.AuditHeads.Count} 条审计链，{manifest.Files.Count} 个密钥文件，{size:0.0} MB。"
            : (FormattableString)$"{file}  {manifest.Tables.Count} tables, {manifest.Rows} rows, {manifest.Versions.Count} data versions, {manifest.AuditHeads.Count} audit chains, {manifest.Files.Count} key files, {size:0.0} MB."));
        Terminal.Out.WriteLine(language == Language.Zh
            ? "请存到另一台机器上，口令或密钥文件另处保管；没有它，谁也打不开这份备份。"
            : "Keep it on another machine, and the passphrase or key file elsewhere: nobody opens this backup without it.");
        return ExitCodes.Passes;
    });
}
