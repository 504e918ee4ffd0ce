using Junheng.Planning.Scenarios.Years;
using Junheng.Planning.Tests.Checking;
using Junheng.Standards.Fields;
using Xunit;

namespace Junheng.Planning.Tests.Scenarios;

public class ProjectedFactsTests
{
    [Theory]
    [InlineData(100, "1.02", 102)]
    [InlineData(25, "1.02", 26)]
    [InlineData(3, "0.1", 1)]
    [InlineData(0, "1.5", 0)]
    [InlineData(double.NaN, "1.5", double.NaN)]
    public void Pupils_AreMultipliedAndWhole(double pupils, string factor, double expected)
    {
        var facts = Counties.Teachers((pupils, 7));

        var later = ProjectedFacts.Of(facts, new Dictionary<Stage, decimal> { [Stage.Primary] = decimal.Parse(factor, System.Globalization.CultureInfo.InvariantCulture) });

        Assert.Equal(expected, later.Value("pupils_primary", 0));
        Assert.Equal(7, later.Value("teachers_primary", 0));
        Assert.Equal(pupils, facts.Value("pupils_primary", 0));
    }

    [Fact]
    public void WithoutChange_TheFactsAreTheSame()
    {
        var facts = Counties.Teachers((100, 7));

        Assert.Same(facts, ProjectedFacts.Of(facts, new Dictionary<Stage, decimal> { [Stage.Primary] = 1 }));
    }
}
