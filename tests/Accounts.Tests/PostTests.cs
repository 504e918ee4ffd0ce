using Junheng.Accounts.Posts;
using Junheng.Accounts.Roles;
using Junheng.Platform.Access;
using Junheng.Platform.Storage;
using Junheng.Platform.Tests.Databases;
using Xunit;

namespace Junheng.Accounts.Tests;

public sealed class PostTests(PostgresCluster postgres) : AccountTests(postgres)
{
    private static readonly Post School = new(Role.SchoolReporter, new Place(PlaceKind.School, "610921", "3161000001"));

    [Theory, MemberData(nameof(Engines))]
    public async Task PostsGiven_AreHeld_UntilTaken(DatabaseKind engine)
    {
        var id = await OpenAsync(engine);
        var clerk = County(Role.Clerk, Module.Data);
        await Desk.Posts.GiveAsync(id, clerk, "sec", Stop);
        await Desk.Posts.GiveAsync(id, School, "sec", Stop);

        Assert.Equal(new HashSet<Post> { clerk, School }, (await Desk.Posts.OfAsync(id, Stop)).ToHashSet());
        Assert.True(await Desk.Posts.TakeAsync(id, clerk, "sec", Stop));
        Assert.False(await Desk.Posts.TakeAsync(id, clerk, "sec", Stop));
        Assert.Equal([School], (await Desk.FindAsync(id, Stop))!.Posts);
        await Assert.ThrowsAsync<AccountRefusedException>(() => Desk.Posts.GiveAsync(id, School, "sec", Stop));
        await Assert.ThrowsAsync<AccountRefusedException>(() => Desk.Posts.GiveAsync("nobody", School, "sec", Stop));
    }

    [Theory, MemberData(nameof(Engines))]
    public async Task AdministratorsAreDifferentPersons_InTheDatabaseToo(DatabaseKind engine)
    {
        var id = await OpenAsync(engine);
        await Desk.Posts.GiveAsync(id, Administrator(Role.SystemAdmin), "set-up", Stop);

        foreach (var post in new[] { Administrator(Role.SecurityAdmin), Administrator(Role.AuditAdmin), County(Role.Leader) })
            Assert.Equal(RefusalCodes.PostRefused, (await Assert.ThrowsAsync<AccountRefusedException>(() => Desk.Posts.GiveAsync(id, post, "sec", Stop))).Code);
        await Assert.ThrowsAnyAsync<System.Data.Common.DbException>(() => Made.ExecuteAsync(
            $"INSERT INTO account_post (account_id, post_id, role, place_kind, place_county, place_part, given_at, given_by) VALUES ('{id}', 'x', 'AuditAdmin', 'Installation', '', '', '2026-11-22', 'me')"));
        Assert.Single(await Desk.Posts.OfAsync(id, Stop));
    }

    [Fact]
    public void Posts_FitTheirPlaces()
    {
        Post[] unfit =
        [
            new(Role.SystemAdmin, new Place(PlaceKind.County, "610921")),
            new(Role.Leader, new Place(PlaceKind.Installation)),
            new(Role.Leader, new Place(PlaceKind.County)),
            new(Role.Clerk, new Place(PlaceKind.County, "610921")),
            new(Role.Leader, new Place(PlaceKind.County, "610921"), Module.Data),
            new(Role.CityReviewer, new Place(PlaceKind.City, "61")),
            new(Role.ProvinceReviewer, new Place(PlaceKind.Province, "6109")),
            new(Role.Principal, new Place(PlaceKind.School, "610921")),
            new(Role.SchoolReporter, new Place(PlaceKind.County, "610921")),
            new(Role.Inspector, new Place(PlaceKind.InspectionArea, "610921")),
        ];
        Assert.All(unfit, post => Assert.NotNull(PostRules.Refusal(post, [])));
        Post[] fit =
        [
            Administrator(Role.SystemAdmin), County(Role.Leader), County(Role.Clerk, Module.Planning), School, County(Role.Inspector),
            new(Role.Inspector, new Place(PlaceKind.InspectionArea, "610921", "第一责任区")),
            new(Role.CityReviewer, new Place(PlaceKind.City, "6109")), new(Role.ProvinceReviewer, new Place(PlaceKind.Province, "61")),
        ];
        Assert.All(fit, post => Assert.Null(PostRules.Refusal(post, [])));
    }

    [Fact]
    public void ScopeOfARight_IsThatOfThePostsThatGiveIt()
    {
        Post[] posts = [County(Role.Clerk, Module.Data), new(Role.CityReviewer, new Place(PlaceKind.City, "6101")), School];

        var read = PostScope.Of(posts, Right.ReadCounty, _ => [])!;
        Assert.True(read.Covers("610921"));
        Assert.True(read.Covers("610104"));
        Assert.False(read.MayWrite);
        var write = PostScope.Of(posts, Right.WriteData, _ => [])!;
        Assert.True(write.MayWrite);
        Assert.False(write.Covers("610104"));
        Assert.Null(PostScope.Of(posts, Right.ManagePosts, _ => []));
        Assert.Null(PostScope.Of([School], Right.ReadCounty, _ => []));
    }

    [Fact]
    public void AnInspector_SeesTheSchoolsOfTheArea()
    {
        var scope = PostScope.Of([new(Role.Inspector, new Place(PlaceKind.InspectionArea, "610921", "一区"))], Right.ReadSchool, place => place.Part == "一区" ? ["S1", "S2"] : [])!;

        Assert.True(scope.Covers("610921", "S2"));
        Assert.False(scope.Covers("610921", "S3"));
        Assert.False(scope.Covers("610921"));
    }

    [Fact]
    public void Administrators_HaveNoRightToData() => Assert.All(
        new[] { Role.SystemAdmin, Role.SecurityAdmin, Role.AuditAdmin },
        role => Assert.Null(PostScope.Of([Administrator(role)], Right.ReadCounty, _ => [])));

    [Fact]
    public void TheInstallation_IsNoCounty() =>
        Assert.Equal(AccessScope.Nothing with { MayWrite = true }, PostScope.Of([Administrator(Role.SystemAdmin)], Right.ManageAccounts, _ => []));
}
