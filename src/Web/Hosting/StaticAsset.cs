using System.IO.Compression;
using System.Security.Cryptography;
using System.Text;

namespace Junheng.Web.Hosting;

/// <summary>One file of the page's looks or behaviour, compressed once at start.</summary>
internal sealed class StaticAsset
{
    private StaticAsset(string name, string contentType, byte[] plain)
    {
        var hash = Convert.ToHexStringLower(SHA256.HashData(plain))[..12];
        var dot = name.LastIndexOf('.');
        Url = $"/assets/{name[..dot]}.{hash}{name[dot..]}";
        ContentType = contentType;
        Plain = plain;
        Brotli = Compression.Brotli(plain, quality: 11);
        Gzip = Compression.Gzip(plain, CompressionLevel.SmallestSize);
    }

    /// <summary>Its address; the hash of the content is part of it, so that it may be cached for ever.</summary>
    public string Url { get; }

    public string ContentType { get; }
    public byte[] Plain { get; }
    public byte[] Brotli { get; }
    public byte[] Gzip { get; }

    /// <summary>Reads an embedded resource; style sheets lose comments and line breaks.</summary>
    public static StaticAsset Embedded(string name, string contentType)
    {
        using var stream = typeof(StaticAsset).Assembly.GetManifestResourceStream(name)
            ?? throw new InvalidOperationException($"The asset {name} is not embedded.");
        using var reader = new StreamReader(stream, Encoding.UTF8);
        var text = reader.ReadToEnd();
        if (name.EndsWith(".css", StringComparison.Ordinal))
            text = StyleSheet.Tighten(text);
        return new StaticAsset(name, contentType, Encoding.UTF8.GetBytes(text));
    }
}
