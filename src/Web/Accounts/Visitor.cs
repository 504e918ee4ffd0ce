using Junheng.Accounts;
using Junheng.Accounts.Posts;
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

    /// <summary>True if a post gives the visitor the right for this school: by the school itself, its county or an area above.</summary>
    public bool MayAt(Right right, string countyId, string schoolCode) =>
        Person is not null && PostScope.Of(Person.Posts, right, _ => []) is { } scope && (schoolCode.Length > 0 ? scope.Covers(countyId, schoolCode) : scope.Covers(countyId));

    /// <summary>What of the visitor a page's bytes depend on. Colleagues with the same rights share a page; nothing on it names the reader.</summary>
    public string Key => Person is null ? "-" : string.Join(',', rights.Order().Select(right => (int)right));

    public static Visitor Of(HttpContext http) => http.Features.Get<Visitor>() ?? Nobody;
}
