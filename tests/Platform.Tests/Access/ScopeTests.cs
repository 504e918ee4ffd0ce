using Junheng.Platform.Access;
using Junheng.Platform.BulkWriting;
using Junheng.Platform.Storage;
using Junheng.Platform.Tests.Databases;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;
using Xunit;

namespace Junheng.Platform.Tests.Access;

/// <summary>Whose rows are seen and written, on both engines, by every way that leads to the database.</summary>
public sealed class ScopeTests(PostgresCluster postgres) : IDisposable
{
    private const string Own = "610921";
    private const string Neighbour = "610922";
    private const string OtherCity = "610102";
    private const string OtherProvince = "420101";

    private static readonly TableSet Tables = new("scope", model =>
    {
        model.Entity<NoteRow>(table => table.ToTable("note").HasKey(row => new { row.CountyId, row.NoteId }));
        model.Entity<CardRow>(table => table.ToTable("card").OwnedBySchool().HasKey(row => new { row.CountyId, row.SchoolCode }));
    });

    private TestDatabase? made;
    private JunhengDatabase? database;

    public static TheoryData<DatabaseKind> Engines => TestDatabase.Engines;

    [Theory, MemberData(nameof(Engines))]
    public async Task EachScope_SeesItsOwnRows(DatabaseKind engine)
    {
        await FillAsync(engine);

        Assert.Equal([Own], await NotesAsync(AccessScope.County(Own)));
        Assert.Equal([Own, Neighbour], await NotesAsync(new AccessScope { Areas = ["6109"] }));
        Assert.Equal([OtherCity, Own, Neighbour], await NotesAsync(new AccessScope { Areas = ["61"] }));
        Assert.Equal([OtherProvince, Own], await NotesAsync(new AccessScope { Areas = ["42"], Counties = [Own] }));
        Assert.Empty(await NotesAsync(AccessScope.Nothing));
        Assert.Equal([OtherProvince, OtherCity, Own, Neighbour], await NotesAsync(AccessScope.Everything));
    }

    [Theory, MemberData(nameof(Engines))]
    public async Task AnIdThatBeginsLikeAnother_IsAnotherCounty(DatabaseKind engine)
    {
        await FillAsync(engine);

        Assert.Empty(await NotesAsync(AccessScope.County("6109")));
        Assert.Empty(await NotesAsync(AccessScope.County("61092")));
    }

    [Theory, MemberData(nameof(Engines))]
    public async Task ASchool_SeesItsOwnRow_AndNothingOfTheCounty(DatabaseKind engine)
    {
        await FillAsync(engine);
        var scope = new AccessScope { Schools = [AccessScope.SchoolKey(Own, "S1")] };

        Assert.Empty(await NotesAsync(scope));
        using (new Acting("校", scope).Enter())
        {
            await using var context = database!.CreateContext();
            Assert.Equal([(Own, "S1")], (await context.Set<CardRow>().ToListAsync(Stop)).Select(row => (row.CountyId, row.SchoolCode)));
        }
    }

    [Theory, MemberData(nameof(Engines))]
    public async Task WithoutActing_AServerSeesNothing(DatabaseKind engine)
    {
        await FillAsync(engine);
        await using var context = new JunhengDatabase(made!.Settings with { Outside = AccessScope.Nothing }, Tables).CreateContext();
        Assert.Empty(await context.Set<NoteRow>().ToListAsync(Stop));
    }

    [Theory, MemberData(nameof(Engines))]
    public async Task ForeignRows_AreNotWritten_ByAnyWay(DatabaseKind engine)
    {
        await FillAsync(engine);
        using (new Acting("科员", AccessScope.County(Own)).Enter())
        {
            await RefusedAsync(context => context.Add(Note(Neighbour, 7)));
            await RefusedAsync(context => context.Update(Note(Neighbour, 1)));
            await RefusedAsync(context => context.Remove(Note(Neighbour, 1)));
            await using (var context = database!.CreateContext())
            {
                Assert.Equal(1, await context.Set<NoteRow>().ExecuteUpdateAsync(row => row.SetProperty(note => note.Text, "改"), Stop));
                Assert.Equal(0, await context.Set<NoteRow>().Where(row => row.CountyId == Neighbour).ExecuteDeleteAsync(Stop));
                await Assert.ThrowsAsync<AccessRefusedException>(() => context.WriteAsync(Neighbour, $"DELETE FROM note WHERE county_id = {Neighbour}", Stop));
                await Assert.ThrowsAsync<AccessRefusedException>(() => context.WriteDerivedAsync(Neighbour, $"DELETE FROM note WHERE county_id = {Neighbour}", Stop));
            }

            await Assert.ThrowsAsync<AccessRefusedException>(() => BulkAsync([Own, Neighbour]));
        }

        Assert.Equal(["改", "原"], await TextsAsync());
    }

    [Theory, MemberData(nameof(Engines))]
    public async Task OwnRows_AreWritten_ByEveryWay(DatabaseKind engine)
    {
        await FillAsync(engine);
        using (new Acting("科员", AccessScope.County(Own)).Enter())
        {
            await using var context = database!.CreateContext();
            context.Add(Note(Own, 2));
            await context.SaveChangesAsync(Stop);
            Assert.Equal(1, await context.WriteAsync(Own, $"UPDATE note SET text = 'x' WHERE county_id = {Own} AND note_id = 2", Stop));
            await BulkAsync([Own]);
            Assert.Equal(3, await context.Set<NoteRow>().CountAsync(Stop));
        }
    }

