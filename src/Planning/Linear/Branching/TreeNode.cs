namespace Junheng.Planning.Linear.Branching;

/// <summary>A node: one bound changed against its parent.</summary>
/// <param name="Bound">No point below this node costs less.</param>
/// <param name="Fraction">How far the branching moved the column: for what it teaches about such moves.</param>
internal sealed record TreeNode(TreeNode? Parent, int Column, double Lower, double Upper, double Bound, double Fraction, int Depth)
{
    public bool IsUp { get; init; }
}
