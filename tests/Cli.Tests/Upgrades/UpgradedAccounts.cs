using Junheng.Accounts;
using Junheng.Accounts.Posts;
using Junheng.Accounts.Roles;
using Junheng.Accounts.SignIn;
using Junheng.Accounts.Storage;
using Junheng.Platform.Audit;
using Junheng.Platform.Secrets;
using Junheng.Platform.Storage;

namespace Junheng.Cli.Tests.Upgrades;

/// <summary>The accounts of a fixture after its upgrade: who was there is there, holds what they held, and signs in with the password they had.</summary>
internal static class UpgradedAccounts
{
    private static readonly Place Whole = new(PlaceKind.Installation);
    private static readonly Place County = new(PlaceKind.County, "999901");

    /// <summary>The school account was a headmaster's for a moment; that post was taken back.</summary>
    public static IReadOnlyList<(string Name, Post Post)> Everybody { get; } =
    [
        ("anquan", new(Role.SecurityAdmin, Whole)),
        ("guihua", new(Role.Clerk, County, Module.Planning)),
        ("juzhang", new(Role.Leader, County)),
        ("shenji", new(Role.AuditAdmin, Whole)),
        ("tianbao", new(Role.SchoolReporter, new Place(PlaceKind.School, "999901", "2199000001"))),
        ("tongji", new(Role.Clerk, County, Module.Data)),
        ("xitong", new(Role.SystemAdmin, Whole)),
    ];

    public static string PasswordOf(string user) => $"Throw-away {user} 2026 fixture";

    public static async Task CheckAsync(DatabaseSettings settings)
    {
        var database = new JunhengDatabase(settings, AccountTables.Set, AuditTables.Set);
        var keys = Directory.CreateTempSubdirectory("junheng-keys-");
        try
        {
            using var desk = new AccountDesk(database, FieldKeys.Open(keys.FullName, TimeProvider.System), new AuditLog(database, TimeProvider.System), TimeProvider.System);
            var people = await desk.ListAsync();
            Assert.Equal(Everybody, people.Select(person => (person.UserName, Assert.Single(person.Posts))));
            Assert.All(people, person => Assert.Equal((person.MustHaveTwoFactor, false, false), (person.TwoFactor, person.MustChangePassword, person.IsClosed)));
            foreach (var person in people)
                await SignInAsync(desk, person);
        }
        finally
        {
            keys.Delete(recursive: true);
        }
    }

    /// <summary>The keys of second factors were never in the database, so administrators come as far as the code.</summary>
    private static async Task SignInAsync(AccountDesk desk, Person person)
    {
        var result = await desk.SignIn.SignInAsync(person.UserName, PasswordOf(person.UserName), code: null, address: "", browser: "");
        Assert.Equal(person.TwoFactor ? SignInOutcome.NeedsCode : SignInOutcome.SignedIn, result.Outcome);
        if (result.Key is { } key)
            Assert.Equal(person.UserName, (await desk.SignIn.FindAsync(key))?.Person.UserName);
    }
}
