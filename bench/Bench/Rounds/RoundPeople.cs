using Junheng.Accounts;
using Junheng.Accounts.Posts;
using Junheng.Accounts.Roles;
using Junheng.Accounts.Storage;
using Junheng.Accounts.Tokens;
using Junheng.Assessments;
using Junheng.Platform.Secrets;

namespace Junheng.Bench.Rounds;

/// <summary>
/// Three persons a school, each with a token, made beside the running server. They have no password: hashing nine hundred would take longer than
/// what is measured, and nobody signs in by one.
/// </summary>
internal static class RoundPeople
{
    private static readonly Role[] Hands = [Role.SchoolReporter, Role.SchoolReviewer, Role.Principal];

    /// <returns>By school: the tokens of reporter, reviewer and head.</returns>
    public static async Task<IReadOnlyList<string[]>> MakeAsync(JunhengStore store, string dataFolder, string county, IReadOnlyList<string> schools)
    {
        using var desk = new AccountDesk(store.Database, FieldKeys.Open(Path.Combine(dataFolder, "keys"), TimeProvider.System), store.Audit, TimeProvider.System);
        var all = new List<string[]>();
        foreach (var school in schools)
        {
            var tokens = new string[Hands.Length];
            for (var i = 0; i < Hands.Length; i++)
                tokens[i] = await TokenAsync(store, desk, $"{school}-{i}", new Post(Hands[i], new Place(PlaceKind.School, county, school)));
            all.Add(tokens);
        }

        return all;
    }

    private static async Task<string> TokenAsync(JunhengStore store, AccountDesk desk, string name, Post post)
    {
        var account = new Account
        {
            AccountId = Guid.NewGuid().ToString("N"), UserName = name, NormalizedName = name, DisplayName = name, SecurityStamp = Guid.NewGuid().ToString("N"),
            ConcurrencyStamp = Guid.NewGuid().ToString("N"), CreatedAt = TimeProvider.System.GetUtcNow(), CreatedBy = "bench",
        };
        await using (var context = store.Database.CreateContext())
        {
            context.Add(account);
            await context.SaveChangesAsync();
        }

        await desk.Posts.GiveAsync(account.AccountId, post, by: "bench");
        var person = new Person(account.AccountId, name, name, [post]);
        return (await desk.Tokens.MakeAsync(person, new NewToken("bench", [.. TokenBook.Carried.Where(person.Rights.Contains)], [], 1))).Secret;
    }
}
