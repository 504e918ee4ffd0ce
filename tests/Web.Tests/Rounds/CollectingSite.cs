using Junheng.Accounts.Storage;
using Junheng.Assessments;
using Junheng.Platform.Storage;
using Junheng.Registry.Demo;
using Junheng.Registry.Rounds;
using Junheng.Registry.Rounds.Returns;
using Junheng.Registry.Rounds.Workflow;
using Junheng.Standards.Facts;
using Junheng.Web.Tests.Hosting;

namespace Junheng.Web.Tests.Rounds;

/// <summary>A small county with the data of 2025, and what its schools will say in 2026. Writes of schools happen beside the running app, in its own folder.</summary>
public sealed class CollectingSite() : RunningSite(Options)
{
    public const string County = "999901";
    private static readonly DemoOptions Options = new() { Schools = 12, Years = 1, FirstYear = 2025, Seed = 3 };

    public static CountyFacts Now { get; } = DemoCounty.Generate(Options with { Years = 2 }).Last();

    public async Task<JunhengStore> StoreAsync() => await JunhengStore.OpenAsync(DatabaseSettings.InFolder(Folder), TimeProvider.System, default, AccountTables.Set);

    /// <summary>A school fills its return and signs it with three hands.</summary>
    public async Task HandInAsync(string round, int school)
    {
        var store = await StoreAsync();
        var key = new ReturnKey(County, round["/rounds/".Length..], Now.Schools[school].Code);
        var its = await store.Rounds.GetAsync(key.Round);
        await store.Rounds.SaveAsync(key, 1, ReturnCells.Of(Now, school, its.Fields.Where(field => !FormSections.IsOfRegister(field))));
        foreach (var (step, hand, who) in new[] { (ReturnStep.Submit, Hand.Reporter, "甲"), (ReturnStep.Review, Hand.Reviewer, "乙"), (ReturnStep.Sign, Hand.Principal, "丙") })
        {
            using var acting = new Platform.Access.Acting(who, Platform.Access.AccessScope.County(County)).Enter();
            await store.Rounds.StepAsync(key, step, hand);
        }
    }
}
