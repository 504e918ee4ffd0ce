using Junheng.Accounts.Posts;
using Junheng.Accounts.Storage;
using Junheng.Accounts.Tokens;
using Junheng.Assessments;
using Junheng.Platform.Audit;
using Junheng.Platform.Storage;
using Junheng.Plans;
using Junheng.Plans.Storage;
using Junheng.Plans.Teachers;
using Junheng.Registry.People;
using Junheng.Registry.Rounds.Life;
using Junheng.Registry.Rounds.Workflow;

namespace Junheng.Cli.Tests.Upgrades;

/// <summary>A round in the middle, the register, a token and a plan of teachers after their upgrade: the program goes on with each.</summary>
internal static class UpgradedRounds
{
    /// <summary>The last schema whose plans of teachers were not encrypted.</summary>
    private const int LastInClear = 9;

    public static async Task CheckAsync(JunhengStore store, int version)
    {
        var round = Assert.Single(await store.Rounds.ListAsync(FixtureCounty.Id));
        Assert.Equal((FixtureCounty.RoundTitle, RoundStatus.Open, 2026, "312000"), (round.Title, round.Status, round.SchoolYear, round.Items["population"]));
        var returns = await store.Rounds.WholeReturnsAsync(round.Key);
        Assert.Equal(
            [ReturnStatus.Approved, ReturnStatus.Returned, ReturnStatus.Excused, ReturnStatus.Open, ReturnStatus.Open], returns.Select(each => each.Summary.Status));

        // The approved one stands as it was signed; the one sent back knows its changes, steps and remark.
        var signed = Assert.Single(await store.Rounds.SignedAsync(returns[0].Key));
        Assert.Equal((1, "tianbao", "shenhe", "xiaozhang"), (signed.VersionNo, signed.Signers.Reporter, signed.Signers.Reviewer, signed.Signers.Principal));
        Assert.Equal(returns[0].Cells, signed.Cells);
        Assert.NotEmpty(await store.Rounds.ChangesAsync(returns[1].Key));
        Assert.Equal(2, (await store.Rounds.StepsAsync(returns[1].Key)).Count);
        Assert.Equal("核对设备台账", Assert.Single(await store.Rounds.RemarksAsync(returns[1].Key)).Text);
        Assert.Equal(["open", "close", "reopen"], (await store.Rounds.StepsAsync(round.Key)).Select(step => step.Step));
        // It goes on from where it stood.
        Assert.Equal(ReturnStatus.Submitted, await store.Rounds.StepAsync(returns[1].Key, ReturnStep.Submit, Hand.Reporter));

        Assert.Contains(await store.Rounds.Schools.EventsAsync(FixtureCounty.Id), happened => happened.Kind == SchoolEventKind.Split && happened.Links.Count == 2);
        Assert.Equal(1, await store.People.CountAsync(new PersonQuery(FixtureCounty.Id, PersonKind.Pupil)));
        await CheckTokenAsync(store);
        await CheckTeachersAsync(store, version);
    }

    private static async Task CheckTokenAsync(JunhengStore store)
    {
        var database = new JunhengDatabase(store.Database.Settings, AccountTables.Set, AuditTables.Set);
        var owner = await OwnerAsync(database);
        var token = Assert.Single(await new TokenBook(database, store.Audit, TimeProvider.System).ListAsync(owner));
        Assert.Equal((FixtureCounty.TokenName, 2), (token.Name, token.Rights.Count));
    }

    private static async Task<string> OwnerAsync(JunhengDatabase database)
    {
        var keys = Directory.CreateTempSubdirectory("junheng-keys-");
        try
        {
            using var desk = new Accounts.AccountDesk(database, Platform.Secrets.FieldKeys.Open(keys.FullName, TimeProvider.System), new AuditLog(database, TimeProvider.System), TimeProvider.System);
            return (await desk.ListAsync()).First(person => person.UserName == "tongji").AccountId;
        }
        finally
        {
            keys.Delete(recursive: true);
        }
    }

    /// <summary>Those of a fixture that were encrypted need its keys, which are not kept; those from before open, and are encrypted once.</summary>
    private static async Task CheckTeachersAsync(JunhengStore store, int version)
    {
        var desk = new PlanDesk(store, TimeProvider.System);
        var plans = (await desk.Plans.ListAsync(FixtureCounty.Id)).Where(plan => plan.Kind == PlanKind.Rotation).ToList();
        var computed = Assert.Single(plans, plan => plan is { Name: FixturePlans.OfTeachers, ContentHash: not null });
        var waits = Assert.Single(plans, plan => plan.ContentHash is null);
        if (version > LastInClear)
            return;
        Assert.Equal(2, await new PlanSeal(store.Database).SealAsync());
        Assert.NotNull(await desk.Plans.ContentAsync(computed.Key));
        Assert.NotEmpty(TeacherList.Read((await desk.Plans.InputAsync(waits.Key))!));
        Assert.Equal(0, await new PlanSeal(store.Database).SealAsync());
    }
}
