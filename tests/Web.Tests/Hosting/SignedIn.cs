using Junheng.Accounts;
using Junheng.Accounts.Posts;
using Junheng.Accounts.Roles;
using Junheng.Accounts.SignIn;
using Junheng.Accounts.Storage;
using Junheng.Accounts.Tokens;
using Junheng.Accounts.Tests;
using Junheng.Platform.Audit;
using Junheng.Platform.Secrets;
using Junheng.Platform.Storage;

namespace Junheng.Web.Tests.Hosting;

/// <summary>Accounts for tests, made beside the running app in its own data folder, and the cookie of somebody signed in.</summary>
public static class SignedIn
{
    public const string Cookie = "junheng";

    /// <summary>Somebody of the bureau who may do everything with data and plans, in the demo county and those of the sample files.</summary>
    public static IReadOnlyList<Post> Bureau { get; } =
    [
        .. new[] { "99", "61" }.SelectMany(province => new Post[]
        {
            new(Role.Clerk, new Place(PlaceKind.Province, province), Module.Data),
            new(Role.Clerk, new Place(PlaceKind.Province, province), Module.Planning),
            new(Role.Leader, new Place(PlaceKind.Province, province)),
        }),
    ];

    /// <summary>Makes an account with the posts and a token with every right of it that a token can carry.</summary>
    /// <param name="places">Empty for all of the account's.</param>
    /// <returns>The token's secret.</returns>
    public static async Task<string> SecretAsync(string folder, string name, IReadOnlyList<Post> posts, params IReadOnlyList<Place> places)
    {
        await KeyAsync(folder, name, posts);
        var database = new JunhengDatabase(DatabaseSettings.InFolder(folder), AccountTables.Set, AuditTables.Set);
        using var desk = new AccountDesk(database, FieldKeys.Open(Path.Combine(folder, "keys"), TimeProvider.System), new AuditLog(database, TimeProvider.System), TimeProvider.System);
        var person = (await desk.ListAsync()).First(each => each.UserName == name);
        return (await desk.Tokens.MakeAsync(person, new NewToken("test", [.. TokenBook.Carried.Where(person.Rights.Contains)], places, 30))).Secret;
    }

    /// <summary>Makes an account with the posts and signs it in.</summary>
    /// <returns>The value of the cookie.</returns>
    public static async Task<string> KeyAsync(string folder, string name, IReadOnlyList<Post> posts)
    {
        var database = new JunhengDatabase(DatabaseSettings.InFolder(folder), AccountTables.Set, AuditTables.Set);
        using var desk = new AccountDesk(database, FieldKeys.Open(Path.Combine(folder, "keys"), TimeProvider.System), new AuditLog(database, TimeProvider.System), TimeProvider.System);
        var (id, password) = await desk.CreateAsync(name, name, password: null, by: "test", mustChange: false);
        foreach (var post in posts)
            await desk.Posts.GiveAsync(id, post, by: "test");
        string? code = null;
        if (posts.Any(post => post.Role.IsAdministrator()))
        {
            var secret = await desk.NewAuthenticatorKeyAsync(id);
            await desk.TurnOnTwoFactorAsync(id, OneTimeCode.Of(secret, -1));
            code = OneTimeCode.Of(secret, 0);
        }

        var result = await desk.SignIn.SignInAsync(name, password, code, address: "", browser: "");
        return result.Outcome == SignInOutcome.SignedIn ? result.Key! : throw new InvalidOperationException(result.Outcome.ToString());
    }
}
