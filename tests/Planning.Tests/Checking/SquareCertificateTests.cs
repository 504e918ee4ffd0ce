using Junheng.Planning.Checking;
using Junheng.Planning.Compliance;
using Junheng.Planning.Options;
using Junheng.Standards.Facts;
using Junheng.Standards.Packs;
using Xunit;

namespace Junheng.Planning.Tests.Checking;

/// <summary>Proofs by prices of squares and by totals of the county: accepted as they were made, refused once anything in them is changed.</summary>
public class SquareCertificateTests
{
    private static readonly StandardPack Pack = Counties.Pack("""
        indicators:
          - {id: area_teaching, name: 用房, numerator: area_teaching, denominator: pupils, thresholds: [{stages: [primary], value: 4.5}, {stages: [middle], value: 5.8}]}
          - {id: books, name: 图书, numerator: books, denominator: pupils, cv: false, thresholds: [{value: 2}]}
        school_rule: {minimum_met: 1, text: 两项中一项}
        cv_rule: {kind: each, limits: {primary: 0.35, middle: 0.3}, text: 差异}
        """);

    /// <summary>One action: a proof that does not fall apart.</summary>
    private static readonly PlanOptions Options = Counties.Options("actions: {build_teaching: {cost: 16.2, fixed: 20, adds: {area_teaching: 54}}}\n");

    private static readonly Lazy<(CountyFacts Facts, CompliancePlan Plan)> Made = new(() =>
    {
        for (var seed = 1; seed < 200; seed++)
        {
            var facts = Counties.Random(seed, 24, complete: true);
            var rough = CompliancePlanner.Plan(Pack, facts, Options, PlanTarget.Default with { Gap = 0.01, MostNodes = 1, Explain = false });
            if (!rough.MeetsEveryRule || rough.Cost == 0)
                continue;
            // As near as can be asked for without asking for the cheapest plan itself, which begins with linear prices.
            var target = new PlanTarget(0.3 / (double)rough.Cost, TimeSpan.FromMinutes(5)) { MostNodes = 500, Explain = false };
            var plan = CompliancePlanner.Plan(Pack, facts, Options, target);
            var squares = plan.Certificate!.Nodes.OfType<CertificateLeaf>().OrderBy(leaf => leaf.Bound).Select(leaf => leaf.Squares.Any(price => price.Square > 0)).ToList();
            if (squares[0] && squares.Count(each => each) > 3)
                return (facts, plan);
        }

        throw new InvalidOperationException("No county needed squares.");
    });

    private static PlanCertificate Proof => Made.Value.Plan.Certificate!;

    [Fact]
    public void AsItWasMade_IsAccepted() => Assert.Empty(Refusals(Proof));

    [Fact]
    public void TotalsAreSplit() => Assert.Contains(Proof.Nodes, node => node is TotalSplit { Total: CountyTotal.Amount });

    [Theory]
    [InlineData(1.2)]
    [InlineData(0.8)]
    public void WithAnotherPriceOfTheSquare_IsRefused(double factor) => Assert.Contains(
        Refusals(Tampered<CertificateLeaf>(leaf => leaf with { Squares = [.. leaf.Squares.Select(price => price with { Square = price.Square * factor })] })), IsBound);

    [Fact]
    public void WithAnotherReward_IsRefused() => Assert.Contains(
        Refusals(Tampered<CertificateLeaf>(leaf => leaf with { Squares = [.. leaf.Squares.Select(price => price with { Reward = price.Reward * 1.2 })] })), IsBound);

    [Fact]
    public void WithNegativePrices_IsRefused()
    {
        Assert.Contains(Refusals(Tampered<CertificateLeaf>(leaf => leaf with { Squares = [.. leaf.Squares.Select(price => price with { Square = -price.Square })] })), IsMultiplier);
        Assert.Contains(Refusals(Tampered<CertificateLeaf>(leaf => leaf with { Squares = [.. leaf.Squares.Select(price => price with { Share = -0.1 })] })), IsMultiplier);
    }

    [Fact]
    public void WithPricesThatAreNoNumbers_IsRefused()
    {
        Assert.Contains(Refusals(Tampered<CertificateLeaf>(leaf => leaf with { Squares = [.. leaf.Squares.Select(price => price with { Reward = double.NaN })] })), IsMultiplier);
        Assert.Contains(Refusals(Tampered<CertificateLeaf>(leaf => leaf with { Rewards = [new ActionReward("build_teaching", double.PositiveInfinity, 0)] })), IsMultiplier);
    }

