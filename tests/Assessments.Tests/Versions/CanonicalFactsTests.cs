using System.Globalization;
using System.Text;
using Junheng.Registry.Versions;
using Junheng.Standards.Facts;
using Junheng.Standards.Fields;
using Xunit;

namespace Junheng.Assessments.Tests.Versions;

public class CanonicalFactsTests
{
    [Fact]
    public void Read_OfWhatWasWritten_WritesTheSameBytes()
    {
        var bytes = Bytes(SampleFacts.County());

        var back = CanonicalFacts.Read(new MemoryStream(bytes), "学校.xlsx");

        Assert.Equal(bytes, Bytes(back));
    }

    [Fact]
    public void Read_KeepsEveryFact()
    {
        var facts = SampleFacts.County();

        var back = CanonicalFacts.Read(new MemoryStream(Bytes(facts)), "学校.xlsx");

        Assert.Equal(facts.County, back.County);
        Assert.Equal(facts.Schools, back.Schools);
        Assert.Equal(facts.FieldIds.Order(StringComparer.Ordinal), back.FieldIds.Order(StringComparer.Ordinal));
        foreach (var field in facts.FieldIds)
            Assert.Equal(facts.Column(field).ToArray(), back.Column(field).ToArray());
        Assert.Equal(facts.Items, back.Items);
        Assert.Equal(new CellAddress("学校", 4, 30), back.Source("area_teaching", 1));
    }

    [Fact]
    public void Missing_StaysMissing_AndIsNotZero()
    {
        var back = CanonicalFacts.Read(new MemoryStream(Bytes(SampleFacts.County())), "");

        Assert.True(double.IsNaN(back.Value("area_teaching", 2)));
        Assert.True(double.IsNaN(back.Value("books", 0)));
        Assert.False(back.Column("books").IsEmpty);
    }

    [Theory]
    [InlineData(0.1)]
    [InlineData(1e-300)]
    [InlineData(123456789.123456789)]
    [InlineData(double.MaxValue)]
    [InlineData(-0.0)]
    public void Number_ComesBackToTheLastBit(double value)
    {
        var facts = WithColumn("books", [value]);

        var back = CanonicalFacts.Read(new MemoryStream(Bytes(facts)), "");

        Assert.Equal(BitConverter.DoubleToInt64Bits(value), BitConverter.DoubleToInt64Bits(back.Value("books", 0)));
    }

    [Fact]
    public void Hash_IsTheSameInEveryCulture_AndWhateverTheOrderOfColumns()
    {
        var facts = SampleFacts.County();
        var hash = CanonicalFacts.Hash(facts);
        var reversed = new CountyFacts(
            facts.County,
            facts.Schools,
            facts.FieldIds.Reverse().ToDictionary(field => field, field => facts.Column(field).ToArray(), StringComparer.Ordinal),
            facts.Sources,
            facts.Items.Reverse().ToDictionary(StringComparer.Ordinal));
        var before = CultureInfo.CurrentCulture;
        try
        {
            CultureInfo.CurrentCulture = CultureInfo.GetCultureInfo("de-DE");
            Assert.Equal(hash, CanonicalFacts.Hash(reversed));
        }
        finally
        {
            CultureInfo.CurrentCulture = before;
        }
    }

    [Fact]
    public void Hash_ChangesWithOneBitOfOneValue()
    {
        Assert.NotEqual(
            CanonicalFacts.Hash(SampleFacts.County(area: 4.31)),
            CanonicalFacts.Hash(SampleFacts.County(area: Math.BitIncrement(4.31))));
    }

    [Fact]
    public void Form_OfAKnownCounty_IsFixedForEver()
    {
        var facts = WithColumn("books", [1500]);

        Assert.Equal(
            """
            {"format":"junheng-facts-1","code":"610921","name":"汉阴","schoolYear":2025,"sheet":"","fields":["books"],"columns":{}}
            {"code":"1","name":"一小","kind":"primary_school","values":{"books":1500}}

            """.ReplaceLineEndings("\n"),
            Encoding.UTF8.GetString(Bytes(facts)));
    }

    [Fact]
    public void Read_OfAnotherForm_IsRefused() => Assert.Throws<FormatException>(
        () => CanonicalFacts.Read(new MemoryStream("{\"format\":\"other\",\"fields\":[],\"columns\":{}}\n"u8.ToArray()), ""));

    private static CountyFacts WithColumn(string field, double[] values) => new(
        new CountyIdentity("610921", "汉阴", 2025),
        [new SchoolIdentity("1", "一小", SchoolKind.Primary)],
        new Dictionary<string, double[]>(StringComparer.Ordinal) { [field] = values },
        FactSources.None,
        new Dictionary<string, CountyItemValue>(StringComparer.Ordinal));

    private static byte[] Bytes(CountyFacts facts)
    {
        using var stream = new MemoryStream();
        CanonicalFacts.Write(facts, stream);
        return stream.ToArray();
    }
}
