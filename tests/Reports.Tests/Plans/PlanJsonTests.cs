using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using Junheng.Planning.Compliance;
using Junheng.Reports.Plans;
using Junheng.Standards;
using Junheng.Standards.Packs;
using Xunit;

namespace Junheng.Reports.Tests.Plans;

public class PlanJsonTests
{
    [Fact]
    public void Members_AreThoseOfTheContract()
    {
        using var json = JsonDocument.Parse(Written(SamplePlan.Feasible));

        var names = json.RootElement.EnumerateObject().Select(member => member.Name).ToList();
        Assert.Superset(new HashSet<string> { "status", "cost", "lowerBound", "gap", "actions", "rules", "after", "certificate", "infeasible" }, names.ToHashSet());
        Assert.Equal("within_gap", json.RootElement.GetProperty("status").GetString());
        Assert.Equal(["school", "stage", "action", "count", "cost", "why", "year"], json.RootElement.GetProperty("actions")[0].EnumerateObject().Select(member => member.Name));
        Assert.Equal(JsonValueKind.Null, json.RootElement.GetProperty("infeasible").ValueKind);
        Assert.Equal("quality-2017", json.RootElement.GetProperty("after").GetProperty("standard").GetString());
    }

    [Fact]
    public void Plan_ReadBack_IsTheSame()
    {
        var (plan, sample) = (Read(Written(SamplePlan.Feasible)), SamplePlan.Feasible);

        Assert.Equal((sample.Status, sample.Cost, sample.LowerBound), (plan.Status, plan.Cost, plan.LowerBound));
        Assert.Equal(sample.Actions, plan.Actions);
        Assert.Equal(sample.Certificate!.Bound, plan.Certificate!.Bound);
        Assert.Equal(sample.Certificate.Nodes.Count, plan.Certificate.Nodes.Count);
        Assert.Equal(sample.Certificate.Common.SelectMany(cone => cone.U.Append(cone.Mu)), plan.Certificate.Common.SelectMany(cone => cone.U.Append(cone.Mu)));
        foreach (var (one, other) in sample.Certificate.Nodes.Zip(plan.Certificate.Nodes))
        {
            if (one is PartSplit split)
            {
                var parts = Assert.IsType<PartSplit>(other);
                Assert.Equal(split.LetOff, parts.LetOff);
                Assert.Equal(split.Parts.Select(part => (string.Join(' ', part.Actions), part.Node)), parts.Parts.Select(part => (string.Join(' ', part.Actions), part.Node)));
                continue;
            }

            if (one is not CertificateLeaf leaf)
            {
                Assert.Equal(one, other);
                continue;
            }

            var read = Assert.IsType<CertificateLeaf>(other);
            Assert.Equal(leaf, read, new LeafNumbers());
            Assert.Equal(leaf.Squares, read.Squares);
            Assert.Equal(leaf.Rewards, read.Rewards);
            Assert.Equal(leaf.Cones.SelectMany(cone => cone.U.Append(cone.Mu)), read.Cones.SelectMany(cone => cone.U.Append(cone.Mu)));
        }
    }

    [Fact]
    public void Options_ReadBack_AreTheSame()
    {
        var (options, sample) = (Read(Written(SamplePlan.Feasible)).Options, SamplePlan.Feasible.Options);

        Assert.Equal(sample.Hash, options.Hash);
        Assert.Equal((sample.Quota, sample.Budget, sample.Order, sample.MoneyUnit), (options.Quota, options.Budget, options.Order, options.MoneyUnit));
        Assert.Equal(sample.Locks, options.Locks);
        Assert.Equal(sample.Caps, options.Caps);
        Assert.Equal(sample.CvLimits, options.CvLimits);
        Assert.Equal(sample.Actions.Select(Flat), options.Actions.Select(Flat));
        Assert.Equal(sample.Years.Select(Flat), options.Years.Select(Flat));

        static string Flat<T>(T value) => JsonSerializer.Serialize(value);
    }

    [Fact]
    public void Infeasible_IsAnAnswer()
    {
        var bytes = Written(SamplePlan.Infeasible);
        using var json = JsonDocument.Parse(bytes);

        var infeasible = json.RootElement.GetProperty("infeasible");
        Assert.Equal(0.53217, infeasible.GetProperty("smallestReachable")[0].GetProperty("smallest").GetDouble());
        Assert.Equal("relax_limit", infeasible.GetProperty("levers")[0].GetProperty("id").GetString());
        Assert.Equal(double.PositiveInfinity, Read(bytes).Certificate!.Bound);
        Assert.True(Assert.IsType<CertificateLeaf>(Read(bytes).Certificate!.Nodes[0]).Empty);
    }

