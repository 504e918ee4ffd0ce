using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;
using Microsoft.IdentityModel.JsonWebTokens;
using Microsoft.IdentityModel.Tokens;

namespace Junheng.Web.Tests.Security;

/// <summary>A small identity provider in the test's own process. What it gets wrong is told it from outside.</summary>
public sealed class OidcProvider : IAsyncDisposable
{
    public const string ClientId = "junheng";
    public const string ClientSecret = "秘密 secret&=";
    private readonly RSA own = RSA.Create(2048);
    private readonly Dictionary<string, (string Nonce, string Challenge, string RedirectUri)> codes = new(StringComparer.Ordinal);
    private readonly WebApplication app;

    public OidcProvider()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        builder.Logging.ClearProviders();
        app = builder.Build();
        app.MapGet("/.well-known/openid-configuration", () => TypedResults.Json(new Dictionary<string, string>(StringComparer.Ordinal)
        {
            ["issuer"] = ClaimedIssuer ?? Issuer, ["authorization_endpoint"] = Issuer + "/authorize", ["token_endpoint"] = Issuer + "/token", ["jwks_uri"] = Issuer + "/keys",
        }));
        app.MapGet("/keys", () =>
        {
            var key = own.ExportParameters(includePrivateParameters: false);
            return TypedResults.Json(new { keys = new[] { new { kty = "RSA", use = "sig", alg = "RS256", kid = "1", n = Base64Url.EncodeToString(key.Modulus), e = Base64Url.EncodeToString(key.Exponent) } } });
        });
        app.MapPost("/token", (Delegate)TokenAsync);
    }

    public string Issuer => app.Urls.First();

    public string Subject { get; set; } = "somebody";
    public string? ClaimedIssuer { get; set; }
    public string? TokenIssuer { get; set; }
    public string? Audience { get; set; }
    public string? Nonce { get; set; }

    /// <summary>How the person proved who they are, as the token says; null for nothing.</summary>
    public string[]? Methods { get; set; }
    public string? Level { get; set; }
    public TimeSpan Lasts { get; set; } = TimeSpan.FromMinutes(5);
    public RSA? SigningKey { get; set; }
    public bool Unsigned { get; set; }
    public bool SignedWithTheSecret { get; set; }

    public Task StartAsync() => app.StartAsync();

    /// <summary>Somebody agreed on the provider's page: the code that the browser takes back.</summary>
    public string Agree(Uri asked)
    {
        var query = Microsoft.AspNetCore.WebUtilities.QueryHelpers.ParseQuery(asked.Query);
        Assert.Equal(("code", ClientId, "S256"), (query["response_type"].ToString(), query["client_id"].ToString(), query["code_challenge_method"].ToString()));
        Assert.Contains("openid", query["scope"].ToString(), StringComparison.Ordinal);
        var code = Guid.NewGuid().ToString("N");
        codes[code] = (query["nonce"].ToString(), query["code_challenge"].ToString(), query["redirect_uri"].ToString());
        return code;
    }

    public async ValueTask DisposeAsync()
    {
        await app.DisposeAsync();
        own.Dispose();
        SigningKey?.Dispose();
    }

    private async Task<IResult> TokenAsync(HttpContext http)
    {
        var form = await http.Request.ReadFormAsync();
        var secret = Convert.ToBase64String(Encoding.UTF8.GetBytes($"{Uri.EscapeDataString(ClientId)}:{Uri.EscapeDataString(ClientSecret)}"));
        if (http.Request.Headers.Authorization != "Basic " + secret || !codes.Remove(form["code"].ToString(), out var asked) || form["redirect_uri"] != asked.RedirectUri
            || Base64Url.EncodeToString(SHA256.HashData(Encoding.ASCII.GetBytes(form["code_verifier"].ToString()))) != asked.Challenge)
            return TypedResults.BadRequest(new { error = "invalid_grant" });
        var now = TimeProvider.System.GetUtcNow();
        SecurityKey key = SignedWithTheSecret
            ? new SymmetricSecurityKey(SHA256.HashData(Encoding.UTF8.GetBytes(ClientSecret))) { KeyId = "1" }
            : new RsaSecurityKey(SigningKey ?? own) { KeyId = "1" };
        return TypedResults.Json(new Dictionary<string, string>(StringComparer.Ordinal)
        {
            ["token_type"] = "Bearer",
            ["access_token"] = "none",
            ["id_token"] = new JsonWebTokenHandler { SetDefaultTimesOnTokenCreation = false }.CreateToken(new SecurityTokenDescriptor
            {
                Issuer = TokenIssuer ?? Issuer,
                Audience = Audience ?? ClientId,
                IssuedAt = now.UtcDateTime,
                Expires = (now + Lasts).UtcDateTime,
                Claims = Claims(Nonce ?? asked.Nonce),
                SigningCredentials = Unsigned ? null : new SigningCredentials(key, SignedWithTheSecret ? SecurityAlgorithms.HmacSha256 : SecurityAlgorithms.RsaSha256),
            }),
        });
    }

    private Dictionary<string, object> Claims(string nonce)
    {
        var claims = new Dictionary<string, object>(StringComparer.Ordinal) { ["sub"] = Subject, ["nonce"] = nonce };
        if (Methods is { } methods)
            claims["amr"] = methods;
        if (Level is { } level)
            claims["acr"] = level;
        return claims;
    }
}
