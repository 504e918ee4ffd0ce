using Junheng.Platform.Audit;
using Junheng.Registry.Rounds;
using Junheng.Web.Accounts;
using Junheng.Web.Api.Description;
using Junheng.Web.Api.Frame;
using Junheng.Web.Api.Records;
using Junheng.Web.Api.Returns;
using Junheng.Web.Api.Rounds;
using Junheng.Web.Api.Schools;
using Junheng.Web.Hosting;
using Junheng.Web.Returns;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Junheng.Web.Api;

/// <summary>The interface for programs: every operation, its description, and the page that lists them.</summary>
internal static class ApiEndpoints
{
    /// <summary>The table of the interface.</summary>
    public static IReadOnlyList<ApiOperation> Operations(AuditReader audit) =>
    [
        .. CountyOperations.All, .. RoundOperations.All, .. ReturnOperations.All, .. ReturnTrailOperations.All, .. SchoolOperations.All, .. AssessmentOperations.All, .. AuditOperations.All(audit),
    ];

    public static void Map(IEndpointRouteBuilder all, Site site, AuditReader audit, ReturnStepping stepping)
    {
        var operations = Operations(audit);
        foreach (var operation in operations)
            all.Under(operation.Policy).MapMethods(ApiOperation.Root + operation.Path, [operation.Method], http => AnswerAsync(new ApiCall(http, site, stepping), http, operation));
        var description = OpenApi.Write(operations);
        var open = all.Under(RoutePolicy.Open);
        open.MapGet(ApiOperation.Root + "/openapi.json", async http =>
        {
            http.Response.ContentType = "application/json; charset=utf-8";
            http.Response.ContentLength = description.Length;
            await http.Response.Body.WriteAsync(description, http.RequestAborted);
        });
        open.Map(ApiOperation.Root + "/{**rest}", http => ApiFailures.SendAsync(http, Missing(http, operations)));
        all.Under(RoutePolicy.SignedIn).MapGet("/api", http =>
            site.RespondAsync<ApiPage>(http, new Dictionary<string, object?>(StringComparer.Ordinal) { ["Operations"] = operations }));
    }

    private static async Task AnswerAsync(ApiCall call, HttpContext http, ApiOperation operation)
    {
        try
        {
            await (await operation.Answer(call)).SendAsync(http);
        }
        catch (ApiProblem problem)
        {
            await ApiFailures.SendAsync(http, problem);
        }
        catch (RoundRefusedException refused)
        {
            await ApiFailures.SendAsync(http, ApiFailures.Of(refused));
        }
    }

    /// <summary>An address that knows other methods is told from one that there is not.</summary>
    private static ApiProblem Missing(HttpContext http, IReadOnlyList<ApiOperation> operations)
    {
        var parts = http.Request.Path.Value![ApiOperation.Root.Length..].Split('/');
        var methods = operations.Where(operation => operation.Path.Split('/') is var own && own.Length == parts.Length && own.Zip(parts).All(pair => pair.First.StartsWith('{') || pair.First == pair.Second))
            .Select(operation => operation.Method).Distinct(StringComparer.Ordinal).ToList();
        if (methods.Count == 0)
            return ApiProblem.NotFound();
        http.Response.Headers.Allow = string.Join(", ", methods);
        return new ApiProblem(StatusCodes.Status405MethodNotAllowed, "method_not_allowed", new($"这个地址只有 {string.Join('、', methods)}。", $"This address knows {string.Join(", ", methods)} only."));
    }
}
