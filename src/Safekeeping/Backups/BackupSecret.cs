using System.Security.Cryptography;
using System.Text;

namespace Junheng.Safekeeping.Backups;

/// <summary>What a backup is locked with: a passphrase that a person keeps, or a file of random bytes.</summary>
public sealed class BackupSecret
{
    /// <summary>How often the passphrase is stirred, so that trying many is slow.</summary>
    public const int Iterations = 600_000;

    /// <summary>The shortest passphrase that a new backup may have, in characters.</summary>
    public const int ShortestPassphrase = 12;

    private const int KeyBytes = 32;
    private const int LargestKeyFile = 1 << 16;
    private readonly byte[] secret;

    private BackupSecret(byte[] secret, bool isPassphrase)
    {
        this.secret = secret;
        IsPassphrase = isPassphrase;
    }

    public bool IsPassphrase { get; }

    /// <param name="text">Read as Unicode in its composed form, so that two keyboards give the same key.</param>
    public static BackupSecret Passphrase(string text) => new(Encoding.UTF8.GetBytes(text.Normalize(NormalizationForm.FormC)), isPassphrase: true);

    /// <exception cref="SafekeepingRefusedException">The file is not there, or too short to be a key.</exception>
    public static BackupSecret KeyFile(string path)
    {
        var file = new FileInfo(path);
        if (!file.Exists || file.Length is < KeyBytes or > LargestKeyFile)
        {
            throw new SafekeepingRefusedException(
                $"{path} 不能用作密钥文件：要有 {KeyBytes} 到 {LargestKeyFile} 字节的随机内容，例如 openssl rand -out 文件 32。",
                $"{path} is no key file: it must hold {KeyBytes} to {LargestKeyFile} random bytes, e.g. openssl rand -out FILE 32.");
        }

        return new BackupSecret(File.ReadAllBytes(path), isPassphrase: false);
    }

    /// <summary>The key of one file.</summary>
    /// <param name="salt">Random, another for each file, so that no two files have the same key.</param>
    internal byte[] Key(byte[] salt, int iterations) => IsPassphrase
        ? Rfc2898DeriveBytes.Pbkdf2(secret, salt, iterations, HashAlgorithmName.SHA256, KeyBytes)
        : HKDF.DeriveKey(HashAlgorithmName.SHA256, secret, KeyBytes, salt, "junheng-backup-1"u8.ToArray());
}
