using Junheng.Accounts;
using Junheng.Accounts.Tokens;
using Junheng.Platform.Audit;
using Junheng.Platform.Watching;
using Junheng.Web.Accounts;
using Junheng.Web.Api.Frame;
using Microsoft.AspNetCore.Http;

namespace Junheng.Web.Api;

/// <summary>
/// Who sends a request of the interface: a program by its token, or, for reading only, somebody signed in at a browser. A cookie never writes
/// here, so no other site can make a browser write.
/// </summary>
internal sealed class ApiGate(AccountDesk desk, AuditLog audit)
{
    private const string Scheme = "Bearer ";

    /// <returns>The visitor, or why there is none.</returns>
    public async Task<(Visitor Visitor, ApiProblem? Problem)> FindAsync(HttpContext http)
    {
        var header = http.Request.Headers.Authorization.ToString();
        if (header.Length > 0)
            return header.StartsWith(Scheme, StringComparison.OrdinalIgnoreCase) ? await ByTokenAsync(http, header[Scheme.Length..].Trim()) : (Visitor.Nobody, ApiProblem.NotSignedIn());
        if (HttpMethods.IsGet(http.Request.Method) && SessionCookie.Read(http) is { } key && await desk.SignIn.FindAsync(key, http.RequestAborted) is { } found)
            return (new Visitor(found.Person, found.Session), null);
        return (Visitor.Nobody, ApiProblem.NotSignedIn());
    }

    private async Task<(Visitor Visitor, ApiProblem? Problem)> ByTokenAsync(HttpContext http, string secret)
    {
        var use = await desk.Tokens.FindAsync(secret, http.RequestAborted);
        if (use.Outcome == TokenOutcome.Valid)
            return (new Visitor(use.Person, null), null);
        var code = use.Outcome switch { TokenOutcome.Expired => "token_expired", TokenOutcome.Revoked => "token_revoked", _ => "token_unknown" };
        Measures.SignInFailures.Add(1, new KeyValuePair<string, object?>("by", "token"));
        await audit.AppendAsync(
            new AuditEntry(AuditEntry.Installation, use.UserName, http.Connection.RemoteIpAddress?.ToString() ?? "", AuditKind.FailedSignIn, use.Token is { } token ? $"token {token.TokenId} “{token.Name}”" : "token") with
            {
                After = AuditJson.Of(new { code, request = $"{http.Request.Method} {http.Request.Path}" }),
            },
            http.RequestAborted);
        return (Visitor.Nobody, ApiProblem.TokenEnded(code));
    }
}
