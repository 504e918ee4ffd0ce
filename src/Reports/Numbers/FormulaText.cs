using Junheng.Standards;
using Junheng.Standards.Expressions;
using Junheng.Standards.Fields;
using Junheng.Standards.Packs;

namespace Junheng.Reports.Numbers;

/// <summary>A pack's formulas in words that hold for all stages.</summary>
public static class FormulaText
{
    /// <summary>E.g. (运动场地面积 + 室内体育用房面积) ÷ 在校生数, with × 100 where the scale is per hundred.</summary>
    public static string Of(Indicator indicator, Language language)
    {
        var scale = indicator.Scale == 1 ? "" : $" × {Print.Exact((double)indicator.Scale)}";
        return $"{Operand(indicator.Numerator, language)} ÷ {Operand(indicator.Denominator, language)}{scale}";
    }

    /// <summary>Any expression, its fields by their headings without the stage.</summary>
    public static string Of(Expression expression, Language language) => expression.Describe(variable =>
        variable.Fields.Count == 0 ? variable.Name : WithoutStage(variable.Fields.Values.First(), language));

    /// <summary>Bracketed where a division would tear it apart.</summary>
    private static string Operand(Expression expression, Language language)
    {
        var text = Of(expression, language);
        return text.Contains(" + ", StringComparison.Ordinal) || text.Contains(" − ", StringComparison.Ordinal) || text.Contains(" ÷ ", StringComparison.Ordinal)
            ? $"({text})"
            : text;
    }

    private static string WithoutStage(FieldDefinition field, Language language)
    {
        var name = language == Language.En ? field.English : field.Heading;
        return field.Stage is { } stage && name.StartsWith(stage.Name().In(language), StringComparison.Ordinal)
            ? name[stage.Name().In(language).Length..].Trim()
            : name;
    }
}
