using Junheng.Standards;

namespace Junheng.Planning.Rotation;

/// <summary>What a standard counts a teacher by.</summary>
[Flags]
public enum TeacherTraits
{
    None = 0,

    /// <summary>Above the required degree.</summary>
    HighDegree = 1,

    /// <summary>Backbone teacher of county level or above.</summary>
    Backbone = 2,

    /// <summary>Teaches PE, music or art.</summary>
    PeArt = 4,

    /// <summary>Middle title or above.</summary>
    MidTitle = 8,
}

/// <summary>The traits one by one, with the fields that count them.</summary>
public static class Traits
{
    public static IReadOnlyList<TeacherTraits> Each { get; } = [TeacherTraits.HighDegree, TeacherTraits.Backbone, TeacherTraits.PeArt, TeacherTraits.MidTitle];

    /// <summary>The base id of the field that counts teachers of one trait.</summary>
    public static string Field(this TeacherTraits trait) => trait switch
    {
        TeacherTraits.HighDegree => "teachers_above_degree",
        TeacherTraits.Backbone => "teachers_backbone",
        TeacherTraits.PeArt => "teachers_pe_art",
        TeacherTraits.MidTitle => "teachers_mid_title",
        _ => "teachers",
    };

    public static Words Name(this TeacherTraits trait) => trait switch
    {
        TeacherTraits.HighDegree => new Words("高学历", "higher degree"),
        TeacherTraits.Backbone => new Words("骨干", "backbone"),
        TeacherTraits.PeArt => new Words("体育艺术", "PE and art"),
        TeacherTraits.MidTitle => new Words("中级及以上职称", "middle title or above"),
        _ => new Words("其他", "other"),
    };
}

/// <summary>Teachers who are the same to the plan.</summary>
/// <param name="Subject">Subject group; empty where subjects are not known.</param>
public readonly record struct TeacherClass(TeacherTraits Traits, string Subject)
{
    /// <summary>As printed: 高学历 · 骨干 · 语文.</summary>
    public Words Name
    {
        get
        {
            var own = Traits;
            var parts = Rotation.Traits.Each.Where(trait => own.HasFlag(trait)).Select(trait => trait.Name()).ToList();
            // The group of PE and art says the trait again.
            if (Subject.Length > 0 && !(own.HasFlag(TeacherTraits.PeArt) && Subject == TeacherTraits.PeArt.Name().Zh))
                parts.Add(Words.Same(Subject));
            if (parts.Count == 0)
                parts.Add(TeacherTraits.None.Name());
            return new Words(string.Join(" · ", parts.Select(part => part.Zh)), string.Join(", ", parts.Select(part => part.En)));
        }
    }
}
