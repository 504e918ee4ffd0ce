using Xunit;

namespace Junheng.Cli.Tests;

public class AdminTests
{
    [Fact]
    public async Task Create_PrintsARandomPassword_AndTakesANameOnce()
    {
        using var folder = new Folder();
        var first = await Junheng.RunAsync("admin", "create", "--role", "security", "--user", "wang", "--data", folder["d"]);
        Assert.Equal(0, first.ExitCode);
        Assert.Matches("[a-z2-9]{5}-[a-z2-9]{5}-[a-z2-9]{5}-[a-z2-9]{5}", first.Text);
        Assert.Contains("安全管理员", first.Text, StringComparison.Ordinal);

        var again = await Junheng.RunAsync("admin", "create", "--role", "audit", "--user", "WANG", "--data", folder["d"]);
        Assert.Equal(2, again.ExitCode);
        Assert.Contains("已有这个用户名", again.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("root", "wang")]
    [InlineData("system", "a")]
    [InlineData("system", "'; DROP TABLE account; --")]
    public async Task Create_WithAHostileNameOrRole_SaysSo(string role, string user)
    {
        using var folder = new Folder();
        var outcome = await Junheng.RunAsync("admin", "create", "--role", role, "--user", user, "--data", folder["d"]);
        Assert.Equal(2, outcome.ExitCode);
        Assert.NotEmpty(outcome.Error);
        Assert.DoesNotContain("   at ", outcome.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task RotateKeys_LeavesOneKey_AnotherOne()
    {
        using var folder = new Folder();
        await Junheng.RunAsync("admin", "create", "--role", "audit", "--user", "li", "--data", folder["d"]);
        var path = Path.Combine(folder["d"], "keys", "field-keys.json");
        var before = await File.ReadAllTextAsync(path);

        Assert.Equal(0, (await Junheng.RunAsync("admin", "rotate-keys", "--data", folder["d"])).ExitCode);

        var after = await File.ReadAllTextAsync(path);
        Assert.NotEqual(before, after);
        Assert.Single(System.Text.Json.JsonDocument.Parse(after).RootElement.EnumerateArray());
    }
}
