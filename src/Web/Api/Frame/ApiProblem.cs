using Junheng.Standards;
using Microsoft.AspNetCore.Http;

namespace Junheng.Web.Api.Frame;

/// <summary>One thing that is wrong with a request, and where.</summary>
/// <param name="Path">JSON pointer into what was sent, e.g. <c>/cells/area_teaching</c>; empty for the whole.</param>
/// <param name="Code">Stable; of the rule, for what a rule found.</param>
internal sealed record ApiError(string Path, string Code, string Zh, string En)
{
    /// <summary>Of a conflict: what the sender's revision held.</summary>
    public string? Base { get; init; }

    /// <summary>Of a conflict: what stands there now.</summary>
    public string? Stored { get; init; }

    /// <summary>Of a conflict: what was sent.</summary>
    public string? Yours { get; init; }

    /// <summary>Of a conflict: who made it so.</summary>
    public string? By { get; init; }
}

/// <summary>Why a request of the interface is refused. Nothing was changed.</summary>
/// <param name="code">Stable, e.g. <c>if_match_missing</c>; the list stands on the page of the interface.</param>
internal sealed class ApiProblem(int status, string code, Words words, params IReadOnlyList<ApiError> errors) : Exception(words.Zh)
{
    public int Status { get; } = status;
    public string Code { get; } = code;
    public Words Words { get; } = words;
    public IReadOnlyList<ApiError> Errors { get; } = errors;

    /// <summary>The tag of what stands there now, where that helps.</summary>
    public string? Tag { get; init; }

    public static ApiProblem NotSignedIn() => new(StatusCodes.Status401Unauthorized, "token_missing", new("请求要带令牌：Authorization: Bearer …。在“账号”页新建。", "The request needs a token: Authorization: Bearer …. Make one on the page of your account."));

    public static ApiProblem TokenEnded(string code) => new(StatusCodes.Status401Unauthorized, code, code switch
    {
        "token_expired" => new("令牌已过期。在“账号”页新建一个。", "The token has expired; make another on the page of your account."),
        "token_revoked" => new("令牌已停用，或账号改过密码。在“账号”页新建一个。", "The token was revoked, or the account's password was changed; make another."),
        _ => new("没有这个令牌。核对是否抄全。", "There is no such token; check that it was copied whole."),
    });

    public static ApiProblem Forbidden() => new(StatusCodes.Status403Forbidden, "right_missing", new("这个令牌或账号没有这项权限。", "This token or account does not have the right."));

    public static ApiProblem Duty() => new(StatusCodes.Status403Forbidden, "account_duty", new("账号要先在网页上改密码或开通两步验证。", "The account must first change its password or turn on the second factor, on the web page."));

    public static ApiProblem NotFound() => new(StatusCodes.Status404NotFound, "not_found", new("没有这一项，或不在你的范围内。", "There is no such thing, or it is not within your scope."));

    public static ApiProblem Bad(string code, Words words, params IReadOnlyList<ApiError> errors) => new(StatusCodes.Status400BadRequest, code, words, errors);
}
