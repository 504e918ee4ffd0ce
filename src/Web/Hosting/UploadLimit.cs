using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;

namespace Junheng.Web.Hosting;

/// <summary>Refuses a request by its stated length before anything of it is kept.</summary>
internal static class UploadLimit
{
    /// <summary>Room for the other fields of a form and its boundaries.</summary>
    private const long Envelope = 64 << 10;

    public static void Use(IApplicationBuilder app, long maxUpload) => app.Use((http, next) =>
        http.Request.ContentLength > maxUpload + Envelope
            ? throw new BadHttpRequestException("The upload is too large.", StatusCodes.Status413PayloadTooLarge)
            : next(http));
}
