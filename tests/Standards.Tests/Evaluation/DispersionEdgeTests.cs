using Junheng.Standards.Evaluation;

namespace Junheng.Standards.Tests.Evaluation;

/// <summary>What the spread does at every length of the lanes and where it has no meaning.</summary>
public class DispersionEdgeTests
{
    [Theory]
    [InlineData(1)]
    [InlineData(3)]
    [InlineData(4)]
    [InlineData(5)]
    [InlineData(7)]
    [InlineData(8)]
    [InlineData(11)]
    [InlineData(12)]
    public void Of_EqualsThePlainLoop_AtEveryLength(int length)
    {
        double[] weights = [.. Enumerable.Range(1, length).Select(i => 100.0 + 37 * i % 91)];
        double[] amounts = [.. Enumerable.Range(1, length).Select(i => 5.0 + 29 * i % 17)];
        var mean = amounts.Sum() / weights.Sum();
        var variance = Enumerable.Range(0, length).Sum(i => weights[i] / weights.Sum() * Math.Pow(amounts[i] / weights[i] - mean, 2));
        var spread = Dispersion.Of(amounts, weights);

        Assert.Equal(weights.Sum(), spread.Weight);
        Assert.Equal(mean, spread.Mean, 14);
        Assert.Equal(Math.Sqrt(variance), spread.Sd, 14);
        Assert.Equal(Math.Sqrt(variance) / mean, spread.Cv, 13);
    }

    [Fact]
    public void Of_TwoListsOfDifferentLength_Throws() =>
        Assert.Equal("weights", Assert.Throws<ArgumentException>(() => Dispersion.Of([1, 2], [3])).ParamName);

    [Theory]
    [InlineData(1, 0)]
    [InlineData(1, -2)]
    [InlineData(double.PositiveInfinity, 2)]
    public void Of_NothingToDivideBy_IsNotComputable_ButTheWeightIsKept(double amount, double weight)
    {
        var spread = Dispersion.Of([amount], [weight]);

        Assert.True(double.IsNaN(spread.Mean) && double.IsNaN(spread.Sd) && double.IsNaN(spread.Cv));
        Assert.Equal(weight, spread.Weight);
    }

    [Fact]
    public void NotComputable_HasNoNumberAtAll()
    {
        var nothing = Dispersion.NotComputable;

        Assert.All([nothing.Mean, nothing.Sd, nothing.Cv, nothing.Weight], value => Assert.True(double.IsNaN(value)));
    }

    [Fact]
    public void Sums_AreTheSameBits_WhateverTheOrderOfLanesWouldGive()
    {
        // Lane by lane: ((1e16 + 1e16) + (1 + 1)) + ((−1e16 − 1e16) + (1 + 1)) in lanes of four.
        double[] values = [1e16, 1, -1e16, 1, 1e16, 1, -1e16, 1];

        Assert.Equal((1e16 + 1e16) + (1.0 + 1.0) + ((-1e16 + -1e16) + (1.0 + 1.0)), Dispersion.FixedLaneSum(values));
    }
}
