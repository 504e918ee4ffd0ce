using Junheng.Accounts.Roles;
using Junheng.Registry.Findings;
using Junheng.Registry.Rounds;
using Junheng.Registry.Rounds.Returns;
using Junheng.Registry.Rounds.Workflow;
using Junheng.Web.Accounts;
using Junheng.Web.Api.Frame;
using Junheng.Web.Returns;
using Microsoft.AspNetCore.Http;

namespace Junheng.Web.Api.Returns;

/// <summary>Schools' returns: listed, read, filled, signed and approved.</summary>
internal static class ReturnOperations
{
    private const string Path = "/rounds/{round}/returns/{school}";

    public static IReadOnlyList<ApiOperation> All { get; } =
    [
        new("GET", "/rounds/{round}/returns", RoutePolicies.One(Right.ReadSchool), new("各校的表，按学校标识码", "Returns of a round by school code"), typeof(Slice<ReturnItem>), ListAsync) { Query = ["status", "limit", "cursor"] },
        new("GET", Path, RoutePolicies.One(Right.ReadSchool), new("一所学校的表", "One school's return"), typeof(ReturnResource), ReadAsync) { Tagged = true },
        new("PATCH", Path, RoutePolicies.Any(Right.FillReturn, Right.ManageRounds), new("填报：改一些格，其余不动", "Fill in: change some cells, leave the others"), typeof(ReturnResource), SaveAsync)
        {
            Takes = typeof(CellsWish), NeedsMatch = true, Tagged = true,
        },
        new("POST", Path + "/steps", RoutePolicies.Any(Right.FillReturn, Right.ReviewReturn, Right.SignReturn, Right.ManageRounds), new("提交、审核、签发、退回、通过", "Submit, review, sign, send back or approve"), typeof(ReturnResource), StepAsync)
        {
            Takes = typeof(ReturnStepWish), NeedsMatch = true, Tagged = true,
        },
    ];

    private static async Task<ApiAnswer> ListAsync(ApiCall call)
    {
        var round = await call.RoundAsync();
        ReturnStatus? status = call.Asked("status") is not { Length: > 0 } text ? null
            : Enum.GetValues<ReturnStatus>().Cast<ReturnStatus?>().FirstOrDefault(each => Platform.Storage.Names.SnakeCase(each!.Value.ToString()) == text)
                ?? throw ApiProblem.Bad("query_invalid", new("没有这个状态。", "There is no such status."), new ApiError("status", "invalid", "没有这个状态。", "There is no such status."));
        var rows = await call.Rounds.ReturnsAfterAsync(round.Key, call.Cursor(1)?[0] ?? "", call.Limit + 1, status, call.Cancellation);
        return new ApiAnswer(Slice<ReturnItem>.Of(rows, call.Limit, ReturnItem.Of, row => ApiCursor.Write(row.Key.SchoolCode)), round.Key.CountyId);
    }

    private static async Task<ApiAnswer> ReadAsync(ApiCall call)
    {
        return await AnswerAsync(call, await call.ReturnAsync());
    }

    private static async Task<ApiAnswer> AnswerAsync(ApiCall call, ReturnKey key)
    {
        var (_, its, report, _) = await call.Rounds.ReportAsync(key, call.Cancellation);
        return Tagged(its, report);
    }

    private static ApiAnswer Tagged(SchoolReturn its, ReturnReport report) => new(ReturnResource.Of(its, report), its.Key.CountyId, ApiAnswer.TagOf(its.Summary.Revision));

    private static async Task<ApiAnswer> SaveAsync(ApiCall call)
    {
        var revision = call.Match();
        var wish = await call.BodyAsync<CellsWish>();
        var key = await call.ReturnAsync();
        var typed = wish.Cells.ToDictionary(cell => cell.Key, cell => cell.Value.Text, StringComparer.Ordinal);
        var isBureau = ReturnView.HandsOf(call.Visitor, key).Contains(Hand.County);
        try
        {
            var saved = await call.Rounds.SaveAsync(key, revision, typed, strict: true, mayNameSchool: isBureau, call.Cancellation);
            return Tagged(saved.Return, saved.Report);
        }
        catch (RoundRefusedException refused) when (refused.Code == RoundRefusals.Changed)
        {
            throw await StaleAsync(call, key, revision, typed, refused);
        }
        catch (RoundRefusedException refused) when (refused.Code == RoundRefusals.Setting)
        {
            var round = await call.RoundAsync();
            var wrong = typed.Keys.Where(field => !round.Fields.Contains(field, StringComparer.Ordinal) || field == "school_code" || (FormSections.IsOfRegister(field) && !isBureau));
            throw ApiFailures.Of(refused, [.. wrong.Select(field => new ApiError("/cells/" + field, "not_this_form", "这张表没有这一格，或由县里在学校名录中改。", "The form has no such cell, or the bureau changes it in the register."))]);
        }
    }

    /// <summary>With the cells that both changed, so that the sender can put the choice before a person; the others can be sent again.</summary>
    private static async Task<ApiProblem> StaleAsync(ApiCall call, ReturnKey key, int revision, Dictionary<string, string> typed, RoundRefusedException refused)
    {
        var now = (await call.Rounds.ReturnAsync(key, call.Cancellation)).Summary.Revision;
        var both = revision < now ? await call.Rounds.ConflictsAsync(key, revision, typed, call.Cancellation) : [];
        return new ApiProblem(StatusCodes.Status412PreconditionFailed, refused.Code, refused.Words, [.. both.Select(cell =>
            new ApiError("/cells/" + cell.FieldId, "conflict", $"{cell.By} 已把这一格改成“{cell.Stored}”。", $"{cell.By} has made this cell “{cell.Stored}”.") { Base = cell.Base, Stored = cell.Stored, Yours = cell.Yours, By = cell.By })])
        {
            Tag = ApiAnswer.TagOf(now),
        };
    }

    private static async Task<ApiAnswer> StepAsync(ApiCall call)
    {
        var revision = call.Match();
        var wish = await call.BodyAsync<ReturnStepWish>();
        var key = await call.ReturnAsync();
        var its = await call.Rounds.ReturnAsync(key, call.Cancellation);
        var hands = ReturnView.HandsOf(call.Visitor, key).Where(hand => Enum.GetValues<ReturnStatus>().Any(from => ReturnWorkflow.To(from, wish.Step, hand) is not null)).ToList();
        if (hands.Count == 0)
            throw ApiProblem.Forbidden();
        if (revision != its.Summary.Revision)
            throw await StaleAsync(call, key, revision, [], RefusedAsChanged());
        // Where no hand can take the step from here, the desk says why.
        var able = hands.Where(hand => ReturnWorkflow.To(its.Summary.Status, wish.Step, hand) is not null).ToList();
        try
        {
            await call.Stepping.TakeAsync(await call.RoundAsync(), its.Summary, wish.Step, able.Count > 0 ? able[0] : hands[0], wish.Reason, revision, call.Cancellation);
        }
        catch (RoundRefusedException refused) when (refused.Code == RoundRefusals.Errors)
        {
            var (_, _, report, _) = await call.Rounds.ReportAsync(key, call.Cancellation);
            throw ApiFailures.Of(refused, [.. report.Findings.Where(finding => finding.Severity == Severity.Error).Select(FindingItem.Error)]);
        }

        return await AnswerAsync(call, key);
    }

    private static RoundRefusedException RefusedAsChanged() =>
        new(RoundRefusals.Changed, new("别人刚改过，什么也没有写入。再读一次。", "Somebody has just changed it; nothing was written. Read it again."));
}
