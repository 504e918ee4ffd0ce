using System.Globalization;
using Junheng.Accounts.Roles;
using Junheng.Platform.Access;
using Junheng.Platform.Audit;
using Junheng.Web.Accounts;
using Junheng.Web.Api.Frame;

namespace Junheng.Web.Api.Records;

/// <summary>An entry of the audit; enough of it to recompute its hash (ADR 0010).</summary>
/// <param name="County">Whose chain it is in; empty for the installation's.</param>
internal sealed record AuditItem(
    string County, long Seq, string At, string Who, string Address, string Kind, string Subject, string? Before, string? After, string? Reason, string PreviousHash, string Hash);

/// <summary>The audit, for the audit administrator alone: chain by chain, so that a copy elsewhere can go on where it stopped.</summary>
internal static class AuditOperations
{
    public static IReadOnlyList<ApiOperation> All(AuditReader reader) =>
    [
        new("GET", "/audit", RoutePolicies.One(Right.ReadAudit), new("审计，按县和序号", "The audit by chain and number"), typeof(Slice<AuditItem>), call => ListAsync(call, reader)) { Query = ["county", "kind", "who", "limit", "cursor"] },
    ];

    private static async Task<ApiAnswer> ListAsync(ApiCall call, AuditReader reader)
    {
        var after = call.Cursor(2);
        var seq = 0L;
        if (after is not null && !long.TryParse(after[1], NumberStyles.None, CultureInfo.InvariantCulture, out seq))
            throw ApiProblem.Bad("cursor_invalid", new("cursor 不对。照抄上一页给的 next。", "The cursor is wrong; send what the page before gave as next."));
        AuditKind? kind = call.Asked("kind") is not { Length: > 0 } text ? null
            : AuditKinds.TryParse(text, out var found) ? found
            : throw ApiProblem.Bad("query_invalid", new("没有这一类。", "There is no such kind."), new ApiError("kind", "invalid", "没有这一类。", "There is no such kind."));
        var query = new AuditQuery { CountyId = call.Asked("county") is { Length: > 0 } county ? county : null, Kind = kind, Who = call.Asked("who") is { Length: > 0 } who ? who : null };
        IReadOnlyList<RecordedEntry> rows;
        // The audit administrator has no scope in any county and reads the chains of all.
        using (Acting.EnterProgram())
            rows = await reader.PageAsync(query, after?[0] ?? "", seq, call.Limit + 1, call.Cancellation);
        return new ApiAnswer(Slice<AuditItem>.Of(
            rows, call.Limit,
            row => new AuditItem(row.CountyId, row.Seq, row.At, row.Who, row.Address, row.Kind, row.Subject, row.Before, row.After, row.Reason, row.PreviousHash, row.Hash),
            row => ApiCursor.Write(row.CountyId, row.Seq.ToString(CultureInfo.InvariantCulture))));
    }
}
