using System.Text;
using System.Text.RegularExpressions;
using Xunit;

namespace Junheng.Architecture.Tests;

/// <summary>What Windows asks of files; most of us work on Linux and would not notice.</summary>
public partial class WindowsTests
{
    private static readonly string[] Folders = [".ci", "bench", "docs", "samples", "src", "standards", "tests", "tools"];

    public static TheoryData<string> BatchFiles => [.. Files("*.cmd")];

    public static TheoryData<string> PowerShellFiles => [.. Files("*.ps1")];

    /// <summary>The command processor looks for labels in blocks of 512 bytes and misses some of them where lines end with LF alone.</summary>
    [Theory]
    [MemberData(nameof(BatchFiles))]
    public void ABatchFile_IsAscii_WithLinesAsWindowsEndsThem(string file)
    {
        var text = Repository.Read(file);

        Assert.True(Ascii.IsValid(text), file);
        Assert.DoesNotMatch(LoneLineFeed(), text);
        Assert.EndsWith("\r\n", text, StringComparison.Ordinal);
    }

    [Fact]
    public void ACheckout_GivesBatchFilesTheseLineEnds() => Assert.Contains("*.cmd text eol=crlf", Repository.Read(".gitattributes").Split('\n'));

    /// <summary>With it every "!" goes from paths and arguments.</summary>
    [Theory]
    [MemberData(nameof(BatchFiles))]
    public void NoBatchFile_TurnsDelayedExpansionOn(string file) =>
        Assert.DoesNotContain("enabledelayedexpansion", Repository.Read(file), StringComparison.OrdinalIgnoreCase);

    /// <summary>Windows PowerShell 5.1 reads a file without a byte order mark in the code page of the machine, and knows no newer operators.</summary>
    [Theory]
    [MemberData(nameof(PowerShellFiles))]
    public void APowerShellFile_IsForWindowsPowerShell(string file)
    {
        var bytes = File.ReadAllBytes(Path.Combine(Repository.Root, file));

        Assert.True(Ascii.IsValid(bytes) || bytes.AsSpan().StartsWith(Encoding.UTF8.Preamble), file);
        Assert.DoesNotMatch(NewerOperator(), Repository.Read(file));
    }

    [Theory]
    [InlineData("dotnet build && dotnet test")]
    [InlineData("dotnet build || exit 1")]
    [InlineData("$a = $b ?? 'c'")]
    [InlineData("$a = $b ? 'c' : 'd'")]
    [InlineData("${a}?.Length")]
    [InlineData("foreach ($x in $y) { } # ForEach-Object -Parallel")]
    public void ANewerOperator_IsFound(string line) => Assert.Matches(NewerOperator(), line);

    [Fact]
    public void EveryScript_IsFound()
    {
        Assert.Superset(new HashSet<string>(["junheng.cmd", "run.cmd", "test.cmd"], StringComparer.Ordinal), new HashSet<string>(Files("*.cmd"), StringComparer.Ordinal));
        Assert.Contains("tools/test.ps1", Files("*.ps1"));
    }

    [Fact]
    public void EveryFile_HasANameThatWindowsTakes() =>
        Assert.DoesNotContain(Files(), file => file.Split('/').Any(part => ForbiddenName().IsMatch(part)));

    [Theory]
    [InlineData("12:30.txt")]
    [InlineData("what?.md")]
    [InlineData("a\\b")]
    [InlineData("ends.")]
    [InlineData("ends ")]
    [InlineData("aux.cs")]
    [InlineData("Con")]
    [InlineData("COM1.log")]
    public void AForbiddenName_IsFound(string name) => Assert.Matches(ForbiddenName(), name);

    [Theory]
    [InlineData("Console.cs")]
    [InlineData("comma.csv")]
    [InlineData("县-30校-旧格式.xls")]
    [InlineData(".gitattributes")]
    public void AnotherName_IsNot(string name) => Assert.DoesNotMatch(ForbiddenName(), name);

    /// <summary>Two names in one folder that differ in case alone are one file on Windows.</summary>
    [Fact]
    public void NoTwoFiles_DifferInCaseAlone() =>
        Assert.Empty(Files().GroupBy(file => file, StringComparer.OrdinalIgnoreCase).Where(group => group.Count() > 1).Select(group => group.Key));

    private static IEnumerable<string> Files(string pattern = "*") =>
        Directory.EnumerateFiles(Repository.Root, pattern)
            .Concat(Folders.Select(folder => Path.Combine(Repository.Root, folder)).Where(Directory.Exists)
                .SelectMany(folder => Directory.EnumerateFiles(folder, pattern, SearchOption.AllDirectories)))
            .Select(file => Path.GetRelativePath(Repository.Root, file))
            .Select(file => OperatingSystem.IsWindows() ? file.Replace('\\', '/') : file)
            .Where(file => !file.Split('/').Any(part => part is "bin" or "obj" or "node_modules"))
            .Order(StringComparer.Ordinal);

    [GeneratedRegex(@"(?<!\r)\n", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex LoneLineFeed();

    [GeneratedRegex(@"&&|\|\||\?\?|\?\.|\?\[|\s\?\s.*:|-Parallel\b", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex NewerOperator();

    [GeneratedRegex(@"[<>:""/\\|?*\x00-\x1f]|[. ]$|^(con|prn|aux|nul|(com|lpt)[0-9])(\.|$)", RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex ForbiddenName();
}