    /// <summary>Certificates were written without squares, totals and common multipliers before there were any.</summary>
    [Fact]
    public void ACertificateWithoutSquares_IsStillRead()
    {
        var json = JsonNode.Parse(Written(SamplePlan.Feasible))!;
        var certificate = json["certificate"]!.AsObject();
        certificate.Remove("common");
        foreach (var node in certificate["nodes"]!.AsArray())
        {
            node!.AsObject().Remove("squares");
            node.AsObject().Remove("rewards");
        }

        var read = Read(Encoding.UTF8.GetBytes(json.ToJsonString())).Certificate!;

        Assert.Empty(read.Common);
        Assert.All(read.Nodes.OfType<CertificateLeaf>(), leaf => Assert.Equal((0, 0), (leaf.Squares.Count, leaf.Rewards.Count)));
    }

    [Fact]
    public void AFileOnOneLine_IsReadToo() => Assert.NotNull(Read(Encoding.UTF8.GetBytes(JsonNode.Parse(Written(SamplePlan.Feasible))!.ToJsonString())));

    [Theory]
    [InlineData("")]
    [InlineData("[]")]
    [InlineData("null")]
    [InlineData("{\"format\": 3}")]
    [InlineData("{\"format\": \"other\"}")]
    [InlineData("{\"format\": \"\\ud800\"}")]
    [InlineData("{\"format\": \"junheng-compliance-plan-1\"}")]
    [InlineData("{\"format\": \"junheng-compliance-plan-1\", \"options\": {\"actions\": {\"a\": {\"cost\": -1, \"adds\": {\"books\": 1}}}}}")]
    public void Rubbish_IsRefusedInWords(string text)
    {
        var (plan, problems) = PlanJsonReader.Read(Encoding.UTF8.GetBytes(text), BuiltInPacks.Find);

        Assert.Null(plan);
        Assert.NotEmpty(problems);
        Assert.All(problems, problem => Assert.True(problem.Zh.Length > 0 && problem.En.Length > 0));
    }

    [Theory]
    [InlineData("status", "\"done\"")]
    [InlineData("cost", "\"much\"")]
    [InlineData("cost", "1e300")]
    [InlineData("actions", "{}")]
    [InlineData("actions", "[{\"school\": 1}]")]
    [InlineData("actions", "[{\"school\": \"A\", \"action\": \"b\", \"count\": 1e99, \"cost\": 1}]")]
    [InlineData("actions", "[{\"school\": \"A\", \"stage\": \"kindergarten\", \"action\": \"b\", \"count\": 1, \"cost\": 1}]")]
    [InlineData("certificate", "[1]")]
    [InlineData("certificate", "{\"nodes\": [{\"split\": \"half\"}]}")]
    [InlineData("certificate", "{\"nodes\": [{\"bound\": \"x\"}]}")]
    [InlineData("certificate", "{\"nodes\": [{\"bound\": 1, \"empty\": 1}]}")]
    [InlineData("packHash", "{}")]
    public void AMemberOfTheWrongKind_IsNamed(string member, string value)
    {
        var json = JsonNode.Parse(Written(SamplePlan.Feasible))!.AsObject();
        json[member] = JsonNode.Parse(value);

        var (plan, problems) = PlanJsonReader.Read(Encoding.UTF8.GetBytes(json.ToJsonString()), BuiltInPacks.Find);

        Assert.Null(plan);
        Assert.Contains(member, Assert.Single(problems).En, StringComparison.Ordinal);
    }

    private static byte[] Written(CompliancePlan plan)
    {
        using var stream = new MemoryStream();
        PlanJson.Write(stream, plan, SamplePlan.Report, Language.Zh);
        return stream.ToArray();
    }

    private static PlanFile Read(byte[] text)
    {
        var (plan, problems) = PlanJsonReader.Read(text, BuiltInPacks.Find);
        Assert.Empty(problems);
        return plan!;
    }

    private sealed class LeafNumbers : IEqualityComparer<CertificateLeaf>
    {
        public bool Equals(CertificateLeaf? x, CertificateLeaf? y) =>
            x is not null && y is not null && x.Bound.Equals(y.Bound) && x.QuotaPrice.Equals(y.QuotaPrice) && x.BudgetPrice.Equals(y.BudgetPrice) && x.Empty == y.Empty;

        public int GetHashCode(CertificateLeaf obj) => obj.Bound.GetHashCode();
    }
}
