using Microsoft.AspNetCore.Http;

namespace Junheng.Web.Accounts;

/// <summary>The cookie that holds the key of a session: not for scripts, not sent by other sites, gone when the browser closes.</summary>
internal static class SessionCookie
{
    private const string Plain = "junheng";

    /// <summary>Browsers bind this name to the host and to encrypted lines.</summary>
    private const string Bound = "__Host-junheng";

    public static string? Read(HttpContext http) => http.Request.Cookies[Name(http)] is { Length: > 0 and < 200 } key ? key : null;

    public static void Write(HttpContext http, string key) => http.Response.Cookies.Append(Name(http), key, Options(http));

    public static void Delete(HttpContext http) => http.Response.Cookies.Delete(Name(http), Options(http));

    private static string Name(HttpContext http) => http.Request.IsHttps ? Bound : Plain;

    private static CookieOptions Options(HttpContext http) => new()
    {
        HttpOnly = true,
        SameSite = SameSiteMode.Lax,
        Secure = http.Request.IsHttps,
        Path = "/",
        IsEssential = true,
    };
}
