using Junheng.Accounts;
using Junheng.Accounts.Posts;
using Junheng.Accounts.Roles;
using Junheng.Assessments;
using Junheng.Platform.Access;
using Junheng.Standards;

namespace Junheng.Web.Accounts;

/// <summary>An account that was made with a random password.</summary>
/// <param name="Post">Its posts, in words.</param>
public sealed record MadeAccount(string UserName, string Password, Words Post);

/// <summary>Somebody of every kind for the demo county, so that a newcomer sees what each sees. Their passwords are random and printed once.</summary>
internal static class DemoAccounts
{
    public static async Task<IReadOnlyList<MadeAccount>> MakeAsync(AccountDesk desk, JunhengStore store, CancellationToken cancellation)
    {
        if ((await store.Versions.ListCountiesAsync(cancellation)) is not [{ Id: var county }, ..] || await store.Versions.LatestAsync(county, cancellation: cancellation) is not { } newest)
            return [];
        var facts = await store.Versions.LoadAsync(newest, cancellation);
        var school = facts.Schools.First(each => each.CountsAsSchool);
        var area = facts.Schools.Select(each => each.InspectionArea).FirstOrDefault(each => each.Length > 0);
        var whole = new Place(PlaceKind.Installation);
        var here = new Place(PlaceKind.County, county);
        var own = new Place(PlaceKind.School, county, school.Code);
        (string Name, string Shown, Post[] Posts)[] people =
        [
            ("tongji", "统计科员", [new(Role.Clerk, here, Module.Data), new(Role.Clerk, here, Module.Planning)]),
            ("juzhang", "局领导", [new(Role.Leader, here)]),
            ("tianbao", "学校填报人", [new(Role.SchoolReporter, own)]),
            ("shenhe", "学校审核人", [new(Role.SchoolReviewer, own)]),
            ("xiaozhang", "校长", [new(Role.Principal, own)]),
            ("shiji", "市级审核人", [new(Role.CityReviewer, new Place(PlaceKind.City, county[..AccessScope.CityDigits]))]),
            ("shengji", "省级审核人", [new(Role.ProvinceReviewer, new Place(PlaceKind.Province, county[..AccessScope.ProvinceDigits]))]),
            ("duxue", "督学", [new(Role.Inspector, area is null ? here : new Place(PlaceKind.InspectionArea, county, area))]),
            ("xitong", "系统管理员", [new(Role.SystemAdmin, whole)]),
            ("anquan", "安全管理员", [new(Role.SecurityAdmin, whole)]),
            ("shenji", "审计管理员", [new(Role.AuditAdmin, whole)]),
        ];
        var made = new List<MadeAccount>();
        foreach (var (name, shown, posts) in people)
        {
            var (id, password) = await desk.CreateAsync(name, shown, password: null, by: "demo", mustChange: false, cancellation);
            foreach (var post in posts)
                await desk.Posts.GiveAsync(id, post, by: "demo", cancellation);
            made.Add(new MadeAccount(name, password, new Words(
                string.Join('、', posts.Select(post => PostWords.Role(post, Language.Zh))), string.Join(", ", posts.Select(post => PostWords.Role(post, Language.En))))));
        }

        return made;
    }
}
