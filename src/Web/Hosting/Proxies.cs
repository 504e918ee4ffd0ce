using System.Net;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.HttpOverrides;

namespace Junheng.Web.Hosting;

/// <summary>A server in front keeps the certificate; it alone is believed about the visitor's address and whether the line is encrypted.</summary>
internal static class Proxies
{
    public static void Use(IApplicationBuilder app, IPAddress? proxy)
    {
        if (proxy is null)
            return;
        var options = new ForwardedHeadersOptions { ForwardedHeaders = ForwardedHeaders.XForwardedFor | ForwardedHeaders.XForwardedProto, ForwardLimit = 1 };
        options.KnownIPNetworks.Clear();
        options.KnownProxies.Clear();
        options.KnownProxies.Add(proxy);
        app.UseForwardedHeaders(options);
    }
}
