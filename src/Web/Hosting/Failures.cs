using Junheng.Platform.Access;
using Junheng.Web.Api.Frame;
using Junheng.Web.Frame;
using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Diagnostics;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace Junheng.Web.Hosting;

/// <summary>What went wrong, that nothing was changed, what next, and a number that the log repeats.</summary>
internal static partial class Failures
{
    public static void Use(IApplicationBuilder app, Site site, ILogger logger) => app.UseExceptionHandler(failed => failed.Run(async http =>
    {
        var error = http.Features.Get<IExceptionHandlerFeature>()?.Error;
        var number = $"W-{http.TraceIdentifier[^8..].Replace(':', '-')}";
        if (ApiFailures.IsApi(http))
        {
            if (error is not (ApiProblem or AccessRefusedException or BadHttpRequestException or null))
                LogFailure(logger, number, http.Request.Path, error);
            await ApiFailures.SendAsync(http, error, number);
            return;
        }

        var english = LanguageChoice.Read(http) == Junheng.Standards.Language.En;
        var (status, title, text, steps) = error switch
        {
            BadHttpRequestException { StatusCode: StatusCodes.Status413PayloadTooLarge }
                or { InnerException: BadHttpRequestException { StatusCode: StatusCodes.Status413PayloadTooLarge } } => (
                StatusCodes.Status413PayloadTooLarge,
                english ? "The file is too large" : "这个文件太大",
                english ? "No data were changed." : "数据没有改动。",
                english ? (string[])["Delete sheets and pictures that are not needed.", "Save and upload again."] : ["删去不需要的工作表和图片。", "保存后重新上传。"]),
            InvalidDataException or { InnerException: InvalidDataException } => (
                StatusCodes.Status400BadRequest,
                english ? "The form holds too much" : "这张表单填的太多",
                english ? "More fields or longer texts were sent than one form may hold. No data were changed." : "一次提交的项数或字数超过了上限。数据没有改动。",
                english ? (string[])["Go back, take out what is not needed, and send the form once more."] : ["返回上一页，去掉不需要的，重新提交。"]),
            AccessRefusedException refused => (
                StatusCodes.Status403Forbidden,
                english ? "These data are not yours to change" : "这些数据不在你的职责内",
                english ? $"The data belong to {refused.CountyId}. No data were changed." : $"数据属于 {refused.CountyId}。数据没有改动。",
                english ? ["Check that the file or form is about your own county or school."] : ["核对文件或表单是不是本县、本校的。", "确实由你负责，请安全管理员给账号加上岗位。"]),
            AntiforgeryValidationException => (
                StatusCodes.Status400BadRequest,
                english ? "This form is no longer valid" : "这张表单已失效",
                english ? "It was opened too long ago or from another site. No data were changed." : "打开时间过长，或不是从本站提交。数据没有改动。",
                english ? ["Go back, load the page again, and send the form once more."] : ["返回上一页，刷新后重新提交。"]),
            BadHttpRequestException bad => (
                bad.StatusCode,
                english ? "The request could not be read" : "请求不能读取",
                english ? "No data were changed." : "数据没有改动。",
                english ? ["Go back and try once more."] : ["返回上一页重试。"]),
            _ => (
                StatusCodes.Status500InternalServerError,
                english ? "This page could not be made" : "这一页没有做出来",
                english ? "The program met an error. The data are unchanged." : "程序出错。数据没有改动。",
                english ? ["Load the page again.", "If it stays, give the number below to whoever keeps the system."] : ["刷新一次。", "仍不行，把下面的编号告诉系统管理员。"]),
        };
        if (error is not null && status >= StatusCodes.Status500InternalServerError)
            LogFailure(logger, number, http.Request.Path, error);
        await site.RespondAsync<FailurePage>(
            http,
            new Dictionary<string, object?>(StringComparer.Ordinal)
            {
                ["Title"] = title,
                ["Explanation"] = text,
                ["Steps"] = steps,
                ["Back"] = "/",
                ["BackText"] = english ? "Back to the overview" : "回到总览",
                ["Number"] = number,
            },
            status);
    }));

    [LoggerMessage(Level = LogLevel.Error, Message = "Error {Number} at {Path}")]
    private static partial void LogFailure(ILogger logger, string number, string path, Exception error);
}
