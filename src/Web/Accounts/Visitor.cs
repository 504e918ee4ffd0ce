using Junheng.Accounts;
using Junheng.Accounts.Roles;
using Junheng.Accounts.Sessions;
using Microsoft.AspNetCore.Http;

namespace Junheng.Web.Accounts;

/// <summary>Who asks for a page.</summary>
/// <param name="Person">Null for somebody who is not signed in.</param>
/// <param name="Session">The browser they use.</param>
internal sealed record Visitor(Person? Person, Session? Session)
{
    public static Visitor Nobody { get; } = new(null, null);

    private readonly IReadOnlySet<Right> rights = Person?.Rights ?? new HashSet<Right>();

    public bool May(Right right) => rights.Contains(right);

    /// <summary>What of the visitor a page's bytes depend on. Colleagues with the same rights share a page; nothing on it names the reader.</summary>
    public string Key => Person is null ? "-" : string.Join(',', rights.Order().Select(right => (int)right));

    public static Visitor Of(HttpContext http) => http.Features.Get<Visitor>() ?? Nobody;
}
