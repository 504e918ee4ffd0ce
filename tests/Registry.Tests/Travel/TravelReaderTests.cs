using System.Text;
using Junheng.Registry.Travel;
using Xunit;

namespace Junheng.Registry.Tests.Travel;

public class TravelReaderTests
{
    private static readonly HashSet<string> Codes = ["2161000001", "2161000002", "2161000003"];

    [Fact]
    public void Rows_AreMinutes_HeadingsInBothLanguages()
    {
        var english = Read("from_code,to_code,minutes\n2161000001,2161000002,12.5\n2161000002,2161000001,14\n");
        Assert.Empty(english.Findings);
        Assert.Equal((12.5m, 14m), (english.Minutes[("2161000001", "2161000002")], english.Minutes[("2161000002", "2161000001")]));
        Assert.Equal(7, Assert.Single(Read("出发学校代码,到达学校代码,分钟\n2161000001,2161000003,7\n").Minutes).Value);
    }

    [Theory]
    [InlineData("from_code,to_code,minutes\n2161000001,,5\n", "travel_school_missing")]
    [InlineData("from_code,to_code,minutes\n2161000001,2161000009,5\n", "travel_school_unknown")]
    [InlineData("from_code,to_code,minutes\n2161000001,2161000002,-5\n", "travel_minutes")]
    [InlineData("from_code,to_code,minutes\n2161000001,2161000002,NaN\n", "travel_minutes")]
    [InlineData("from_code,to_code,minutes\n2161000001,2161000002,1e9\n", "travel_minutes")]
    [InlineData("from_code,to_code,minutes\n2161000001,2161000002,\n", "travel_minutes")]
    [InlineData("from_code,to_code,minutes\n2161000001,2161000002,=1+1\n", "travel_minutes")]
    [InlineData("from_code,to_code,minutes\n2161000001,2161000002,5\n2161000001,2161000002,6\n", "travel_twice")]
    [InlineData("from_code,minutes\n2161000001,5\n", "column_missing")]
    public void Mistakes_AreErrors_AtTheirCell(string text, string rule)
    {
        var reading = Read(text);
        Assert.True(reading.HasErrors);
        var finding = Assert.Single(reading.Findings);
        Assert.Equal(rule, finding.RuleId);
        Assert.NotEmpty(finding.Message.Zh);
        Assert.NotEmpty(finding.Message.En);
    }

    [Fact]
    public void SameSchool_IsAWarning_AndNoWay()
    {
        var reading = Read("from_code,to_code,minutes\n2161000001,2161000001,0\n");
        Assert.False(reading.HasErrors);
        Assert.Empty(reading.Minutes);
        Assert.Single(reading.Findings);
    }

    [Theory]
    [InlineData("")]
    [InlineData("\0\0\0\0")]
    [InlineData("just words\n")]
    [InlineData("\"unclosed,quote\n1,2")]
    public void Rubbish_NeverThrows(string text) => Assert.Empty(Read(text).Minutes);

    [Fact]
    public void File_ThatIsNotThere_IsAnError() => Assert.True(TravelReader.ReadFile("nowhere.csv", null).HasErrors);

    private static TravelReading Read(string text) => TravelReader.Read(new MemoryStream(Encoding.UTF8.GetBytes(text)), "t.csv", Codes);
}
