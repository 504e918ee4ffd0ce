using Junheng.Planning.Compliance.Model;

namespace Junheng.Planning.Compliance.Parts;

/// <summary>A box that falls apart: the proofs of its parts, and what letting items off costs them.</summary>
internal sealed record PartsBound(PlanModel Model, PartSpace Space, IReadOnlyList<PartProof> Proofs)
{
    /// <summary>What all that may be let off costs at the prices; taken from the sum.</summary>
    public decimal Charge => Space.Prices.Sum(each => each.Value * PartModel.Allowed(Model.Schools[each.Key.School])[each.Key.Section]);

    /// <summary>No plan in the box costs less.</summary>
    public double Bound => Proofs.Sum(part => part.Bound) - (double)Charge;
}
