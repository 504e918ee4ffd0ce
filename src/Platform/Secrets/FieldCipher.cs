using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;

namespace Junheng.Platform.Secrets;

/// <summary>
/// Encrypts single fields: AES-256-GCM, bound to the place where the field stands, so that an encrypted value copied to another row or
/// column does not open. Form of a text: <c>e1.{key id}.{nonce, cipher text and tag in base64url}</c>; of bytes: nonce, cipher text and
/// tag, the key id beside them.
/// </summary>
public sealed class FieldCipher(FieldKeys keys)
{
    private const string Form = "e1";
    private const int NonceBytes = 12;
    private const int TagBytes = 16;

    /// <summary>Id of the key that encrypts now.</summary>
    public string KeyId => keys.Current.Id;

    /// <param name="place">Table, column and key of the row, e.g. <c>account/authenticator_key/…</c>.</param>
    public string Encrypt(string text, string place)
    {
        var key = keys.Current;
        return $"{Form}.{key.Id}.{Base64Url.EncodeToString(Seal(key, Encoding.UTF8.GetBytes(text), place))}";
    }

    /// <exception cref="CryptographicException">Altered, from another place, or its key is gone.</exception>
    public string Decrypt(string value, string place)
    {
        if (value.Split('.') is not [Form, var id, var body] || !Base64Url.IsValid(body))
            throw new CryptographicException("The field is not in a known form.");
        return Encoding.UTF8.GetString(Decrypt(Base64Url.DecodeFromChars(body), id, place));
    }

    /// <summary>Encrypts bytes.</summary>
    /// <returns>What to store, and the id of the key to store beside it.</returns>
    public (byte[] Sealed, string KeyId) Encrypt(ReadOnlySpan<byte> plain, string place)
    {
        var key = keys.Current;
        return (Seal(key, plain, place), key.Id);
    }

    /// <exception cref="CryptographicException">Altered, from another place, or its key is gone.</exception>
    public byte[] Decrypt(ReadOnlySpan<byte> sealedBytes, string keyId, string place)
    {
        var key = keys.All.FirstOrDefault(each => each.Id == keyId) ?? throw new CryptographicException("The key of the field is gone.");
        if (sealedBytes.Length < NonceBytes + TagBytes)
            throw new CryptographicException("The field is cut short.");
        var plain = new byte[sealedBytes.Length - NonceBytes - TagBytes];
        using var aes = new AesGcm(key.Secret, TagBytes);
        aes.Decrypt(sealedBytes[..NonceBytes], sealedBytes[NonceBytes..^TagBytes], sealedBytes[^TagBytes..], plain, Encoding.UTF8.GetBytes(place));
        return plain;
    }

    /// <summary>
    /// A keyed hash by which equal values find each other without being readable: HMAC-SHA-256 with a key of its own, drawn from the
    /// field key. Form: <c>h1.{key id}.{base64url}</c>, so that it is made anew with the key.
    /// </summary>
    /// <param name="purpose">What is hashed, e.g. <c>person/id_number</c>: the same text has another hash for another purpose.</param>
    public string Hash(string text, string purpose)
    {
        var key = keys.Current;
        var own = HKDF.DeriveKey(HashAlgorithmName.SHA256, key.Secret, HMACSHA256.HashSizeInBytes, info: Encoding.UTF8.GetBytes(purpose));
        return $"h1.{key.Id}.{Base64Url.EncodeToString(HMACSHA256.HashData(own, Encoding.UTF8.GetBytes(text)))}";
    }

    /// <summary>True if the value was encrypted with a key that is no longer in use.</summary>
    public bool IsOld(string value) => !value.StartsWith($"{Form}.{keys.Current.Id}.", StringComparison.Ordinal);

    private static byte[] Seal(FieldKey key, ReadOnlySpan<byte> plain, string place)
    {
        var sealedBytes = new byte[NonceBytes + plain.Length + TagBytes];
        var nonce = sealedBytes.AsSpan(0, NonceBytes);
        RandomNumberGenerator.Fill(nonce);
        using var aes = new AesGcm(key.Secret, TagBytes);
        aes.Encrypt(nonce, plain, sealedBytes.AsSpan(NonceBytes, plain.Length), sealedBytes.AsSpan(NonceBytes + plain.Length), Encoding.UTF8.GetBytes(place));
        return sealedBytes;
    }
}
