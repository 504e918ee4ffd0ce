using Junheng.Standards;

namespace Junheng.Web.Results;

/// <summary>Words for the properties that a pack's conditions may speak of besides fields.</summary>
internal static class PropertyWords
{
    public static string Of(string name, Language language) => (name switch
    {
        "kind" => new Words("办学类型", "kind of school"),
        "operator" => new Words("举办者类型", "operator"),
        "location" => new Words("城乡", "place"),
        "stage" => new Words("学段", "stage"),
        "built_year" => new Words("建校年份", "year built"),
        "counts_as_school" => new Words("计校数", "counts as a school"),
        "stages_in_school" => new Words("学段数", "number of stages"),
        "school_pupils" => new Words("全校学生数", "pupils of the school"),
        "school_year" => new Words("学年", "school year"),
        _ => Words.Same(name),
    }).In(language);
}
