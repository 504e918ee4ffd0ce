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

    /// <summary>Cells are made in these places, which mark texts that look like formulas; whoever else writes tables or papers goes through them.</summary>
    [Fact]
    public void NoOtherPlace_MakesCells() => Assert.Equal(
        ["src/Registry/Findings/Marking/CellMarker.cs", "src/Registry/Findings/Marking/InlineCells.cs", "src/Registry/Sheets/SheetWriter.cs", "src/Registry/Templates/TemplateSheet.cs"],
        Repository.Files(".cs").Where(file => file.StartsWith("src/", StringComparison.Ordinal) && MakesCells().IsMatch(Repository.Read(file))));

    /// <summary>Every writer of tables and papers stands in a case of the test of formulas.</summary>
    [Fact]
    public void EveryWriter_IsTriedWithFormulas()
    {
        var cases = Repository.Read("tests/Web.Tests/Security/FormulaTests.cs");
        var writers = Repository.Files(".cs").Where(file => file.StartsWith("src/", StringComparison.Ordinal) && WritesTables().IsMatch(CommentLines().Replace(Repository.Read(file), ""))).Select(Path.GetFileNameWithoutExtension).ToList();

        Assert.Contains("AssessmentWorkbook", writers);
        Assert.All(writers, writer => Assert.Contains($"\"{writer}\"", cases, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("row.Append(new Cell(text));")]
    [InlineData("cell.CellFormula = new CellFormula(text)")]
    [InlineData("using CsvHelper.Configuration; new CsvWriter(output)")]
    public void ACellMadeElsewhere_IsFound(string code) => Assert.Matches(MakesCells(), code);

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

    [GeneratedRegex(@"\bnew Cell\b|CellFormula|InlineString|""inlineStr""|CsvWriter|WriteField", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex MakesCells();

    [GeneratedRegex(@"new WorkbookWriter\(|(Spreadsheet|Wordprocessing)Document\.(Create\(|Open\([^;]*isEditable: true)", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex WritesTables();

    [GeneratedRegex(@"^\s*///.*$", RegexOptions.Multiline, matchTimeoutMilliseconds: 1000)]
    private static partial Regex CommentLines();

    [GeneratedRegex("`(?<text>[^`]+)`", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Backticked();
}
