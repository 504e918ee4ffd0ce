using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Serialization;
using Microsoft.IdentityModel.JsonWebTokens;
using Microsoft.IdentityModel.Tokens;

namespace Junheng.Accounts.Oidc;

/// <summary>
/// Authorization code flow with PKCE (OpenID Connect Core 1.0, RFC 7636, RFC 9700): where to send the browser, and who somebody is that
/// comes back. Talks to the configured issuer and the endpoints that it names, follows no redirects. One for the whole process.
/// </summary>
public sealed class OidcClient(OidcSettings settings, HttpClient http, TimeProvider clock)
{
    private static readonly TimeSpan Fresh = TimeSpan.FromHours(1);

    /// <summary>How far the provider's clock may be off.</summary>
    private static readonly TimeSpan Skew = TimeSpan.FromMinutes(1);

    /// <summary>Public keys only: with a shared secret among them the provider's key could be taken for one.</summary>
    private static readonly string[] Algorithms = [SecurityAlgorithms.RsaSha256, SecurityAlgorithms.RsaSsaPssSha256, SecurityAlgorithms.EcdsaSha256];

    private readonly JsonWebTokenHandler tokens = new() { MapInboundClaims = false };
    private (Metadata Metadata, IReadOnlyList<SecurityKey> Keys, DateTimeOffset ReadAt)? known;

    public OidcSettings Settings { get; } = settings;

    /// <summary>Never follows a redirect and never reads more than a megabyte.</summary>
    public static HttpClient NewHttp() => new(new SocketsHttpHandler { AllowAutoRedirect = false, UseCookies = false }, disposeHandler: true)
    {
        Timeout = TimeSpan.FromSeconds(10),
        MaxResponseContentBufferSize = 1 << 20,
    };

    /// <summary>Where to send the browser.</summary>
    /// <exception cref="OidcRefusedException">The provider does not answer, or calls itself otherwise than configured.</exception>
    public async Task<Uri> AddressAsync(OidcAttempt attempt, CancellationToken cancellation = default)
    {
        var (metadata, _) = await KnownAsync(anew: false, cancellation);
        var query = string.Join('&', new (string Name, string Value)[]
        {
            ("response_type", "code"), ("scope", "openid"), ("client_id", Settings.ClientId), ("redirect_uri", attempt.RedirectUri), ("state", attempt.State),
            ("nonce", attempt.Nonce), ("code_challenge", attempt.Challenge), ("code_challenge_method", "S256"),
        }.Select(pair => $"{pair.Name}={Uri.EscapeDataString(pair.Value)}"));
        return new Uri(metadata.Authorization + (metadata.Authorization.Contains('?', StringComparison.Ordinal) ? "&" : "?") + query);
    }

    /// <summary>Trades the code for a token and checks it.</summary>
    /// <exception cref="OidcRefusedException">Anything about the answer or the token is not right.</exception>
    public async Task<OidcPerson> WhoAsync(OidcAttempt attempt, string state, string code, CancellationToken cancellation = default)
    {
        if (!CryptographicOperations.FixedTimeEquals(Encoding.UTF8.GetBytes(state), Encoding.UTF8.GetBytes(attempt.State)))
            throw new OidcRefusedException("state");
        var (metadata, keys) = await KnownAsync(anew: false, cancellation);
        var text = await TradeAsync(metadata, attempt, code, cancellation);
        var result = await CheckAsync(text, keys);
        // The provider may have changed its keys since they were read.
        if (result.Exception is SecurityTokenSignatureKeyNotFoundException)
            result = await CheckAsync(text, (await KnownAsync(anew: true, cancellation)).Keys);
        if (!result.IsValid)
            throw new OidcRefusedException(result.Exception?.GetType().Name ?? "token", result.Exception);
        if (Claim(result, JwtRegisteredClaimNames.Nonce) is not { } nonce || nonce != attempt.Nonce)
            throw new OidcRefusedException("nonce");
        if (Claim(result, JwtRegisteredClaimNames.Azp) is { } party && party != Settings.ClientId)
            throw new OidcRefusedException("azp");
        return Claim(result, Settings.Claim) is { Length: > 0 and <= 255 } who
            ? new OidcPerson(who, Methods(result).Any(Settings.SecondFactor.Contains))
            : throw new OidcRefusedException("claim " + Settings.Claim);
    }

