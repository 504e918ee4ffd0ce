using Junheng.Standards;
using Microsoft.AspNetCore.Http;

namespace Junheng.Web.Frame;

/// <summary>Chinese unless the reader chose English: by <c>?lang=en</c>, which is remembered in a cookie.</summary>
internal static class LanguageChoice
{
    private const string Name = "lang";

    public static Language Read(HttpContext http)
    {
        if (http.Request.Query.TryGetValue(Name, out var asked))
        {
            var english = string.Equals(asked.ToString(), "en", StringComparison.OrdinalIgnoreCase);
            http.Response.Cookies.Append(Name, english ? "en" : "zh", new CookieOptions
            {
                MaxAge = TimeSpan.FromDays(365),
                HttpOnly = true,
                SameSite = SameSiteMode.Lax,
                Secure = http.Request.IsHttps,
                IsEssential = true,
            });
            return english ? Language.En : Language.Zh;
        }

        return http.Request.Cookies[Name] == "en" ? Language.En : Language.Zh;
    }
}
