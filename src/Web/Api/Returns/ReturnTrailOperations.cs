using System.Globalization;
using Junheng.Accounts.Roles;
using Junheng.Web.Accounts;
using Junheng.Web.Api.Frame;

namespace Junheng.Web.Api.Returns;

/// <summary>What became of a return: every changed cell, every signed version.</summary>
internal static class ReturnTrailOperations
{
    private const string Path = "/rounds/{round}/returns/{school}";

    public static IReadOnlyList<ApiOperation> All { get; } =
    [
        new("GET", Path + "/changes", RoutePolicies.One(Right.ReadSchool), new("改过的格，先改的在前", "Changed cells, oldest first"), typeof(Slice<ChangeItem>), ChangesAsync) { Query = ["limit", "cursor"] },
        new("GET", Path + "/versions", RoutePolicies.One(Right.ReadSchool), new("签发过的版本", "Signed versions, oldest first"), typeof(Slice<VersionItem>), VersionsAsync) { Query = ["limit", "cursor"] },
    ];

    private static async Task<ApiAnswer> ChangesAsync(ApiCall call)
    {
        var key = await call.ReturnAsync();
        await call.Rounds.ReturnAsync(key, call.Cancellation);
        var after = call.Cursor(2);
        var rows = await call.Rounds.ChangesAfterAsync(key, after is null ? 0 : Number(after[0]), after?[1] ?? "", call.Limit + 1, call.Cancellation);
        return new ApiAnswer(
            Slice<ChangeItem>.Of(rows, call.Limit, row => new ChangeItem(row.Revision, row.FieldId, row.Before, row.After, row.By, row.At), row => ApiCursor.Write(row.Revision.ToString(CultureInfo.InvariantCulture), row.FieldId)),
            key.CountyId);
    }

    private static async Task<ApiAnswer> VersionsAsync(ApiCall call)
    {
        var key = await call.ReturnAsync();
        await call.Rounds.ReturnAsync(key, call.Cancellation);
        var after = call.Cursor(1) is [var last] ? Number(last) : 0;
        // A return has a handful of versions: cutting the list here is enough.
        var versions = (await call.Rounds.SignedAsync(key, call.Cancellation)).Where(version => version.VersionNo > after).Take(call.Limit + 1).ToList();
        return new ApiAnswer(
            Slice<VersionItem>.Of(
                versions, call.Limit,
                version => new VersionItem(version.VersionNo, version.ContentHash, version.SignedAt, version.OnPaper, new(version.Signers.Reporter, version.Signers.Reviewer, version.Signers.Principal), version.Cells),
                version => ApiCursor.Write(version.VersionNo.ToString(CultureInfo.InvariantCulture))),
            key.CountyId);
    }

    private static int Number(string text) => int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number)
        ? number
        : throw ApiProblem.Bad("cursor_invalid", new("cursor 不对。照抄上一页给的 next。", "The cursor is wrong; send what the page before gave as next."));
}
