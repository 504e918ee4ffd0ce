using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;

namespace Junheng.Platform.Secrets;

/// <summary>
/// Encrypts single fields: AES-256-GCM, bound to the place where the text stands, so that an encrypted value copied to another row or
/// column does not open. Form: <c>e1.{key id}.{nonce, cipher text and tag in base64url}</c>.
/// </summary>
public sealed class FieldCipher(FieldKeys keys)
{
    private const string Form = "e1";
    private const int NonceBytes = 12;
    private const int TagBytes = 16;

    /// <param name="place">Table, column and key of the row, e.g. <c>account/authenticator_key/…</c>.</param>
    public string Encrypt(string text, string place)
    {
        var plain = Encoding.UTF8.GetBytes(text);
        var sealedBytes = new byte[NonceBytes + plain.Length + TagBytes];
        var nonce = sealedBytes.AsSpan(0, NonceBytes);
        RandomNumberGenerator.Fill(nonce);
        using var aes = new AesGcm(keys.Current.Secret, TagBytes);
        aes.Encrypt(nonce, plain, sealedBytes.AsSpan(NonceBytes, plain.Length), sealedBytes.AsSpan(NonceBytes + plain.Length), Encoding.UTF8.GetBytes(place));
        return $"{Form}.{keys.Current.Id}.{Base64Url.EncodeToString(sealedBytes)}";
    }

    /// <exception cref="CryptographicException">Altered, from another place, or its key is gone.</exception>
    public string Decrypt(string value, string place)
    {
        var parts = value.Split('.');
        if (parts is not [Form, var id, var body] || keys.All.FirstOrDefault(key => key.Id == id) is not { } key || !Base64Url.IsValid(body))
            throw new CryptographicException("The field is not in a known form, or its key is gone.");
        var sealedBytes = Base64Url.DecodeFromChars(body);
        if (sealedBytes.Length < NonceBytes + TagBytes)
            throw new CryptographicException("The field is cut short.");
        var plain = new byte[sealedBytes.Length - NonceBytes - TagBytes];
        using var aes = new AesGcm(key.Secret, TagBytes);
        aes.Decrypt(sealedBytes.AsSpan(0, NonceBytes), sealedBytes.AsSpan(NonceBytes, plain.Length), sealedBytes.AsSpan(NonceBytes + plain.Length), plain, Encoding.UTF8.GetBytes(place));
        return Encoding.UTF8.GetString(plain);
    }

    /// <summary>True if the value was encrypted with a key that is no longer in use.</summary>
    public bool IsOld(string value) => !value.StartsWith($"{Form}.{keys.Current.Id}.", StringComparison.Ordinal);
}
