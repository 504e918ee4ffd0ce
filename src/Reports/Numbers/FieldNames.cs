using Junheng.Standards;
using Junheng.Standards.Fields;

namespace Junheng.Reports.Numbers;

/// <summary>Names of fields for people.</summary>
internal static class FieldNames
{
    /// <summary>A per-stage field without its stage (专任教师数, not 小学专任教师数): for formulas that hold for all stages.</summary>
    public static string WithoutStage(FieldDefinition field, Language language)
    {
        var name = language == Language.En ? field.English : field.Heading;
        return field.Stage is { } stage && name.StartsWith(stage.Name().In(language), StringComparison.Ordinal)
            ? name[stage.Name().In(language).Length..].Trim()
            : name;
    }
}