    private Task<TokenValidationResult> CheckAsync(string token, IReadOnlyList<SecurityKey> keys) => tokens.ValidateTokenAsync(token, new TokenValidationParameters
    {
        ValidIssuer = Settings.Issuer.OriginalString,
        ValidAudience = Settings.ClientId,
        IssuerSigningKeys = keys,
        TryAllIssuerSigningKeys = false,
        ValidAlgorithms = Algorithms,
        RequireSignedTokens = true,
        RequireExpirationTime = true,
        LifetimeValidator = (from, until, _, _) => IsNow(from, until),
    });

    /// <summary>How the person proved who they are: the level (<c>acr</c>) and each method (<c>amr</c>, a list).</summary>
    private static IEnumerable<string> Methods(TokenValidationResult result) =>
        result.ClaimsIdentity.Claims.Where(claim => claim.Type is JwtRegisteredClaimNames.Acr or JwtRegisteredClaimNames.Amr).Select(claim => claim.Value);

    private static string? Claim(TokenValidationResult result, string name) => result.Claims.TryGetValue(name, out var value) ? value as string : null;

    private bool IsNow(DateTime? from, DateTime? until)
    {
        var now = clock.GetUtcNow().UtcDateTime;
        return until is { } end && now < end + Skew && (from is not { } begin || now > begin - Skew);
    }

    private async Task<string> TradeAsync(Metadata metadata, OidcAttempt attempt, string code, CancellationToken cancellation)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, metadata.Token)
        {
            Content = new FormUrlEncodedContent(new Dictionary<string, string>(StringComparer.Ordinal)
            {
                ["grant_type"] = "authorization_code", ["code"] = code, ["redirect_uri"] = attempt.RedirectUri, ["code_verifier"] = attempt.Verifier,
            }),
        };
        var secret = $"{Uri.EscapeDataString(Settings.ClientId)}:{Uri.EscapeDataString(Settings.ClientSecret)}";
        request.Headers.Authorization = new AuthenticationHeaderValue("Basic", Convert.ToBase64String(Encoding.UTF8.GetBytes(secret)));
        return await ReadAsync(async () =>
        {
            using var response = await http.SendAsync(request, cancellation);
            return (await response.EnsureSuccessStatusCode().Content.ReadFromJsonAsync<TokenAnswer>(cancellation))?.IdToken;
        });
    }

    private async Task<(Metadata Metadata, IReadOnlyList<SecurityKey> Keys)> KnownAsync(bool anew, CancellationToken cancellation)
    {
        if (!anew && known is { } read && clock.GetUtcNow() - read.ReadAt < Fresh)
            return (read.Metadata, read.Keys);
        var root = Settings.Issuer.OriginalString.TrimEnd('/');
        var metadata = await ReadAsync(() => http.GetFromJsonAsync<Metadata>(root + "/.well-known/openid-configuration", cancellation));
        if (metadata.Issuer != Settings.Issuer.OriginalString)
            throw new OidcRefusedException("issuer");
        foreach (var address in (string[])[metadata.Authorization, metadata.Token, metadata.Keys])
        {
            if (!Uri.TryCreate(address, UriKind.Absolute, out var uri) || !OidcSettings.IsSafe(uri))
                throw new OidcRefusedException("address");
        }

        var keys = new JsonWebKeySet(await ReadAsync(() => http.GetStringAsync(metadata.Keys, cancellation)!)).GetSigningKeys();
        known = (metadata, [.. keys], clock.GetUtcNow());
        return (metadata, [.. keys]);
    }

    /// <summary>A provider that does not answer, or not as it should, is one reason like the others.</summary>
    private static async Task<T> ReadAsync<T>(Func<Task<T?>> read)
        where T : class
    {
        try
        {
            return await read() ?? throw new OidcRefusedException("empty");
        }
        catch (Exception exception) when (exception is HttpRequestException or TaskCanceledException or System.Text.Json.JsonException or ArgumentException)
        {
            throw new OidcRefusedException("no answer", exception);
        }
    }

    private sealed record Metadata(
        [property: JsonPropertyName("issuer")] string Issuer,
        [property: JsonPropertyName("authorization_endpoint")] string Authorization,
        [property: JsonPropertyName("token_endpoint")] string Token,
        [property: JsonPropertyName("jwks_uri")] string Keys);

    private sealed record TokenAnswer([property: JsonPropertyName("id_token")] string? IdToken);
}
