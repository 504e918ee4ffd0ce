using Junheng.Planning.Compliance;
using Junheng.Standards.Fields;

namespace Junheng.Reports.Plans;

/// <summary>Reads a certificate back. Certificates of before squares and totals have neither and read as such.</summary>
internal static class CertificateReader
{
    public static PlanCertificate Read(PlanNode node) =>
        new(node["bound"].NumberOr(double.PositiveInfinity), Items(node["nodes"]).Select(Node).ToList())
        {
            Common = Items(node["common"]).Select(Cone).ToList(),
        };

    private static CertificateNode Node(PlanNode node)
    {
        if (node["split"].IsNull)
            return Leaf(node);
        return node.Text("split") switch
        {
            "count" => new CountSplit(node.Text("school"), node["stage"].StageOrNull(), node.Text("action"), node["most"].Whole(), node["below"].Whole(), node["above"].Whole()),
            "threshold" => new ThresholdSplit(node.Text("school"), StageOf(node), node.Text("indicator"), node["met"].Whole(), node["unmet"].Whole()),
            "total" => new TotalSplit(Total(node), node["stage"].StageOrNull(), node.Text("id"), node["at"].NumberOr(double.NaN), node["below"].Whole(), node["above"].Whole()),
            "parts" => new PartSplit(
                Items(node["parts"]).Select(part => new CertificatePart(Items(part["actions"]).Select(action => action.Text()).ToList(), part["node"].Whole()) { Stage = part["stage"].StageOrNull() }).ToList(),
                Items(node["letOff"]).Select(price => new LetOffPrice(price.Text("school"), StageOf(price), price["price"].Money())).ToList()),
            _ => throw new PlanShapeException(node.Path + ".split", new("count、threshold、total 或 parts", "count, threshold, total or parts")),
        };
    }

    private static CertificateLeaf Leaf(PlanNode node)
    {
        var empty = node["empty"].Flag();
        return new CertificateLeaf(
            node["bound"].NumberOr(empty ? double.PositiveInfinity : double.NegativeInfinity),
            node["quotaPrice"].NumberOr(double.NaN),
            node["budgetPrice"].NumberOr(double.NaN),
            Items(node["cones"]).Select(Cone).ToList())
        {
            Empty = empty,
            Squares = Items(node["squares"]).Select(price => new SquarePrice(
                StageOf(price), price.Text("indicator"), price["square"].NumberOr(double.NaN), price["reward"].NumberOr(double.NaN), price["share"].NumberOr(double.NaN))).ToList(),
            Rewards = Items(node["rewards"]).Select(reward => new ActionReward(
                reward.Text("action"), reward["unit"].NumberOr(double.NaN), reward["start"].NumberOr(double.NaN))).ToList(),
        };
    }

    private static ConePrice Cone(PlanNode node) => new(
        StageOf(node), node.Text("indicator"), node["mu"].NumberOr(double.NaN), Items(node["u"]).Select(u => u.NumberOr(double.NaN)).ToList());

    private static CountyTotal Total(PlanNode node)
    {
        foreach (var total in Enum.GetValues<CountyTotal>())
        {
            if (CertificateJson.Name(total) == node.Text("total"))
                return total;
        }

        throw new PlanShapeException(node.Path + ".total", new("amount、units 或 starts", "amount, units or starts"));
    }

    private static Stage StageOf(PlanNode node) =>
        node["stage"].StageOrNull() ?? throw new PlanShapeException(node.Path + ".stage", new("学段", "a stage"));

    private static IEnumerable<PlanNode> Items(PlanNode node) => node.Items(PlanJsonReader.MostItems);
}
