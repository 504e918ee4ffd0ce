using Junheng.Registry.Rounds;
using Junheng.Registry.Rounds.Returns;
using Junheng.Standards;
using Microsoft.AspNetCore.Http;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace Junheng.Web.Returns;

/// <summary>The answer to a form that saves by itself: the new revision, and what now stands below each cell.</summary>
internal static class SavedCells
{
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web) { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static Task SendAsync(HttpContext http, ReturnView view, SaveResult result, Language language)
    {
        var conflicts = result.Conflicts.ToDictionary(conflict => conflict.FieldId, StringComparer.Ordinal);
        var fields = view.Sections.SelectMany(section => section.Fields).Select(field => field.Id);
        var english = language == Language.En;
        return WriteAsync(http, StatusCodes.Status200OK, new
        {
            Revision = view.Return.Summary.Revision,
            Saved = english ? $"Saved {view.Return.Summary.UpdatedAt.ToLocalTime():HH:mm:ss}" : $"{view.Return.Summary.UpdatedAt.ToLocalTime():HH:mm:ss} 已保存",
            Tally = Tally(view, language),
            Cells = fields.ToDictionary(
                id => id,
                id => new { Value = view.Return.Cell(id), Says = CellSays.Html(view, id, language, conflicts.GetValueOrDefault(id)), Class = CellSays.Class(view, id, conflicts.GetValueOrDefault(id)), Open = conflicts.ContainsKey(id) },
                StringComparer.Ordinal),
        });
    }

    /// <summary>Nothing was saved; the page keeps what was typed and says why.</summary>
    public static Task RefuseAsync(HttpContext http, RoundRefusedException refused, Language language) =>
        WriteAsync(http, StatusCodes.Status409Conflict, new { Refused = refused.Words.In(language) });

    /// <summary>E.g. 已填 41／52 格，错误 1，提醒 3.</summary>
    public static string Tally(ReturnView view, Language language) => language == Language.En
        ? $"{view.Report.Filled} of {view.Report.Asked} cells, errors {view.Report.Errors}, warnings {view.Report.Warnings}"
        : $"已填 {view.Report.Filled}／{view.Report.Asked} 格，错误 {view.Report.Errors} 处，提醒 {view.Report.Warnings} 处";

    private static Task WriteAsync<T>(HttpContext http, int status, T value)
    {
        http.Response.StatusCode = status;
        http.Response.Headers.CacheControl = "no-store";
        http.Response.ContentType = "application/json; charset=utf-8";
        return JsonSerializer.SerializeAsync(http.Response.Body, value, Json, http.RequestAborted);
    }
}
