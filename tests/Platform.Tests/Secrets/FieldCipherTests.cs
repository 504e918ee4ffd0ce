using System.Security.Cryptography;
using Junheng.Platform.Secrets;
using Xunit;

namespace Junheng.Platform.Tests.Secrets;

public sealed class FieldCipherTests : IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("junheng-keys-").FullName;

    private FieldKeys Open() => FieldKeys.Open(folder, TimeProvider.System);

    [Theory]
    [InlineData("")]
    [InlineData("张三 610921199901010013")]
    [InlineData("a.b.c")]
    public void WhatWasEncrypted_IsReadBack_AfterARestartToo(string text)
    {
        var sealedText = new FieldCipher(Open()).Encrypt(text, "pupil/name/1");

        Assert.DoesNotContain("张三", sealedText, StringComparison.Ordinal);
        Assert.Equal(text, new FieldCipher(Open()).Decrypt(sealedText, "pupil/name/1"));
    }

    [Fact]
    public void TheSameText_EncryptsDifferently() =>
        Assert.NotEqual(new FieldCipher(Open()).Encrypt("张三", "p"), new FieldCipher(Open()).Encrypt("张三", "p"));

    [Fact]
    public void AtAnotherPlace_ItDoesNotOpen()
    {
        var cipher = new FieldCipher(Open());
        Assert.ThrowsAny<CryptographicException>(() => cipher.Decrypt(cipher.Encrypt("张三", "pupil/name/1"), "pupil/name/2"));
    }

    [Fact]
    public void AnyAlteredCharacter_IsFound()
    {
        var cipher = new FieldCipher(Open());
        var good = cipher.Encrypt("张三", "p");
        for (var i = 0; i < good.Length; i++)
        {
            var bad = string.Concat(good.AsSpan(0, i), good[i] == 'A' ? "B" : "A", good.AsSpan(i + 1));
            // The last character of base64 may hold bits that say nothing.
            if (i < good.Length - 1)
                Assert.ThrowsAny<CryptographicException>(() => cipher.Decrypt(bad, "p"));
        }

        Assert.All(new[] { "", "x", "e1.", "e1.00000000.AAAA", good[..^20] }, bad => Assert.ThrowsAny<CryptographicException>(() => cipher.Decrypt(bad, "p")));
    }

    [Fact]
    public void AfterANewKey_OldTextStillOpens_UntilTheOldKeyIsForgotten()
    {
        var keys = Open();
        var cipher = new FieldCipher(keys);
        var old = cipher.Encrypt("张三", "p");
        Assert.False(cipher.IsOld(old));

        keys.Add(TimeProvider.System);
        Assert.True(cipher.IsOld(old));
        Assert.Equal("张三", cipher.Decrypt(old, "p"));
        var anew = cipher.Encrypt("张三", "p");
        keys.ForgetOld();

        Assert.Equal("张三", new FieldCipher(Open()).Decrypt(anew, "p"));
        Assert.ThrowsAny<CryptographicException>(() => cipher.Decrypt(old, "p"));
    }

    [Theory]
    [InlineData("")]
    [InlineData("[]")]
    [InlineData("[{\"Id\":\"a\",\"Secret\":\"AAAA\",\"MadeAt\":\"2026-01-01T00:00:00Z\"}]")]
    [InlineData("{not json")]
    public void ADamagedKeyFile_IsRefused_AndStays(string text)
    {
        var path = Path.Combine(folder, "field-keys.json");
        File.WriteAllText(path, text);
        Assert.Throws<InvalidDataException>(Open);
        Assert.Equal(text, File.ReadAllText(path));
    }

    [Fact]
    public void OnlyTheOwner_ReadsTheKeys()
    {
        Open();
        if (OperatingSystem.IsWindows())
            Assert.Skip("Windows has no such mode.");
        else
            Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite, File.GetUnixFileMode(Path.Combine(folder, "field-keys.json")));
    }

    public void Dispose() => Directory.Delete(folder, recursive: true);
}
