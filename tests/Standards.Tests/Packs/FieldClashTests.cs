using Junheng.Standards.Packs;
using Xunit;

namespace Junheng.Standards.Tests.Packs;

/// <summary>Two packs with one workbook: a column means one thing.</summary>
public class FieldClashTests
{
    private const string Labs = "{id: labs, heading: 实验室数, type: count, unit: count}";

    [Fact]
    public void PacksThatDeclareAFieldAlike_DoNotClash() =>
        Assert.Empty(FieldClash.Among([Pack("a", Labs), Pack("b", Labs), BuiltInPacks.Find("quality-2017")!]));

    [Theory]
    [InlineData("{id: labs, heading: 实验室数, type: number, unit: m2}")]
    [InlineData("{id: labs, heading: 实验用房, type: count, unit: count}")]
    [InlineData("{id: labs, heading: 实验室数, type: count, unit: count, merge: largest}")]
    public void OneFieldWithTwoMeanings_IsAClash_AndSaysBoth(string other)
    {
        var clash = Assert.Single(FieldClash.Among([Pack("a", Labs), Pack("b", other)]));

        Assert.StartsWith("字段 labs 在“a”里是 “实验室数”, count, count, sum，在“b”里是", clash.Message.Zh, StringComparison.Ordinal);
        Assert.StartsWith("The field labs is", clash.Message.In(Language.En), StringComparison.Ordinal);
    }

    [Fact]
    public void OneHeadingForTwoFields_IsAClash()
    {
        var clash = Assert.Single(FieldClash.Among([Pack("a", Labs), Pack("b", "{id: rooms, heading: 实验室数, type: count, unit: count}", "rooms")]));

        Assert.Equal("表头“实验室数”在“a”里是字段 labs，在“b”里是字段 rooms。", clash.Message.Zh);
    }

    private static StandardPack Pack(string name, string field, string id = "labs")
    {
        var text = PackTexts.Good.Replace(Labs, field, StringComparison.Ordinal).Replace("numerator: labs", $"numerator: {id}", StringComparison.Ordinal)
            .Replace("name: {zh: 小标准, en: Small standard}", $"name: {name}", StringComparison.Ordinal).Replace("id: small", $"id: {name}", StringComparison.Ordinal);
        var reading = PackReader.Read(text);
        Assert.True(reading.Pack is not null, string.Join('\n', reading.Problems));
        return reading.Pack;
    }
}
