using System.Text;
using Junheng.Safekeeping.Backups;
using Junheng.Standards;

namespace Junheng.Cli.Commands.Backup;

/// <summary>Where the secret of a backup comes from: a key file, the environment or the keyboard. Never the command line, which others see.</summary>
internal static class SecretSource
{
    public const string Variable = "JUNHENG_BACKUP_PASSPHRASE";

    /// <param name="isNew">For a new backup: the passphrase must be long enough and is typed twice.</param>
    public static BackupSecret Get(string? keyFile, bool isNew, Language language)
    {
        if (keyFile is not null)
            return BackupSecret.KeyFile(keyFile);
        var zh = language == Language.Zh;
        var passphrase = Environment.GetEnvironmentVariable(Variable);
        if (string.IsNullOrEmpty(passphrase))
        {
            if (System.Console.IsInputRedirected)
                throw new UserError(zh ? $"没有口令：在终端运行，或设环境变量 {Variable}，或用 --key-file。" : $"There is no passphrase: run this in a terminal, set {Variable}, or use --key-file.");
            passphrase = Ask(zh ? "口令：" : "Passphrase: ");
            if (isNew && Ask(zh ? "再输一遍：" : "Once more: ") != passphrase)
                throw new UserError(zh ? "两次输入的口令不一样，没有备份。" : "The two passphrases differ; nothing was backed up.");
        }

        if (isNew && passphrase.Length < BackupSecret.ShortestPassphrase)
        {
            throw new UserError(FormattableString.Invariant(zh
                ? $"口令至少要 {BackupSecret.ShortestPassphrase} 个字符：备份里有全部数据和密钥。"
                : (FormattableString)$"The passphrase needs at least {BackupSecret.ShortestPassphrase} characters: the backup holds all data and keys."));
        }

        return BackupSecret.Passphrase(passphrase);
    }

    private static string Ask(string prompt)
    {
        Terminal.Error.Write(prompt);
        var text = new StringBuilder();
        while (System.Console.ReadKey(intercept: true) is { Key: not ConsoleKey.Enter } key)
        {
            if (key.Key == ConsoleKey.Backspace)
                text.Length = Math.Max(0, text.Length - 1);
            else if (!char.IsControl(key.KeyChar))
                text.Append(key.KeyChar);
        }

        Terminal.Error.WriteLine();
        return text.ToString();
    }
}
