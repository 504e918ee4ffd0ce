using System.Security.Cryptography;
using System.Text;
using Junheng.Platform.Storage;

namespace Junheng.Safekeeping.Anchors;

/// <summary>
/// The key that signs anchors: ECDSA on P-256, made at first use in the data folder's <c>keys</c>, so outside the database.
/// The public half lies beside it and may be given to anybody.
/// </summary>
public sealed class AnchorKey : IDisposable
{
    private const string PrivateName = "audit-anchor.key.pem";
    private const string PublicName = "audit-anchor.pub.pem";
    private readonly ECDsa key;
    private readonly bool mayRead;

    private AnchorKey(ECDsa key, bool mayRead)
    {
        this.key = key;
        this.mayRead = mayRead;
    }

    /// <summary>The public half as text to print or mail.</summary>
    public string PublicPem => key.ExportSubjectPublicKeyInfoPem();

    /// <summary>SHA-256 of the public half (DER), lower-case hex: short enough to read out on the telephone.</summary>
    public string Fingerprint => Convert.ToHexStringLower(SHA256.HashData(key.ExportSubjectPublicKeyInfo()));

    /// <summary>The key of an installation; made where there is none.</summary>
    /// <exception cref="SafekeepingRefusedException">The file is there and is no key.</exception>
    public static AnchorKey OfInstallation(string dataFolder)
    {
        var folder = Path.Combine(dataFolder, "keys");
        var path = Path.Combine(folder, PrivateName);
        if (!File.Exists(path))
            Make(folder, path);
        return Read(path, mayRead: true);
    }

    /// <summary>A public key that somebody kept.</summary>
    /// <exception cref="SafekeepingRefusedException">The file is no such key.</exception>
    public static AnchorKey PublicFrom(string path) => Read(path, mayRead: false);

    internal byte[] Sign(byte[] text) => mayRead ? key.SignData(text, HashAlgorithmName.SHA256) : throw new InvalidOperationException("Only the private half signs.");

    internal bool Verifies(byte[] text, byte[] signature) => key.VerifyData(text, signature, HashAlgorithmName.SHA256);

    private static void Make(string folder, string path)
    {
        using var made = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        try
        {
            using var file = new WholeFile(path, secret: true);
            file.Stream.Write(Encoding.ASCII.GetBytes(made.ExportPkcs8PrivateKeyPem() + "\n"));
            file.Commit(overwrite: false);
        }
        catch (IOException) when (File.Exists(path))
        {
            // Another process had the same thought; its key counts.
            return;
        }

        using var open = new WholeFile(Path.Combine(folder, PublicName));
        open.Stream.Write(Encoding.ASCII.GetBytes(made.ExportSubjectPublicKeyInfoPem() + "\n"));
        open.Commit();
    }

    private static AnchorKey Read(string path, bool mayRead)
    {
        var read = ECDsa.Create();
        try
        {
            if (new FileInfo(path).Length > 1 << 16)
                throw new CryptographicException();
            read.ImportFromPem(File.ReadAllText(path));
            return new AnchorKey(read, mayRead);
        }
        catch (Exception exception) when (exception is CryptographicException or ArgumentException or FileNotFoundException or DirectoryNotFoundException)
        {
            read.Dispose();
            throw new SafekeepingRefusedException(
                $"{path} 不是可用的密钥（PEM 格式的 P-256 密钥）。用 junheng audit key 可以打印公钥。",
                $"{path} is not a usable key (a P-256 key in PEM form). junheng audit key prints the public key.");
        }
    }

    public void Dispose() => key.Dispose();
}
