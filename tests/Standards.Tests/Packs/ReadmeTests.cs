using Junheng.Standards.Expressions;
using Junheng.Standards.Fields;
using Junheng.Standards.Packs;

namespace Junheng.Standards.Tests.Packs;

/// <summary>What the pack writer's guide says is so.</summary>
public class ReadmeTests
{
    private static readonly string Readme = File.ReadAllText(Repository.File("standards/README.md")).Replace("\r\n", "\n", StringComparison.Ordinal);

    [Fact]
    public void Example_IsAGoodPack()
    {
        var yaml = Readme.Split("```yaml\n")[1].Split("```")[0];
        var reading = PackReader.Read(yaml);

        Assert.Empty(reading.Problems);
        Assert.Equal(1, reading.Pack!.SchoolRule!.MinimumMet);
        Assert.Equal("number(ceil(classes / 12))", reading.Pack.Indicators[1].Thresholds[0].Value.ToString());
    }

    [Fact]
    public void EveryPackOfTheFolder_IsListed() => Assert.All(BuiltInPacks.Ids, id => Assert.Contains($"`{id}.yaml`", Readme, StringComparison.Ordinal));

    [Fact]
    public void EveryProperty_AndEveryWordOfKind_IsExplained()
    {
        Assert.All(VariableTable.Properties, name => Assert.Contains($"`{name}`", Readme, StringComparison.Ordinal));
        Assert.All(SchoolKinds.All, kind => Assert.Contains($"`{kind.Id()}`", Readme, StringComparison.Ordinal));
    }

    [Fact]
    public void EveryFunction_IsExplained() =>
        Assert.All(Standards.Expressions.Parsing.Functions.Counts.Keys, name => Assert.Contains($"`{name}(", Readme, StringComparison.Ordinal));
}
