using FsCheck;
using FsCheck.Fluent;
using Junheng.Standards.Evaluation;

namespace Junheng.Standards.Tests.Evaluation;

/// <summary>差异系数: the pupil-weighted formula of the method note, its properties, and a second computation in decimals.</summary>
public class DispersionTests
{
    private static readonly Config Seeded = Config.QuickThrowOnFailure.WithMaxTest(300).WithReplay(20261121, 77);

    private static readonly Arbitrary<(int Teachers, int Pupils)[]> Schools = (
        from teachers in Gen.Choose(0, 400)
        from pupils in Gen.Choose(1, 3000)
        select (teachers, pupils)).ArrayOf().Where(schools => schools.Length > 0 && schools.Any(school => school.teachers > 0)).ToArbitrary();

    [Fact]
    public void Of_WorkedExample_IsAsByHand()
    {
        // Three schools of 100, 200 and 300 pupils with 10, 10 and 30 teachers: mean 50/600; per-pupil 0.1, 0.05, 0.1.
        var spread = Dispersion.Of([10, 10, 30], [100, 200, 300]);

        Assert.Equal(50.0 / 600, spread.Mean, 15);
        // S² = 1/6·(1/60)² + 2/6·(−1/30)² + 3/6·(1/60)² = 1/1800
        Assert.Equal(Math.Sqrt(1.0 / 1800), spread.Sd, 15);
        Assert.Equal(Math.Sqrt(0.08), spread.Cv, 14);
        Assert.Equal(600, spread.Weight);
    }

    [Fact]
    public void Of_IsNeitherUnweightedNorSampleForm()
    {
        var spread = Dispersion.Of([10, 10, 30], [100, 200, 300]);
        double[] values = [0.1, 0.05, 0.1];
        var plain = values.Average();
        var sample = Math.Sqrt(values.Sum(value => (value - plain) * (value - plain)) / 2) / plain;

        Assert.NotEqual(sample, spread.Cv, 3);
    }

    [Fact]
    public void Cv_OneSchool_IsZero() => Assert.Equal(0, Dispersion.Of([36], [596]).Cv);

    [Fact]
    public void Cv_MeanZero_IsNotComputable()
    {
        var spread = Dispersion.Of([0, 0], [100, 200]);

        Assert.Equal(0, spread.Mean);
        Assert.True(double.IsNaN(spread.Cv));
    }

    [Fact]
    public void Cv_NoSchools_IsNotComputable() => Assert.True(double.IsNaN(Dispersion.Of([], []).Cv));

    [Fact]
    public void Cv_MissingValue_IsNotComputable() => Assert.True(double.IsNaN(Dispersion.Of([1, double.NaN], [10, 20]).Cv));

    [Fact]
    public void Cv_ScaleOfAmounts_DoesNotMatter() => Check.One(Seeded, Prop.ForAll(Schools, schools =>
        Near(Cv(schools), Dispersion.Of([.. schools.Select(each => each.Teachers * 100.0)], Weights(schools)).Cv)));

    [Fact]
    public void Cv_SplittingASchoolInEqualParts_DoesNotMatter() => Check.One(Seeded, Prop.ForAll(Schools, schools =>
    {
        double[] amounts = [.. schools.SelectMany(each => new[] { each.Teachers / 2.0, each.Teachers / 2.0 })];
        double[] weights = [.. schools.SelectMany(each => new[] { each.Pupils / 2.0, each.Pupils / 2.0 })];
        return Near(Cv(schools), Dispersion.Of(amounts, weights).Cv);
    }));

    [Fact]
    public void Cv_OrderOfSchools_DoesNotMatter() => Check.One(Seeded, Prop.ForAll(Schools, schools =>
    {
        var turned = schools.Reverse().ToArray();
        return Near(Cv(schools), Cv(turned));
    }));

    [Fact]
    public void Cv_EqualsTheFormulaInDecimals() => Check.One(Seeded, Prop.ForAll(Schools, schools =>
    {
        decimal pupils = schools.Sum(each => each.Pupils);
        var mean = schools.Sum(each => each.Teachers) / pupils;
        var square = schools.Sum(each =>
        {
            var distance = (decimal)each.Teachers / each.Pupils - mean;
            return each.Pupils / pupils * distance * distance;
        });
        return Near(Math.Sqrt((double)square) / (double)mean, Cv(schools));
    }));

    [Fact]
    public void FixedLaneSum_AddsEveryLength()
    {
        for (var length = 0; length < 20; length++)
        {
            double[] values = [.. Enumerable.Range(1, length).Select(each => (double)each)];
            Assert.Equal(length * (length + 1) / 2.0, Dispersion.FixedLaneSum(values));
        }
    }

    private static double Cv((int Teachers, int Pupils)[] schools) =>
        Dispersion.Of([.. schools.Select(each => (double)each.Teachers)], Weights(schools)).Cv;

    private static double[] Weights((int Teachers, int Pupils)[] schools) => [.. schools.Select(each => (double)each.Pupils)];

    private static bool Near(double expected, double actual) => Math.Abs(expected - actual) <= 1e-12 * Math.Max(1, Math.Abs(expected));
}
