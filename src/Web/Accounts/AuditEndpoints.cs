using System.Globalization;
using Junheng.Accounts.Roles;
using Junheng.Platform.Access;
using Junheng.Platform.Audit;
using Junheng.Standards;
using Junheng.Web.Data;
using Junheng.Web.Frame;
using Junheng.Web.Hosting;
using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Junheng.Web.Accounts;

/// <summary>审计: for the audit administrator alone.</summary>
internal static class AuditEndpoints
{
    private const int Shown = 200;
    private const int LongestName = 60;

    public static void Map(IEndpointRouteBuilder all, Site site, IAntiforgery forms, AuditReader reader, AuditKeeping keeping)
    {
        all.Needs(Right.ReadAudit).MapGet("/audit", http => ShowAsync(http, site, forms, reader, keeping, ""));
        all.Needs(Right.KeepAudit).MapForm("/audit/keeping", forms, (http, form) => KeepAsync(http, form, site, forms, reader, keeping));
    }

    private static async Task KeepAsync(HttpContext http, IFormCollection form, Site site, IAntiforgery forms, AuditReader reader, AuditKeeping keeping)
    {
        var typed = form["days"].ToString();
        if (!int.TryParse(typed, NumberStyles.None, CultureInfo.InvariantCulture, out var days) || days < AuditKeeping.LeastDays || days > AuditKeeping.MostDays)
        {
            var refusal = new Words(
                $"“{typed}”不能用：保留天数是 {AuditKeeping.LeastDays} 到 {AuditKeeping.MostDays} 的整数（至少六个月）。",
                $"“{typed}” cannot be used: the days to keep are a whole number from {AuditKeeping.LeastDays} (six months) to {AuditKeeping.MostDays}.");
            await ShowAsync(http, site, forms, reader, keeping, refusal.In(LanguageChoice.Read(http)));
            return;
        }

        // The setting belongs to the installation, not to a place of the administrator's.
        using (Everywhere())
            await keeping.SetAsync(days, http.RequestAborted);
        DataEndpoints.SeeOther(http, "/audit");
    }

    /// <summary>The audit administrator has no scope in any county; the audit is of all. Who acts stays the same.</summary>
    private static IDisposable Everywhere() => (Acting.Current! with { Scope = AccessScope.Everything }).Enter();

    private static async Task ShowAsync(HttpContext http, Site site, IAntiforgery forms, AuditReader reader, AuditKeeping keeping, string message)
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
        var days = 0;
        using (Everywhere())
        {
            days = await keeping.DaysAsync(http.RequestAborted);
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
            ["Days"] = days,
            ["Message"] = message,
            ["Token"] = DataEndpoints.Token(http, forms),
        }, message.Length > 0 ? StatusCodes.Status422UnprocessableEntity : StatusCodes.Status200OK);
    }

    private static DateTimeOffset? Day(string text) =>
        DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) && day.Year is > 2000 and < 2200
            ? new DateTimeOffset(day.ToDateTime(TimeOnly.MinValue, DateTimeKind.Local))
            : null;

    private static string Text(DateTimeOffset? day) => day?.ToLocalTime().ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) ?? "";
}
