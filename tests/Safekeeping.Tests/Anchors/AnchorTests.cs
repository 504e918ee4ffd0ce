using Junheng.Platform.Audit;
using Junheng.Platform.Storage;
using Junheng.Platform.Tests.Databases;
using Junheng.Safekeeping.Anchors;

namespace Junheng.Safekeeping.Tests.Anchors;

public sealed class AnchorTests : IDisposable
{
    private static readonly DateTimeOffset At = new(2026, 11, 22, 4, 36, 47, TimeSpan.Zero);
    private static readonly AuditHead[] Heads = [new("", 12, new string('a', 64), 0, ""), new("610921", 1532, new string('b', 64), 0, "")];

    private readonly string folder = Directory.CreateTempSubdirectory("junheng-anchor-").FullName;
    private readonly AnchorKey key;

    public AnchorTests() => key = AnchorKey.OfInstallation(folder);

    [Fact]
    public void Anchor_IsReadBackAsItWasWritten() => Assert.Equal(
        [new AnchoredHead("a", At, "", 12, new string('a', 64)), new AnchoredHead("a", At, "610921", 1532, new string('b', 64))],
        AnchorText.Read(AnchorText.Write(At, Heads, key), "a", key));

    [Theory]
    [InlineData("\r\n", "")]
    [InlineData("\n", "  \t")]
    public void Anchor_TypedInAgain_IsTheSame(string lineEnd, string blanks)
    {
        var copied = "\uFEFF" + AnchorText.Write(At, Heads, key).Replace("\n", blanks + lineEnd, StringComparison.Ordinal);

        Assert.Equal(2, AnchorText.Read(copied, "a", key).Count);
    }

    [Theory]
    [InlineData("610921 1532", "610921 1531")]
    [InlineData("610921 1532", "610922 1532")]
    [InlineData("bbbb", "bbba")]
    [InlineData("04:36:47", "04:36:48")]
    [InlineData("请打印", "别打印")]
    [InlineData("签名 Signature: ", "签名 Signature: AAAA")]
    [InlineData("签名 Signature: ", "签名 Signature: *")]
    public void Anchor_Altered_IsRefused(string from, string to)
    {
        var altered = AnchorText.Write(At, Heads, key).Replace(from, to, StringComparison.Ordinal);

        Assert.Contains("签名不对", Assert.Throws<SafekeepingRefusedException>(() => AnchorText.Read(altered, "a", key)).Reason.Zh, StringComparison.Ordinal);
    }

    [Fact]
    public void Anchor_CutShort_IsRefused_WhereverTheCut()
    {
        var text = AnchorText.Write(At, Heads, key);
        for (var length = 0; length < text.Length - 2; length++)
            Assert.Throws<SafekeepingRefusedException>(() => AnchorText.Read(text[..length], "a", key));
    }

    [Fact]
    public void Anchor_OfAnotherKey_IsRefused_AndNamesBoth()
    {
        using var other = AnchorKey.OfInstallation(Path.Combine(folder, "other"));

        var refusal = Assert.Throws<SafekeepingRefusedException>(() => AnchorText.Read(AnchorText.Write(At, Heads, other), "a", key));

        Assert.Contains(other.Fingerprint, refusal.Reason.Zh, StringComparison.Ordinal);
        Assert.Contains(key.Fingerprint, refusal.Reason.En, StringComparison.Ordinal);
    }

    [Fact]
    public void Anchor_SignedAnewByAThief_IsRefused_EvenUnderTheOldFingerprint()
    {
        using var thief = AnchorKey.OfInstallation(Path.Combine(folder, "thief"));
        var forged = AnchorText.Write(At, Heads, thief).Replace(thief.Fingerprint, key.Fingerprint, StringComparison.Ordinal);

        Assert.Throws<SafekeepingRefusedException>(() => AnchorText.Read(forged, "a", key));
    }

    [Fact]
    public void Key_IsMadeOnce_AndOnlyItsUserReadsIt()
    {
        using var again = AnchorKey.OfInstallation(folder);

        Assert.Equal(key.Fingerprint, again.Fingerprint);
        if (!OperatingSystem.IsWindows())
            Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite, File.GetUnixFileMode(Path.Combine(folder, "keys", "audit-anchor.key.pem")));
    }

    [Fact]
    public void PublicHalf_IsEnoughToRead()
    {
        using var half = AnchorKey.PublicFrom(Path.Combine(folder, "keys", "audit-anchor.pub.pem"));

        Assert.Equal(2, AnchorText.Read(AnchorText.Write(At, Heads, key), "a", half).Count);
    }

    [Theory]
    [InlineData("")]
    [InlineData("-----BEGIN PUBLIC KEY-----\nAAAA\n-----END PUBLIC KEY-----\n")]
    public void AFileThatIsNoKey_IsRefused(string text)
    {
        var path = Path.Combine(folder, "key.pem");
        File.WriteAllText(path, text);

        Assert.Throws<SafekeepingRefusedException>(() => AnchorKey.PublicFrom(path));
        Assert.Throws<SafekeepingRefusedException>(() => AnchorKey.PublicFrom(path + ".missing"));
    }

    [Fact]
    public async Task Keeper_MakesOneADay_NoneOfAnEmptyAudit_AndMoreByHand()
    {
        var database = new JunhengDatabase(DatabaseSettings.InFolder(folder), AuditTables.Set);
        await database.MigrateAsync(TimeProvider.System);
        var keeper = new AnchorKeeper(database, folder, TimeProvider.System);
        Assert.Null(await keeper.KeepDailyAsync());
        await new AuditLog(database, TimeProvider.System).AppendAsync(new AuditEntry("610921", "w", "", AuditKind.SignIn, "s"));

        var made = await keeper.KeepDailyAsync();

        Assert.Matches(@"[/\\]anchors[/\\]\d{4}-\d\d-\d\d\.txt$", made);
        Assert.Null(await keeper.KeepDailyAsync());
        Assert.EndsWith("-2.txt", (await keeper.KeepNowAsync()).Path, StringComparison.Ordinal);
        Assert.Equal(2, keeper.ReadKept(key, refusal => Assert.Fail(refusal.Message)).Count(head => head is { CountyId: "610921", Seq: 1 }));
        Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
    }

    public void Dispose()
    {
        key.Dispose();
        Directory.Delete(folder, recursive: true);
    }
}
