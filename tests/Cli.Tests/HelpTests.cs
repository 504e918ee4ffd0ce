using Xunit;

namespace Junheng.Cli.Tests;

public class HelpTests
{
    [Theory]
    [InlineData("用法：junheng COMMAND", "--help")]
    [InlineData("用法：junheng assess INPUT...", "assess", "--help")]
    [InlineData("用法：junheng standards check FILE", "standards", "check", "--help")]
    [InlineData("Usage: junheng demo [--schools N]", "demo", "--help", "--lang", "en")]
    public async Task Help_IsInTheLanguageAsked(string usage, params string[] args)
    {
        var outcome = await Junheng.RunAsync(args);
        Assert.Equal(0, outcome.ExitCode);
        Assert.Contains(usage, outcome.Text, StringComparison.Ordinal);
        Assert.Empty(outcome.Error);
    }

    [Fact]
    public async Task Serve_WithABadConnection_SaysSo()
    {
        using var folder = new Folder();
        var outcome = await Junheng.RunAsync("serve", "--data", folder["d"], "--database", "nonsense");
        Assert.Equal(2, outcome.ExitCode);
        Assert.Contains("PostgreSQL", outcome.Error, StringComparison.Ordinal);
        Assert.DoesNotContain("   at ", outcome.Error, StringComparison.Ordinal);
    }
}
