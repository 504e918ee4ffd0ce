using Junheng.Standards.Fields;

namespace Junheng.Planning.Rotation.Cases;

/// <summary>One stage of one school with its teachers by class.</summary>
/// <param name="Section">Index among the stage's sections, as the evaluator lists them.</param>
/// <param name="School">Index among the county's schools.</param>
/// <param name="Teachers">By class.</param>
/// <param name="Eligible">Of them, who may move; by class.</param>
internal sealed record RotationSchool(string Code, string Name, Stage Stage, int Section, int School, int[] Teachers, int[] Eligible)
{
    public string Township { get; init; } = "";
    public double? Latitude { get; init; }
    public double? Longitude { get; init; }
    public int Staff => Teachers.Sum();
}
