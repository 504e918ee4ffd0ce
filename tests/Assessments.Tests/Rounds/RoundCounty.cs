using Junheng.Platform.Access;
using Junheng.Platform.Storage;
using Junheng.Registry.Demo;
using Junheng.Registry.Rounds;
using Junheng.Registry.Rounds.Returns;
using Junheng.Registry.Rounds.Workflow;
using Junheng.Standards.Facts;

namespace Junheng.Assessments.Tests.Rounds;

/// <summary>A small county with last year's data and an open round, and its people.</summary>
internal sealed class RoundCounty
{
    public const string Id = "999901";

    private RoundCounty(JunhengStore store, RoundKey key, CountyFacts before, CountyFacts now) => (Store, Key, Before, Now) = (store, key, before, now);

    public JunhengStore Store { get; }
    public RoundKey Key { get; }
    public CountyFacts Before { get; }

    /// <summary>What the schools will say this year.</summary>
    public CountyFacts Now { get; }

    public static async Task<RoundCounty> OpenAsync(JunhengStore store, int schools = 12, bool fewHands = false)
    {
        var years = DemoCounty.Generate(new DemoOptions { Schools = schools, Years = 2, FirstYear = 2024, Seed = 3 }).ToList();
        await store.Versions.AcceptFactsAsync("2024.xlsx", [years[0]]);
        using var acting = Bureau().Enter();
        var key = await store.Rounds.OpenAsync(new NewRound(Id, 2025, "2025 学年填报", ["quality-2017", "basic-2012"], new(2025, 9, 1), new(2025, 10, 15), fewHands));
        return new RoundCounty(store, key, years[0], years[1]);
    }

    public static Acting Bureau(string who = "tongji") => new(who, AccessScope.County(Id));

    public static Acting School(string code, string who) => new(who, new AccessScope { Schools = [AccessScope.SchoolKey(Id, code)], MayWrite = true });

    public ReturnKey Return(int school) => new(Id, Key.RoundId, Now.Schools[school].Code);

    /// <summary>What a school will type.</summary>
    public async Task<Dictionary<string, string>> TypedAsync(int school)
    {
        var round = await Store.Rounds.GetAsync(Key);
        return ReturnCells.Of(Now, school, round.Fields.Where(field => !FormSections.IsOfRegister(field)));
    }

    public async Task FillAsync(int school)
    {
        using var acting = School(Now.Schools[school].Code, "tianbao").Enter();
        var its = await Store.Rounds.ReturnAsync(Return(school));
        await Store.Rounds.SaveAsync(its.Key, its.Summary.Revision, await TypedAsync(school));
    }

    public async Task<ReturnStatus> StepAsync(int school, ReturnStep step, Hand hand, string who, string reason = "")
    {
        using var acting = (hand == Hand.County ? Bureau(who) : School(Now.Schools[school].Code, who)).Enter();
        return await Store.Rounds.StepAsync(Return(school), step, hand, reason);
    }

    /// <summary>Filled, signed by three persons and approved.</summary>
    public async Task FinishAsync(int school)
    {
        await FillAsync(school);
        await StepAsync(school, ReturnStep.Submit, Hand.Reporter, "tianbao");
        await StepAsync(school, ReturnStep.Review, Hand.Reviewer, "shenhe");
        await StepAsync(school, ReturnStep.Sign, Hand.Principal, "xiaozhang");
        await StepAsync(school, ReturnStep.Approve, Hand.County, "tongji");
    }
}
