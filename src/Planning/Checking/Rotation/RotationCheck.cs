using Junheng.Standards;

namespace Junheng.Planning.Checking.Rotation;

/// <summary>What checking a rotation plan gave.</summary>
/// <param name="Problems">Everything that is not as the plan says, each in a sentence; empty for a plan that holds.</param>
/// <param name="NotVerified">What the data does not say, so that nobody can check it, each in a sentence.</param>
public sealed record RotationCheck(IReadOnlyList<Words> Problems, IReadOnlyList<Words> NotVerified)
{
    public bool Holds => Problems.Count == 0;
}
