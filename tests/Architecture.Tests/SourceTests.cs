using System.Text.RegularExpressions;
using Xunit;

namespace Junheng.Architecture.Tests;

public partial class SourceTests
{
    private const int LongestFile = 400;

    [Fact]
    public void NoHandWrittenFile_IsTooLong() =>
        Assert.DoesNotContain(Repository.Files(".cs"), file => TooLong(Repository.Read(file)));

    [Fact]
    public void AFileThatIsTooLong_IsFound()
    {
        Assert.False(TooLong(string.Concat(Enumerable.Repeat("line\n", LongestFile))));
        Assert.True(TooLong(string.Concat(Enumerable.Repeat("line\n", LongestFile + 1))));
    }

    [Fact]
    public void FilesAreFound() => Assert.Contains("tests/Architecture.Tests/SourceTests.cs", Repository.Files(".cs"));

    /// <summary>Pages are rendered once on the server: these compile and then do nothing, in silence.</summary>
    [Fact]
    public void NoRazorPage_AsksForInteractivity() =>
        Assert.DoesNotContain(Repository.Files(".razor"), file => Interactivity().IsMatch(Repository.Read(file)));

    [Theory]
    [InlineData("<button @onclick=\"Save\">")]
    [InlineData("<Grid @rendermode=\"InteractiveServer\" />")]
    [InlineData("@attribute [StreamRendering]")]
    [InlineData("@attribute [StreamRendering(true)]")]
    public void APageThatAsksForInteractivity_IsFound(string razor) => Assert.Matches(Interactivity(), razor);

    /// <summary>SQL of a module goes through the context's own door, which asks whose rows it writes; only the platform is below that door.</summary>
    [Fact]
    public void NoModule_WritesSqlPastTheGuard() =>
        Assert.DoesNotContain(
            Repository.Files(".cs").Where(file => file.StartsWith("src/", StringComparison.Ordinal) && !file.StartsWith("src/Platform/", StringComparison.Ordinal)),
            file => PastTheGuard().IsMatch(Repository.Read(file)));

    [Theory]
    [InlineData("context.Database.ExecuteSqlAsync($\"\")")]
    [InlineData("context.Database.ExecuteSqlRaw(text)")]
    [InlineData("set.FromSql($\"\")")]
    [InlineData("context.Database.SqlQuery<int>($\"\")")]
    [InlineData("connection.CreateCommand()")]
    [InlineData("rows.IgnoreQueryFilters()")]
    public void SqlPastTheGuard_IsFound(string code) => Assert.Matches(PastTheGuard(), code);

    /// <summary>Every path that CONTRIBUTING.md names in a table row leads somewhere.</summary>
    [Fact]
    public void Contributing_NamesPathsThatExist()
    {
        var paths = TablePaths(Repository.Read("CONTRIBUTING.md")).ToList();

        Assert.NotEmpty(paths);
        Assert.All(paths, path => Assert.True(Path.Exists(Path.Combine(Repository.Root, path.TrimEnd('/'))), path));
    }

    [Fact]
    public void TablePaths_AreTheBacktickedOnesWithASlash() => Assert.Equal(
        ["src/Web", "tests/Web.Tests/A.cs"],
        TablePaths("text `src/Nowhere`\n| a page | `src/Web`, `./test` | `tests/Web.Tests/A.cs` `word` |\n| `junheng assess x/y` | |"));

    private static bool TooLong(string text) => text.AsSpan().TrimEnd('\n').Count('\n') + 1 > LongestFile;

    private static IEnumerable<string> TablePaths(string markdown) => markdown.Split('\n')
        .Where(line => line.StartsWith('|'))
        .SelectMany(line => Backticked().Matches(line).Select(match => match.Groups["text"].Value))
        .Where(text => text.Contains('/', StringComparison.Ordinal)
            && !text.StartsWith("./", StringComparison.Ordinal) && text.IndexOfAny([' ', '*', '<', '{']) < 0);

    [GeneratedRegex(@"@onclick|@rendermode|\[StreamRendering", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Interactivity();

    [GeneratedRegex(@"\b(ExecuteSql|FromSql|SqlQuery|CreateCommand|IgnoreQueryFilters)\w*\s*[<(]", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex PastTheGuard();

    [GeneratedRegex("`(?<text>[^`]+)`", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Backticked();
}
