using System.Text.RegularExpressions;
using Xunit;

namespace Junheng.Architecture.Tests;

/// <summary>docs/asvs.md names tests that there are, and every requirement of levels 1 and 2 of OWASP ASVS 5.0.0 once.</summary>
public partial class AsvsTests
{
    /// <summary>70 of level 1 and 183 of level 2.</summary>
    private const int Requirements = 253;

    [Fact]
    public void EveryTestThatTheTableNames_Exists()
    {
        var sources = Repository.Files(".cs").Where(file => file.StartsWith("tests/", StringComparison.Ordinal)).Select(Repository.Read).ToList();
        var named = NamedTest().Matches(Repository.Read("docs/asvs.md")).Select(match => (Class: match.Groups["class"].Value, Method: match.Groups["method"].Value)).Distinct().ToList();

        Assert.True(named.Count > 30);
        Assert.DoesNotContain(named, test => !sources.Exists(source =>
            source.Contains($"class {test.Class}", StringComparison.Ordinal) && Regex.IsMatch(source, $@"\b{test.Method}\(", RegexOptions.None, TimeSpan.FromSeconds(1))));
    }

    [Fact]
    public void EveryRequirement_StandsOnce()
    {
        var numbers = Row().Matches(Repository.Read("docs/asvs.md")).Select(match => match.Groups["number"].Value).ToList();
        Assert.Equal(Requirements, numbers.Count);
        Assert.Equal(numbers.Count, numbers.Distinct(StringComparer.Ordinal).Count());
    }

    [GeneratedRegex(@"`(?<class>\w+Tests)\.(?<method>\w+)`", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex NamedTest();

    [GeneratedRegex(@"^\| (?<number>\d+\.\d+\.\d+) \| ", RegexOptions.ExplicitCapture | RegexOptions.Multiline, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Row();
}