    [Theory, MemberData(nameof(Engines))]
    public async Task WhoMayOnlyRead_WritesNothingButWhatIsDerived(DatabaseKind engine)
    {
        await FillAsync(engine);
        using (new Acting("督学", AccessScope.County(Own, mayWrite: false)).Enter())
        {
            await RefusedAsync(context => context.Add(Note(Own, 7)));
            await Assert.ThrowsAsync<AccessRefusedException>(() => BulkAsync([Own]));
            await using var context = database!.CreateContext();
            await Assert.ThrowsAsync<AccessRefusedException>(() => context.WriteAsync(Own, $"DELETE FROM note WHERE county_id = {Own}", Stop));
            Assert.Equal(1, await context.WriteDerivedAsync(Own, $"UPDATE note SET text = 'x' WHERE county_id = {Own}", Stop));
        }
    }

    [Theory, MemberData(nameof(Engines))]
    public async Task ASchool_WritesItsOwnRowOnly(DatabaseKind engine)
    {
        await FillAsync(engine);
        using (new Acting("校", new AccessScope { Schools = [AccessScope.SchoolKey(Own, "S1")], MayWrite = true }).Enter())
        {
            await RefusedAsync(context => context.Update(new CardRow { CountyId = Own, SchoolCode = "S2", Text = "改" }));
            await RefusedAsync(context => context.Update(new CardRow { CountyId = Neighbour, SchoolCode = "S1", Text = "改" }));
            await using var context = database!.CreateContext();
            context.Update(new CardRow { CountyId = Own, SchoolCode = "S1", Text = "改" });
            await context.SaveChangesAsync(Stop);
        }
    }

    [Fact]
    public void Home_IsTheAreaOrCounty_AndEverybodysForTheProgram()
    {
        Assert.Equal(Own, AccessScope.County(Own).Home);
        Assert.Equal("61", new AccessScope { Areas = ["61"], Counties = [Own] }.Home);
        Assert.Equal(AccessScope.Unplaced, AccessScope.Everything.Home);
        Assert.True(new AccessScope { Areas = ["61"] }.Covers("61"));
        Assert.False(AccessScope.County(Own).Covers(AccessScope.Unplaced));
    }

    [Fact]
    public async Task Acting_FollowsTheWork_AndEndsWithIt()
    {
        Assert.Null(Acting.Current);
        using (new Acting("甲", AccessScope.County(Own)).Enter())
        {
            await Task.Run(() => Assert.Equal("甲", Acting.Current!.Who), Stop);
            using (Acting.EnterProgram())
                Assert.True(Acting.Current!.Scope.IsEverything);
            Assert.Equal("甲", Acting.Current!.Who);
        }

        Assert.Null(Acting.Current);
    }

    public void Dispose() => made?.Dispose();

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    private async Task FillAsync(DatabaseKind engine)
    {
        made = TestDatabase.Create(engine, postgres);
        database = new JunhengDatabase(made.Settings, Tables);
        await made.ExecuteAsync("CREATE TABLE note (county_id text NOT NULL, note_id integer NOT NULL, text text NOT NULL, PRIMARY KEY (county_id, note_id))");
        await made.ExecuteAsync("CREATE TABLE card (county_id text NOT NULL, school_code text NOT NULL, text text NOT NULL, PRIMARY KEY (county_id, school_code))");
        await using var context = database.CreateContext();
        context.AddRange(new[] { Own, Neighbour, OtherCity, OtherProvince }.Select(county => Note(county, 1)));
        context.AddRange(new[] { (Own, "S1"), (Own, "S2"), (Neighbour, "S1") }.Select(each => new CardRow { CountyId = each.Item1, SchoolCode = each.Item2, Text = "原" }));
        await context.SaveChangesAsync(Stop);
    }

    private static NoteRow Note(string county, int id) => new() { CountyId = county, NoteId = id, Text = "原" };

    private async Task<List<string>> NotesAsync(AccessScope scope)
    {
        using var acting = new Acting("人", scope).Enter();
        await using var context = database!.CreateContext();
        return await context.Set<NoteRow>().OrderBy(row => row.CountyId).Select(row => row.CountyId).ToListAsync(Stop);
    }

    private async Task<List<string>> TextsAsync()
    {
        await using var context = database!.CreateContext();
        return await context.Set<NoteRow>().Where(row => row.CountyId == Own || row.CountyId == Neighbour).OrderBy(row => row.CountyId).Select(row => row.Text).ToListAsync(Stop);
    }

    private async Task RefusedAsync(Action<JunhengContext> change)
    {
        await using var context = database!.CreateContext();
        change(context);
        await Assert.ThrowsAsync<AccessRefusedException>(() => context.SaveChangesAsync(Stop));
    }

    private async Task BulkAsync(string[] counties)
    {
        await using var context = database!.CreateContext();
        await using var transaction = await context.Database.BeginTransactionAsync(Stop);
        var table = new BulkTable("note", new("county_id", BulkType.Text), new("note_id", BulkType.Integer), new("text", BulkType.Text));
        await database.Bulk.WriteAsync(transaction.GetDbTransaction(), table, counties.Select(county => new object?[] { county, 9, "原" }), Stop);
        await transaction.CommitAsync(Stop);
    }

    private sealed class NoteRow
    {
        public required string CountyId { get; init; }
        public required int NoteId { get; init; }
        public required string Text { get; init; }
    }

    private sealed class CardRow
    {
        public required string CountyId { get; init; }
        public required string SchoolCode { get; init; }
        public required string Text { get; init; }
    }
}
