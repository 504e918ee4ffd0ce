using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;

namespace Junheng.Accounts.Oidc;

/// <summary>One attempt to sign in with the provider; the browser carries it, encrypted, until it comes back.</summary>
/// <param name="State">Comes back with the code: an answer to nobody's question is refused.</param>
/// <param name="Nonce">Comes back inside the token: a token made for another attempt is refused.</param>
/// <param name="Verifier">Proves to the provider that who trades in the code is who asked for it (PKCE).</param>
public sealed record OidcAttempt(string State, string Nonce, string Verifier, string RedirectUri, string Return)
{
    private const int SecretBytes = 32;

    public static OidcAttempt New(string redirectUri, string returnTo) => new(Secret(), Secret(), Secret(), redirectUri, returnTo);

    /// <summary>SHA-256 of the verifier, in base64url.</summary>
    public string Challenge => Base64Url.EncodeToString(SHA256.HashData(Encoding.ASCII.GetBytes(Verifier)));

    private static string Secret() => Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(SecretBytes));
}

/// <summary>Somebody for whom the provider vouches.</summary>
/// <param name="Who">The value of the claim that names the account.</param>
/// <param name="HadSecondFactor">The provider says, by a value that the settings name, that it asked for a second factor.</param>
public sealed record OidcPerson(string Who, bool HadSecondFactor);

/// <summary>The provider's answer is not believed.</summary>
public sealed class OidcRefusedException(string why, Exception? cause = null) : Exception(why, cause);
