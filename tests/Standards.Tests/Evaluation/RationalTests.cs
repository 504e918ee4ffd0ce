using Junheng.Standards.Numerics;

namespace Junheng.Standards.Tests.Evaluation;

public class RationalTests
{
    [Theory]
    [InlineData(0.9, 9, 10)]
    [InlineData(4.2, 21, 5)]
    [InlineData(10.899999618530273, 10899999618530273, 1000000000000000)]
    [InlineData(1e-7, 1, 10000000)]
    [InlineData(1.5e21, 1500000000000000000, 1)]
    [InlineData(-12.5, -25, 2)]
    public void FromShortest_IsTheDecimalThatWasTyped(double value, long numerator, long denominator)
    {
        var expected = new Rational(numerator, denominator);
        if (value > 1e20)
            expected *= 1000;

        Assert.Equal(expected, Rational.FromShortest(value));
    }

    [Theory]
    [InlineData(double.NaN)]
    [InlineData(double.PositiveInfinity)]
    public void FromShortest_NotANumber_Throws(double value) =>
        Assert.Throws<ArgumentOutOfRangeException>(() => Rational.FromShortest(value));

    [Fact]
    public void Arithmetic_IsExact()
    {
        var third = new Rational(1, 3);

        Assert.Equal(Rational.One, third + third + third);
        Assert.Equal(new Rational(1, 9), third * third);
        Assert.Equal(Rational.One, third / third);
        Assert.Equal(new Rational(-1, 3), -third);
        Assert.True(third < new Rational(34, 100));
        Assert.Equal(new Rational(1, 3), new Rational(-2, -6));
    }

    [Theory]
    [InlineData(7, 2, 4, 3)]
    [InlineData(-7, 2, -3, -4)]
    [InlineData(6, 2, 3, 3)]
    public void CeilingAndFloor_AreTheWholeNumbersAround(int numerator, int denominator, int ceiling, int floor)
    {
        Assert.Equal((Rational)ceiling, new Rational(numerator, denominator).Ceiling());
        Assert.Equal((Rational)floor, new Rational(numerator, denominator).Floor());
    }

    [Theory]
    [InlineData(1, 3)]
    [InlineData(-22, 7)]
    [InlineData(123456789, 1000)]
    [InlineData(0, 5)]
    [InlineData(1, 1000000007)]
    public void ToDouble_IsTheQuotient(int numerator, int denominator) =>
        Assert.Equal((double)numerator / denominator, new Rational(numerator, denominator).ToDouble());

    [Theory]
    [InlineData("0.85", 17, 20)]
    [InlineData("-12.50", -25, 2)]
    [InlineData("0", 0, 1)]
    [InlineData("100", 100, 1)]
    [InlineData("79228162514264337593543950335", long.MaxValue, 0)]
    public void From_IsTheDecimalExactly(string text, long numerator, long denominator)
    {
        var value = decimal.Parse(text, System.Globalization.CultureInfo.InvariantCulture);
        var expected = denominator == 0 ? Rational.Parse(text) : new Rational(numerator, denominator);

        Assert.Equal(expected, Rational.From(value));
    }

    [Fact]
    public void Division_ByZero_Throws() => Assert.Throws<DivideByZeroException>(() => Rational.One / Rational.Zero);
}
