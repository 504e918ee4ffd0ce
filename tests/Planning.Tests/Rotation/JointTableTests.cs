using FsCheck;
using FsCheck.Fluent;
using Junheng.Planning.Rotation.Cases;
using Xunit;

namespace Junheng.Planning.Tests.Rotation;

public class JointTableTests
{
    [Fact]
    public void Spread_AnyMargins_KeepsEverySumAndIsNeverNegative() =>
        Prop.ForAll(Gen.Choose(0, 1_000_000).ToArbitrary(), seed =>
        {
            var random = new Random(seed);
            var total = random.Next(0, 200);
            int[] margins = [random.Next(0, total + 1), random.Next(0, total + 1), random.Next(0, total + 1)];
            var table = JointTable.Spread(total, margins);
            return table.Sum() == total && table.All(count => count >= 0)
                && Enumerable.Range(0, 3).All(k => table.Where((_, mask) => (mask >> k & 1) == 1).Sum() == margins[k]);
        }).QuickCheckThrowOnFailure();

    [Fact]
    public void Spread_HalfAndHalf_IsAQuarterEach() => Assert.Equal([10, 10, 10, 10], JointTable.Spread(40, [20, 20]));

    [Fact]
    public void Share_Remainders_GoToTheLargestFirstAndThenTheEarliest() => Assert.Equal([2, 1, 1], JointTable.Share(4, [3, 2, 2]));

    [Fact]
    public void Share_NobodyThere_GivesNothing() => Assert.Equal([0, 0], JointTable.Share(3, [0, 0]));
}
