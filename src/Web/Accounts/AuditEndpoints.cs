using System.Globalization;
using Junheng.Accounts.Roles;
using Junheng.Platform.Access;
using Junheng.Platform.Audit;
using Junheng.Web.Hosting;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Junheng.Web.Accounts;

/// <summary>审计: for the audit administrator alone.</summary>
internal static class AuditEndpoints
{
    private const int Shown = 200;
    private const int LongestName = 60;

    public static void Map(IEndpointRouteBuilder all, Site site, AuditReader reader) =>
        all.Needs(Right.ReadAudit).MapGet("/audit", http => ShowAsync(http, site, reader));

    private static async Task ShowAsync(HttpContext http, Site site, AuditReader reader)
    {
        var asked = http.Request.Query;
        var who = asked["who"].ToString().Trim();
        var query = new AuditQuery
        {
            Kind = AuditKinds.TryParse(asked["kind"].ToString(), out var kind) ? kind : null,
            Who = who.Length is > 0 and <= LongestName ? who : null,
            Since = Day(asked["since"].ToString()),
            Until = Day(asked["until"].ToString())?.AddDays(1),
            Latest = Shown,
        };
        var entries = new List<RecordedEntry>();
        // The audit administrator has no scope in any county and reads the chains of all.
        using (Acting.EnterProgram())
        {
            await foreach (var entry in reader.ReadAsync(query, http.RequestAborted))
                entries.Add(entry);
        }

        await site.RespondAsync<AuditPage>(http, new Dictionary<string, object?>(StringComparer.Ordinal)
        {
            ["Entries"] = entries,
            ["Most"] = Shown,
            ["Kind"] = query.Kind?.Id() ?? "",
            ["Who"] = query.Who ?? "",
            ["Since"] = Text(query.Since),
            ["Until"] = Text(query.Until?.AddDays(-1)),
        });
    }

    private static DateTimeOffset? Day(string text) =>
        DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) && day.Year is > 2000 and < 2200
            ? new DateTimeOffset(day.ToDateTime(TimeOnly.MinValue, DateTimeKind.Local))
            : null;

    private static string Text(DateTimeOffset? day) => day?.ToLocalTime().ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) ?? "";
}
