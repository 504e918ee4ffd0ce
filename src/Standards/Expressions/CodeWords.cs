using Junheng.Standards.Fields;

namespace Junheng.Standards.Expressions;

/// <summary>What people call the properties of a section and the words of code variables.</summary>
public static class CodeWords
{
    /// <summary>The name of one word of <c>kind</c>, <c>location</c> or <c>stage</c>: <c>teaching_point</c> is 教学点.</summary>
    public static Words Of(Variable variable, int index) => variable.Name switch
    {
        "kind" => ((SchoolKind)index).Name(),
        "location" => ((Location)index).Name(),
        "stage" => ((Stage)index).Name(),
        _ => Words.Same(variable.Codes[index]),
    };

    /// <summary>The name of a variable: a field's heading without its stage, or what a property is called.</summary>
    public static Words Name(Variable variable, Stage? stage = null)
    {
        if (variable.IsField)
        {
            var field = stage is { } wanted && variable.Fields.TryGetValue(wanted, out var found) ? found : variable.Fields.Values.First();
            return stage is null && field.Stage is { } own && field.BaseId == variable.Name
                ? new Words(Without(field.Heading, own.Name().Zh), Capital(Without(field.English, own.Name().En + " ")))
                : new Words(field.Heading, field.English);
        }

        return variable.Name switch
        {
            "kind" => new Words("办学类型", "Kind"),
            "operator" => new Words("举办者类型", "Operator"),
            "location" => new Words("城乡", "Location"),
            "stage" => new Words("学段", "Stage"),
            "built_year" => new Words("建校年份", "Year built"),
            "counts_as_school" => new Words("计校数", "Counts as a school"),
            "stages_in_school" => new Words("学校所含学段数", "Stages in the school"),
            "school_pupils" => new Words("全校学生数", "Pupils of the whole school"),
            "school_year" => new Words("学年", "School year"),
            _ => Words.Same(variable.Name),
        };
    }

    private static string Without(string text, string start) =>
        text.StartsWith(start, StringComparison.Ordinal) ? text[start.Length..] : text;

    private static string Capital(string text) => text.Length == 0 ? text : char.ToUpperInvariant(text[0]) + text[1..];
}
