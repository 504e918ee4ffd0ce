using System.Text.Json;
using Junheng.Platform.Access;
using Junheng.Registry.Rounds;
using Junheng.Standards;
using Microsoft.AspNetCore.Http;

namespace Junheng.Web.Api.Frame;

/// <summary>What a program is told when something is refused or fails (RFC 9457).</summary>
/// <param name="Type">Place of the code on the page of the interface.</param>
/// <param name="Detail">The same as <paramref name="Zh"/>, by the name that the standard gives it.</param>
/// <param name="Errors">Empty where there is nothing to point at.</param>
internal sealed record Problem(string Type, string Title, int Status, string Detail, string Code, string Zh, string En, IReadOnlyList<ApiError> Errors);

/// <summary>Sends problems.</summary>
internal static class ApiFailures
{
    public static bool IsApi(HttpContext http) => http.Request.Path.StartsWithSegments("/api/v1", StringComparison.Ordinal) || http.Request.Path == "/metrics";

    public static async Task SendAsync(HttpContext http, ApiProblem problem)
    {
        var response = http.Response;
        response.StatusCode = problem.Status;
        response.Headers.CacheControl = "no-store";
        if (problem.Tag is not null)
            response.Headers.ETag = problem.Tag;
        if (problem.Status == StatusCodes.Status401Unauthorized)
            response.Headers.WWWAuthenticate = problem.Code == "token_missing" ? "Bearer realm=\"junheng\"" : "Bearer realm=\"junheng\", error=\"invalid_token\"";
        var bytes = JsonSerializer.SerializeToUtf8Bytes(
            new Problem("/api#" + problem.Code, problem.Words.Zh, problem.Status, problem.Words.Zh, problem.Code, problem.Words.Zh, problem.Words.En, problem.Errors), ApiJson.Options);
        response.ContentType = "application/problem+json; charset=utf-8";
        response.ContentLength = bytes.Length;
        await response.Body.WriteAsync(bytes, http.RequestAborted);
    }

    /// <param name="number">What the log repeats.</param>
    public static Task SendAsync(HttpContext http, Exception? error, string number) => SendAsync(http, error switch
    {
        ApiProblem problem => problem,
        RoundRefusedException refused => Of(refused),
        AccessRefusedException => ApiProblem.Forbidden(),
        BadHttpRequestException bad => new ApiProblem(bad.StatusCode, "request_invalid", new("请求不能读取。", "The request could not be read.")),
        _ => new ApiProblem(StatusCodes.Status500InternalServerError, "failed", new($"程序出错，什么也没有改动。把编号 {number} 告诉系统管理员。", $"The program met an error; nothing was changed. Give the number {number} to whoever keeps the system.")),
    });

    /// <summary>A refusal of the rounds: not there, in a state that does not allow it, or not right as it was sent.</summary>
    public static ApiProblem Of(RoundRefusedException refused, params IReadOnlyList<ApiError> errors) => new(refused.Code switch
    {
        RoundRefusals.NotFound => StatusCodes.Status404NotFound,
        RoundRefusals.Locked or RoundRefusals.Step or RoundRefusals.SameHand or RoundRefusals.NotAllApproved => StatusCodes.Status409Conflict,
        RoundRefusals.Changed => StatusCodes.Status412PreconditionFailed,
        _ => StatusCodes.Status422UnprocessableEntity,
    }, refused.Code, refused.Words, errors);

    /// <summary>Every code of a refusal with what it means, for the page of the interface.</summary>
    public static IReadOnlyList<(string Code, int Status, Words Says)> Codes { get; } =
    [
        ("token_missing", 401, new("没有带令牌", "No token was sent")),
        ("token_unknown", 401, new("没有这个令牌", "There is no such token")),
        ("token_expired", 401, new("令牌过期", "The token has expired")),
        ("token_revoked", 401, new("令牌已停用，或账号改过密码", "The token was revoked, or the password changed")),
        ("right_missing", 403, new("没有这项权限，或不在范围内", "The right is missing, or the data are out of scope")),
        ("account_duty", 403, new("账号要先改密码或开通两步验证", "The account must first change its password or set up the second factor")),
        ("not_found", 404, new("没有，或不在范围内", "Not there, or out of scope")),
        (RoundRefusals.NotFound, 404, new("没有这次填报或这所学校的表", "There is no such round or return")),
        ("method_not_allowed", 405, new("这个地址没有这个方法", "The address does not know the method")),
        (RoundRefusals.Locked, 409, new("表已锁定", "The return or round is locked")),
        (RoundRefusals.Step, 409, new("现在的状态不能办这一步", "The step is not possible now")),
        (RoundRefusals.SameHand, 409, new("三步要由三个人办", "The three steps need three persons")),
        (RoundRefusals.NotAllApproved, 409, new("还有学校没有通过", "Some returns are not approved")),
        (RoundRefusals.Changed, 412, new("别人刚改过；errors 里是两边都改了的格", "Somebody changed it meanwhile; errors hold the cells that both changed")),
        ("body_too_large", 413, new("内容太大", "The body is too large")),
        ("not_json", 415, new("不是 JSON", "Not JSON")),
        (RoundRefusals.Setting, 422, new("内容不合要求；errors 指明哪一项", "What was sent will not do; errors say what")),
        (RoundRefusals.Errors, 422, new("表里有错误，不能提交", "The return has errors")),
        (RoundRefusals.Reason, 422, new("要写原因", "A reason is needed")),
        ("if_match_missing", 428, new("写入要带 If-Match", "A write needs If-Match")),
        ("too_many_requests", 429, new("请求太密，过 Retry-After 秒再试", "Too many requests; wait for Retry-After seconds")),
        ("body_invalid", 400, new("内容读不懂，或有不认识的项", "The body cannot be read, or has unknown members")),
        ("county_missing", 400, new("要写明 county", "The county must be named")),
        ("limit_invalid", 400, new("limit 不对", "limit is wrong")),
        ("cursor_invalid", 400, new("cursor 不对", "cursor is wrong")),
        ("query_invalid", 400, new("查询的值不对", "A value of the query is wrong")),
        ("if_match_invalid", 400, new("If-Match 不对", "If-Match is wrong")),
        ("request_invalid", 400, new("请求不能读取", "The request cannot be read")),
        ("failed", 500, new("程序出错", "The program met an error")),
    ];
}
