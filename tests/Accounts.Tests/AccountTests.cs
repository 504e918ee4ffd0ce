using Junheng.Accounts.Posts;
using Junheng.Accounts.Roles;
using Junheng.Accounts.SignIn;
using Junheng.Accounts.Storage;
using Junheng.Platform.Audit;
using Junheng.Platform.Secrets;
using Junheng.Platform.Storage;
using Junheng.Platform.Tests.Databases;
using Xunit;

namespace Junheng.Accounts.Tests;

/// <summary>A desk on an empty database, with a clock that the test moves.</summary>
public abstract class AccountTests(PostgresCluster postgres) : IDisposable
{
    protected const string Password = "三只松鼠-坐船去看海";
    private readonly string folder = Directory.CreateTempSubdirectory("junheng-keys-").FullName;

    public static TheoryData<DatabaseKind> Engines => TestDatabase.Engines;

    protected static CancellationToken Stop => TestContext.Current.CancellationToken;

    private protected MovedClock Clock { get; } = new();
    private protected TestDatabase Made { get; private set; } = null!;
    private protected JunhengDatabase Database { get; private set; } = null!;
    private protected AccountDesk Desk { get; private set; } = null!;
    private protected FieldKeys Keys { get; private set; } = null!;

    public virtual void Dispose()
    {
        Desk?.Dispose();
        Made?.Dispose();
        Directory.Delete(folder, recursive: true);
        GC.SuppressFinalize(this);
    }

    private protected async Task<string> OpenAsync(DatabaseKind engine, string name = "zhang.li")
    {
        Made = TestDatabase.Create(engine, postgres);
        Database = new JunhengDatabase(Made.Settings, AccountTables.Set);
        await Database.MigrateAsync(Clock, Stop);
        Keys = FieldKeys.Open(folder, Clock);
        Desk = new AccountDesk(Database, Keys, new AuditLog(Database, Clock), Clock);
        return (await Desk.CreateAsync(name, "张丽", Password, "test", mustChange: false, Stop)).AccountId;
    }

    private protected Task<SignInResult> SignInAsync(string password = Password, string? code = null, string name = "zhang.li") =>
        Desk.SignIn.SignInAsync(name, password, code, "10.0.0.7", "Firefox", Stop);

    private protected static Post County(Role role, Module? module = null) => new(role, new Place(PlaceKind.County, "610921"), module);

    private protected static Post Administrator(Role role) => new(role, new Place(PlaceKind.Installation));

    private protected sealed class MovedClock : TimeProvider
    {
        public DateTimeOffset Now { get; set; } = TimeProvider.System.GetUtcNow();

        public override DateTimeOffset GetUtcNow() => Now;
    }
}
