using System.Security.Cryptography;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Validation;
using Junheng.Registry.Demo;
using Xunit;

namespace Junheng.Registry.Tests.Demo;

public class DemoWorkbookTests
{
    private static readonly DemoOptions Options = new() { Schools = 40, Years = 1, FirstYear = 2025 };

    [Fact]
    public void Write_SameSeed_GivesTheSameBytes() => Assert.Equal(Written(Options), Written(Options));

    [Fact]
    public void Write_OtherSeed_GivesOtherBytes() => Assert.NotEqual(Written(Options), Written(Options with { Seed = 9 }));

    [Fact]
    public void Write_ByTheOpenXmlRules_IsValid()
    {
        using var document = SpreadsheetDocument.Open(new MemoryStream(Written(Options)), false);
        Assert.Empty(new OpenXmlValidator().Validate(document).Select(error => error.Description));
    }

    [Fact]
    public void Write_ToAStreamThatCannotSeek_Works()
    {
        using var hash = new CryptoStream(Stream.Null, SHA256.Create(), CryptoStreamMode.Write);
        DemoWorkbook.Write(hash, DemoCounty.Generate(Options));
        hash.FlushFinalBlock();
    }

    private static byte[] Written(DemoOptions options)
    {
        using var stream = new MemoryStream();
        DemoWorkbook.Write(stream, DemoCounty.Generate(options));
        return stream.ToArray();
    }
}
