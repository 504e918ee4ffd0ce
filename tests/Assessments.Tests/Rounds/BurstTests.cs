using Junheng.Platform.Audit;
using Junheng.Platform.Storage;
using Junheng.Platform.Tests.Databases;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace Junheng.Assessments.Tests.Rounds;

/// <summary>A whole county saves in the same moment: a burst is a queue, nothing fails.</summary>
public sealed class BurstTests(PostgresCluster postgres) : StoreTests(postgres)
{
    /// <summary>More than a PostgreSQL server takes connections, unless told otherwise.</summary>
    private const int Schools = 130;

    [Theory, MemberData(nameof(Engines))]
    public async Task AllSchoolsAtOnce_EveryOneIsSaved_AndTheAuditHolds(DatabaseKind engine)
    {
        var county = await RoundCounty.OpenAsync(await OpenAsync(engine), Schools);

        await Task.WhenAll(Enumerable.Range(0, Schools).Select(school => Task.Run(async () =>
        {
            using var acting = RoundCounty.School(county.Now.Schools[school].Code, "tianbao").Enter();
            await county.Store.Rounds.SaveAsync(county.Return(school), 1, new Dictionary<string, string> { ["books"] = "100", ["computers"] = "20" }, strict: true);
        })));

        var returns = await county.Store.Rounds.WholeReturnsAsync(county.Key);
        Assert.All(returns, its => Assert.Equal(("100", "20", 2), (its.Cell("books"), its.Cell("computers"), its.Summary.Revision)));
        var faults = new List<AuditFault>();
        await new AuditVerifier(county.Store.Database).VerifyAsync([], faults.Add);
        Assert.Empty(faults);
        await using var context = county.Store.Database.CreateContext();
        Assert.Equal(Schools, await context.Set<RecordedEntry>().CountAsync(entry => entry.CountyId == RoundCounty.Id && entry.Who == "tianbao"));
        if (engine == DatabaseKind.Postgres)
            Assert.InRange(await context.Database.SqlQuery<int>($"""SELECT count(*)::int AS "Value" FROM pg_stat_activity WHERE datname = current_database()""").SingleAsync(), 1, 30);
    }

    [Theory, MemberData(nameof(Engines))]
    public async Task ARoundIsFoundByItsId_OnlyByWhoSeesPartOfItsCounty(DatabaseKind engine)
    {
        var county = await RoundCounty.OpenAsync(await OpenAsync(engine), schools: 4);
        var rounds = county.Store.Rounds;
        // Twice, since the second answer comes from memory.
        for (var time = 0; time < 2; time++)
        {
            using (RoundCounty.School(county.Now.Schools[0].Code, "tianbao").Enter())
                Assert.Equal(county.Key, await rounds.FindKeyAsync(county.Key.RoundId));
            using (new Platform.Access.Acting("waixian", Platform.Access.AccessScope.County("110101")).Enter())
                Assert.Null(await rounds.FindKeyAsync(county.Key.RoundId));
            using (new Platform.Access.Acting("waixiao", new() { Schools = [Platform.Access.AccessScope.SchoolKey("110101", county.Now.Schools[0].Code)] }).Enter())
                Assert.Null(await rounds.FindKeyAsync(county.Key.RoundId));
        }
    }
}
