using System.Net;

namespace Junheng.Bench.Load;

/// <summary>Signs in by the form, as a person does.</summary>
internal static class SignIn
{
    public static async Task SendAsync(HttpClient http, string name, string password)
    {
        using var form = new MultipartFormDataContent
        {
            { new StringContent(await CountyUpload.TokenAsync(http, "/sign-in")), "_form" }, { new StringContent(name), "name" }, { new StringContent(password), "password" },
        };
        using var answer = await http.PostAsync(new Uri("/sign-in", UriKind.Relative), form);
        if (answer.StatusCode != HttpStatusCode.SeeOther)
            throw new InvalidOperationException($"Signing in as {name}: the server answered {answer.StatusCode}.");
    }
}
