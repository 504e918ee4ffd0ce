using Junheng.Accounts.Roles;
using Junheng.Registry.Rounds;
using Junheng.Registry.Rounds.Workflow;
using Junheng.Web.Accounts;
using Junheng.Web.Api.Frame;
using Junheng.Web.Rounds;
using Microsoft.AspNetCore.Http;

namespace Junheng.Web.Api.Rounds;

/// <summary>Collection rounds: listed, opened, moved on.</summary>
internal static class RoundOperations
{
    public static IReadOnlyList<ApiOperation> All { get; } =
    [
        new("GET", "/rounds", RoutePolicies.One(Right.ReadSchool), new("一个县的填报", "A county's collection rounds, oldest first"), typeof(Slice<RoundResource>), ListAsync) { Query = ["county", "limit", "cursor"] },
        new("POST", "/rounds", RoutePolicies.One(Right.ManageRounds), new("发起一次填报", "Open a round"), typeof(RoundResource), OpenAsync) { Takes = typeof(RoundWish), Status = StatusCodes.Status201Created, Tagged = true },
        new("GET", "/rounds/{round}", RoutePolicies.One(Right.ReadSchool), new("一次填报", "One round"), typeof(RoundResource), async call => Tagged(await call.RoundAsync())) { Tagged = true },
        new("POST", "/rounds/{round}/steps", RoutePolicies.Any(Right.ManageRounds, Right.SignRounds, Right.ApproveRounds), new("截止、汇总、签发、审核、退回", "Close, compile, sign, approve or send back"), typeof(RoundResource), StepAsync)
        {
            Takes = typeof(RoundStepWish), NeedsMatch = true, Tagged = true,
        },
    ];

    private static ApiAnswer Tagged(Round round) => new(RoundResource.Of(round), round.Key.CountyId, ApiAnswer.TagOf(round.Revision));

    private static async Task<ApiAnswer> ListAsync(ApiCall call)
    {
        var county = await call.CountyAsync();
        var rounds = await call.Rounds.RoundsAfterAsync(county, call.Cursor(1)?[0] ?? "", call.Limit + 1, call.Cancellation);
        return new ApiAnswer(Slice<RoundResource>.Of(rounds, call.Limit, RoundResource.Of, round => ApiCursor.Write(round.Key.RoundId)), county);
    }

    private static async Task<ApiAnswer> OpenAsync(ApiCall call)
    {
        var wish = await call.BodyAsync<RoundWish>();
        if (!call.Scope.Covers(wish.County))
            throw ApiProblem.Forbidden();
        var key = await call.Rounds.OpenAsync(new NewRound(wish.County, wish.SchoolYear, wish.Title, wish.Packs, wish.OpensOn, wish.ClosesOn, wish.FewHands, wish.Schools), call.Cancellation);
        return Tagged(await call.Rounds.GetAsync(key, call.Cancellation)) with { Status = StatusCodes.Status201Created, Location = $"{ApiOperation.Root}/rounds/{key.RoundId}" };
    }

    private static async Task<ApiAnswer> StepAsync(ApiCall call)
    {
        var revision = call.Match();
        var wish = await call.BodyAsync<RoundStepWish>();
        var round = await call.RoundAsync();
        var offices = Offices.Of(call.Visitor, round.Key.CountyId).Where(office => Enum.GetValues<RoundStatus>().Any(from => RoundWorkflow.To(from, wish.Step, office) is not null)).ToList();
        if (offices.Count == 0)
            throw ApiProblem.Forbidden();
        if (revision != round.Revision)
            throw new ApiProblem(StatusCodes.Status412PreconditionFailed, RoundRefusals.Changed, new("别人刚改过，什么也没有写入。再读一次。", "Somebody has just changed it; nothing was written. Read it again.")) { Tag = ApiAnswer.TagOf(round.Revision) };
        // Where no office can take the step from here, the desk says why.
        var able = offices.Where(office => RoundWorkflow.To(round.Status, wish.Step, office) is not null).ToList();
        if (wish.Step == RoundStep.Compile)
        {
            await call.Rounds.CompileAsync(round.Key, call.Cancellation);
            call.ForgetCounties();
        }
        else
            await call.Rounds.StepAsync(round.Key, wish.Step, able.Count > 0 ? able[0] : offices[0], wish.Reason, revision, call.Cancellation);
        return Tagged(await call.Rounds.GetAsync(round.Key, call.Cancellation));
    }
}
