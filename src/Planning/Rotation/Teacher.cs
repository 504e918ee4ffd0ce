using Junheng.Standards.Fields;

namespace Junheng.Planning.Rotation;

/// <summary>One teacher of a list, as far as a rotation plan needs to know. Used while a plan is made and not kept.</summary>
/// <param name="Id">教师编号.</param>
/// <param name="School">School code.</param>
/// <param name="Traits">What the standard counts the teacher by.</param>
/// <param name="Subject">Subject group; empty where not given.</param>
/// <param name="YearsHere">Years at this school; NaN where not given.</param>
/// <param name="Exempt">True if the teacher is not to be moved (illness, near retirement, nursing …).</param>
public sealed record Teacher(string Id, string School, Stage Stage, TeacherTraits Traits, string Subject, double YearsHere, bool Exempt)
{
    public string Name { get; init; } = "";

    /// <summary>Township or place of the family's home; empty where not given.</summary>
    public string Home { get; init; } = "";

    public double? HomeLatitude { get; init; }
    public double? HomeLongitude { get; init; }
}
