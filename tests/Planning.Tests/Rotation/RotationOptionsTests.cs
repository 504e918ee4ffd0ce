using Junheng.Planning.Rotation;
using Xunit;

namespace Junheng.Planning.Tests.Rotation;

public class RotationOptionsTests
{
    [Fact]
    public void DefaultText_SaysTheDefaults()
    {
        var reading = RotationOptionsReader.Read(RotationOptionsReader.DefaultText);
        Assert.Empty(reading.Problems);
        Assert.Equal(new RotationOptions(), reading.Options);
    }

    [Fact]
    public void Read_SomeKeys_KeepsTheOthersAtTheirDefaults()
    {
        var options = RotationOptionsReader.Read("most_kilometres: 8\ninclude_private: true\n").Options!;
        Assert.Equal(new RotationOptions { MostKilometres = 8, IncludePrivate = true }, options);
    }

    [Theory]
    [InlineData("most_kilometers: 8", 1)]
    [InlineData("least_share_of_eligible: 1.2", 1)]
    [InlineData("nearest_schools: 2.5", 1)]
    [InlineData("include_private: maybe", 1)]
    [InlineData("- 1", 1)]
    public void Read_Mistakes_AreSaidWithTheirLine(string text, int line)
    {
        var reading = RotationOptionsReader.Read(text);
        Assert.Null(reading.Options);
        Assert.Equal(line, reading.Problems.First(problem => problem.IsError).Line);
    }
}
