using System.CommandLine;
using Junheng.Cli.Input;
using Junheng.Standards;

namespace Junheng.Cli.Commands.Backup;

/// <summary><c>junheng backup FILE</c> and <c>junheng restore FILE</c></summary>
internal static class BackupCommand
{
    public static Command CreateBackup(Language language)
    {
        string Say(string zh, string en) => new Words(zh, en).In(language);
        var data = new DataOptions(language);
        var file = File(Say("写入的备份文件，不能已经存在", "The backup to write; must not be there yet"));
        var key = KeyFile(language);
        var command = new Command("backup", Say("备份全部数据和密钥到一个加密文件，程序可以照常运行", "Back up all data and keys into one encrypted file, while the program runs")) { file, key, data.Data, data.Database };
        command.SetAction((parsed, cancellation) => BackupRun.BackupAsync(data.Of(parsed), parsed.GetValue(file)!, parsed.GetValue(key), language, cancellation));
        return command;
    }

    public static Command CreateRestore(Language language)
    {
        string Say(string zh, string en) => new Words(zh, en).In(language);
        var data = new DataOptions(language);
        var file = File(Say("备份文件", "The backup"));
        var key = KeyFile(language);
        var verify = new Option<bool>("--verify-only") { Description = Say("只检查，不恢复", "Only check it") };
        var replace = new Option<bool>("--replace") { Description = Say("替换已有的数据，原来的留在旁边", "Replace the data that are there; they are kept aside") };
        var faults = new Option<bool>("--accept-faults") { Description = Say("备份之前就已被改动的内容也照样恢复", "Restore even what had been altered before the backup was made") };
        var command = new Command("restore", Say("检查备份，再整体恢复", "Check a backup and restore it as a whole")) { file, verify, replace, faults, key, data.Data, data.Database };
        command.SetAction((parsed, cancellation) => RestoreRun.RunAsync(
            data.Of(parsed),
            parsed.GetValue(file)!,
            parsed.GetValue(key),
            new RestoreWishes(parsed.GetValue(verify), parsed.GetValue(replace), parsed.GetValue(faults)),
            language,
            cancellation));
        return command;
    }

    private static Argument<string> File(string description) => new("file") { HelpName = "FILE", Description = description };

    private static Option<string?> KeyFile(Language language) => new("--key-file")
    {
        HelpName = "KEY",
        Description = new Words(
            "用密钥文件（至少 32 字节随机内容）；不写则用口令，从终端输入或取自环境变量 JUNHENG_BACKUP_PASSPHRASE",
            "A key file (at least 32 random bytes); otherwise a passphrase, typed in or from JUNHENG_BACKUP_PASSPHRASE").In(language),
    };
}

/// <summary>What is asked of a restore on the command line; apart from the store's own options, whose library is loaded later.</summary>
internal sealed record RestoreWishes(bool VerifyOnly, bool Replace, bool AcceptFaults);
