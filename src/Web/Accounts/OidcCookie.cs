using System.Security.Cryptography;
using System.Text.Json;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.Http;

namespace Junheng.Web.Accounts;

/// <summary>What a browser carries, encrypted and for ten minutes, while it signs in with the identity provider.</summary>
internal sealed class OidcCookie(IDataProtectionProvider protection)
{
    private const string Plain = "oidc";
    private const string Bound = "__Host-oidc";
    private const int Longest = 4000;
    private readonly ITimeLimitedDataProtector protector = protection.CreateProtector("Junheng.Oidc").ToTimeLimitedDataProtector();

    public static TimeSpan Lasts { get; } = TimeSpan.FromMinutes(10);

    public void Write<T>(HttpContext http, T kept) => http.Response.Cookies.Append(Name(http), protector.Protect(Text(kept), Lasts), Options(http));

    /// <summary>Null where there is none, it is another's, altered or too old, or of another step.</summary>
    public T? Read<T>(HttpContext http)
        where T : class
    {
        try
        {
            return http.Request.Cookies[Name(http)] is { Length: > 0 and < Longest } kept
                && protector.Unprotect(kept) is var text && text.StartsWith(typeof(T).Name + ' ', StringComparison.Ordinal)
                    ? JsonSerializer.Deserialize<T>(text.AsSpan(typeof(T).Name.Length + 1))
                    : null;
        }
        catch (Exception exception) when (exception is CryptographicException or JsonException)
        {
            return null;
        }
    }

    public static void Delete(HttpContext http) => http.Response.Cookies.Delete(Name(http), Options(http));

    /// <summary>With the step that it is of: what was meant for one is nothing in another.</summary>
    private static string Text<T>(T kept) => $"{typeof(T).Name} {JsonSerializer.Serialize(kept)}";

    private static string Name(HttpContext http) => http.Request.IsHttps ? Bound : Plain;

    private static CookieOptions Options(HttpContext http) =>
        new() { HttpOnly = true, SameSite = SameSiteMode.Lax, Secure = http.Request.IsHttps, Path = "/", IsEssential = true };
}

/// <summary>Somebody for whom the provider vouched, and who still owes the code of their own second factor.</summary>
/// <param name="Id">Of the provider's answer: it counts once.</param>
/// <param name="Subject">As the account names it.</param>
internal sealed record OidcOwed(string Id, string Subject, string Return);