    [Fact]
    public void WithARewardForAnUnlimitedAction_IsRefused() => Assert.Contains(
        Refusals(Tampered<CertificateLeaf>(leaf => leaf with { Rewards = [new ActionReward("build_teaching", -1, 0)] })), IsBound);

    [Fact]
    public void OfAnUnknownRuleOrAction_IsRefused()
    {
        Assert.Contains(Refusals(Tampered<CertificateLeaf>(leaf => leaf with { Squares = [.. leaf.Squares.Select(price => price with { Indicator = "nothing" })] })), IsMultiplier);
        Assert.Contains(Refusals(Tampered<CertificateLeaf>(leaf => leaf with { Squares = [.. leaf.Squares, .. leaf.Squares] })), IsMultiplier);
        Assert.Contains(Refusals(Tampered<CertificateLeaf>(leaf => leaf with { Rewards = [new ActionReward("nothing", 1, 0)] })), IsMultiplier);
        Assert.Contains(Refusals(Tampered<TotalSplit>(split => split with { Id = "nothing" })), IsTree);
    }

    /// <summary>A slice that is cut off at another place leaves a wider range behind: some leaf no longer proves what it claims.</summary>
    [Theory]
    [InlineData(1.1)]
    [InlineData(0.9)]
    public void WithAnotherRange_IsRefused(double factor)
    {
        var splits = Proof.Nodes.Select((node, at) => (node, at)).Where(pair => pair.node is TotalSplit { Total: CountyTotal.Amount }).ToList();
        var (node, at) = factor > 1 ? splits.Last(pair => IsUpper((TotalSplit)pair.node)) : splits.Last(pair => !IsUpper((TotalSplit)pair.node));

        Assert.Contains(Refusals(Replaced(at, ((TotalSplit)node) with { At = ((TotalSplit)node).At * factor })), IsBound);

        // The half that is split further is the one that was kept.
        static bool IsUpper(TotalSplit split) => Proof.Nodes[split.Below] is not CertificateLeaf || Proof.Nodes[split.Above] is CertificateLeaf;
    }

    [Fact]
    public void WithATotalThatIsNoNumber_IsRefused()
    {
        Assert.Contains(Refusals(Tampered<TotalSplit>(split => split with { At = double.NaN })), IsTree);
        Assert.Contains(Refusals(Tampered<TotalSplit>(split => split with { Total = CountyTotal.Units, Stage = null, Id = "build_teaching", At = 1.5 })), IsTree);
        Assert.Contains(Refusals(Tampered<TotalSplit>(split => split with { Stage = null })), IsTree);
    }

    [Fact]
    public void WithoutOneHalf_IsRefused()
    {
        Assert.Contains(Refusals(Tampered<TotalSplit>(split => split with { Above = split.Below })), IsTree);
        Assert.Contains(Refusals(Tampered<TotalSplit>(split => split with { Above = Proof.Nodes.Count })), IsTree);
    }

    [Fact]
    public void WithOtherCommonMultipliers_IsRefused()
    {
        Assert.NotEmpty(Proof.Common);
        Assert.Contains(Refusals(Proof with { Common = [.. Proof.Common.Select(cone => cone with { Mu = cone.Mu * 0.999 })] }), IsMultiplier);
        Assert.Contains(Refusals(Proof with { Common = [.. Proof.Common, .. Proof.Common] }), IsMultiplier);
        Assert.Contains(Refusals(Proof with { Common = [] }), IsBound);
    }

    /// <summary>Changes the first such node from the lowest bound up.</summary>
    private static PlanCertificate Tampered<T>(Func<T, T> change)
        where T : CertificateNode
    {
        var at = Proof.Nodes.Select((node, at) => (node, at))
            .Where(pair => pair.node is T && pair.node is not CertificateLeaf { Squares.Count: 0 } && pair.node is not TotalSplit { Total: not CountyTotal.Amount })
            .MinBy(pair => pair.node is CertificateLeaf leaf ? leaf.Bound : 0).at;
        return Replaced(at, change((T)Proof.Nodes[at]));
    }

    private static PlanCertificate Replaced(int at, CertificateNode node) => Proof with { Nodes = [.. Proof.Nodes.Select((each, i) => i == at ? node : each)] };

    private static IEnumerable<string> Refusals(PlanCertificate certificate) =>
        PlanChecker.Check(Pack, Made.Value.Facts, Made.Value.Plan with { Certificate = certificate }).Refusals.Select(refusal => refusal.Code);

    private static bool IsBound(string code) => code == CheckCodes.BoundNotProved;

    private static bool IsMultiplier(string code) => code == CheckCodes.MultipliersBroken;

    private static bool IsTree(string code) => code == CheckCodes.TreeBroken;
}
