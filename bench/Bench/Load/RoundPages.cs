using Junheng.Accounts.Storage;
using Junheng.Assessments;
using Junheng.Platform.Storage;
using Junheng.Registry.Rounds;
using Junheng.Registry.Rounds.Returns;
using Junheng.Standards.Fields;

namespace Junheng.Bench.Load;

/// <summary>
/// A round of the county that was uploaded, made beside the running server: all its schools are asked and have filled in last year's figures. Its pages
/// are what a clerk of the bureau has open all day.
/// </summary>
internal static class RoundPages
{
    /// <returns>The addresses of the pages.</returns>
    public static async Task<IReadOnlyList<string>> MakeAsync(string dataFolder)
    {
        var store = await JunhengStore.OpenAsync(DatabaseSettings.InFolder(dataFolder), TimeProvider.System, default, AccountTables.Set);
        var counties = await store.Versions.ListCountiesAsync();
        var newest = await store.Versions.LatestAsync(counties[0].Id) ?? throw new InvalidOperationException("Nothing was uploaded.");
        var facts = await store.Versions.LoadAsync(newest);
        var known = (await store.Rounds.Schools.ListAsync(counties[0].Id)).Select(school => school.Code).ToHashSet(StringComparer.Ordinal);
        await using (var context = store.Database.CreateContext())
        {
            foreach (var school in facts.Schools.Where(school => !known.Contains(school.Code)))
                await context.WriteAsync(counties[0].Id, $"INSERT INTO school (county_id, school_code, name, kind) VALUES ({counties[0].Id}, {school.Code}, {school.Name}, {school.Kind.Name().Zh})");
        }

        var year = newest.Key.SchoolYear + 2;
        var codes = facts.Schools.Select(school => school.Code).ToList();
        var key = await store.Rounds.OpenAsync(new NewRound(counties[0].Id, year, $"{year}", ["quality-2017", "basic-2012"], new(year, 9, 1), new(year, 10, 15), Schools: codes));
        var round = await store.Rounds.GetAsync(key);
        for (var i = 0; i < codes.Count; i++)
            await store.Rounds.SaveAsync(new ReturnKey(key.CountyId, key.RoundId, codes[i]), 1, ReturnCells.Of(facts, i, round.Fields.Where(field => !FormSections.IsOfRegister(field))));
        return [$"/rounds/{key.RoundId}", $"/rounds/{key.RoundId}/grid?section=pupils_primary", $"/rounds/{key.RoundId}/grid?section=teachers_primary", "/tasks", $"/returns/{key.RoundId}/{codes[0]}"];
    }
}
