using Junheng.Planning.Compliance;
using Junheng.Planning.Compliance.Model;

namespace Junheng.Planning.Joint.Model;

/// <summary>
/// Prices of the amounts of rows, from the proof of some compliance plan: for CV rules that moves do not reach, Σ(uᵢ − μ)Rᵢ ≤ 0 holds for
/// every plan, so adding it to the cost keeps a bound a bound (<see cref="PlanCertificate"/>).
/// </summary>
internal sealed class ConePrices
{
    private readonly double[] price;

    private ConePrices(double[] price) => this.price = price;

    /// <summary>uᵢ − μ by row; 0 where its CV has no price.</summary>
    public double Of(int row) => price[row];

    public static ConePrices None(PlanModel model) => new(new double[model.Rows.Length]);

    /// <summary>
    /// Those of the weakest leaf of a proof, where cutting costs most; of a proof that falls apart, of each rule by itself. None where the proof
    /// has no such leaf.
    /// </summary>
    public static ConePrices From(PlanModel model, bool[] linked, PlanCertificate? proof)
    {
        var prices = None(model);
        var leaves = proof?.Nodes.OfType<CertificateLeaf>().Where(each => !each.Empty && each.BudgetPrice == 0).OrderBy(each => each.Bound).ToList() ?? [];
        var isApart = proof?.Nodes.Any(node => node is PartSplit) == true;
        // A leaf above the parts prices every rule, those below only their own.
        var from = isApart ? leaves.OrderByDescending(leaf => leaf.Cones.Count).ToList() : leaves.Take(1);
        foreach (var one in from.SelectMany(leaf => leaf.Cones).DistinctBy(each => (each.Stage, each.Indicator)))
        {
            var cone = Array.Find(model.Cones, each => each.Stage == one.Stage && model.Pack.Indicators[each.Indicator].Id == one.Indicator);
            if (cone is null || cone.Rows.Length != one.U.Count || linked[cone.Rows[0]])
                continue;
            for (var i = 0; i < cone.Rows.Length; i++)
                prices.price[cone.Rows[i]] = one.U[i] - one.Mu;
        }

        return prices;
    }
}
