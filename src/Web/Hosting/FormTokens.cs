using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace Junheng.Web.Hosting;

/// <summary>
/// The tokens of forms. Over encrypted lines their cookie has a name that browsers bind to this host, so that no neighbouring host can set it;
/// the framework knows one name only, so there is one of its own for each of the two.
/// </summary>
internal sealed class FormTokens(IDataProtectionProvider protection, ILoggerFactory logs) : IAntiforgery, IDisposable
{
    private readonly ServiceProvider plain = Provider(protection, logs, "form", CookieSecurePolicy.None);
    private readonly ServiceProvider bound = Provider(protection, logs, "__Host-form", CookieSecurePolicy.Always);

    public AntiforgeryTokenSet GetAndStoreTokens(HttpContext httpContext) => Of(httpContext).GetAndStoreTokens(httpContext);

    public AntiforgeryTokenSet GetTokens(HttpContext httpContext) => Of(httpContext).GetTokens(httpContext);

    public Task<bool> IsRequestValidAsync(HttpContext httpContext) => Of(httpContext).IsRequestValidAsync(httpContext);

    public Task ValidateRequestAsync(HttpContext httpContext) => Of(httpContext).ValidateRequestAsync(httpContext);

    public void SetCookieTokenAndHeader(HttpContext httpContext) => Of(httpContext).SetCookieTokenAndHeader(httpContext);

    public void Dispose()
    {
        plain.Dispose();
        bound.Dispose();
    }

    private IAntiforgery Of(HttpContext http) => (http.Request.IsHttps ? bound : plain).GetRequiredService<IAntiforgery>();

    private static ServiceProvider Provider(IDataProtectionProvider protection, ILoggerFactory logs, string cookie, CookieSecurePolicy secure) => new ServiceCollection()
        .AddSingleton(protection)
        .AddSingleton(logs)
        .AddLogging()
        .AddAntiforgery(antiforgery =>
        {
            antiforgery.FormFieldName = "_form";
            antiforgery.Cookie.Name = cookie;
            antiforgery.Cookie.Path = "/";
            antiforgery.Cookie.SameSite = SameSiteMode.Strict;
            antiforgery.Cookie.SecurePolicy = secure;
        })
        .BuildServiceProvider();
}
